import { readMoment } from '../../cells/moment.ts';
import { needNumber } from '../../cells/number.ts';
import { badDate, badNumber } from '../../cells/problem.ts';
import { isNegative, isNothing } from '../../cells/sums.ts';
import type { CashFact, Found } from '../../facts.ts';
import { type ActivityRow, identityOf } from './activity-row.ts';

/** Money without units. */
export function* etradeCash(row: ActivityRow): Generator<Found> {
  if (/TRNSFR|MARGIN TO CASH|CASH TO MARGIN/i.test(row.description)) {
    return yield { type: 'skipped', row: row.row, what: row.type, why: 'It moves between cash and margin of one account.' };
  }
  const amount = needNumber(row.amount);
  if (amount === undefined) return yield badNumber(row.row, 'Amount', row.amount);
  const kind = kindOf(row, isNegative(amount));
  if (!kind || !isNothing(needNumber(row.quantity) ?? '0')) return yield { type: 'unknown', row: row.row, what: row.type };
  if (isNothing(amount)) return yield { type: 'skipped', row: row.row, what: row.type, why: 'No money moved.' };
  const time = readMoment(row.date, 'mdy');
  if (!time) return yield badDate(row.row, 'Date', row.date);
  const isOfShare = kind === 'dividend' || kind === 'tax' || kind === 'borrow';
  yield {
    type: 'cash',
    row: row.row,
    account: row.account,
    kind,
    time,
    amount,
    currency: 'USD',
    ...(row.symbol === '' || !isOfShare ? {} : { instrument: { text: row.symbol, assetClass: 'stock' } }),
    identity: identityOf(row),
    note: row.description || row.type,
  };
}

function kindOf({ type, description }: ActivityRow, isPaid: boolean): CashFact['kind'] | undefined {
  const words = `${type} ${description}`;
  if (/withh|w\/h|\btax\b/i.test(words)) return 'tax';
  if (/borrow/i.test(words)) return 'borrow';
  if (/dividend|cap(ital)? gain|return of capital/i.test(type)) return 'dividend';
  if (/interest/i.test(type)) return 'interest';
  if (/fee|commission/i.test(words)) return 'fee';
  return /transfer|wire|direct de|ach|deposit|withdraw|check|journal|bill payment/i.test(type)
    ? isPaid
      ? 'withdrawal'
      : 'deposit'
    : undefined;
}
