import type { TradingDay } from '../../../src/contract/accounts.ts';
import { useSettings } from '../../data/use-settings.ts';
import { useFormat } from '../../format/format-context.ts';
import { sayDay } from '../../format/say-day.ts';
import { FormRow } from '../../ui/form-row.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TradingDayRows } from '../../ui/trading-day-rows.tsx';
import type { AccountFieldsProps } from './account-fields.ts';

export function DayFields({ draft }: AccountFieldsProps) {
  const format = useFormat();
  const journal = useSettings().day;
  const { value, set, error } = draft;
  return (
    <FormSection title="Day" meta="decides on which date a result stands">
      <FormRow title="Days are" explanation={value.day ? 'Of this account alone' : sayDay(journal, format)}>
        {(control) => (
          <Segmented
            {...control}
            value={value.day ? 'own' : 'journal'}
            onChange={(next) => set('day', next === 'own' ? journal : null)}
            options={WHOSE}
          />
        )}
      </FormRow>
      {value.day && (
        <TradingDayRows day={value.day} onChange={(day: TradingDay) => set('day', day)} error={(path) => error(`day.${path}`)} />
      )}
    </FormSection>
  );
}

const WHOSE = [
  { value: 'journal', label: 'As the journal' },
  { value: 'own', label: 'Its own' },
] as const;
