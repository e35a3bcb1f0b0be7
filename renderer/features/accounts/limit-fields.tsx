import { choices, LOSS_FLOOR } from '../../format/words.ts';
import { FormRow } from '../../ui/form-row.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { MoneyInput } from '../../ui/money-input.tsx';
import { NumberRow } from '../../ui/number-row.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { AccountFieldsProps } from './account-fields.ts';

/** Of a prop firm, or of one's own. */
export function LimitFields({ draft }: AccountFieldsProps) {
  const { value, set, error } = draft;
  const money = { input: MoneyInput, suffix: value.currency, className: 'w-44' };
  return (
    <FormSection title="Limits" meta="of a prop firm or your own: what is left of them stands on the dashboard">
      <NumberRow
        {...money}
        title="Daily limit"
        explanation="What may be lost on one day of this account"
        error={error('dailyLoss')}
        value={value.dailyLoss ?? ''}
        onChange={(text) => set('dailyLoss', text === '' ? null : text)}
      />
      <NumberRow
        {...money}
        title="Loss limit"
        explanation="What may be lost in all. It needs a starting balance, or a phase"
        error={error('maxLoss')}
        value={value.maxLoss ?? ''}
        onChange={(text) => set('maxLoss', text === '' ? null : text)}
      />
      {value.maxLoss !== null && (
        <FormRow title="Floor" explanation={FLOORS[value.lossFloor]}>
          {(control) => (
            <Segmented {...control} value={value.lossFloor} onChange={(next) => set('lossFloor', next)} options={choices(LOSS_FLOOR)} />
          )}
        </FormRow>
      )}
      {value.maxLoss !== null && value.lossFloor !== 'static' && (
        <NumberRow
          {...money}
          title="Floor stops at"
          explanation="So much profit above the start stops the floor from following. Empty: it always follows"
          error={error('floorLock')}
          value={value.floorLock ?? ''}
          onChange={(text) => set('floorLock', text === '' ? null : text)}
        />
      )}
    </FormSection>
  );
}

const FLOORS = {
  static: 'Counted from the starting balance, whatever was won since',
  trailing: 'Counted from the highest balance of any moment, of realised results',
  trailingEod: 'Counted from the highest balance at the end of a day',
};
