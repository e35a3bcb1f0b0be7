import { moment, readDate, readTime } from '../../cells/moment.ts';
import { needNumber, readNumber } from '../../cells/number.ts';
import { badDate, badNumber, badSide, noSymbol, problem } from '../../cells/problem.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { readSide } from '../../cells/side.ts';
import { isNear, isNegative, isNothing, magnitude, minus, plus } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { Cost, FillFact, Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';

/** One row per execution, with its costs in columns of their own. */
export const tradezeroTrades: Importer = {
  id: 'tradezero-trades',
  label: 'TradeZero, trades',
  broker: 'tradezero',
  version: 1,
  verified: 'sample',
  holds: 'fills',
  idScope: [],
  assumes: { zone: 'America/New_York', currency: 'USD', accountClass: 'stocks', positionMode: 'netting' },
  detect(source) {
    const table = tableOf(source, SIGNATURE);
    return table && hasAccountTypes(table) ? matchTable(source, SIGNATURE) : undefined;
  },
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const read = readerOf(table);
    yield* rowByRow(table.records(), (row) => [...read(row)]);
  },
};

const SIGNATURE = [
  'Account',
  'T/D',
  'S/D',
  'Currency',
  'Type',
  'Side',
  'Symbol',
  'Qty',
  'Price',
  'Exec Time',
  'Comm',
  'SEC',
  'TAF',
  'Gross Proceeds',
  'Net Proceeds',
];

/** The account's type is a figure here (2: margin, 3: short). Journals that borrowed these columns write a word or 0. */
function hasAccountTypes(table: Table): boolean {
  const type = table.column('Type');
  const [first] = table.records();
  return first === undefined || /^[1-9]$/.test(type(first));
}

function readerOf(table: Table): (row: Row) => Iterable<Found> {
  const [account, day, currency] = [table.column('Account'), table.column('T/D'), table.column('Currency')];
  const [side, symbol, quantity, price] = [table.column('Side'), table.column('Symbol'), table.column('Qty'), table.column('Price')];
  const [clock, gross, net] = [table.column('Exec Time'), table.column('Gross Proceeds'), table.column('Net Proceeds')];
  const charges = chargeColumns(table);
  return function* (row) {
    const direction = readSide(side(row));
    const time = moment(`${day(row)} ${clock(row)}`, readDate(day(row), 'mdy'), readTime(clock(row)), null);
    const units = needNumber(quantity(row));
    const each = needNumber(price(row));
    if (symbol(row) === '') return yield noSymbol(row.row);
    if (direction === undefined) return yield badSide(row.row, 'Side', side(row));
    if (time === undefined) return yield badDate(row.row, 'T/D with Exec Time', `${day(row)} ${clock(row)}`);
    if (units === undefined || isNothing(units)) return yield badNumber(row.row, 'Qty', quantity(row));
    if (each === undefined) return yield badNumber(row.row, 'Price', price(row));
    const costs: Cost[] = [];
    for (const { name, column } of charges) {
      const amount = readNumber(column(row));
      if (amount === undefined) return yield badNumber(row.row, name, column(row));
      if (amount !== null && !isNothing(amount)) costs.push({ kind: costKind(name, amount), amount, currency: currency(row) || 'USD' });
    }
    const cash = needNumber(gross(row));
    yield {
      type: 'fill',
      row: row.row,
      account: account(row) || null,
      kind: 'trade',
      ...direction,
      instrument: { text: symbol(row) },
      quantity: magnitude(units),
      price: each,
      currency: currency(row) || null,
      time,
      costs,
      ...(cash === undefined ? {} : { cash }),
      identity: [account, day, currency, side, symbol, quantity, price, clock].map((column) => column(row)),
    } satisfies FillFact;
    yield* checked(row.row, cash, needNumber(net(row)), costs);
  };
}

/** Every column between the hour and the proceeds is a charge, whatever the broker calls the next one. */
function chargeColumns(table: Table) {
  const names = table.header.map((name) => name.trim());
  return names.slice(names.indexOf('Exec Time') + 1, names.indexOf('Gross Proceeds')).map((name) => ({ name, column: table.column(name) }));
}

function costKind(name: string, amount: string): Cost['kind'] {
  if (isNegative(amount)) return 'rebate';
  return name === 'Comm' ? 'commission' : 'fee';
}

function* checked(row: number, gross: string | undefined, net: string | undefined, costs: readonly Cost[]): Iterable<Found> {
  if (gross === undefined || net === undefined) return;
  const ours = minus(gross, plus('0', ...costs.map(({ amount }) => amount)));
  if (isNear(ours, net, '0.01')) return;
  yield problem(
    row,
    'contradiction',
    `Net Proceeds says ${net}, its own columns give ${ours}. The columns were taken: look at the statement.`,
  );
}
