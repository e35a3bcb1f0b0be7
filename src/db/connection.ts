import Database from 'better-sqlite3';

export type Connection = Database.Database;

/** The bytes "Rtrp": tells our files from any other SQLite database. */
export const APPLICATION_ID = 0x52747270;

/** WAL needs FULL: the library's default (NORMAL) would lose acknowledged commits at a power cut. */
export function connect(file: string, mode: 'write' | 'read'): Connection {
  const sql = new Database(file, { readonly: mode === 'read', timeout: 5000 });
  sql.pragma('trusted_schema = OFF');
  sql.pragma('cell_size_check = ON');
  sql.pragma('foreign_keys = ON');
  sql.pragma('recursive_triggers = ON');
  sql.pragma('temp_store = MEMORY');
  sql.pragma(mode === 'read' ? 'query_only = ON' : 'synchronous = FULL');
  return sql;
}
