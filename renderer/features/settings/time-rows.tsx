import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFormat } from '../../format/format-context.ts';
import { BELONGS_TO, choices } from '../../format/words.ts';
import { FormRow } from '../../ui/form-row.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TradingDayRows } from '../../ui/trading-day-rows.tsx';
import type { ConventionRowsProps } from './convention-rows.ts';
import { Was } from './was.tsx';

export function TimeRows({ draft, was }: ConventionRowsProps) {
  const format = useFormat();
  const accounts = useQuery(api.accounts.list, {}).data?.accounts ?? [];
  const own = accounts.filter(({ day }) => day !== null).length;
  const { value, set, changed, error } = draft;
  return (
    <FormSection
      title="Time"
      meta={own > 0 && `${format.number(own)} of ${format.number(accounts.length)} accounts have a day of their own`}
    >
      <FormRow
        title="A trade belongs to the day of its"
        explanation="In the months and years of reports. Money is always shown on the day of each exit"
        note={<Was when={changed.includes('tradeBelongsTo')} title="A trade belongs to the day of its" was={was} />}
      >
        {(control) => (
          <Segmented
            {...control}
            value={value.tradeBelongsTo}
            onChange={(next) => set('tradeBelongsTo', next)}
            options={choices(BELONGS_TO)}
          />
        )}
      </FormRow>
      <TradingDayRows day={value.day} onChange={(day) => set('day', day)} error={(path) => error(`day.${path}`)} />
    </FormSection>
  );
}
