import { z } from 'zod';
import { command, query } from './call.ts';
import { pageOf } from './page-of.ts';
import { Currency, Day, Decimal, Nothing, RequestKey, Text, Uid, Version, When } from './values.ts';

const fields = {
  account: Uid,
  day: Day,
  at: When.nullable(),
  currency: Currency,
  balance: Decimal.nullable(),
  equity: Decimal.nullable(),
  /** Below zero for what was short. */
  positions: z.array(z.strictObject({ instrument: Uid, quantity: Decimal })).max(1000),
  note: Text,
};
export const CheckpointDraft = z.strictObject({
  ...fields,
  at: fields.at.default(null),
  balance: fields.balance.default(null),
  equity: fields.equity.default(null),
  positions: fields.positions.default([]),
  note: fields.note.default(''),
});
export const CheckpointChanges = z.strictObject(fields).partial();
export const Checkpoint = z.strictObject({ uid: Uid, ...fields, version: Version });
export type CheckpointDraft = z.infer<typeof CheckpointDraft>;
export type CheckpointChanges = z.infer<typeof CheckpointChanges>;
export type Checkpoint = z.infer<typeof Checkpoint>;

export const checkpoints = {
  list: query({
    about: 'What statements say an account held, newest first',
    in: z.strictObject({ account: Uid, ...pageOf }),
    out: z.strictObject({ checkpoints: z.array(Checkpoint), more: z.boolean() }),
  }),
  add: command({
    about: 'Add what a statement says; sent again under its key it is added once',
    in: z.strictObject({ ...CheckpointDraft.shape, key: RequestKey.nullable().default(null) }),
    out: Checkpoint,
  }),
  edit: command({
    about: 'Change a checkpoint; refused if it was changed since the version that was seen',
    in: z.strictObject({ uid: Uid, version: Version, changes: CheckpointChanges }),
    out: Checkpoint,
  }),
  remove: command({
    about: 'Remove a checkpoint (undo brings it back)',
    in: z.strictObject({ uid: Uid, version: Version }),
    out: Nothing,
  }),
};
