import { movesNothing } from '../../cells/moves-nothing.ts';
import { isNegative, isNothing } from '../../cells/sums.ts';
import type { CashFact, Skipped } from '../../facts.ts';
import type { SchwabRow } from './schwab-row.ts';

/** A row that only moves money; undefined where its action is none that is known. */
export function cashFact(row: SchwabRow, account: string | null): CashFact | Skipped | undefined {
  const word = WORDS.find(([pattern]) => pattern.test(row.action));
  if (!word || row.amount === null) return undefined;
  if (isNothing(row.amount)) return movesNothing(row.row, row.action);
  const [, meaning] = word;
  return {
    type: 'cash',
    row: row.row,
    account,
    kind: meaning === 'moved' ? (isNegative(row.amount) ? 'withdrawal' : 'deposit') : meaning,
    time: row.effective,
    amount: row.amount,
    currency: 'USD',
    ...(row.symbol === '' ? {} : { instrument: { text: row.symbol, assetClass: 'stock' } }),
    identity: [...row.identity, row.description],
    note: [row.action, row.description].filter((text) => text !== '').join(': '),
  };
}

/** The first that fits decides: a fee for a wire is a fee, a tax on a dividend a tax. */
const WORDS: readonly (readonly [RegExp, CashFact['kind'] | 'moved'])[] = [
  [/\bfee\b|commission/i, 'fee'],
  [/\btax\b|withh/i, 'tax'],
  [/\binterest\b/i, 'interest'],
  [/\bdiv(idend)?\b|cap(ital)? gain|cash in lieu|return of capital/i, 'dividend'],
  [/^(moneylink|wire|funds|journal|internal transfer|bank transfer|security transfer|electronic|deposit|withdrawal|check)/i, 'moved'],
  [/^(misc|adjustment|visa|atm|promotional|auto s1|futures mm sweep|schwab atm|stock plan|other)/i, 'moved'],
];
