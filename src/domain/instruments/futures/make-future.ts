import { contractSpec } from '../contract-specs.ts';
import type { Contract, Future } from '../instrument.ts';
import type { Hints } from '../recognition.ts';
import { quoteUnit } from '../shares/quote-unit.ts';
import { futureSymbol } from './future-symbol.ts';

/** A future by the exchange's root. A root without a spec has no multiplier: the user is asked. */
export function makeFuture(root: string, contract: Contract, hints: Hints): Future {
  const spec = contractSpec(root, hints);
  return {
    class: 'future',
    symbol: futureSymbol(root, contract),
    root,
    contract,
    currency: spec?.currency ?? quoteUnit(hints.currency).currency,
    priceScale: '1',
    multiplier: spec?.multiplier ?? null,
    tick: spec?.tick ?? null,
    lot: spec?.lot ?? null,
    quantityStep: '1',
  };
}
