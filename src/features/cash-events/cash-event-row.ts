import type { CashEventDraft } from '../../contract/cash-events.ts';
import { AppError } from '../../contract/errors.ts';
import type { WriteContext } from '../../db/context.ts';
import { selectRateOn } from '../../db/queries/rates.ts';
import { readWhen } from '../../domain/calendar/when.ts';
import { decimal } from '../../domain/decimal/decimal-text.ts';
import { toUnits } from '../../domain/money/units.ts';
import { oneAccount, openAccount } from '../../ledger/one-account.ts';
import { oneInstrument } from '../../ledger/one-instrument.ts';
import { refuseCurrency } from '../../ledger/refuse-currency.ts';
import { refuseTime } from '../../ledger/refuse-time.ts';

/** A cash event, checked and ready to be stored. An archived account keeps what it has and takes nothing new. */
export async function cashEventRow(context: WriteContext, draft: CashEventDraft, wasIn: string | null) {
  const { db, now } = context;
  const account = await (draft.account === wasIn ? oneAccount : openAccount)(db, draft.account);
  const instrument = draft.instrument === null ? null : await oneInstrument(db, draft.instrument);
  const { kind, book, day, amount, currency, link, note } = draft;
  refuseTime(Date.parse(day), now(), day);
  const at = draft.at === null ? null : readWhen(draft.at).at;
  if (at !== null) refuseTime(at, now(), draft.at as string);
  await refuseCurrency(db, [currency]);
  refuseSign(kind, amount);
  toUnits(decimal(amount), currency);
  return {
    ...{ kind, book, day, at, amount, currency, link, note },
    account_id: account.id,
    instrument_id: instrument?.id ?? null,
    rate:
      currency === account.currency
        ? null
        : (draft.rate ?? (await selectRateOn(db, { day, from: currency, to: account.currency }))?.rate ?? null),
    payout: draft.payout && JSON.stringify(draft.payout),
  };
}

function refuseSign(kind: CashEventDraft['kind'], amount: string): void {
  const isOut = amount.startsWith('-');
  if (kind === 'deposit' && isOut) throw wrong('A deposit brings money in: enter it above zero.');
  if (kind === 'withdrawal' && !isOut) throw wrong('A withdrawal takes money out: enter it below zero.');
}

const wrong = (sentence: string) => new AppError('invalid_input', `${sentence} Nothing was stored.`, { field: 'amount' });
