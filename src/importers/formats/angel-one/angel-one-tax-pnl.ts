import { boughtAndSold } from '../../cells/bought-and-sold.ts';
import { dayIn, numberIn, numberOrNothing, quantityIn, symbolIn } from '../../cells/cell-readers.ts';
import { readDate } from '../../cells/moment.ts';
import { nameIn } from '../../cells/name-in.ts';
import { readRow } from '../../cells/row-by-row.ts';
import { isNothing, magnitude, minus } from '../../cells/sums.ts';
import { plain, type Table, tableAt } from '../../cells/table.ts';
import type { Cost, Found, NamedInstrument } from '../../facts.ts';
import type { Importer, Match } from '../../importer.ts';
import type { Row, Source } from '../../source.ts';
import { angelOneCash } from './angel-one-cash.ts';

/** Parts with a header each, in several sheets: shares within the day and delivered, futures, options. One row per closed lot. */
export const angelOneTaxPnl: Importer = {
  id: 'angel-one-tax-pnl',
  label: 'Angel One, tax P&L',
  broker: 'angel-one',
  version: 1,
  verified: 'documentation',
  holds: 'round trips',
  idScope: ['day', 'exchange', 'symbol'],
  assumes: { zone: 'Asia/Kolkata', currency: 'INR', accountClass: 'stocks', positionMode: 'netting' },
  detect,
  *parse(source) {
    if (!('sheets' in source)) return;
    for (const sheet of source.sheets) {
      let part: ReturnType<typeof columnsOf> | undefined;
      let cash: ReturnType<typeof angelOneCash>;
      let title = '';
      for (const row of sheet.rows()) {
        if (isTripHeader(row)) {
          part = columnsOf(tableAt(sheet, 0, row));
          cash = undefined;
        } else if (isHeading(row)) {
          part = undefined;
          cash = angelOneCash(sheet, row);
          title = titleOf(row) ?? title;
        } else if (cash) yield* readRow(row, cash);
        else if (part) {
          const columns = part;
          yield* readRow(row, (each) => tripOf(each, columns));
        } else if (title !== '') yield { type: 'skipped', row: row.row, what: title, why: 'It is no closed trade.' };
      }
    }
  },
};

function detect(source: Source): Match | undefined {
  if (!('sheets' in source)) return undefined;
  const named = source.sheets.some(({ head }) => head.slice(0, 5).some(({ cells }) => cells.some((cell) => /angel ?one/i.test(cell))));
  const has = source.sheets.some(({ head }) => head.some(isTripHeader));
  return has ? { score: named ? 0.95 : 0.8, reason: 'its tables of average buy and sell prices' } : undefined;
}

const isTripHeader = (row: Row): boolean => HEADER.every((name) => row.cells.some((cell) => plain(cell) === plain(name)));
const HEADER = ['Qty', 'Avg Buy Price', 'Buy Value', 'Avg Sell Price', 'Sell Value', 'STT'];

/** The name of a part, or the header of one that holds no closed lots: open ones, transfers, charges. */
const isHeading = ({ cells }: Row): boolean => {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length === 1 || (filled.length > 2 && filled.every((cell) => /^[A-Za-z]/.test(cell)));
};

const titleOf = ({ cells }: Row): string | undefined => {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length === 1 ? filled[0] : undefined;
};

const columnsOf = (table: Table) => ({
  isin: table.column('ISIN'),
  name: table.column('Scrip Name', 'Symbol Name'),
  expiry: table.column('Expiry date'),
  strike: table.column('Strike Price'),
  option: table.column('Option Type'),
  quantity: table.column('Qty'),
  bought: table.column('Buy Date', 'Transaction Date'),
  sold: table.column('Sell Date', 'Transaction Date', 'Buyback Date', 'Transfer Date'),
  buyPrice: table.column('Avg Buy Price'),
  sellPrice: table.column('Avg Sell Price'),
  buyValue: table.column('Buy Value'),
  sellValue: table.column('Sell Value'),
  charges: table.column('Charges and Statutory', 'Total Charges and Statutory'),
  tax: table.column('STT'),
});

function tripOf(row: Row, columns: ReturnType<typeof columnsOf>): readonly Found[] {
  const of = (name: keyof typeof columns) => columns[name](row);
  if (of('bought') === '' || of('sold') === '') {
    return [{ type: 'skipped', row: row.row, what: row.cells.find((cell) => cell !== '') ?? '', why: 'It is a sum or no closed trade.' }];
  }
  const parts = [
    { kind: 'fee', amount: numberOrNothing('Charges and Statutory', of('charges')) },
    { kind: 'tax', amount: numberOrNothing('STT', of('tax')) },
  ] as const;
  return boughtAndSold({
    row: row.row,
    instrument: instrumentOf(row, columns),
    quantity: quantityIn('Qty', of('quantity')),
    currency: 'INR',
    bought: { time: dayIn('Buy Date', of('bought'), 'dmy'), price: numberIn('Avg Buy Price', of('buyPrice')) },
    sold: { time: dayIn('Sell Date', of('sold'), 'dmy'), price: numberIn('Avg Sell Price', of('sellPrice')) },
    result: minus(numberIn('Sell Value', of('sellValue')), numberIn('Buy Value', of('buyValue'))),
    costs: parts.flatMap(({ kind, amount }): Cost[] =>
      amount === null || isNothing(amount) ? [] : [{ kind, amount: magnitude(amount), currency: 'INR' }],
    ),
    identity: [
      of('isin'),
      of('name'),
      of('expiry'),
      of('strike'),
      of('option'),
      of('quantity'),
      of('bought'),
      of('buyPrice'),
      of('sold'),
      of('sellPrice'),
    ],
  });
}

/** NIFTY 25JAN24 21500 CE, put together from its cells. */
function instrumentOf(row: Row, columns: ReturnType<typeof columnsOf>): NamedInstrument {
  const [isin, name, strike] = [columns.isin(row), columns.name(row), columns.strike(row)];
  const expiry = columns.expiry(row);
  if (expiry === '') return { text: symbolIn(isin, name), assetClass: 'stock', ...(isin === '' ? {} : { isin, ...nameIn(name) }) };
  const [, year = '', month = '', day = ''] = /^20(\d\d)-(\d\d)-(\d\d)$/.exec(readDate(expiry, 'dmy') ?? '') ?? [];
  const right = /^[CP]/i.exec(columns.option(row))?.[0]?.toUpperCase();
  const text = [symbolIn(name), expiry, strike, columns.option(row)].filter((each) => each !== '').join(' ');
  const mon = MONTHS[Number(month) - 1];
  if (mon === undefined) return { text, assetClass: right === undefined ? 'future' : 'option' };
  return right === undefined
    ? { text, symbol: `${name}${year}${mon}FUT`, assetClass: 'future' }
    : { text, symbol: `${name} ${day}${mon}${year} ${strike} ${right}E`, assetClass: 'option' };
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
