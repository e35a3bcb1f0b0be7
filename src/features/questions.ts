import { AppError } from '../contract/errors.ts';
import type { Answer, Question, questions } from '../contract/questions.ts';
import type { ReadContext, WriteContext } from '../db/context.ts';
import type { HandlersFor } from './handlers-for.ts';
import { answerAction, answerClose } from './questions/answer-aside.ts';
import { answerExpired } from './questions/answer-expired.ts';
import { answerCosts, answerMultiplier, answerPrice, answerRate } from './questions/answer-gap.ts';
import { gatherAsides } from './questions/gather-asides.ts';
import { gatherExpired } from './questions/gather-expired.ts';
import { gatherGaps } from './questions/gather-gaps.ts';

export const questionHandlers: HandlersFor<typeof questions> = {
  list: async ({ account }, context) => ({ questions: await gather(context, account) }),

  async answer({ kind, subject, answer }, context) {
    const question = (await gather(context, null)).find((one) => one.kind === kind && one.subject === subject);
    if (!question) throw new AppError('not_found', 'This question is no longer open. Undo may bring it back.', { kind, subject });
    if (!(question.answers as readonly string[]).includes(answer.is)) {
      const sentence = `This question does not take the answer “${answer.is}”. Nothing was stored.`;
      throw new AppError('invalid_input', sentence, { answers: question.answers });
    }
    await write(context, question, answer);
    return {};
  },
};

async function gather(context: ReadContext, account: string | null): Promise<Question[]> {
  return [
    ...(await gatherAsides(context.db, account)),
    ...(await gatherExpired(context, account)),
    ...(await gatherGaps(context.db, account)),
  ];
}

function write(context: WriteContext, question: Question, answer: Answer): Promise<void> {
  switch (question.kind) {
    case 'close_without_open':
      return answerClose(context, question, answer);
    case 'action_without_position':
      return answerAction(context, question, answer);
    case 'expired_or_assigned':
      return answerExpired(context, question, answer);
    case 'missing_multiplier':
      return answerMultiplier(context, question, answer);
    case 'missing_rate':
      return answerRate(context, question, answer);
    case 'missing_price':
      return answerPrice(context, question, answer);
    case 'unknown_costs':
      return answerCosts(context, question);
  }
}
