import type { Connection } from '../db/connection.ts';

/** Notes that readers must fetch anew what accounts, instruments, tags and rules are called, whoever changed it. */
export function watchNames(sql: Connection): void {
  for (const table of ['account', 'instrument', 'tag_group', 'tag', 'setup_rule'])
    for (const operation of ['INSERT', 'UPDATE', 'DELETE'])
      sql.exec(`CREATE TEMP TRIGGER watch_names_${table}_${operation} AFTER ${operation} ON main.${table} BEGIN ${NOTE} END`);
}

const NOTE = `INSERT INTO touched (kind, id, rev) SELECT 'names', 0, rev + 1 FROM journal WHERE true
  ON CONFLICT (kind, id) DO UPDATE SET rev = excluded.rev;`;
