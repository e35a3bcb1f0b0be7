import { movesNothing } from '../../cells/moves-nothing.ts';
import { isNear, isNegative, isNothing, magnitude, plus, times } from '../../cells/sums.ts';
import type { CashFact, Cost, FillFact, Found, Skipped } from '../../facts.ts';
import type { DisnatRow } from './disnat-row.ts';

/** A row by its kind, in French. */
export function disnatFacts(row: DisnatRow): Found {
  if (row.word.startsWith('achat')) return fillOf(row, 'trade', 'buy');
  if (row.word.startsWith('vente')) return fillOf(row, 'trade', 'sell');
  if (row.word.startsWith('reinvest')) return fillOf(row, 'receive', 'buy');
  const meaning = WORDS.find(([pattern]) => pattern.test(row.word))?.[1];
  return meaning ? cashFact(row, meaning) : { type: 'unknown', row: row.row, what: row.kind };
}

function fillOf(row: DisnatRow, kind: 'trade' | 'receive', side: 'buy' | 'sell'): FillFact {
  const [quantity, price] = [row.quantity(), row.price()];
  const costs = costsOf(row.commission(), row.currency);
  return {
    type: 'fill',
    row: row.row,
    account: null,
    kind,
    side,
    effect: 'unknown',
    instrument: row.instrument(),
    quantity,
    price,
    currency: row.currency,
    time: row.time,
    costs,
    cash: cashOf(row.amount, costs, times(quantity, price)),
    identity: row.identity,
  };
}

function costsOf(commission: string | null, currency: string): readonly Cost[] {
  return commission === null || isNothing(commission) ? [] : [{ kind: 'commission', amount: magnitude(commission), currency }];
}

/** The amount is what moved, its commission included, unless quantity times price says otherwise. */
function cashOf(amount: string, costs: readonly Cost[], worth: string): string {
  return isNear(magnitude(amount), worth, '0.01') ? amount : plus(amount, ...costs.map((cost) => cost.amount));
}

function cashFact(row: DisnatRow, meaning: CashFact['kind'] | 'moved'): CashFact | Skipped {
  if (isNothing(row.amount)) return movesNothing(row.row, row.kind);
  return {
    type: 'cash',
    row: row.row,
    account: null,
    kind: meaning === 'moved' ? (isNegative(row.amount) ? 'withdrawal' : 'deposit') : meaning,
    time: row.time,
    amount: row.amount,
    currency: row.currency,
    ...(row.hasSymbol ? { instrument: row.instrument() } : {}),
    identity: row.identity,
    note: `${row.kind}: ${row.text}`,
  };
}

const WORDS: readonly (readonly [RegExp, CashFact['kind'] | 'moved'])[] = [
  [/^(taxe|impot|retenue)/, 'tax'],
  [/^frais/, 'fee'],
  [/^interet/, 'interest'],
  [/dividende|distribution|remboursement de capital|gain en capital/, 'dividend'],
  [/^(transfert|resiliation|retrait|cotisation|depot|subvention|incitatif|virement|contribution|versement)/, 'moved'],
];
