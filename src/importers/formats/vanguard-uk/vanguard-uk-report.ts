import { BadCell } from '../../cells/bad-cell.ts';
import { dayIn, numberIn, numberOrNothing, symbolIn } from '../../cells/cell-readers.ts';
import { badSide } from '../../cells/problem.ts';
import { readRow } from '../../cells/row-by-row.ts';
import { readSide } from '../../cells/side.ts';
import { magnitude, negated } from '../../cells/sums.ts';
import { plain } from '../../cells/table.ts';
import { quantityIn } from '../../cells/trip-in.ts';
import type { CashFact, Found, NamedInstrument } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';

/** Two tables in one file: the cash, and below it the investments. Purchases stand in both, in the first by the day of settlement. */
export const vanguardUkReport: Importer = {
  id: 'vanguard-uk-report',
  label: 'Vanguard UK, cash and investment report',
  broker: 'vanguard-uk',
  version: 1,
  verified: 'sample',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'Europe/London', currency: 'GBP', accountClass: 'stocks', positionMode: 'netting' },
  detect(source) {
    if (!('sheets' in source)) return undefined;
    const head = source.sheets[0]?.head.map(({ cells }) => cells.map(plain).filter(Boolean).join('|')) ?? [];
    const hasCash = head.includes('cash transactions') && head.includes(CASH);
    const hasInvestments = head.includes('investment transactions') && head.includes(INVESTMENTS);
    return hasCash || hasInvestments ? { score: 1, reason: 'the headings of its sections' } : undefined;
  },
  *parse(source) {
    if (!('sheets' in source)) return;
    for (const sheet of source.sheets) {
      let section: Section = 'none';
      for (const row of sheet.rows()) {
        const header = row.cells.map(plain).filter(Boolean).join('|');
        if (header === CASH) section = 'cash';
        else if (header === INVESTMENTS) section = 'investments';
        else yield* readRow(row, () => factsOf(section, row));
      }
    }
  },
};

type Section = 'none' | 'cash' | 'investments';

const CASH = 'date|details|amount|balance';
const INVESTMENTS = 'date|investmentname|transactiondetails|quantity|price|cost';

function factsOf(section: Section, row: Row): readonly Found[] {
  const filled = row.cells.filter((cell) => cell !== '');
  if (section === 'none' || filled.length === 1 || /^(balance|cost)$/i.test(row.cells[0] ?? '')) {
    return [{ type: 'skipped', row: row.row, what: 'title or sum', why: 'It tells nothing that the other rows do not.' }];
  }
  return section === 'cash' ? [cashOf(row)] : [fillOf(row)];
}

const RULES: readonly (readonly [RegExp, CashFact['kind']])[] = [
  [/^(reversal of )?div: /i, 'dividend'],
  [/interest/i, 'interest'],
  [/fee/i, 'fee'],
  [/withdrawal/i, 'withdrawal'],
  [/deposit/i, 'deposit'],
];

function cashOf({ row, cells }: Row): Found {
  const [date = '', details = '', amount = ''] = cells;
  if (/^(bought|sold) /i.test(details)) {
    return { type: 'skipped', row, what: 'Bought or sold, in cash', why: 'It stands among the investments with its price.' };
  }
  const kind = RULES.find(([pattern]) => pattern.test(details))?.[1];
  if (kind === undefined) return { type: 'unknown', row, what: details.replace(/[\d.,/-]+/g, '…') };
  const [, listed] = /DIV: (\S+)/i.exec(details) ?? [];
  return {
    type: 'cash',
    row,
    account: null,
    kind,
    time: dayIn('Date', date, 'dmy'),
    amount: numberIn('Amount', amount),
    currency: 'GBP',
    ...(listed === undefined ? {} : { instrument: { text: listed, symbol: `${listed.split('.')[0]}.L`, assetClass: 'etf' } }),
    identity: [date, details, amount],
    note: details,
  };
}

function fillOf({ row, cells }: Row): Found {
  const [date = '', name = '', details = '', quantity = '', price = '', cost = ''] = cells;
  const side = readSide(details.split(' ')[0] ?? '')?.side;
  if (side === undefined) throw new BadCell(badSide(0, 'TransactionDetails', details));
  const worth = magnitude(numberOrNothing('Cost', cost) ?? '0');
  return {
    type: 'fill',
    row,
    account: null,
    kind: 'trade',
    side,
    effect: 'unknown',
    instrument: instrumentOf(symbolIn(name)),
    quantity: magnitude(quantityIn(quantity)),
    price: numberIn('Price', price),
    currency: 'GBP',
    time: dayIn('Date', date, 'dmy'),
    identity: [date, details, quantity, price, cost],
    costs: null,
    cash: side === 'buy' ? negated(worth) : worth,
  };
}

/** Funds that are listed have their ticker in brackets; the others only a name. The name is not always written alike. */
function instrumentOf(name: string): NamedInstrument {
  const [, ticker] = /\(([A-Z0-9]{2,6})\)$/.exec(name) ?? [];
  return { text: name, ...(ticker === undefined ? {} : { symbol: `${ticker}.L` }), assetClass: 'etf' };
}
