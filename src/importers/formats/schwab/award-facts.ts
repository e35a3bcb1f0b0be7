import { readDate } from '../../cells/moment.ts';
import { movesNothing } from '../../cells/moves-nothing.ts';
import { readNumber } from '../../cells/number.ts';
import { badDate, badNumber, noSymbol, problem } from '../../cells/problem.ts';
import { isNegative, isNothing, magnitude, over, plus } from '../../cells/sums.ts';
import type { CashFact, FillFact, Found, Moment } from '../../facts.ts';
import { cellOf, isRecord, recordsIn } from './json-cells.ts';

/** A transaction of an equity awards account; what vested and at which price stands in its details. */
export function* awardFacts(record: Record<string, unknown>, row: number, account: string | null): Iterable<Found> {
  const cell = (name: string) => cellOf(record, name);
  const action = cell('Action');
  const time = dayOf(cell('Date'));
  if (time === undefined) return yield badDate(row, 'Date', cell('Date'));
  const [quantity, fees, amount] = [readNumber(cell('Quantity')), readNumber(cell('FeesAndCommissions')), readNumber(cell('Amount'))];
  if (quantity === undefined) return yield badNumber(row, 'Quantity', cell('Quantity'));
  if (fees === undefined) return yield badNumber(row, 'FeesAndCommissions', cell('FeesAndCommissions'));
  if (amount === undefined) return yield badNumber(row, 'Amount', cell('Amount'));
  const meaning = WORDS.find(([pattern]) => pattern.test(action))?.[1];
  if (meaning === undefined) return yield { type: 'unknown', row, what: action };
  if (meaning === 'lapse') return yield { type: 'skipped', row, what: action, why: 'Its shares come with the row of their deposit.' };

  const instrument = { text: cell('Symbol'), assetClass: 'stock' } as const;
  const shared = { row, account, time, currency: 'USD', instrument, identity: IDENTITY.map(cell) };
  if (quantity === null || isNothing(quantity)) {
    if (meaning === 'shares' || meaning === 'sale')
      return yield problem(row, 'no_quantity', `${action} has no quantity. The row was left out.`);
    if (amount === null || isNothing(amount)) return yield movesNothing(row, action);
    const note = `${action}: ${cell('Description')}`;
    return yield { type: 'cash', ...shared, kind: cashKind(meaning, amount), amount, note };
  }
  if (instrument.text === '') return yield noSymbol(row);
  const fill = { type: 'fill', ...shared, effect: 'unknown', quantity: magnitude(quantity), costs: [] } as const;
  if (meaning === 'sale') yield saleOf(fill, detailsOf(record), amount, fees);
  else if (meaning === 'shares') yield vestOf(fill, detailsOf(record));
  else if (isNegative(quantity) || /to account/i.test(cell('Description')))
    yield { ...fill, kind: 'transfer_out', side: 'sell', price: null };
  else yield { ...fill, kind: 'transfer_in', side: 'buy', price: null };
}

type Award = Omit<FillFact, 'kind' | 'side' | 'price'>;
type Meaning = 'sale' | 'shares' | 'lapse' | 'moved' | 'dividend' | 'tax' | 'interest' | 'fee';

const IDENTITY = ['Date', 'Action', 'Symbol', 'Description', 'Quantity', 'FeesAndCommissions', 'Amount'];
const WORDS: readonly (readonly [RegExp, Meaning])[] = [
  [/tax/i, 'tax'],
  [/\bfee\b/i, 'fee'],
  [/dividend/i, 'dividend'],
  [/interest/i, 'interest'],
  [/sale|sell/i, 'sale'],
  [/^deposit/i, 'shares'],
  [/^lapse/i, 'lapse'],
  [/journal|transfer|wire|disburse|check|adjust/i, 'moved'],
];

function saleOf(fill: Award, lots: readonly Record<string, unknown>[], amount: string | null, fees: string | null): FillFact {
  const cash = amount === null ? undefined : plus(amount, magnitude(fees ?? '0'));
  const prices = new Set(lots.map((lot) => readNumber(cellOf(lot, 'SalePrice'))));
  const [first = null] = prices.size === 1 ? prices : [];
  return {
    ...fill,
    kind: 'trade',
    side: 'sell',
    price: first ?? (cash === undefined ? null : over(cash, fill.quantity)),
    costs: fees === null || isNothing(fees) ? [] : [{ kind: 'fee', amount: magnitude(fees), currency: 'USD' }],
    ...(cash === undefined ? {} : { cash }),
  };
}

/** They were the holder's from the day they vested, a few days before they were deposited. */
function vestOf(fill: Award, [vest]: readonly Record<string, unknown>[]): FillFact {
  const cell = (name: string) => (vest ? cellOf(vest, name) : '');
  return {
    ...fill,
    kind: 'receive',
    side: 'buy',
    price: readNumber(cell('VestFairMarketValue')) ?? null,
    time: dayOf(cell('VestDate')) ?? fill.time,
    identity: [...fill.identity, cell('AwardId'), cell('VestDate')],
  };
}

const detailsOf = (record: Record<string, unknown>) =>
  (recordsIn(record, 'TransactionDetails') ?? []).flatMap(({ Details }) => (isRecord(Details) ? [Details] : []));

const cashKind = (meaning: Exclude<Meaning, 'sale' | 'shares' | 'lapse'>, amount: string): CashFact['kind'] =>
  meaning === 'moved' ? (isNegative(amount) ? 'withdrawal' : 'deposit') : meaning;

function dayOf(text: string): Moment | undefined {
  const date = readDate(text, 'mdy');
  return date === undefined ? undefined : { text, date, time: null, precision: 'day', zone: null };
}
