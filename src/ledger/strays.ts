import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import { touch } from './touch.ts';

/** Derived rows of what is not there any more. Nothing leads to them, so no rebuild of what is there takes them away. */
export function findStrays(sql: Connection): string[] {
  return STRAYS.flatMap(({ table, key, where }) =>
    prepared<[], string>(sql, `SELECT ${key} FROM ${table} WHERE ${where}`)
      .pluck()
      .all()
      .map((name) => `${table} ${name}`),
  );
}

export function removeStrays(sql: Connection): void {
  const removed = STRAYS.map(({ table, where }) => prepared(sql, `DELETE FROM ${table} WHERE ${where}`).run().changes);
  if (removed.some((rows) => rows > 0)) for (const kind of ['trade', 'exit'] as const) touch(sql, kind, null);
}

const noAccount = 'account_id NOT IN (SELECT id FROM account)';
const noInstrument = 'instrument_id NOT IN (SELECT id FROM instrument)';
const noPosition = 'position_id NOT IN (SELECT id FROM position)';
/** Positions first: others go with them. */
const STRAYS = [
  { table: 'position', key: 'uid', where: `${noAccount} OR ${noInstrument}` },
  { table: 'partial_close', key: 'uid', where: `${noAccount} OR ${noPosition}` },
  { table: 'trade', key: 'uid', where: `${noAccount} OR ${noInstrument}` },
  { table: 'position_link', key: 'key', where: noPosition },
  { table: 'open_question', key: 'subject', where: `${noAccount} OR ${noInstrument}` },
  { table: 'day_stats', key: 'day', where: noAccount },
];
