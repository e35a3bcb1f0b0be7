import type { Phase } from '../../../src/contract/accounts.ts';
import { FormSection } from '../../ui/form-section.tsx';
import { Input } from '../../ui/input.tsx';
import { MoneyInput } from '../../ui/money-input.tsx';
import type { AccountFieldsProps } from './account-fields.ts';
import { RowsEditor } from './rows-editor.tsx';

export function PhaseRows({ draft, today }: AccountFieldsProps & { today: string }) {
  const { value, set, error } = draft;
  return (
    <FormSection title="Phases" meta="a reset, a new evaluation, a funded stage: figures begin again from its balance">
      <RowsEditor<Phase>
        rows={value.phases}
        onChange={(phases) => set('phases', phases)}
        columns={COLUMNS}
        cells={(phase, change, place, isNew) => {
          const isWrong = (key: string) => (!isNew && error(`phases.${place}.${key}`) !== undefined) || undefined;
          const name = (words: string) => `${words} of phase ${place + 1}`;
          return [
            <Input
              key="from"
              size="sm"
              type="date"
              className="w-full"
              value={phase.from}
              aria-label={name('First day')}
              aria-invalid={isWrong('from')}
              onChange={(from) => change({ from })}
            />,
            <MoneyInput
              key="balance"
              size="sm"
              className="w-full"
              value={phase.balance}
              suffix={value.currency}
              aria-label={name('Balance')}
              aria-invalid={isWrong('balance')}
              onChange={(balance) => change({ balance })}
            />,
            <Input
              key="reason"
              size="sm"
              className="w-full"
              value={phase.reason}
              placeholder="Evaluation passed"
              aria-label={name('Reason')}
              aria-invalid={isWrong('reason')}
              onChange={(reason) => change({ reason })}
            />,
          ];
        }}
        problems={(place) => FIELDS.flatMap((key) => say(key, error(`phases.${place}.${key}`)))}
        create={() => ({ from: today, balance: value.startingBalance ?? '', reason: '' })}
        isAsked={draft.isAsked}
        add="Add phase"
        empty="None. The account runs from its starting balance to today."
        noun="phase"
      />
    </FormSection>
  );
}

const COLUMNS = [{ title: 'From', className: 'w-[126px]' }, { title: 'Balance', className: 'w-[150px] text-right' }, { title: 'Reason' }];
const FIELDS = ['from', 'balance', 'reason'] as const;

const say = (title: string, message: string | undefined): string[] => (message === undefined ? [] : [`${title}: ${message}`]);
