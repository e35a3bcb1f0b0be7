import { NamedAccounts } from '../../cells/account-mode.ts';
import { moment, readTime } from '../../cells/moment.ts';
import { needNumber, readNumber } from '../../cells/number.ts';
import { badDate, badNumber, badSide, noSymbol } from '../../cells/problem.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { readSide } from '../../cells/side.ts';
import { isNegative, isNothing, magnitude } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { Cost, FillFact, Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { dayOfName } from './day-of-name.ts';

/** The trades window of one day. It has hours and no date: the day is asked for, the name of the file may tell it. */
export const dasTraderTrades: Importer = {
  id: 'das-trader-trades',
  label: 'DAS Trader, trades',
  broker: 'das-trader',
  version: 1,
  verified: 'sample',
  holds: 'fills',
  idScope: [],
  assumes: { zone: 'America/New_York', currency: 'USD', accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => (tableOf(source, SIGNATURE)?.has('Date') ? undefined : matchTable(source, SIGNATURE)),
  *parse(source, options) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const day = options.day ?? dayOfName(source.name);
    if (options.day === null) yield { type: 'asked', what: 'day', guess: day, why: WHY };
    if (day === null) return;
    const read = readerOf(table, day);
    const accounts = new NamedAccounts();
    const account = table.column('Account');
    for (const row of table.records()) {
      yield* accounts.of(row.row, account(row));
      yield* read(row);
    }
  },
};

/** The window's columns are the user's choice; these are always among them. */
const SIGNATURE = ['Time', 'Symbol', 'Side', 'Price', 'Qty', 'Route'];
const WHY = 'DAS Trader exports the trades of one day with their hours and without the date.';

function readerOf(table: Table, day: string): (row: Row) => Iterable<Found> {
  const [clock, symbol, side] = [table.column('Time'), table.column('Symbol'), table.column('Side')];
  const [price, quantity, route] = [table.column('Price'), table.column('Qty'), table.column('Route')];
  const [account, client, charge] = [table.column('Account'), table.column('Cloid'), table.column('ECNFee')];
  const hasCharges = table.has('ECNFee');
  return function* (row) {
    const direction = readSide(side(row));
    const time = moment(clock(row), day, readTime(clock(row)), null);
    const units = needNumber(quantity(row));
    const each = needNumber(price(row));
    const fee = readNumber(charge(row));
    if (symbol(row) === '') return yield noSymbol(row.row);
    if (direction === undefined) return yield badSide(row.row, 'Side', side(row));
    if (time === undefined) return yield badDate(row.row, 'Time', clock(row));
    if (units === undefined || isNothing(units)) return yield badNumber(row.row, 'Qty', quantity(row));
    if (each === undefined) return yield badNumber(row.row, 'Price', price(row));
    if (fee === undefined) return yield badNumber(row.row, 'ECNFee', charge(row));
    const order = client(row);
    yield {
      type: 'fill',
      row: row.row,
      account: account(row) || null,
      kind: 'trade',
      ...direction,
      instrument: { text: symbol(row) },
      quantity: magnitude(units),
      price: each,
      currency: null,
      time,
      ...(NO_ORDER.test(order) ? {} : { order }),
      costs: hasCharges ? costOf(fee) : null,
      identity: [account, clock, symbol, side, price, quantity, route, client].map((column) => column(row)),
    } satisfies FillFact;
  };
}

/** Orders that another program sent carry no id of their own. */
const NO_ORDER = /^(-|auto)?$/i;

function costOf(fee: string | null): readonly Cost[] {
  if (fee === null || isNothing(fee)) return [];
  return [{ kind: isNegative(fee) ? 'rebate' : 'fee', amount: fee, currency: 'USD' }];
}
