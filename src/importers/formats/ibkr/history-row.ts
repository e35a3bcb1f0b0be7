import { readMoment } from '../../cells/moment.ts';
import { needNumber, readNumber } from '../../cells/number.ts';
import { badDate, badNumber, noSymbol, problem } from '../../cells/problem.ts';
import { readSide } from '../../cells/side.ts';
import { isNear, isNegative, isNothing, magnitude, negated, over, times } from '../../cells/sums.ts';
import type { CashFact, Found, Moment, NamedInstrument } from '../../facts.ts';
import { cashKind } from './cash-kind.ts';
import { cashSection, createCategoryCodes } from './statement-words.ts';

type Cells = (name: string) => string;

/** Money stands in the currency of the account, prices in that of the instrument, which only newer files name. */
export function* historyRow(row: number, cell: Cells, base: string | null): Generator<Found> {
  const type = cell('transaction type');
  const time = readMoment(cell('date'), 'ymd');
  if (!time) return yield badDate(row, 'Date', cell('date'));
  const side = readSide(type)?.side;
  if (side) return yield* fillOf(row, cell, side, time, base);
  if (/^adjustment$/i.test(type) && /fx translation/i.test(cell('description')))
    return yield { type: 'skipped', row, what: type, why: 'It values foreign cash anew: no money moved.' };
  const amount = needNumber(cell('net amount'));
  if (amount === undefined) return yield badNumber(row, 'Net Amount', cell('net amount'));
  const kind = kindOf(type, cell('description'), isNegative(amount));
  if (!kind) return yield { type: 'unknown', row, what: type };
  yield {
    type: 'cash',
    row,
    account: cell('account') || null,
    kind,
    time,
    amount,
    currency: base,
    ...(cell('symbol') === '' || kind === 'conversion' ? {} : { instrument: { text: cell('symbol') } }),
    identity: [cell('date'), type, cell('symbol'), cell('description'), cell('net amount')],
    note: cell('description') || type,
  };
}

function* fillOf(row: number, cell: Cells, side: 'buy' | 'sell', time: Moment, base: string | null): Generator<Found> {
  if (cell('symbol') === '') return yield noSymbol(row);
  const quantity = magnitude(needNumber(cell('quantity')) ?? '0');
  if (isNothing(quantity)) return yield badNumber(row, 'Quantity', cell('quantity'));
  const price = needNumber(cell('price'));
  if (price === undefined) return yield badNumber(row, 'Price', cell('price'));
  const gross = needNumber(cell('gross amount'));
  if (gross === undefined) return yield badNumber(row, 'Gross Amount', cell('gross amount'));
  const commission = readNumber(cell('commission'));
  if (commission === undefined) return yield badNumber(row, 'Commission', cell('commission'));
  const isOption = OPTION.test(cell('symbol'));
  const worth = times(quantity, price, isOption ? '100' : '1');
  const told = cell('price currency') || null;
  const isOwn = told === null ? isNear(worth, magnitude(gross), over(worth, '1000')) : told === base;
  if (!isOwn && told === null) yield converted(row, cell('symbol'));
  yield {
    type: 'fill',
    row,
    account: cell('account') || null,
    kind: 'trade',
    side,
    effect: 'unknown',
    instrument: { text: cell('symbol'), ...classOf(cell('symbol'), isOption, isOwn) },
    quantity,
    price: isOwn || told !== null ? price : over(magnitude(gross), times(quantity, isOption ? '100' : '1')),
    currency: told ?? base,
    time,
    identity: [cell('date'), cell('transaction type'), cell('symbol'), cell('quantity'), cell('price'), cell('gross amount')],
    costs: costsOf(commission, base),
    ...(told === null || isOwn ? { cash: gross } : {}),
    ...(told === null || isOwn || isNothing(worth) ? {} : { rate: over(magnitude(gross), worth) }),
  };
}

/** In English as it is written, in other languages by the words that statements have for it. */
function kindOf(type: string, words: string, isPaid: boolean): CashFact['kind'] | undefined {
  if (/forex trade/i.test(type)) return 'conversion';
  const known = cashKind(type, words, isPaid) ?? cashKind(cashSection(type), words, isPaid);
  return known ?? (createCategoryCodes()(type) === 'CASH' ? 'conversion' : undefined);
}

const costsOf = (commission: string | null, base: string | null) =>
  commission === null || isNothing(commission)
    ? []
    : [
        {
          kind: isNegative(commission) ? ('commission' as const) : ('rebate' as const),
          amount: negated(commission),
          currency: base ?? 'USD',
        },
      ];

/** A code like CNX1 could be a future's as well: whose price times quantity is the amount is a share. */
function classOf(symbol: string, isOption: boolean, isOwn: boolean): Partial<NamedInstrument> {
  if (isOption) return { assetClass: 'option' };
  return isOwn || !FUTURE.test(symbol) ? { assetClass: 'stock' } : {};
}

const converted = (row: number, symbol: string) =>
  problem(
    row,
    'guessed',
    `The file does not say what currency the price of ${symbol} is in. It was worked out of the amount, in the currency of the account.`,
  );

const OPTION = /\d{6}[CP]\d{8}$|\d{1,2}[A-Z]{3}\d{2} [\d.]+ [CP]$/;
const FUTURE = /^[A-Z0-9]{1,3}[FGHJKMNQUVXZ]\d{1,2}$/;
