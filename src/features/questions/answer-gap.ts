import { AppError } from '../../contract/errors.ts';
import type { Answer, Question } from '../../contract/questions.ts';
import type { WriteContext } from '../../db/context.ts';
import { writeAnswer } from '../../db/queries/questions.ts';
import { addRates } from '../../ledger/add-rates.ts';
import { rootOf } from '../../ledger/instrument-row.ts';
import { oneInstrument } from '../../ledger/one-instrument.ts';
import { refuseTime } from '../../ledger/refuse-time.ts';
import { setContractSize } from '../../ledger/set-contract-size.ts';
import { updateFill } from '../../ledger/write-fills.ts';

type Of<K extends Question['kind']> = Extract<Question, { kind: K }>;

/** What one point is worth: of all contracts of a root, or of this very instrument where it stands alone. */
export async function answerMultiplier(context: WriteContext, question: Of<'missing_multiplier'>, answer: Answer): Promise<void> {
  if (answer.is !== 'multiplier') return;
  const { multiplier, tick = null, holds } = answer;
  const { broker } = question.details;
  const row = await oneInstrument(context.db, question.instrument);
  if (holds === 'broker' && broker === '')
    throw new AppError('invalid_input', 'This account names no broker, so it can only hold everywhere. Nothing was stored.', {
      field: 'holds',
    });
  context.recorder.describe(`Set the contract size of ${row.symbol} to ${multiplier}`);
  if (holds === 'everywhere' && !['future', 'futureOption', 'cfd'].includes(row.class))
    await context.db
      .updateTable('instrument')
      .set({ multiplier, tick: tick ?? row.tick })
      .where('id', '=', row.id)
      .execute();
  else
    await setContractSize(context, {
      broker: holds === 'broker' ? broker : '',
      root: rootOf(row),
      from_day: '',
      multiplier,
      tick,
      lot: null,
    });
}

export async function answerRate(context: WriteContext, { details }: Of<'missing_rate'>, answer: Answer): Promise<void> {
  if (answer.is !== 'rate') return;
  const { from, to } = details;
  for (const { day } of answer.rates) refuseTime(Date.parse(day), context.now(), day);
  context.recorder.describe(
    answer.rates.length === 1 ? `Say what ${from} was worth` : `Say what ${from} was worth on ${answer.rates.length} days`,
  );
  await addRates(
    context,
    answer.rates.map(({ day, rate }) => ({ day, rate, from, to, source: 'user' })),
  );
}

export async function answerPrice(
  context: WriteContext,
  { subject, sentence, details }: Of<'missing_price'>,
  answer: Answer,
): Promise<void> {
  if (answer.is === 'price') {
    context.recorder.describe(`Say at what price: ${answer.price}`);
    return updateFill(context, details.fill, { price: answer.price });
  }
  context.recorder.describe(`Leave a price unknown: ${sentence}`);
  await writeAnswer(context.db, context.newUid(), { kind: 'missing_price', subject, answer });
}

export async function answerCosts({ db, newUid, recorder }: WriteContext, { subject }: Of<'unknown_costs'>): Promise<void> {
  recorder.describe('Say that there are no fees');
  await writeAnswer(db, newUid(), { kind: 'unknown_costs', subject, answer: { is: 'no_fees' } });
}
