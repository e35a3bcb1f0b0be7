import type { Deliverable, Option, OptionTerms } from '../instrument.ts';
import type { Hints } from '../recognition.ts';
import { quoteUnit } from '../shares/quote-unit.ts';
import { type OptionRoot, optionRoot } from './option-roots.ts';

/** What a spelling may say besides the terms. */
interface Said {
  readonly underlying?: string | undefined;
  readonly multiplier?: string | undefined;
}

/** An option as its terms say it. Outside North America nobody but the file or the user knows what a contract covers. */
export function makeOption(terms: OptionTerms, hints: Pick<Hints, 'currency'>, said: Said = {}): Option {
  const quoted = quoteUnit(hints.currency);
  const currency = quoted.currency ?? 'USD';
  const standard = currency === 'USD' || currency === 'CAD';
  const series = optionRoot(terms.root);
  return {
    class: 'option',
    symbol: `${terms.root} ${terms.expiry} ${terms.strike} ${terms.right === 'call' ? 'C' : 'P'}`,
    ...terms,
    underlying: said.underlying ?? series.underlying,
    currency,
    priceScale: quoted.priceScale,
    multiplier: said.multiplier ?? (standard && series.kind !== 'mini' ? '100' : null),
    tick: standard ? '0.01' : null,
    lot: null,
    quantityStep: '1',
    deliverable: standard ? deliverable(series) : { kind: 'unknown' },
  };
}

function deliverable({ kind }: OptionRoot): Deliverable {
  if (kind === 'index') return { kind: 'cash' };
  return kind === 'standard' ? { kind: 'shares', quantity: '100' } : { kind: 'unknown' };
}
