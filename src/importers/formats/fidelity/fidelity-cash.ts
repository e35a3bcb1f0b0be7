import { movesNothing } from '../../cells/moves-nothing.ts';
import { isNegative, isNothing, magnitude } from '../../cells/sums.ts';
import type { CashFact, Found } from '../../facts.ts';
import type { FidelityRow } from './fidelity-row.ts';
import { firstWords } from './first-words.ts';

/** A row that only moves money; undefined where its words are none that are known. */
export function cashFacts(row: FidelityRow): readonly Found[] | undefined {
  const { action, amount } = row;
  if (amount === null) return undefined;
  const [, other] = /^transferred (?:from|to) (?:vs )?([A-Z]?\d{6,})\b/i.exec(action) ?? [];
  if (other !== undefined && row.account !== null) return [transfer(row, row.account, other, amount)];
  const meaning = WORDS.find(([pattern]) => pattern.test(action))?.[1];
  if (meaning === undefined) return undefined;
  if (isNothing(amount)) return [movesNothing(row.row, firstWords(action))];
  const kind = meaning === 'moved' ? (isNegative(amount) ? 'withdrawal' : 'deposit') : meaning;
  return [{ ...moneyOf(row, amount), kind, ...(row.hasSymbol ? { instrument: row.instrument() } : {}) }];
}

/** From one account of the holder to another: both halves have the day, the two numbers and the amount. */
function transfer(row: FidelityRow, account: string, other: string, amount: string): CashFact {
  const link = [row.time.date, ...[account, other].toSorted(), magnitude(amount)].join(' ');
  return { ...moneyOf(row, amount), kind: 'transfer', link };
}

function moneyOf({ row, account, time, currency, identity, action }: FidelityRow, amount: string): Omit<CashFact, 'kind'> {
  const note = action.replace(/ \((Cash|Margin|Shares)\)$/, '');
  return { type: 'cash', row, account, time, amount, currency, identity, note };
}

/** The first that fits decides. */
const WORDS: readonly (readonly [RegExp, CashFact['kind'] | 'moved'])[] = [
  [/^(foreign tax|adj non-resident|non-resident tax|tax withh|fed(eral)? tax|state tax)/i, 'tax'],
  [/^(fee|advisor|adr|service charge|annual|wire fee|foreign wire fee)\b/i, 'fee'],
  [/^(interest|muni exempt int|margin interest|bond interest|accrued interest|credit interest)/i, 'interest'],
  [/^(dividend|long-term cap gain|short-term cap gain|return of capital|in lieu of|royalty|distribution|merger)/i, 'dividend'],
  [/^(direct (debit|deposit)|transferred|electronic funds|check|wire|debit card|cash (contribution|advance)|bill payment)/i, 'moved'],
  [
    /^(journal|contrib|co contr|partic contr|rollover|roth conversion|normal distr|early distr|transfer of assets|atm|rebate|adjust)/i,
    'moved',
  ],
];
