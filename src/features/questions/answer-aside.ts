import { AppError } from '../../contract/errors.ts';
import type { Answer, Question } from '../../contract/questions.ts';
import type { WriteContext } from '../../db/context.ts';
import { selectFills } from '../../db/queries/fills.ts';
import { hasFillsBetween, selectAside, writeAnswer } from '../../db/queries/questions.ts';
import { oneAccount } from '../../ledger/one-account.ts';
import { oneInstrument } from '../../ledger/one-instrument.ts';
import { updateFill } from '../../ledger/write-fills.ts';
import { putFill, type Said } from './put-fill.ts';

type Close = Extract<Question, { kind: 'close_without_open' }>;
type Action = Extract<Question, { kind: 'action_without_position' }>;
const DAY = 86_400_000;

/** A close without an open: what was held before, or that it was no close. */
export async function answerClose(context: WriteContext, { subject, details }: Close, answer: Answer): Promise<void> {
  const { db, recorder } = context;
  const [fill] = await selectFills(db, [details.fill]);
  if (!fill) throw new AppError('not_found', 'The fill of this question is no longer in the journal. Undo may bring it back.');
  if (answer.is === 'short') {
    recorder.describe(`Take ${details.quantity} ${fill.symbol} for a short`);
    return updateFill(context, fill.uid, { effect: 'open' });
  }
  const aside = await selectAside(db, 'close_without_open', subject);
  if (answer.is === 'opening_result') {
    const { currency } = await oneAccount(db, fill.account);
    updateFill(context, fill.uid, { stated_realized: answer.realized, stated_currency: currency });
  }
  const price = answer.is === 'opening' ? answer.price : null;
  recorder.describe(`Say what ${details.quantity} ${fill.symbol} cost: ${price === null ? 'not known' : price}`);
  const uid = await putFill(
    context,
    {
      ...{ account_id: fill.account_id, instrument_id: fill.instrument_id, currency: fill.currency, multiplier: fill.multiplier },
      ...{ kind: 'opening', side: fill.side === 'sell' ? 'buy' : 'sell', price },
      quantity: (answer.is === 'opening' || answer.is === 'opening_unknown' ? answer.quantity : undefined) ?? aside.quantity,
      ...(await placeBefore(context, fill)),
    },
    aside.book,
  );
  if (price === null) await admitUnknown(context, uid);
}

/** An action on what was not held: what was, or that there was no action. */
export async function answerAction(context: WriteContext, { account, instrument, details }: Action, answer: Answer): Promise<void> {
  const { db, recorder } = context;
  const { id, symbol, currency } = await oneInstrument(db, instrument);
  if (answer.is === 'remove_action') {
    recorder.describe(`Remove the corporate action on ${symbol} on ${details.day}`);
    await db.deleteFrom('corporate_action').where('uid', '=', details.action).execute();
    return;
  }
  const quantity = answer.is === 'opening' || answer.is === 'opening_unknown' ? answer.quantity : undefined;
  if (quantity === undefined)
    throw new AppError('invalid_input', `Say how many ${symbol} were held. Nothing was stored.`, { field: 'quantity' });
  const price = answer.is === 'opening' ? answer.price : null;
  const row = await oneAccount(db, account);
  recorder.describe(`Say what was held of ${symbol} on ${details.day}: ${quantity}`);
  const uid = await putFill(
    context,
    {
      ...{ account_id: row.id, instrument_id: id, currency: currency ?? row.currency },
      ...{ kind: 'opening', side: 'buy', quantity, price },
      ...{ at: Date.parse(details.day) - DAY, seq: 0, precision: 'day' },
    },
    '',
  );
  if (price === null) await admitUnknown(context, uid);
}

/** On the day of the close at an hour nobody knows; right before it where that would fall among other fills of that day. */
async function placeBefore(
  { db }: WriteContext,
  close: { account_id: number; instrument_id: number; at: number; seq: number; precision: Said['precision'] },
): Promise<Pick<Said, 'at' | 'seq' | 'precision'>> {
  const { account_id, instrument_id, at, seq, precision } = close;
  const midnight = Math.floor(at / DAY) * DAY;
  const isAlone = precision !== 'day' && !(await hasFillsBetween(db, account_id, instrument_id, midnight, at));
  return isAlone ? { at: midnight, seq: 0, precision: 'day' } : { at, seq: seq - 1, precision };
}

/** Who said that nobody knows the price is not asked for it. */
const admitUnknown = ({ db, newUid }: WriteContext, uid: string): Promise<void> =>
  writeAnswer(db, newUid(), { kind: 'missing_price', subject: uid, answer: { is: 'price_unknown' } });
