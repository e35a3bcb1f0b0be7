import { useFormat } from '../../format/format-context.ts';
import { choices, DAYS_PER_YEAR } from '../../format/words.ts';
import { FormRow } from '../../ui/form-row.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { NumberRow } from '../../ui/number-row.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { ConventionRowsProps } from './convention-rows.ts';
import { Was } from './was.tsx';

export function RiskRows({ draft, was }: ConventionRowsProps) {
  const format = useFormat();
  const { value, set, changed, error } = draft;
  const intervals = (['90', '95', '99'] as const).map((level) => ({ value: level, label: format.percent(level, { digits: 0 }) }));
  return (
    <FormSection title="Risk and return">
      <FormRow
        title="Year has"
        explanation="252 for exchanges, 365 for accounts that trade every day"
        note={<Was when={changed.includes('daysPerYear')} title="Year has" was={was} />}
      >
        {(control) => (
          <Segmented
            {...control}
            value={value.daysPerYear}
            onChange={(next) => set('daysPerYear', next)}
            options={choices(DAYS_PER_YEAR)}
          />
        )}
      </FormRow>
      <NumberRow
        title="Risk-free rate"
        explanation="A year; taken off per period in Sharpe and Sortino"
        error={error('riskFreeRate')}
        note={<Was when={changed.includes('riskFreeRate')} title="Risk-free rate" was={was} />}
        value={value.riskFreeRate}
        onChange={(next) => set('riskFreeRate', next)}
        suffix="%"
        className="w-22"
      />
      <FormRow
        title="Interval"
        explanation="How sure the range around a statistic is to hold the true value"
        note={<Was when={changed.includes('confidence')} title="Interval" was={was} />}
      >
        {(control) => <Segmented {...control} value={value.confidence} onChange={(next) => set('confidence', next)} options={intervals} />}
      </FormRow>
      <NumberRow
        title="Floor"
        explanation="Cells with fewer trades are grey and never coloured"
        error={error('floor') && 'Enter a whole number from 2 to 1000.'}
        note={<Was when={changed.includes('floor')} title="Floor" was={was} />}
        value={String(value.floor)}
        onChange={(text) => set('floor', wholeNumber(text))}
        className="w-16"
      />
    </FormSection>
  );
}

/** What is no whole number stays text, which the contract refuses. */
const wholeNumber = (text: string): number => (/^\d+$/.test(text) ? Number(text) : (text as unknown as number));
