import { AppError } from '../../contract/errors.ts';
import type { Answer, Question } from '../../contract/questions.ts';
import type { WriteContext } from '../../db/context.ts';
import { selectNextSeq } from '../../db/queries/fills.ts';
import { multiply } from '../../domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../domain/decimal/decimal-text.ts';
import { atOfFill } from '../../domain/trades/at-of-fill.ts';
import { type Expiring, expired } from './gather-expired.ts';
import { putFill, type Said } from './put-fill.ts';
import { underlyingOf } from './underlying-of.ts';

type Expired = Extract<Question, { kind: 'expired_or_assigned' }>;
type Place = Pick<Said, 'at' | 'seq' | 'precision'>;

/** How an option ended: for nothing, for shares, or for money. */
export async function answerExpired(context: WriteContext, { subject, account }: Expired, answer: Answer): Promise<void> {
  const row = (await expired(context, account)).find(({ position }) => position === subject);
  if (!row) throw new AppError('not_found', 'This position is no longer in the journal. Undo may bring it back.');
  const place = placeOf(row);
  switch (answer.is) {
    case 'cash_settled':
      context.recorder.describe(`Settle ${row.symbol} in cash at ${answer.price}`);
      await end(context, row, place, { kind: 'cash_settlement', price: answer.price });
      return;
    case 'assigned':
      return deliver(context, row, place, 'assignment');
    case 'exercised':
      return deliver(context, row, place, 'exercise');
    default:
      context.recorder.describe(`Let ${row.symbol} expire`);
      await end(context, row, place, { kind: 'expiry', price: null });
  }
}

const end = (context: WriteContext, row: Expiring, place: Place, more: Pick<Said, 'kind' | 'price'> & Partial<Said>): Promise<string> =>
  putFill(
    context,
    {
      ...{ account_id: row.account_id, instrument_id: row.instrument_id, currency: currencyOf(row), quantity: row.open_quantity },
      side: row.direction === 'long' ? 'sell' : 'buy',
      ...place,
      ...more,
    },
    row.book,
  );

/** The option ends at nothing, and what it is written on changes hands at the strike. */
async function deliver(context: WriteContext, row: Expiring, place: Place, kind: 'assignment' | 'exercise'): Promise<void> {
  const { underlying, perContract, right, strike } = await underlyingOf(context, row);
  const link = context.newUid();
  context.recorder.describe(`${kind === 'assignment' ? 'Assign' : 'Exercise'} ${row.symbol}`);
  await end(context, row, place, { kind, price: null, link });
  const seq = await selectNextSeq(context.db, row.account_id, underlying.id, place.at);
  await putFill(
    context,
    {
      ...{ account_id: row.account_id, instrument_id: underlying.id, currency: currencyOf(row), kind, link, price: strike },
      // Who holds a call buys, and so does who sold a put.
      side: (right === 'call') === (kind === 'exercise') ? 'buy' : 'sell',
      quantity: decimalText(multiply(decimal(row.open_quantity), decimal(perContract))),
      ...place,
      seq,
    },
    '',
  );
}

/** The last day; right after the last fill where there was one later on that day. */
function placeOf({ expiry, ended_at, ended_seq }: Expiring): Place {
  const [year = 0, month = 1, day] = (expiry as string).split('-').map(Number);
  const date = day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
  const at = atOfFill('expiry', { at: date, precision: 'day' });
  if (ended_at < at) return { at, seq: 0, precision: 'day' };
  return { at: ended_at, seq: ended_seq + 1, precision: 'ms' };
}

const currencyOf = ({ currency, quoted, account_currency }: Expiring): string => currency ?? quoted ?? account_currency;
