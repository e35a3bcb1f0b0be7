import { z } from 'zod';
import { command, query } from './call.ts';
import { InstrumentClass } from './instruments.ts';
import { AboveZero, Count, Currency, Day, Decimal, Line, Nothing, PositiveDecimal, Uid } from './values.ts';

/** What the user can say. Each is written down as a fact, so undo asks again. */
export const Answer = z.discriminatedUnion('is', [
  /** What was held before the journal begins: at a price, with the result the broker gave, or at a cost nobody knows. */
  z.strictObject({ is: z.literal('opening'), price: Decimal, quantity: AboveZero.optional() }),
  z.strictObject({ is: z.literal('opening_result'), realized: Decimal }),
  z.strictObject({ is: z.literal('opening_unknown'), quantity: AboveZero.optional() }),
  z.strictObject({ is: z.literal('short') }),
  z.strictObject({ is: z.literal('remove_action') }),
  z.strictObject({ is: z.literal('expired') }),
  z.strictObject({ is: z.literal('assigned') }),
  z.strictObject({ is: z.literal('exercised') }),
  /** What was paid for one unit, as prices of it are quoted. */
  z.strictObject({ is: z.literal('cash_settled'), price: PositiveDecimal }),
  /** everywhere, or with the broker of this account alone. */
  z.strictObject({
    is: z.literal('multiplier'),
    multiplier: AboveZero,
    tick: AboveZero.nullable().optional(),
    holds: z.enum(['everywhere', 'broker']),
  }),
  z.strictObject({
    is: z.literal('rate'),
    rates: z
      .array(z.strictObject({ day: Day, rate: AboveZero }))
      .min(1)
      .max(10_000),
  }),
  z.strictObject({ is: z.literal('price'), price: Decimal }),
  z.strictObject({ is: z.literal('price_unknown') }),
  z.strictObject({ is: z.literal('no_fees') }),
]);
export type Answer = z.infer<typeof Answer>;

const answers = <const A extends readonly Answer['is'][]>(...all: A) => z.array(z.enum(all));
const asked = { subject: z.string().max(200), account: Uid, sentence: z.string() };

export const Question = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('close_without_open'),
    ...asked,
    instrument: Uid,
    details: z.strictObject({ fill: Uid, side: z.enum(['buy', 'sell']), quantity: Decimal, currency: Currency, day: Day }),
    answers: answers('opening', 'opening_result', 'opening_unknown', 'short'),
  }),
  z.strictObject({
    kind: z.literal('action_without_position'),
    ...asked,
    instrument: Uid,
    details: z.strictObject({ action: Uid, day: Day }),
    answers: answers('opening', 'opening_unknown', 'remove_action'),
  }),
  z.strictObject({
    kind: z.literal('expired_or_assigned'),
    ...asked,
    instrument: Uid,
    details: z.strictObject({ position: Uid, direction: z.enum(['long', 'short']), quantity: Decimal, expiry: z.string() }),
    answers: answers('expired', 'assigned', 'exercised', 'cash_settled'),
  }),
  z.strictObject({
    kind: z.literal('missing_multiplier'),
    ...asked,
    instrument: Uid,
    details: z.strictObject({ assetClass: InstrumentClass, broker: Line, positions: Count }),
    answers: answers('multiplier'),
  }),
  z.strictObject({
    kind: z.literal('missing_rate'),
    ...asked,
    instrument: z.null(),
    details: z.strictObject({ from: Currency, to: Currency, days: z.array(Day) }),
    answers: answers('rate'),
  }),
  z.strictObject({
    kind: z.literal('missing_price'),
    ...asked,
    instrument: Uid,
    details: z.strictObject({ fill: Uid, quantity: Decimal, currency: Currency, day: Day }),
    answers: answers('price', 'price_unknown'),
  }),
  z.strictObject({
    kind: z.literal('unknown_costs'),
    ...asked,
    instrument: z.null(),
    details: z.strictObject({ positions: Count }),
    answers: answers('no_fees'),
  }),
]);
export type Question = z.infer<typeof Question>;

export const questions = {
  list: query({
    about: 'What the journal cannot know by itself, with the answers it takes',
    in: z.strictObject({ account: Uid.nullable().default(null) }),
    out: z.strictObject({ questions: z.array(Question) }),
  }),
  answer: command({
    about: 'Answer a question (undo asks it again)',
    in: z.strictObject({
      kind: z.enum([
        'close_without_open',
        'action_without_position',
        'expired_or_assigned',
        'missing_multiplier',
        'missing_rate',
        'missing_price',
        'unknown_costs',
      ]),
      subject: z.string().min(1).max(200),
      answer: Answer,
    }),
    out: Nothing,
  }),
};
