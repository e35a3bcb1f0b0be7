import type { InstrumentClass } from '../../../domain/instruments/instrument.ts';
import { momentOf, numberIn, numberOrNothing, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNothing, magnitude } from '../../cells/sums.ts';
import { plain, type Table } from '../../cells/table.ts';
import { unitsIn } from '../../cells/trip-in.ts';
import type { Cost, FillFact } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';

/** Its template for executions: the columns of TradeZero, with a word for what was traded. */
export const tradenoteTrades: Importer = {
  id: 'tradenote-trades',
  label: 'TradeNote, template',
  broker: 'tradenote',
  version: 1,
  verified: 'sample',
  holds: 'fills',
  idScope: [],
  assumes: { zone: null, currency: 'USD', accountClass: 'mixed', positionMode: 'netting' },
  detect(source) {
    const table = tableOf(source, SIGNATURE);
    return table && hasWords(table) ? matchTable(source, SIGNATURE) : undefined;
  },
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (table) yield* rowByRow(table.records(), readerOf(table));
  },
};

const SIGNATURE = [
  ...['Account', 'T/D', 'S/D', 'Currency', 'Type', 'Side', 'Symbol', 'Qty', 'Price', 'Exec Time', 'Comm', 'SEC', 'TAF'],
  ...['Gross Proceeds', 'Net Proceeds', 'Liq', 'Note'],
];

/** TradeZero itself has a figure there. */
function hasWords(table: Table): boolean {
  const type = table.column('Type');
  for (const row of table.records()) return /^[a-z]/i.test(type(row)) || type(row) === '0';
  return false;
}

function readerOf(table: Table): (row: Row) => FillFact[] {
  const column = (name: string) => table.column(name);
  const [account, day, clock, currency] = [column('Account'), column('T/D'), column('Exec Time'), column('Currency')] as const;
  const [type, side, symbol, quantity] = [column('Type'), column('Side'), column('Symbol'), column('Qty')] as const;
  const [price, gross] = [column('Price'), column('Gross Proceeds')] as const;
  const charges = chargesOf(table);

  return (row) => {
    const money = currency(row) || 'USD';
    const cash = numberOrNothing('Gross Proceeds', gross(row));
    const assetClass = CLASSES.get(type(row).toLowerCase());
    const { side: way, effect } = sideIn('Side', side(row));
    return [
      {
        ...{ type: 'fill', kind: 'trade', row: row.row, account: account(row) || null, side: way, effect, currency: money },
        instrument: { text: symbolIn(symbol(row)), ...(assetClass === undefined ? {} : { assetClass }) },
        ...{ quantity: unitsIn(quantity(row)), price: numberIn('Price', price(row)) },
        time: momentOf('T/D with Exec Time', day(row), clock(row), 'mdy'),
        costs: charges.flatMap(({ name, column }) => costIn(name, column(row), money)),
        identity: [account, day, clock, currency, side, symbol, quantity, price].map((each) => each(row)),
        ...(cash === null || isNothing(cash) ? {} : { cash: way === 'buy' ? `-${magnitude(cash)}` : magnitude(cash) }),
      },
    ];
  };
}

/** Every column between the hour and the proceeds. */
function chargesOf({ header, column }: Table) {
  const names = header.map(plain);
  return header.slice(names.indexOf('exec time') + 1, names.indexOf('gross proceeds')).map((name) => ({ name, column: column(name) }));
}

function costIn(name: string, cell: string, currency: string): Cost[] {
  const amount = numberOrNothing(name, cell);
  return amount === null || isNothing(amount)
    ? []
    : [{ kind: name === 'Comm' ? 'commission' : 'fee', amount: magnitude(amount), currency }];
}

const CLASSES: ReadonlyMap<string, InstrumentClass> = new Map(
  Object.entries<InstrumentClass>({
    ...{ stock: 'stock', future: 'future', futures: 'future', call: 'option', put: 'option', option: 'option' },
    ...{ forex: 'forex', crypto: 'cryptoSpot', cfd: 'cfd' },
  }),
);
