import { readMoment } from '../../cells/moment.ts';
import { needNumber } from '../../cells/number.ts';
import { badDate, badNumber, badSide, noSymbol, problem } from '../../cells/problem.ts';
import { readSide } from '../../cells/side.ts';
import { isNegative, isNothing, magnitude } from '../../cells/sums.ts';
import type { Cost, FillFact, Found, Moment } from '../../facts.ts';
import { type CashCosts, secondOf } from './cash-costs.ts';
import type { SectionRow } from './statement-sections.ts';
import { tosInstrument, tosPrice } from './tos-instrument.ts';

/** The legs of a spread follow its first row without a time of their own; that row has the costs of all. */
export class TradeHistory {
  private first: { readonly time: Moment; readonly text: string; readonly spread: string; readonly costs: readonly Cost[] | null } | null =
    null;
  private readonly costs: CashCosts;
  private readonly account: string | null;

  constructor(costs: CashCosts, account: string | null) {
    this.costs = costs;
    this.account = account;
  }

  *read(row: SectionRow): Generator<Found> {
    const text = row.cell('exec time');
    if (text !== '') {
      const time = readMoment(text, 'mdy');
      const costs = time ? this.costs.take(secondOf(time), row.cell('symbol'), needNumber(row.cell('qty')) ?? '0') : null;
      this.first = time ? { time, text, spread: row.cell('spread'), costs } : null;
      if (!time) return yield badDate(row.row, 'Exec Time', text);
    }
    if (!this.first) return yield problem(row.row, 'incomplete', 'A leg without the row it belongs to. It was left out.');
    yield* this.fillOf(row, this.first);
  }

  private *fillOf(row: SectionRow, first: NonNullable<TradeHistory['first']>): Generator<Found> {
    const direction = readSide(row.cell('side'));
    if (!direction) return yield badSide(row.row, 'Side', row.cell('side'));
    const quantity = needNumber(row.cell('qty'));
    if (quantity === undefined || isNothing(quantity)) return yield badNumber(row.row, 'Qty', row.cell('qty'));
    const symbol = row.cell('symbol');
    if (symbol === '') return yield noSymbol(row.row);
    const instrument = tosInstrument({ symbol, expiry: row.cell('exp'), strike: row.cell('strike'), type: row.cell('type') });
    if (!instrument) return yield badDate(row.row, 'Exp', row.cell('exp'));
    const price = tosPrice(row.cell('price'));
    if (!price) return yield badNumber(row.row, 'Price', row.cell('price'));
    if (isNegative(quantity) && direction.side === 'buy') yield signs(row);
    yield {
      type: 'fill',
      row: row.row,
      account: this.account,
      kind: 'trade',
      side: direction.side,
      effect: EFFECTS.get(row.cell('pos effect')) ?? 'unknown',
      instrument,
      quantity: magnitude(quantity),
      price,
      currency: 'USD',
      time: first.time,
      ...(OUTRIGHT.has(first.spread) ? {} : { order: `${first.text} ${first.spread} ${symbol}` }),
      identity: [first.text, row.cell('side'), row.cell('qty'), instrument.text, row.cell('price')],
      costs: row.cell('exec time') === '' ? first.costs && [] : first.costs,
    };
  }
}

const signs = (row: SectionRow) =>
  problem(row.row, 'contradiction', `Side says “${row.cell('side')}”, Qty says “${row.cell('qty')}”. The word was taken.`);

const EFFECTS = new Map<string, FillFact['effect']>([
  ['TO OPEN', 'open'],
  ['OPENING', 'open'],
  ['TO CLOSE', 'close'],
  ['CLOSING', 'close'],
]);
const OUTRIGHT = new Set(['', 'STOCK', 'ETF', 'SINGLE', 'FUTURE', 'FOREX']);
