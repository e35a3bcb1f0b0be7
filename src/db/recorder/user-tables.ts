export interface UserTable {
  readonly table: string;
  /** The column that names a row for good: in history and, later, in sync. */
  readonly key: string;
}

/** Every table that holds what the user made. Whatever happens to their rows is recorded; nothing else is. */
export const USER_TABLES: readonly UserTable[] = [
  { table: 'account', key: 'uid' },
  { table: 'account_fee', key: 'uid' },
  { table: 'account_phase', key: 'uid' },
  { table: 'setting', key: 'key' },
  { table: 'instrument', key: 'uid' },
  { table: 'instrument_alias', key: 'uid' },
  { table: 'contract_spec', key: 'uid' },
  { table: 'import_batch', key: 'uid' },
  { table: 'import_template', key: 'uid' },
  { table: 'import_answer', key: 'uid' },
  { table: 'fill', key: 'uid' },
  { table: 'fill_succession', key: 'uid' },
  { table: 'fill_void', key: 'uid' },
  { table: 'fill_allocation', key: 'uid' },
  { table: 'cash_event', key: 'uid' },
  { table: 'corporate_action', key: 'uid' },
  { table: 'broker_order', key: 'uid' },
  { table: 'checkpoint', key: 'uid' },
  { table: 'rate', key: 'uid' },
  { table: 'trade_group', key: 'uid' },
  { table: 'trade_group_member', key: 'uid' },
  { table: 'plan', key: 'uid' },
  { table: 'plan_event', key: 'uid' },
  { table: 'tag_group', key: 'uid' },
  { table: 'tag', key: 'uid' },
  { table: 'setup_rule', key: 'uid' },
  { table: 'custom_field', key: 'uid' },
  { table: 'annotation', key: 'uid' },
  { table: 'annotation_tag', key: 'uid' },
  { table: 'annotation_tick', key: 'uid' },
  { table: 'annotation_field', key: 'uid' },
  { table: 'annotation_image', key: 'uid' },
  { table: 'note_template', key: 'uid' },
  { table: 'saved_view', key: 'uid' },
  { table: 'question_answer', key: 'uid' },
];

export function userTable(name: string): UserTable {
  const found = USER_TABLES.find(({ table }) => table === name);
  if (!found) throw new Error(`${name} is not one of the user tables`);
  return found;
}
