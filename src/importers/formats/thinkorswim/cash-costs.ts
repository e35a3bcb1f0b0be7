import { readMoment } from '../../cells/moment.ts';
import { needNumber } from '../../cells/number.ts';
import { isNegative, isNothing, magnitude, negated } from '../../cells/sums.ts';
import type { Cost, Moment } from '../../facts.ts';
import type { SectionRow } from './statement-sections.ts';

/** A trade as the cash sections book it: there alone its costs stand. */
export interface BookedTrade {
  readonly row: number;
  readonly at: string;
  readonly quantity: string;
  readonly symbol: string;
  readonly costs: readonly Cost[];
}

/** Costs of trades, found by the second, the symbol and the quantity. Each is given away once. */
export class CashCosts {
  private readonly left = new Map<string, BookedTrade[]>();

  constructor(rows: Iterable<SectionRow>) {
    for (const row of rows) {
      const trade = bookedTrade(row);
      if (!trade) continue;
      const key = keyOf(trade.at, trade.symbol);
      this.left.set(key, [...(this.left.get(key) ?? []), trade]);
    }
  }

  /** Of that quantity, else all of the second, which one order filled in pieces. null: nothing is booked there. */
  take(at: string, symbol: string, quantity: string): readonly Cost[] | null {
    const booked = this.left.get(keyOf(at, symbol));
    if (!booked || booked.length === 0) return null;
    const same = booked.findIndex((trade) => trade.quantity === magnitude(quantity));
    const taken = same < 0 ? booked.splice(0) : booked.splice(same, 1);
    return taken.flatMap(({ costs }) => costs);
  }

  /** What no trade of the file asked for. */
  unclaimed(): BookedTrade[] {
    return [...this.left.values()].flat();
  }
}

/** BOT +400 ACME @250.00, SOLD -10 VERTICAL SPX 100 (Weeklys) 27 MAR 26 6400/6380 PUT @1.50 */
function bookedTrade(row: SectionRow): BookedTrade | undefined {
  if (row.cell('type') !== 'TRD') return undefined;
  const [, quantity, words] = /^(?:\w+ )?(?:BOT|SOLD) ([+-]?[\d,.]+) (.+?) @/.exec(row.cell('description')) ?? [];
  const at = bookedAt(row);
  const size = needNumber(quantity);
  if (words === undefined || size === undefined || at === undefined) return undefined;
  const symbol = words.split(' ').find((word) => !SPREADS.test(word)) ?? '';
  return { row: row.row, at: secondOf(at), quantity: magnitude(size), symbol, costs: costsOf(row) };
}

/** In the section of futures the day of the execution has a column of its own. */
export function bookedAt(row: SectionRow): Moment | undefined {
  const [date, time] = row.cell('exec date') ? [row.cell('exec date'), row.cell('exec time')] : [row.cell('date'), row.cell('time')];
  return readMoment(`${date} ${time}`, 'mdy');
}

export const secondOf = ({ date, time }: Moment) => `${date} ${time}`;

export function costsOf(row: SectionRow): Cost[] {
  const costs: Cost[] = [];
  for (const [name, kind] of [['commissions & fees', 'commission'] as const, ['misc fees', 'fee'] as const]) {
    const amount = needNumber(row.cell(name)) ?? '0';
    if (!isNothing(amount)) costs.push({ kind: isNegative(amount) ? kind : 'rebate', amount: negated(amount), currency: 'USD' });
  }
  return costs;
}

const keyOf = (at: string, symbol: string) => `${at} ${symbol.replace(/:X[A-Z]+$/, '')}`;

/** What a strategy is called before its underlying. Covered stock and custom orders say so too. */
const SPREADS =
  /^(VERTICAL|CALENDAR|DIAGONAL|BUTTERFLY|STRANGLE|STRADDLE|CONDOR|IRON|IC|VERT|ROLL|COVERED|COMBO|BACKRATIO|UNBALANCED|CUSTOM|DBL|DOUBLE|COLLAR|SYNTH|[\d/~.]+)$/;
