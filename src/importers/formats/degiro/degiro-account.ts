import { BadCell } from '../../cells/bad-cell.ts';
import { momentOf, symbolIn } from '../../cells/cell-readers.ts';
import { movesNothing } from '../../cells/moves-nothing.ts';
import { nameIn } from '../../cells/name-in.ts';
import type { DecimalMark } from '../../cells/number.ts';
import { badNumber } from '../../cells/problem.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNothing } from '../../cells/sums.ts';
import type { CashFact, FillFact, Found, Moment, NamedInstrument } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { degiroEvent } from './degiro-events.ts';
import { degiroKind } from './degiro-kinds.ts';
import { type DegiroOrders, degiroOrders } from './degiro-orders.ts';
import {
  AMOUNT,
  accountSheet,
  CURRENCY,
  cellOf,
  DATE,
  DESCRIPTION,
  FX,
  ISIN,
  matchAccount,
  ORDER,
  PRODUCT,
  readAmount,
  TIME,
  usualMark,
  wholeRows,
} from './degiro-rows.ts';
import { type DegiroTrade, degiroTradeText } from './degiro-trade-text.ts';

/** The account statement: a trade, its fee and its change of money are rows of their own, joined by the order. A first pass joins them. */
export const degiroAccount: Importer = {
  id: 'degiro-account',
  label: 'DEGIRO, account statement',
  broker: 'degiro',
  version: 1,
  verified: 'sample',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'Europe/Amsterdam', currency: 'EUR', accountClass: 'stocks', positionMode: 'netting' },
  detect: matchAccount,
  *parse(source) {
    const found = accountSheet(source);
    if (!found) return;
    const rows = () => wholeRows(found.sheet, found.header);
    const mark = usualMark(rows());
    const orders = degiroOrders(rows(), mark);
    yield* rowByRow(rows(), (row) => foundIn(row, mark, orders));
  },
};

function foundIn(row: Row, mark: DecimalMark, orders: DegiroOrders): readonly Found[] {
  const description = cellOf(row, DESCRIPTION);
  const time = momentOf('Date and time', cellOf(row, DATE), cellOf(row, TIME), 'dmy');
  const amount = readAmount(cellOf(row, AMOUNT), mark);
  if (amount === undefined) throw new BadCell(badNumber(row.row, 'Amount', cellOf(row, AMOUNT)));
  const trade = degiroTradeText(description, amount, mark);
  if (trade && !MONEY_FUND.test(trade.event)) {
    const traded = fill(row, trade, { time, amount, orders });
    return [trade.event === '' ? traded : degiroEvent(row, trade, { fill: traded, events: orders.events })];
  }
  const kind = degiroKind(description);
  if (kind === 'sweep') return [skipped(row, description, 'The money moved between DEGIRO and its own bank account.')];
  if (kind === 'reservation') return [skipped(row, description, 'The deposit itself stands in a row of its own.')];
  if (amount === null || isNothing(amount)) return [movesNothing(row.row, withoutNumbers(description))];
  if (kind === undefined) return [{ type: 'unknown', row: row.row, what: withoutNumbers(description) }];
  if (orders.isOfTrade(row) && (kind === 'fee' || kind === 'tax'))
    return [skipped(row, description, 'It stands with the trade of its order.')];
  return [cash(row, kind, { time, amount, orders })];
}

interface Around {
  readonly time: Moment;
  readonly amount: string | null;
  readonly orders: DegiroOrders;
}

function fill(row: Row, trade: DegiroTrade, { time, amount, orders }: Around): FillFact {
  const { event, side, quantity, price, currency } = trade;
  const order = cellOf(row, ORDER);
  const money = cellOf(row, CURRENCY);
  const paid = amount !== null && !isNothing(amount) && money === (currency === 'GBX' ? 'GBP' : currency);
  const rate = orders.rate(order, money);
  return {
    type: 'fill',
    row: row.row,
    account: null,
    kind: 'trade',
    side,
    effect: 'unknown',
    instrument: instrumentOf(row),
    quantity,
    price,
    currency,
    time,
    ...(order === '' ? {} : { order }),
    identity: [DATE, TIME, ISIN, DESCRIPTION, AMOUNT, ORDER].map((place) => cellOf(row, place)),
    costs: event === '' ? orders.costsOnce(row) : [],
    ...(paid ? { cash: amount } : {}),
    ...(rate === undefined ? {} : { rate }),
  };
}

function cash(row: Row, kind: CashFact['kind'], { time, amount, orders }: Around & { amount: string }): CashFact {
  const link = kind === 'conversion' ? orders.conversion(row) : undefined;
  const currency = cellOf(row, CURRENCY);
  return {
    type: 'cash',
    row: row.row,
    account: null,
    kind,
    time,
    amount,
    currency: currency === '' ? null : currency,
    ...(cellOf(row, ISIN) === '' || kind === 'conversion' ? {} : { instrument: instrumentOf(row) }),
    ...(link === undefined ? {} : { link }),
    identity: [DATE, TIME, ISIN, DESCRIPTION, FX, CURRENCY, AMOUNT, ORDER].map((place) => cellOf(row, place)),
    note: [cellOf(row, PRODUCT), cellOf(row, DESCRIPTION)].filter((each) => each !== '').join(', '),
  };
}

function instrumentOf(row: Row): NamedInstrument {
  const [product, isin] = [cellOf(row, PRODUCT), cellOf(row, ISIN)];
  if (OPTION.test(product)) return { text: product, assetClass: 'option' };
  return { text: symbolIn(isin, product), assetClass: 'stock', ...(isin === '' ? {} : { isin, ...nameIn(product) }) };
}

const skipped = (row: Row, what: string, why: string): Found => ({ type: 'skipped', row: row.row, what: withoutNumbers(what), why });
const withoutNumbers = (text: string) =>
  text
    .replace(/[\d.,]*\d[\d.,]*/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const MONEY_FUND = /fonds|fund/i;
const OPTION = / [CP]\d+(?:[.,]\d+)? \d{2}[A-Z]{3}\d{2}$/;
