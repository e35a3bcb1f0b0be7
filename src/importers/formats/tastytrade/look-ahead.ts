import { needNumber } from '../../cells/number.ts';
import { readSide } from '../../cells/side.ts';
import { isNegative, isNothing, magnitude, minus, plus } from '../../cells/sums.ts';
import type { CostSigns, HistoryRow } from './history-row.ts';

/** What one row says about another: newest rows come first, so that an option expires before it was opened. */
export interface LookAhead {
  /** What each option's own fills leave held, by symbol. */
  readonly held: ReadonlyMap<string, string>;
  /** What ended options brought shares, by moment and underlying. */
  readonly ended: ReadonlyMap<string, 'assignment' | 'exercise'>;
  /** Where a dividend was paid: what is taken on the same day is tax, else it was owed for borrowed shares. */
  readonly dividends: ReadonlySet<string>;
  /** A number that stands on rows without any order, in files that were made anonymous. */
  readonly maskedOrder: string;
  readonly signs: CostSigns;
}

/** Walks all rows once. It keeps one number per option, and of the rest what is rare. */
export function lookAhead(rows: Iterable<HistoryRow>): LookAhead {
  const held = new Map<string, string>();
  const ended = new Map<string, 'assignment' | 'exercise'>();
  const dividends = new Set<string>();
  let maskedOrder = '';
  let [commissions, fees] = [new Set<boolean>(), new Set<boolean>()];
  for (const row of rows) {
    const side = readSide(row.action)?.side;
    if (row.kind.endsWith('Option') && side) held.set(row.symbol, moved(held.get(row.symbol) ?? '0', row.quantity, side));
    const end = /^(assign|exerc)/i.exec(row.subType)?.[1]?.toLowerCase();
    if (end) ended.set(endKey(row), end === 'assign' ? 'assignment' : 'exercise');
    if (row.subType === 'Dividend' && !isNegative(row.value)) dividends.add(dividendKey(row));
    if (row.type !== 'Trade' && row.order !== '') maskedOrder = row.order;
    commissions = noteSign(commissions, row.commissions);
    fees = noteSign(fees, row.fees);
  }
  return { held, ended, dividends, maskedOrder, signs: { commissions: paidSign(commissions), fees: paidSign(fees) } };
}

export const endKey = ({ date, underlying, symbol }: HistoryRow) => `${date} ${underlying || symbol}`;
export const dividendKey = ({ date, symbol }: HistoryRow) => `${date.slice(0, 10)} ${symbol}`;

function moved(before: string, quantity: string, side: 'buy' | 'sell'): string {
  const size = magnitude(needNumber(quantity) ?? '0');
  return side === 'buy' ? plus(before, size) : minus(before, size);
}

function noteSign(seen: Set<boolean>, cell: string): Set<boolean> {
  const amount = needNumber(cell);
  return amount === undefined || isNothing(amount) ? seen : seen.add(isNegative(amount));
}

/** Rebates are seldom: one cell below zero tells what costs look like. */
const paidSign = (seen: ReadonlySet<boolean>) => (seen.has(false) && !seen.has(true) ? '+' : '-');
