import { mean } from '../../../src/domain/statistics/mean.ts';
import { ratio } from '../../../src/domain/statistics/ratio.ts';
import type { Vector } from '../vector.ts';

interface Given {
  pnl?: number;
  risk?: number;
  side?: 'long' | 'short';
  entry?: number;
  stop?: number;
  exit?: number;
  qty?: number;
  pointValue?: number;
  targets?: { price: number; qty: number }[];
}

export function rMultiples({ input, convention }: Vector) {
  const trades = input.trades as Given[];
  const multiples = trades.map((trade) => (riskOf(trade) > 0 ? ratio(resultOf(trade), riskOf(trade)) : null));
  const known = multiples.filter((multiple) => multiple !== null);
  const [first] = trades;
  return {
    rMultiples: multiples,
    // A source that says so puts 0 where none is known.
    avgR: mean(known) ?? (convention.r.includes('-> 0 upstream') ? 0 : null),
    riskAmount: first && riskOf(first),
    weightedTargetR: first && weightedTarget(first),
  };
}

const riskOf = ({ risk, entry = 0, stop = 0, qty = 1, pointValue = 1 }: Given): number => risk ?? Math.abs(entry - stop) * qty * pointValue;
const gain = ({ side, entry = 0 }: Given, price: number): number => (side === 'short' ? entry - price : price - entry);
const resultOf = (trade: Given): number => trade.pnl ?? gain(trade, trade.exit ?? 0) * (trade.qty ?? 1) * (trade.pointValue ?? 1);

function weightedTarget(trade: Given): number | null {
  const { targets = [], entry = 0, stop = 0 } = trade;
  const quantity = targets.reduce((total, { qty }) => total + qty, 0);
  return ratio(
    targets.reduce((total, { price, qty }) => total + (gain(trade, price) / Math.abs(entry - stop)) * qty, 0),
    quantity,
  );
}
