import { needNumber } from '../../cells/number.ts';
import { readRow } from '../../cells/row-by-row.ts';
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
    readRow({ row: row.row, cells: [] }, () => noteHeld(held, row));
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

/** Sums too large to reckon with are left out here; what is wrong with their rows is said when they are read. */
function noteHeld(held: Map<string, string>, { kind, action, symbol, quantity }: HistoryRow): [] {
  const side = kind.endsWith('Option') ? readSide(action)?.side : undefined;
  const [before, size] = [held.get(symbol) ?? '0', magnitude(needNumber(quantity) ?? '0')];
  if (side) held.set(symbol, side === 'buy' ? plus(before, size) : minus(before, size));
  return [];
}

function noteSign(seen: Set<boolean>, cell: string): Set<boolean> {
  const amount = needNumber(cell);
  return amount === undefined || isNothing(amount) ? seen : seen.add(isNegative(amount));
}

/** Rebates are seldom: one cell below zero tells what costs look like. */
const paidSign = (seen: ReadonlySet<boolean>) => (seen.has(false) && !seen.has(true) ? '+' : '-');
