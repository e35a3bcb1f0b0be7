import type { ImportRow } from '../../contract/import-report.ts';
import type { Connection } from '../../db/connection.ts';
import { prepared } from '../../db/prepared.ts';
import { decimal } from '../../domain/decimal/decimal-text.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { toUnits } from '../../domain/money/units.ts';
import { visibleLine } from '../../domain/visible-line.ts';
import type { CashFact } from '../../importers/facts.ts';
import { instantOf } from './instant-of.ts';
import { Refused, refuseTime } from './make-fill.ts';
import { moneyCode } from './money-of-file.ts';
import { type Beside, instrumentOf, otherRow } from './other-row.ts';

/** Money that moved without a fill. */
export async function storeCash(fact: CashFact, { account, batch, again, identities, readings, counts, date }: Beside): Promise<ImportRow> {
  const { context, money, zone } = readings;
  const currency = moneyCode(fact.currency ?? readings.currency ?? account.currency);
  if (!money.isKnown(currency))
    throw new Refused('bad_currency', `“${visibleLine(currency, 20)}” is no currency that Roundtrip knows. The row was left out.`);
  refuseAmount(fact.amount, currency);
  const day = fact.time.date;
  const at = fact.time.time === null ? null : instantOf(fact.time, zone);
  refuseTime(at ?? Date.parse(day), context.now(), fact.time.text);
  date(day);
  const own = identities.ofOther(account.identity, ['cash', ...fact.identity]);
  const { uid, identity } = again?.others.nameOf(fact) ?? own;
  const row = {
    ...otherRow(fact, 'cash', CASH_WORDS[fact.kind] ?? fact.kind),
    value: fact.amount,
    currency,
    symbol: visibleLine(fact.instrument?.text ?? ''),
  };
  const instrument = fact.instrument && (await instrumentOf(fact.instrument, fact.time, account, readings, currency));
  if (again?.others.leavesOut('cash_event', fact)) {
    again.counts.kept += 1;
    return { ...row, status: 'stored', note: 'You removed it: it stays out' };
  }
  if (isStored(context.sql, { uid, identity, account: account.id, day }))
    return { ...row, status: 'stored', note: 'Stored with an earlier import' };
  counts.cash += 1;
  await context.db
    .insertInto('cash_event')
    .values({
      ...{ uid, identity, day, at, currency, amount: fact.amount, kind: fact.kind },
      account_id: account.id,
      instrument_id: instrument ?? null,
      import_id: batch,
      import_row: fact.row,
      import_leg: fact.leg ?? 0,
      book: visibleLine(fact.ticket ?? ''),
      rate: currency === account.currency ? null : ((await money.rateOn(day, currency, account.currency))?.rate ?? null),
      link: fact.link === undefined ? null : visibleLine(fact.link),
      payout: null,
      note: visibleLine(fact.note, 1000),
    })
    .execute();
  return { ...row, note: 'To the ledger' };
}

/** By its name, or by that which it had in the account it was moved from. */
function isStored(sql: Connection, wanted: { uid: string; identity: string; account: number; day: string }): boolean {
  return prepared(sql, STORED).get(wanted) !== undefined;
}
const STORED = 'SELECT 1 FROM cash_event WHERE uid = :uid OR (account_id = :account AND day = :day AND identity = :identity) LIMIT 1';

function refuseAmount(amount: string, currency: string): void {
  try {
    toUnits(decimal(amount), currency);
  } catch (error) {
    if (error instanceof DomainError)
      throw new Refused('bad_number', 'The amount is larger than can be kept exactly. The row was left out.');
    throw error;
  }
}

const CASH_WORDS: Readonly<Partial<Record<CashFact['kind'], string>>> = {
  deposit: 'Deposit',
  withdrawal: 'Withdrawal',
  dividend: 'Dividend',
  interest: 'Interest',
  fee: 'Fee',
  tax: 'Tax',
  swap: 'Swap',
  funding: 'Funding',
  borrow: 'Borrow fee',
  payout: 'Payout',
  evaluation_fee: 'Evaluation fee',
  platform_fee: 'Platform fee',
  reset: 'Reset',
  transfer: 'Transfer',
  conversion: 'Conversion',
};
