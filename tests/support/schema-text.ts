import type { Connection } from '../../src/db/connection.ts';

/** The schema of a database as one text, in an order that does not depend on its history. */
export function schemaText(sql: Connection): string {
  const rows = sql
    .prepare<[], { sql: string }>(
      "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY tbl_name, type = 'table' DESC, type, name",
    )
    .all();
  return `-- Written by npm run db:dump: a fresh journal. Do not edit.\n\n${rows.map((row) => `${row.sql};`).join('\n\n')}\n`;
}
