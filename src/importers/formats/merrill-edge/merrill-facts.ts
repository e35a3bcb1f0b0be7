import { BadCell } from '../../cells/bad-cell.ts';
import { impliedFee } from '../../cells/implied-fee.ts';
import { movesNothing } from '../../cells/moves-nothing.ts';
import { isNegative, isNothing, magnitude } from '../../cells/sums.ts';
import type { CashFact, FillFact, Found, Skipped } from '../../facts.ts';
import type { MerrillRow } from './merrill-row.ts';

export function merrillFacts(row: MerrillRow): readonly Found[] {
  const kind = row.kind.toLowerCase();
  if (/^(option )?(purchase|buy)/.test(kind)) return tradeFacts(row, 'buy');
  if (/^(option )?(short )?(sale|sell)/.test(kind)) return tradeFacts(row, 'sell');
  const [, ended] = /^option (expir|assign|exercise)/.exec(kind) ?? [];
  if (ended) return [{ ...moved(row), kind: ENDS.get(ended) ?? 'expiry', effect: 'close', price: '0' }];
  if (row.quantity !== null && row.hasSymbol) {
    if (/^reinvest/.test(kind)) return [{ ...moved(row), price: row.price, ...(row.amount === null ? {} : { cash: row.amount }) }];
    if (/transfer|journal/.test(kind)) return [{ ...moved(row), kind: isNegative(row.quantity) ? 'transfer_out' : 'transfer_in' }];
  }
  return [cashFact(row) ?? { type: 'unknown', row: row.row, what: row.kind }];
}

const ENDS: ReadonlyMap<string, FillFact['kind']> = new Map(
  Object.entries<FillFact['kind']>({ expir: 'expiry', assign: 'assignment', exercise: 'exercise' }),
);

/** What changed in the account: a short option that ends comes back, a quantity above zero. */
function moved(row: MerrillRow): FillFact {
  if (row.quantity === null) throw new BadCell({ code: 'no_quantity', message: `${row.kind} has no quantity. The row was left out.` });
  return {
    type: 'fill',
    row: row.row,
    account: row.account,
    kind: 'receive',
    side: isNegative(row.quantity) ? 'sell' : 'buy',
    effect: 'unknown',
    instrument: row.instrument(),
    quantity: magnitude(row.quantity),
    price: null,
    currency: 'USD',
    time: row.time,
    costs: [],
    identity: row.identity,
    ...(row.isPending ? { snapshot: true } : {}),
  };
}

function tradeFacts(row: MerrillRow, side: 'buy' | 'sell'): readonly Found[] {
  const fill = { ...moved(row), kind: 'trade', side, price: row.price } as const;
  const isOption = fill.instrument.assetClass === 'option';
  const { quantity } = fill;
  const money =
    row.price === null || row.amount === null
      ? { costs: null }
      : impliedFee({ side, quantity, price: row.price, multiplier: isOption ? '100' : '1', net: row.amount, currency: 'USD' });
  if (isNegative(row.quantity ?? '0') === (side === 'sell')) return [{ ...fill, ...money }];
  const message = `“${row.kind}” has a quantity of the other sign. The word was taken.`;
  return [
    { ...fill, ...money },
    { type: 'problem', row: row.row, code: 'contradiction', message },
  ];
}

/** Money that moves; interest that is paid into the account's own deposit has its amount as a quantity. */
function cashFact(row: MerrillRow): CashFact | Skipped | undefined {
  const meaning = WORDS.find(([pattern]) => pattern.test(row.kind))?.[1];
  const isInside = /reinvest/i.test(row.text) && (row.amount === null || isNothing(row.amount));
  const amount = isInside ? row.quantity : row.amount;
  if (meaning === undefined || amount === null) return undefined;
  if (isNothing(amount)) return movesNothing(row.row, row.kind);
  return {
    type: 'cash',
    row: row.row,
    account: row.account,
    kind: meaning === 'moved' ? (isNegative(amount) ? 'withdrawal' : 'deposit') : meaning,
    time: row.time,
    amount,
    currency: 'USD',
    ...(row.hasSymbol ? { instrument: row.instrument() } : {}),
    identity: [...row.identity, row.kind, row.text],
    note: row.text === '' ? row.kind : `${row.kind}: ${row.text}`,
  };
}

const WORDS: readonly (readonly [RegExp, CashFact['kind'] | 'moved'])[] = [
  [/tax/i, 'tax'],
  [/\bfee\b|advisory/i, 'fee'],
  [/interest/i, 'interest'],
  [/dividend|capital gain|return of capital|cash in lieu/i, 'dividend'],
  [/deposit|withdrawal|transfer|adjustment|journal|wire|check|contribution|distribution|payment/i, 'moved'],
];
