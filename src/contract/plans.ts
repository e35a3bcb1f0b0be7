import { z } from 'zod';
import { command, query } from './call.ts';
import { InstrumentChoice } from './instruments.ts';
import { pageOf } from './page-of.ts';
import { AboveZero, Count, Day, Decimal, Instant, Nothing, PositiveDecimal, RequestKey, Uid, Version } from './values.ts';
import { Amount, Note } from './words.ts';

export const RiskUnit = z.enum(['money', 'price', 'ticks', 'pips', 'percent', 'maxLoss']);
export const Target = z.strictObject({ price: Decimal, share: PositiveDecimal.nullable() });
export const Risk = z.strictObject({ value: AboveZero, unit: RiskUnit });

export const PlanEvent = z.strictObject({
  uid: Uid,
  at: Instant,
  kind: z.enum(['stop', 'target']),
  value: Decimal,
  source: z.enum(['user', 'order', 'broker_last']),
});
const fields = {
  account: Uid.nullable(),
  side: z.enum(['buy', 'sell']).nullable(),
  day: Day.nullable(),
  entry: Decimal.nullable(),
  /** Where the stop stood, or is to stand, at first. */
  stop: Decimal.nullable(),
  quantity: PositiveDecimal.nullable(),
  risk: Risk.nullable(),
  targets: z.array(Target).max(50),
  note: Note,
};
export const PlanDraft = z.strictObject({ ...fields, instrument: InstrumentChoice.nullable(), stop: fields.stop.default(null) });
/** What was meant to be done. Missed: a trade without fills. */
export const Plan = z.strictObject({
  uid: Uid,
  version: Version,
  status: z.enum(['planned', 'taken', 'missed']),
  /** The trade it became, as far as its fill is there. */
  trade: Uid.nullable(),
  ...fields,
  instrument: Uid.nullable(),
  symbol: z.string().nullable(),
  /** What its targets would bring as a multiple of what it risks, where both can be told. */
  plannedR: Amount,
  events: z.array(PlanEvent),
});
export type Plan = z.infer<typeof Plan>;
export type PlanDraft = z.input<typeof PlanDraft>;
export type PlanEvent = z.infer<typeof PlanEvent>;

const One = z.strictObject({ uid: Uid });

export const plans = {
  list: query({
    about: 'Plans, newest day first and those for any day last: those still open, those taken, or the trades that were missed',
    in: z.strictObject({ status: z.enum(['planned', 'taken', 'missed']).nullable(), ...pageOf }),
    out: z.strictObject({
      plans: z.array(Plan),
      more: z.boolean(),
      counts: z.strictObject({ planned: Count, taken: Count, missed: Count }),
    }),
  }),
  get: query({ about: 'One plan', in: One, out: Plan }),
  create: command({
    about: 'Write down a plan, or a trade that was missed; sent again under its key it is written once',
    in: z.strictObject({ status: z.enum(['planned', 'missed']), ...PlanDraft.shape, key: RequestKey.nullable().default(null) }),
    out: Plan,
  }),
  edit: command({
    about: 'Change fields of a plan; what is left out stays',
    in: z.strictObject({ uid: Uid, version: Version, changes: z.strictObject({ ...PlanDraft.shape, stop: fields.stop }).partial() }),
    out: Plan,
  }),
  take: command({ about: 'Tie a plan to the trade it became', in: z.strictObject({ uid: Uid, trade: Uid }), out: Plan }),
  miss: command({ about: 'Mark a plan as missed: a trade that was not taken', in: One, out: Plan }),
  reopen: command({ about: 'Make a taken or missed plan open again', in: One, out: Plan }),
  remove: command({ about: 'Remove a plan (undo brings it back)', in: One, out: Nothing }),
  addEvent: command({
    about: 'Note where the stop or the target stood from a moment on',
    in: z.strictObject({ uid: Uid, at: Instant, kind: z.enum(['stop', 'target']), value: Decimal }),
    out: Plan,
  }),
  removeEvent: command({ about: 'Remove a noted stop or target', in: z.strictObject({ uid: Uid, event: Uid }), out: Plan }),
};
