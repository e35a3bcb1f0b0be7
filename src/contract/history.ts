import { z } from 'zod';
import { command, query } from './call.ts';
import { Count, Instant, Nothing, Uid } from './values.ts';

export const ChangeSet = z.strictObject({
  id: z.int(),
  at: Instant,
  call: z.string(),
  /** What it did, in words: "Add account IBKR Margin". */
  sentence: z.string(),
  state: z.enum(['done', 'undone', 'abandoned']),
  rows: Count,
});
const Step = z.strictObject({ id: z.int(), at: Instant, sentence: z.string() });
export const HistoryState = z.strictObject({ undo: Step.nullable(), redo: Step.nullable() });

/** The user tables whose rows have a history of their own. */
export const HistoryOf = z.enum([
  'account',
  'account_fee',
  'account_phase',
  'setting',
  'instrument',
  'instrument_alias',
  'contract_spec',
  'import_batch',
  'import_template',
  'import_answer',
  'fill',
  'fill_succession',
  'fill_void',
  'fill_allocation',
  'cash_event',
  'corporate_action',
  'broker_order',
  'checkpoint',
  'rate',
  'trade_group',
  'trade_group_member',
  'plan',
  'plan_event',
  'tag_group',
  'tag',
  'setup_rule',
  'custom_field',
  'annotation',
  'annotation_tag',
  'annotation_tick',
  'annotation_field',
  'annotation_image',
  'saved_view',
  'note_template',
  'question_answer',
]);
const Values = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
export const Version = z.strictObject({
  change: z.int(),
  at: Instant,
  sentence: z.string(),
  state: z.enum(['done', 'undone', 'abandoned']),
  operation: z.enum(['insert', 'update', 'delete']),
  before: Values.nullable(),
  after: Values.nullable(),
});

export type ChangeSet = z.infer<typeof ChangeSet>;
export type HistoryState = z.infer<typeof HistoryState>;
export type Version = z.infer<typeof Version>;

export const history = {
  state: query({ about: 'What undo and redo would do now', in: Nothing, out: HistoryState }),
  list: query({
    about: 'All changes, newest first',
    in: z.strictObject({ before: z.int().nullable(), limit: z.int().min(1).max(500) }),
    out: z.strictObject({ changes: z.array(ChangeSet) }),
  }),
  row: query({
    about: 'Every version of one row, newest first',
    in: z.strictObject({ table: HistoryOf, key: z.union([Uid, z.string().max(64)]) }),
    out: z.strictObject({ versions: z.array(Version) }),
  }),
  undo: command({ about: 'Undo the last change', in: Nothing, out: z.strictObject({ sentence: z.string(), state: HistoryState }) }),
  redo: command({ about: 'Redo the change undone last', in: Nothing, out: z.strictObject({ sentence: z.string(), state: HistoryState }) }),
  restore: command({
    about: 'Bring back an earlier version of a row; refused if the row changed after the version named as latest',
    /** latest: the newest change of the row that is done (neither undone nor abandoned), as it was seen; 0 for none. */
    in: z.strictObject({ change: z.int(), latest: z.int() }),
    out: Nothing,
  }),
};
