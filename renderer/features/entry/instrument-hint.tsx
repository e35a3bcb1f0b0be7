import type { Instrument, Recognised } from '../../../src/contract/instruments.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import type { Format } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { choices } from '../../format/words.ts';
import { Select } from '../../ui/select.tsx';
import { INSTRUMENT_CLASS } from './instrument-words.ts';
import type { NamedInstrument } from './symbol-field.tsx';
import { choiceOf } from './to-trade-draft.ts';
import { useSettled } from './use-settled.ts';

interface InstrumentHintProps extends NamedInstrument {
  account: string | null;
  /** Of the first fill; null: now. */
  at: string | null;
  onChange: (named: NamedInstrument) => void;
}

/** What a symbol is taken for; where that cannot be told, what it could be. */
export function InstrumentHint({ symbol, chosen, account, at, onChange }: InstrumentHintProps) {
  const format = useFormat();
  const recognised = useRecognised({ symbol, chosen, account, at });
  if (!recognised || symbol.trim() === '') return <span className="block h-4">&nbsp;</span>;
  if (recognised.kind === 'known') return <span className="block min-h-4">{sayKnown(recognised, format)}</span>;
  const offered = recognised.choices.map(({ symbol: name, assetClass, currency }) => ({
    value: assetClass,
    label: [INSTRUMENT_CLASS[assetClass], name === symbol ? null : name, currency].filter(Boolean).join(', '),
  }));
  return (
    <span className="block">
      {recognised.reason}{' '}
      <Select
        size="sm"
        aria-label="What it is"
        className="mt-1 w-full"
        value={'' as Instrument['assetClass']}
        onChange={(assetClass) => onChange({ symbol, chosen: { symbol: symbol.trim(), assetClass } })}
        options={offered.length > 0 ? offered : choices(INSTRUMENT_CLASS)}
        placeholder="Say what it is"
      />
    </span>
  );
}

/** What the text would be stored as; undefined while nobody knows. */
export function useRecognised({
  symbol,
  chosen,
  account,
  at,
}: NamedInstrument & { account: string | null; at: string | null }): Recognised | undefined {
  const text = useSettled(symbol.trim());
  const instrument = choiceOf({ chosen, symbol: text });
  return useQuery(api.instruments.recognise, { instrument, account, at }, { enabled: text !== '', keepPrevious: true }).data;
}

/** "Future, 2 USD a point, tick 0.25, new" */
function sayKnown({ assetClass, multiplier, currency, tick, pip, uid }: Extract<Recognised, { kind: 'known' }>, format: Format): string {
  const isPlain = multiplier === null || multiplier === '1';
  const worth = isPlain ? currency : `${format.number(multiplier)}${currency === null ? '' : ` ${currency}`} a point`;
  const step = pip !== null ? `pip ${format.number(pip)}` : tick !== null && assetClass === 'future' ? `tick ${format.number(tick)}` : null;
  return [INSTRUMENT_CLASS[assetClass], worth, step, uid === null ? 'new' : null].filter(Boolean).join(', ');
}
