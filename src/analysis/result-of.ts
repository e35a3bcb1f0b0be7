import type { Result } from '../domain/filter.ts';
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

/** Won, lost, neither, or not known: of the trade in a slot, by the band of its class. */
export function resultOf({ of }: TradeColumns, { accounts, instruments }: Names, bands: Bands): (slot: number) => Result {
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
    if (Number.isNaN(amount) || Number.isNaN(of.net[slot])) return 'unknown';
    if (isBreakeven(slot, unit, amount, width)) return 'breakeven';
    return amount > 0 ? 'win' : 'loss';
  };

  function isBreakeven(slot: number, unit: Band['unit'], amount: number, width: number): boolean {
    if (amount === 0) return true;
    switch (unit) {
      case 'money':
        return Math.abs(amount) <= width * (scales[of.account[slot] as number] as number);
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
