import type { Result } from '../domain/filter.ts';
import { EVEN, LOST, WON } from '../domain/metrics/outcomes.ts';
import { moneyScale } from '../domain/money/money-scale.ts';
import type { Names } from './names.ts';
import type { TradeColumns } from './trade-columns.ts';

/** Inside it a trade is neither won nor lost. */
export interface Band {
  readonly basis: 'net' | 'gross';
  readonly unit: 'money' | 'ticks' | 'r';
  readonly value: string;
}
export interface Bands {
  readonly futuresAndForex: Band;
  readonly stocksAndOptions: Band;
  readonly crypto: Band;
}

export interface Judging {
  readonly breakeven: Bands;
  readonly statisticsUse: 'net' | 'gross';
}

/** UNKNOWN, or what it was by the conventions. */
export type Verdict = typeof WON | typeof LOST | typeof EVEN | typeof UNKNOWN;
export const UNKNOWN = 2;

/** Of the trade in a slot, in words. */
export function resultOf(trades: TradeColumns, names: Names, judging: Judging): (slot: number) => Result {
  const verdict = verdictOf(trades, names, judging);
  return (slot) => RESULTS[verdict(slot) - LOST] as Result;
}

const RESULTS: readonly Result[] = ['loss', 'breakeven', 'win', 'unknown'];

/**
 * Won, lost, neither, or not known: of the trade in a slot. The band of its class says, in its own measure, what came out even; of the
 * others the amount that statistics add up does, so that what was won is never below nothing.
 */
export function verdictOf(
  { of }: TradeColumns,
  { accounts, instruments }: Names,
  { breakeven: bands, statisticsUse }: Judging,
): (slot: number) => Verdict {
  const used = of[statisticsUse];
  const judged: { amounts: Float64Array; unit: Band['unit']; width: number }[] = [];
  for (const { id, class: assetClass, tick } of instruments.values()) {
    const { basis, unit, value } = bands[bandOf(assetClass)];
    // A price is a number here, and numbers are never quite what they say.
    const ticks = tick === null ? Number.NaN : Number(value) * Number(tick) * (1 + 1e-9);
    judged[id] = { amounts: of[basis], unit, width: unit === 'ticks' ? ticks : Number(value) };
  }
  const scales: number[] = [];
  for (const { id, currency } of accounts.values()) scales[id] = 10 ** moneyScale(currency);

  return (slot) => {
    const { amounts, unit, width } = judged[of.instrument[slot] as number] as (typeof judged)[number];
    const amount = amounts[slot] as number;
    if (Number.isNaN(amount) || Number.isNaN(of.net[slot]) || Number.isNaN(used[slot])) return UNKNOWN;
    if (isBreakeven(slot, unit, amount, width)) return EVEN;
    const sign = used[slot] as number;
    return sign > 0 ? WON : sign < 0 ? LOST : EVEN;
  };

  function isBreakeven(slot: number, unit: Band['unit'], amount: number, width: number): boolean {
    if (amount === 0) return true;
    switch (unit) {
      case 'money':
        // Divided, not multiplied: the quotient of two whole numbers is the very number that the text of the same amount is.
        return Math.abs(amount) / (scales[of.account[slot] as number] as number) <= width;
      case 'r':
        return Math.abs(amount / (of.risk[slot] as number)) <= width;
      case 'ticks':
        return (of.move[slot] as number) <= width;
    }
  }
}

function bandOf(assetClass: string): keyof Bands {
  if (assetClass === 'future' || assetClass === 'futureOption' || assetClass === 'forex') return 'futuresAndForex';
  return assetClass === 'cryptoSpot' || assetClass === 'cryptoPerpetual' ? 'crypto' : 'stocksAndOptions';
}
