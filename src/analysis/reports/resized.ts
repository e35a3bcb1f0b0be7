import type { ClosedTrades } from '../../domain/metrics/figures.ts';
import type { Study } from '../study.ts';

export type SizeRule =
  | { readonly kind: 'asTaken' }
  /** In whole units. */
  | { readonly kind: 'fixedRisk'; readonly risk: number }
  | { readonly kind: 'partOfCapital'; readonly part: number; readonly capital: number };

export interface Resized {
  readonly trades: ClosedTrades;
  readonly places: readonly number[];
  /** Left out: of no known risk, and for want of capital. */
  readonly withoutRisk: number;
  readonly notTaken: number;
}

/** The trades in these places as another size would have made them, in their order: who has no known risk cannot be sized and is left out, as is what came when nothing was left. */
export function resized(study: Study, places: readonly number[], rule: SizeRule): Resized {
  const { columns, convert, trades } = study;
  const { risk, account, closedDay } = columns.trades.of;
  const own = { results: [] as number[], costs: [] as number[], outcomes: [] as number[], multiples: [] as number[], held: [] as number[] };
  const kept: number[] = [];
  let there = rule.kind === 'partOfCapital' ? rule.capital : 0;
  let [withoutRisk, notTaken] = [0, 0];
  for (const place of places) {
    const slot = trades.slots[place] as number;
    const risked = convert(risk[slot] as number, account[slot] as number, closedDay[slot] as number);
    if (rule.kind !== 'asTaken' && !(risked > 0)) {
      withoutRisk++;
      continue;
    }
    // Nothing is left to risk.
    if (rule.kind === 'partOfCapital' && there <= 0) {
      notTaken++;
      continue;
    }
    const factor = rule.kind === 'asTaken' ? 1 : (rule.kind === 'fixedRisk' ? rule.risk : rule.part * there) / risked;
    const result = Math.round((trades.results[place] as number) * factor);
    there += result;
    kept.push(place);
    own.results.push(result);
    own.costs.push(Math.round((trades.costs[place] as number) * factor));
    own.outcomes.push(trades.outcomes[place] as number);
    own.multiples.push(trades.multiples[place] as number);
    own.held.push(trades.held[place] as number);
  }
  return { trades: { length: kept.length, areGross: trades.areGross === true, ...own }, places: kept, withoutRisk, notTaken };
}
