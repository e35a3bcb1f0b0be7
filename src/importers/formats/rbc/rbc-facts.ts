import { impliedFee } from '../../cells/implied-fee.ts';
import { movesNothing } from '../../cells/moves-nothing.ts';
import { isNegative, isNothing, plus } from '../../cells/sums.ts';
import type { ActionFact, CashFact, FillFact, Found } from '../../facts.ts';
import type { RbcRow } from './rbc-row.ts';

/** A row by its activity. */
export function rbcFacts(row: RbcRow): Found {
  const [, traded] = /^(buy|sell)\b/i.exec(row.activity) ?? [];
  if (traded) return tradeFact(row, traded.toLowerCase() === 'buy' ? 'buy' : 'sell');
  const shares = row.hasQuantity && row.hasSymbol ? sharesFact(row) : undefined;
  return shares ?? cashFact(row);
}

function tradeFact(row: RbcRow, side: 'buy' | 'sell'): FillFact {
  const price = row.price();
  const fill: FillFact = { ...moved(row), kind: 'trade', side, price };
  return { ...fill, ...impliedFee({ side, quantity: fill.quantity, price, multiplier: '1', net: row.value(), currency: row.currency }) };
}

/** Shares that come or go without a trade; a split says in words on how many: STK SPLIT ON 5 SHS. */
function sharesFact(row: RbcRow): FillFact | ActionFact | undefined {
  const { activity, text } = row;
  if (/^transfer/i.test(activity)) return { ...moved(row), kind: row.isBelowZero ? 'transfer_out' : 'transfer_in' };
  if (/reinvest/i.test(activity)) return moved(row);
  if (!/^reorgani[sz]ation|split/i.test(activity)) return undefined;
  const [, before] = /split on ([\d,]+(?:\.\d+)?) shs/i.exec(text) ?? [];
  if (before === undefined || row.isBelowZero) return moved(row);
  return splitOf(row, before.replaceAll(',', ''));
}

function splitOf(row: RbcRow, held: string): ActionFact {
  const { account, time, identity, text: note } = row;
  const instrument = row.instrument();
  const becomes = [{ instrument, numerator: plus(held, row.quantity()), denominator: held, costShare: '1' }];
  return { type: 'action', row: row.row, account, kind: 'split', time, instrument, becomes, identity, note };
}

function moved(row: RbcRow): FillFact {
  return {
    type: 'fill',
    row: row.row,
    account: row.account,
    kind: row.isBelowZero ? 'deliver' : 'receive',
    side: row.isBelowZero ? 'sell' : 'buy',
    effect: 'unknown',
    instrument: row.instrument(),
    quantity: row.quantity(),
    price: null,
    currency: row.currency,
    time: row.time,
    costs: [],
    identity: row.identity,
  };
}

function cashFact(row: RbcRow): Found {
  const meaning = WORDS.find(([pattern]) => pattern.test(row.activity))?.[1];
  if (meaning === undefined) return { type: 'unknown', row: row.row, what: row.activity };
  const amount = row.value();
  if (isNothing(amount)) return movesNothing(row.row, row.activity);
  return {
    type: 'cash',
    row: row.row,
    account: row.account,
    kind: meaning === 'moved' ? (isNegative(amount) ? 'withdrawal' : 'deposit') : meaning,
    time: row.time,
    amount,
    currency: row.currency,
    ...(row.hasSymbol ? { instrument: row.instrument() } : {}),
    identity: row.identity,
    note: row.text === '' ? row.activity : `${row.activity}: ${row.text}`,
  };
}

const WORDS: readonly (readonly [RegExp, CashFact['kind'] | 'moved'])[] = [
  [/tax|withh/i, 'tax'],
  [/fee/i, 'fee'],
  [/interest/i, 'interest'],
  [/dividend|distribution|return of capital|cash in lieu/i, 'dividend'],
  [/deposit|contribution|withdrawal|de-registration|transfer|adjustment/i, 'moved'],
];
