import { z } from 'zod';
import { command, query } from './call.ts';
import { pageOf } from './page-of.ts';
import { AboveZero, Day, Nothing, PositiveDecimal, RequestKey, Text, Uid, Version } from './values.ts';

/** Each old unit becomes numerator / denominator of it, and takes this share of the cost along. */
export const Becomes = z.strictObject({ instrument: Uid, numerator: AboveZero, denominator: AboveZero, costShare: PositiveDecimal });

const fields = {
  account: Uid,
  instrument: Uid,
  kind: z.enum(['split', 'symbol_change', 'merger', 'spin_off']),
  /** It happens before all fills of this day. */
  day: Day,
  becomes: z.array(Becomes).min(1, 'Say what it becomes.').max(20),
  /** Paid per old unit, in the instrument's currency. */
  cash: PositiveDecimal.nullable(),
  note: Text,
};

export const CorporateActionDraft = z.strictObject({ ...fields, cash: fields.cash.default(null), note: fields.note.default('') });
export const CorporateActionChanges = z.strictObject(fields).partial();
export const CorporateAction = z.strictObject({ uid: Uid, ...fields, version: Version });

export type CorporateActionDraft = z.infer<typeof CorporateActionDraft>;
export type CorporateActionChanges = z.infer<typeof CorporateActionChanges>;
export type CorporateAction = z.infer<typeof CorporateAction>;

export const corporateActions = {
  list: query({
    about: 'Splits, mergers, new symbols and spin-offs, newest first',
    in: z.strictObject({ account: Uid.nullable().default(null), instrument: Uid.nullable().default(null), ...pageOf }),
    out: z.strictObject({ actions: z.array(CorporateAction), more: z.boolean() }),
  }),
  add: command({
    about: 'Add a split, a merger, a new symbol or a spin-off; sent again under its key it is added once',
    in: z.strictObject({ ...CorporateActionDraft.shape, key: RequestKey.nullable().default(null) }),
    out: CorporateAction,
  }),
  edit: command({
    about: 'Change a corporate action; refused if it was changed since the version that was seen',
    in: z.strictObject({ uid: Uid, version: Version, changes: CorporateActionChanges }),
    out: CorporateAction,
  }),
  remove: command({
    about: 'Remove a corporate action (undo brings it back)',
    in: z.strictObject({ uid: Uid, version: Version }),
    out: Nothing,
  }),
};
