import type { DateOrder } from '../../cells/moment.ts';
import { readDate } from '../../cells/moment.ts';
import { needNumber, readNumber } from '../../cells/number.ts';
import { badDate, badNumber, badSide, problem } from '../../cells/problem.ts';
import { readSide } from '../../cells/side.ts';
import { isNegative, isNothing, magnitude, negated, over, plus, times } from '../../cells/sums.ts';
import type { Cost, FillFact, Found } from '../../facts.ts';
import { conversion, isConversion } from './flex-conversion.ts';
import { rateOf } from './flex-rates.ts';
import type { FlexRecord } from './flex-record.ts';
import { shownTime, timeOf } from './flex-time.ts';
import { instrumentOf } from './ibkr-instrument.ts';
import { kindByCodes, linkOf } from './trade-kind.ts';

const WHEN = ['dateTime', 'tradeDate', 'reportDate'];

export function* flexTrade(record: FlexRecord, order: DateOrder): Generator<Found> {
  const { row } = record;
  const instrument = instrumentOf(record);
  if (!instrument) return yield nameless(row);
  if (record.get('currency') === '') return yield noCurrency(row);
  const time = timeOf(record, order, WHEN);
  if (!time) return yield badDate(row, 'Date/Time', shownTime(record, WHEN));
  const signed = needNumber(record.get('quantity'));
  if (signed === undefined || isNothing(signed)) return yield badNumber(row, 'Quantity', record.get('quantity'));
  const side = sideOf(record.get('buySell'), signed);
  if (!side) return yield badSide(row, 'Buy/Sell', record.get('buySell'));
  const costs = costsOf(record);
  if (costs === undefined) return yield badNumber(row, 'Commission', `${record.get('ibCommission')} ${record.get('taxes')}`);
  if (isConversion(record)) return yield* conversion(record, time, side, costs ?? []);
  if ((side === 'buy') === isNegative(signed)) yield signs(row, record.get('buySell'), record.get('quantity'));

  const quantity = magnitude(signed);
  const multiplier = multiplierOf(record);
  const cash = cashOf(record, side, costs ?? []);
  const price = readNumber(record.get('tradePrice'));
  if (price === undefined) return yield badNumber(row, 'Price', record.get('tradePrice'));
  const found = price ?? (cash?.amount ? over(magnitude(cash.amount), times(quantity, multiplier ?? '1')) : null);
  if (price === null && cash?.isGuess) yield fromCost(row);
  const kind = kindByCodes(record.get('transactionType'), record.get('notes'), instrument.assetClass, cash?.amount);
  const link = linkOf(kind, time, record.get('underlyingSymbol') || instrument.text);
  const tradeDate = readDate(record.get('tradeDate'), order);
  const execution = [record.get('ibExecID'), record.get('tradeID'), record.get('transactionID')].find((id) => id !== '' && id !== '0');
  const orderId = record.get('ibOrderID');
  yield {
    type: 'fill',
    row,
    account: record.get('accountId') || null,
    kind,
    side,
    effect: EFFECTS.get(record.get('openCloseIndicator')) ?? 'unknown',
    instrument,
    quantity,
    price: found,
    currency: record.get('currency'),
    time,
    ...(tradeDate === undefined ? {} : { tradeDate }),
    ...(multiplier === undefined ? {} : { multiplier }),
    ...(orderId === '' || orderId === '0' ? {} : { order: orderId }),
    ...(execution === undefined ? {} : { execution }),
    ...(record.get('exchange') === '' || record.get('exchange') === '--' ? {} : { exchange: record.get('exchange') }),
    identity: [instrument.text, ...IDENTIFYING.map((field) => record.get(field))],
    ...(link === undefined ? {} : { link }),
    costs,
    ...(cash === undefined ? {} : { cash: cash.amount }),
    ...rateOf(record),
  };
}

function multiplierOf(record: FlexRecord): string | undefined {
  const multiplier = needNumber(record.get('multiplier'));
  return multiplier === undefined || isNothing(multiplier) ? undefined : multiplier;
}

/** The word, without the mark of a cancellation; sales of other reports have only a sign. */
function sideOf(word: string, signed: string): FillFact['side'] | undefined {
  const bare = word.replace(/\(Ca\.\)/i, '').trimEnd();
  if (bare === '') return isNegative(signed) ? 'sell' : 'buy';
  const side = readSide(bare)?.side;
  return bare === word || side === undefined ? side : side === 'buy' ? 'sell' : 'buy';
}

/** null: the query has no such columns. Costs stand below zero. */
export function costsOf(record: FlexRecord): Cost[] | null | undefined {
  const currency = record.get('currency');
  const costs: Cost[] = [];
  const [commission, taxes] = [readNumber(record.get('ibCommission')), readNumber(record.get('taxes'))];
  if (commission === undefined || taxes === undefined) return undefined;
  if (commission === null && taxes === null) return null;
  if (commission !== null && !isNothing(commission)) {
    const kind = isNegative(commission) ? 'commission' : 'rebate';
    costs.push({ kind, amount: negated(commission), currency: record.get('ibCommissionCurrency') || currency });
  }
  if (taxes !== null && !isNothing(taxes)) costs.push({ kind: 'tax', amount: negated(taxes), currency });
  return costs;
}

/** Proceeds come before commissions; what a purchase cost includes them. netCash leaves them out where it pleases. */
function cashOf(record: FlexRecord, side: FillFact['side'], costs: readonly Cost[]): { amount: string; isGuess?: true } | undefined {
  const proceeds = needNumber(record.get('proceeds'));
  if (proceeds !== undefined) return { amount: proceeds };
  const money = needNumber(record.get('tradeMoney'));
  if (money !== undefined) return { amount: negated(money) };
  const cost = needNumber(record.get('cost'));
  const price = record.get('tradePrice');
  if (price !== '' || cost === undefined || side === 'sell' || isNegative(cost)) return undefined;
  return { amount: plus(negated(cost), ...costs.map(({ amount }) => amount)), isGuess: true };
}

const signs = (row: number, word: string, quantity: string) =>
  problem(row, 'contradiction', `Buy/Sell says “${word}”, Quantity says “${quantity}”. The word was taken.`);
const nameless = (row: number) => problem(row, 'no_symbol', 'No symbol and no ISIN. Add Symbol to the Flex query. The row was left out.');
const noCurrency = (row: number) =>
  problem(row, 'bad_currency', 'No currency. Add CurrencyPrimary to the Flex query. The row was left out.');
const fromCost = (row: number) =>
  problem(row, 'guessed', 'The report has no price: it was worked out of the cost. Add TradePrice and Proceeds to the Flex query.');

const IDENTIFYING = ['tradeDate', 'tradeTime', 'dateTime', 'buySell', 'quantity', 'tradePrice', 'currency', 'notes'];
const EFFECTS = new Map<string, FillFact['effect']>([
  ['O', 'open'],
  ['C', 'close'],
]);
