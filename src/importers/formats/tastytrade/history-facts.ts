import { readMoment } from '../../cells/moment.ts';
import { needNumber } from '../../cells/number.ts';
import { badDate, badNumber, badSide, noSymbol, problem } from '../../cells/problem.ts';
import { readRow } from '../../cells/row-by-row.ts';
import { readSide } from '../../cells/side.ts';
import { isNothing, magnitude } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { Found } from '../../facts.ts';
import type { Row } from '../../source.ts';
import { costsOf, type HistoryRow, instrumentOf, priceOf } from './history-row.ts';
import { type LookAhead, lookAhead } from './look-ahead.ts';
import { moneyMovement } from './money-movement.ts';
import { type Delivery, deliveryOf } from './receive-deliver.ts';

/** Read twice: the first walk tells which way costs are signed and what was held of options that end without a side. */
export function* historyFacts(table: Table, read: (row: Row) => HistoryRow): Generator<Found> {
  const ahead = lookAhead(eachRow(table.records(), read));
  if (ahead.maskedOrder !== '') yield masked(table.row, ahead.maskedOrder);
  for (const record of table.records()) yield* readRow(record, () => [...rowOf(read(record), ahead)]);
}

function* eachRow(records: Iterable<Row>, read: (row: Row) => HistoryRow): Generator<HistoryRow> {
  for (const record of records) yield read(record);
}

function* rowOf(row: HistoryRow, ahead: LookAhead): Generator<Found> {
  switch (row.type) {
    case 'Trade': {
      const told = readSide(row.subType)?.effect !== 'unknown' ? readSide(row.subType) : undefined;
      const side = told ?? readSide(row.action);
      if (!side) return yield badSide(row.row, 'Action', row.action || row.subType);
      return yield* fillOf(row, { ...side, kind: 'trade', movesCost: false }, ahead);
    }
    case 'Receive Deliver': {
      const delivery = deliveryOf(row, ahead);
      if (!delivery) return yield { type: 'unknown', row: row.row, what: row.subType || row.description };
      if (delivery.isGuess) yield opened(row);
      return yield* fillOf(row, delivery, ahead);
    }
    case 'Money Movement':
      return yield* moneyMovement(row, ahead);
    default:
      return yield { type: 'unknown', row: row.row, what: row.type };
  }
}

function* fillOf(row: HistoryRow, { movesCost, isGuess: _, ...delivery }: Delivery, ahead: LookAhead): Generator<Found> {
  if (row.symbol === '') return yield noSymbol(row.row);
  const time = readMoment(row.date, 'mdy');
  if (!time) return yield badDate(row.row, 'Date', row.date);
  const quantity = magnitude(needNumber(row.quantity) ?? '0');
  if (isNothing(quantity)) return yield badNumber(row.row, 'Quantity', row.quantity);
  const value = needNumber(row.value);
  if (value === undefined) return yield badNumber(row.row, 'Value', row.value);
  const multiplier = row.kind === 'Equity Option' ? multiplierOf(row.multiplier) : undefined;
  const costs = costsOf(row, ahead.signs);
  if (!costs) return yield badNumber(row.row, 'Commissions and Fees', `${row.commissions}, ${row.fees}`);
  const hasCash = !movesCost && !isNothing(value);
  yield {
    type: 'fill',
    row: row.row,
    account: row.account || null,
    ...delivery,
    instrument: instrumentOf(row),
    quantity,
    price: movesCost && isNothing(value) ? null : priceOf(row, quantity, multiplier ?? '1'),
    currency: row.currency,
    time,
    ...(multiplier === undefined ? {} : { multiplier }),
    ...(row.order === '' || row.order === ahead.maskedOrder ? {} : { order: row.order }),
    identity: [row.date, row.action || row.subType, row.symbol, row.value, row.quantity, row.order],
    costs,
    ...(hasCash ? { cash: `${delivery.side === 'buy' ? '-' : ''}${magnitude(value)}` } : {}),
  };
}

function multiplierOf(cell: string): string | undefined {
  const multiplier = needNumber(cell);
  return multiplier === undefined || isNothing(multiplier) ? undefined : multiplier;
}

const masked = (row: number, order: string): Found =>
  problem(
    row,
    'guessed',
    `Order ${order} stands on rows that have no order, so orders were made anonymous. They were left out, and fills are not grouped by them.`,
  );

const opened = ({ row, symbol }: HistoryRow): Found =>
  problem(row, 'guessed', `The file does not say how ${symbol} was opened. It is taken for bought; import the earlier history as well.`);
