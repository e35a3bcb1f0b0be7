import type { AssetClass } from '../../../src/contract/accounts.ts';
import { useSettings } from '../../data/use-settings.ts';
import { choices, MATCHING, MATCHING_SHORT, POSITION_MODE, SHORTING, TRADE_UNIT } from '../../format/words.ts';
import { FormRow } from '../../ui/form-row.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { NumberRow } from '../../ui/number-row.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import type { AccountFieldsProps } from './account-fields.ts';
import { fromPercent, toPercent } from './percent-text.ts';

export function TradingFields({ draft }: AccountFieldsProps) {
  const { value, set, error } = draft;
  const { conventions } = useSettings();
  return (
    <FormSection title="How it trades">
      <FormRow title="Positions" explanation={POSITIONS[value.positionMode]}>
        {(control) => (
          <Segmented
            {...control}
            value={value.positionMode}
            onChange={(next) => set('positionMode', next)}
            options={choices(POSITION_MODE)}
          />
        )}
      </FormRow>
      <FormRow title="Lots leave" explanation="Which entry an exit closes first. The total is the same; the result of each exit is not">
        {(control) => (
          <Select
            {...control}
            value={value.matching ?? JOURNAL}
            onChange={(next) => set('matching', next === JOURNAL ? null : next)}
            options={[{ value: JOURNAL, label: `As the journal (${MATCHING_SHORT[conventions.matching]})` }, ...choices(MATCHING)]}
            className="w-52"
          />
        )}
      </FormRow>
      <FormRow title="One trade is" explanation={UNITS[value.tradeUnit ?? conventions.tradeUnit]}>
        {(control) => (
          <Segmented
            {...control}
            value={value.tradeUnit ?? JOURNAL}
            onChange={(next) => set('tradeUnit', next === JOURNAL ? null : next)}
            options={[{ value: JOURNAL, label: `As the journal (${TRADE_UNIT[conventions.tradeUnit]})` }, ...choices(TRADE_UNIT)]}
          />
        )}
      </FormRow>
      <FormRow title="Sells short" explanation={SHORTS[value.shorting]}>
        {(control) => (
          <Segmented {...control} value={value.shorting} onChange={(next) => set('shorting', next)} options={choices(SHORTING)} />
        )}
      </FormRow>
      {holdsCoins(value.assetClass, error('dust')) && (
        <NumberRow
          title="Smallest rest"
          explanation="Coins only, of the largest size held. A rest below it closes the trade: fees taken in the coin leave such rests"
          error={error('dust')}
          value={toPercent(value.dust)}
          onChange={(text) => set('dust', fromPercent(text))}
          suffix="%"
          className="w-24"
        />
      )}
    </FormSection>
  );
}

/** What is wrong is never hidden: it would stand in the way of saving, unseen. */
const holdsCoins = (assetClass: AssetClass, problem: string | undefined) =>
  assetClass === 'crypto' || assetClass === 'mixed' || problem !== undefined;

/** Not its own choice, but that of the conventions. */
const JOURNAL = 'journal';

const POSITIONS = {
  netting: 'All fills of one instrument make one position, as at most brokers',
  hedging: 'Each ticket is a position of its own; long and short may stand side by side, as on MetaTrader',
} as const;
const UNITS = {
  position: 'From the first fill until nothing is left, however many exits it took',
  exit: 'Each exit counts. For investors, who are never flat',
  lot: 'Each entry matched with its exit counts, as tax offices see it',
} as const;
const SHORTS = {
  yes: 'A sale without a purchase opens a short',
  no: 'A sale without a purchase means that its purchase is missing: it becomes a question',
  ask: 'A sale without a purchase may be either: it becomes a question',
} as const;
