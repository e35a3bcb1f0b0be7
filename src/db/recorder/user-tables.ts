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
];

export function userTable(name: string): UserTable {
  const found = USER_TABLES.find(({ table }) => table === name);
  if (!found) throw new Error(`${name} is not one of the user tables`);
  return found;
}
