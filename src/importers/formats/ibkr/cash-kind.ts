import type { CashFact } from '../../facts.ts';

/** What a kind of cash transaction is, by its English name. undefined: nobody knows it. */
export function cashKind(type: string, words: string, isPaid: boolean): CashFact['kind'] | undefined {
  const kind = KINDS.find(([pattern]) => pattern.test(type))?.[1];
  switch (kind) {
    case 'deposit':
      return isPaid ? 'withdrawal' : 'deposit';
    case 'interest':
      return /borrow fee/i.test(words) ? 'borrow' : 'interest';
    case 'fee':
      return DATA.test(words) ? 'platform_fee' : 'fee';
    default:
      return kind;
  }
}

const KINDS: readonly (readonly [RegExp, CashFact['kind']])[] = [
  [/withholding|871\(?m\)?|\btax/i, 'tax'],
  [/dividend|payment in lieu/i, 'dividend'],
  [/borrow/i, 'borrow'],
  [/interest/i, 'interest'],
  [/deposit|withdrawal|electronic fund|disbursement/i, 'deposit'],
  [/fee|commission adjustment|price adjustment/i, 'fee'],
];

/** Market data is a price of the platform, not of a trade. */
const DATA = /market data|snapshot|value bundle|subscription|\(?n?p,\s?l1|level (?:i|ii|1|2)\b|monthly minimum/i;
