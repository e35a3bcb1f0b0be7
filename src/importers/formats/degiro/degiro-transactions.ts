import { BadCell } from '../../cells/bad-cell.ts';
import { momentOf, symbolIn } from '../../cells/cell-readers.ts';
import { decimalMark } from '../../cells/decimal-mark.ts';
import { readDate, readTime } from '../../cells/moment.ts';
import { nameIn } from '../../cells/name-in.ts';
import { type DecimalMark, readNumber } from '../../cells/number.ts';
import { badNumber, problem } from '../../cells/problem.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNegative, isNothing, magnitude, negated, over, times } from '../../cells/sums.ts';
import type { Cost, Found } from '../../facts.ts';
import type { Importer, Match } from '../../importer.ts';
import type { Row, Sheet, Source } from '../../source.ts';

/** The list of transactions. Its headers are in the language of the country; currencies stand in columns without a name. */
export const degiroTransactions: Importer = {
  id: 'degiro-transactions',
  label: 'DEGIRO, transactions',
  broker: 'degiro',
  version: 1,
  verified: 'documentation',
  holds: 'fills',
  idScope: [],
  assumes: { zone: 'Europe/Amsterdam', currency: 'EUR', accountClass: 'stocks', positionMode: 'netting' },
  detect,
  *parse(source) {
    const found = transactionSheet(source);
    if (!found) return;
    const places = placesOf(found.header);
    const below = () => rowsBelow(found.sheet, found.header);
    const mark = decimalMark(amounts(below()), ',');
    yield* rowByRow(below(), (row) => foundIn(row, places, mark));
  },
};

const DATE = 0;
const TIME = 1;
const PRODUCT = 2;
const ISIN = 3;
const VENUE = 5;
const QUANTITY = 6;
const PRICE = 7;
const PRICED_IN = 8;
const LOCAL = 9;
const LOCAL_IN = 10;
const VALUE = 11;

interface Places {
  /** The currency of the account: in a column, or in the header of the value. */
  readonly account: (row: Row) => string;
  readonly rate: number;
  readonly fees: readonly number[];
  readonly orders: readonly number[];
}

function placesOf({ cells }: Row): Places {
  const named = /\b([A-Z]{3})$/.exec(cells[VALUE] ?? '')?.[1];
  if (named !== undefined) return { account: () => named, rate: 12, fees: [13, 14], orders: [16, 17] };
  return { account: (row) => at(row, 12), rate: 13, fees: [14], orders: [18, 19] };
}

function foundIn(row: Row, { account, rate, fees, orders }: Places, mark: DecimalMark): readonly Found[] {
  const number = (name: string, place: number): string | null => {
    const read = readNumber(at(row, place), decimalMark([at(row, place)], mark));
    if (read === undefined) throw new BadCell(badNumber(row.row, name, at(row, place)));
    return read;
  };
  const time = momentOf('Date and time', at(row, DATE), at(row, TIME), 'dmy');
  const [quantity, price] = [number('Quantity', QUANTITY), number('Price', PRICE)];
  if (quantity === null || isNothing(quantity)) return [problem(row.row, 'no_quantity', 'Quantity is 0. The row was left out.')];
  const [local, value] = [number('Local value', LOCAL), number('Value', VALUE)];
  const cash = local && (at(row, LOCAL_IN) === 'GBX' ? times(local, '0.01') : local);
  const given = number('Exchange rate', rate);
  const isin = at(row, ISIN);
  const order = orders.map((place) => at(row, place)).find((cell) => cell !== '');
  const pence = at(row, LOCAL_IN) === 'GBX' && cash && value && !isNothing(cash) ? over(magnitude(value), magnitude(cash)) : undefined;
  const worth = pence ?? (given === null || isNothing(given) ? undefined : over('1', given));
  return [
    {
      type: 'fill',
      row: row.row,
      account: null,
      kind: 'trade',
      side: isNegative(quantity) ? 'sell' : 'buy',
      effect: 'unknown',
      instrument: OPTION.test(at(row, PRODUCT))
        ? { text: at(row, PRODUCT), assetClass: 'option' }
        : { text: symbolIn(isin, at(row, PRODUCT)), assetClass: 'stock', ...(isin === '' ? {} : { isin, ...nameIn(at(row, PRODUCT)) }) },
      quantity: magnitude(quantity),
      price,
      currency: at(row, PRICED_IN) === '' ? null : at(row, PRICED_IN),
      time,
      ...(order === undefined ? {} : { order }),
      ...(at(row, VENUE) === '' ? {} : { exchange: at(row, VENUE) }),
      identity: [DATE, TIME, ISIN, QUANTITY, PRICE, LOCAL].map((place) => at(row, place)).concat(order ?? ''),
      costs: fees.flatMap((place): Cost[] => {
        const paid = number('Fees', place);
        return paid === null || isNothing(paid) ? [] : [{ kind: 'fee', amount: negated(paid), currency: account(row) || 'EUR' }];
      }),
      ...(cash === null ? {} : { cash }),
      ...(worth === undefined ? {} : { rate: worth }),
    },
  ];
}

function transactionSheet(source: Source): { readonly sheet: Sheet; readonly header: Row } | undefined {
  if (!('sheets' in source)) return undefined;
  for (const sheet of source.sheets) {
    const header = sheet.head.find(
      (row) =>
        row.cells.length >= 17 &&
        /ISIN/i.test(at(row, ISIN)) &&
        NAMELESS.every((place) => at(row, place) === '') &&
        NAMED.every((place) => at(row, place) !== ''),
    );
    if (header) return { sheet, header };
  }
  return undefined;
}

const NAMELESS = [PRICED_IN, LOCAL_IN];
const NAMED = [DATE, TIME, PRODUCT, VENUE, QUANTITY, PRICE, LOCAL, VALUE];

function detect(source: Source): Match | undefined {
  const found = transactionSheet(source);
  const first = found?.sheet.head.find(({ row }) => row > found.header.row);
  if (!first || readDate(at(first, DATE), 'dmy') === undefined || readTime(at(first, TIME)) === undefined) return undefined;
  return { score: 0.9, reason: 'its columns, those of currencies without a name' };
}

function* rowsBelow(sheet: Sheet, header: Row): Generator<Row> {
  for (const row of sheet.rows()) if (row.row > header.row) yield row;
}

function* amounts(rows: Iterable<Row>): Generator<string> {
  for (const row of rows) yield* [at(row, PRICE), at(row, LOCAL), at(row, VALUE)];
}

const at = ({ cells }: Row, place: number) => cells[place] ?? '';
const OPTION = / [CP]\d+(?:[.,]\d+)? \d{2}[A-Z]{3}\d{2}$/;
