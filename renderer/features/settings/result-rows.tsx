import { BASIS, choices, MATCHING, TRADE_UNIT } from '../../format/words.ts';
import { FormRow } from '../../ui/form-row.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { BreakevenRow } from './breakeven-row.tsx';
import type { ConventionRowsProps } from './convention-rows.ts';
import { Was } from './was.tsx';

export function ResultRows({ draft, was }: ConventionRowsProps) {
  const { value, set, changed } = draft;
  return (
    <FormSection title="Result">
      <FormRow
        title="Statistics use"
        explanation="Gross leaves out commissions, fees, swap and funding"
        note={<Was when={changed.includes('statisticsUse')} title="Statistics use" was={was} />}
      >
        {(control) => (
          <Segmented {...control} value={value.statisticsUse} onChange={(next) => set('statisticsUse', next)} options={choices(BASIS)} />
        )}
      </FormRow>
      <FormRow
        title="One trade is"
        explanation="How fills become what the win rate counts"
        note={<Was when={changed.includes('tradeUnit')} title="One trade is" was={was} />}
      >
        {(control) => (
          <Segmented {...control} value={value.tradeUnit} onChange={(next) => set('tradeUnit', next)} options={choices(TRADE_UNIT)} />
        )}
      </FormRow>
      <FormRow
        title="Lots leave"
        explanation="Which entry an exit closes first"
        note={<Was when={changed.includes('matching')} title="Lots leave" was={was} />}
      >
        {(control) => (
          <Select
            {...control}
            value={value.matching}
            onChange={(next) => set('matching', next)}
            options={choices(MATCHING)}
            className="w-41"
          />
        )}
      </FormRow>
      <BreakevenRow draft={draft} was={was} />
    </FormSection>
  );
}
