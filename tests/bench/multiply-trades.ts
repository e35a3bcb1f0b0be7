import type { Connection } from '../../src/db/connection.ts';

/** As many trades as that, made of those there are: other times and results, in no order, and nothing that they were built from. Gives how far the ids of one copy are above those of the one before. */
export function multiplyTrades(sql: Connection, wanted: number): number {
  const columns = sql.prepare<[], string>("SELECT name FROM pragma_table_info('trade')").pluck().all();
  const other: Record<string, string> = {
    id: 'own.id + :more',
    uid: "printf('%032x', own.id + :more)",
    opened_at: `own.opened_at + ${SHIFT}`,
    closed_at: `own.closed_at + ${SHIFT}`,
    net: 'own.net + (own.id * 7919 + :more) % 100003',
    gross: 'own.gross + (own.id * 104729 + :more) % 100003',
  };
  const copy = sql.prepare(
    `INSERT INTO trade (${columns.join(', ')}) SELECT ${columns.map((name) => other[name] ?? `own.${name}`).join(', ')}
     FROM trade AS own WHERE own.id <= :last LIMIT :limit`,
  );
  const [last, count] = sql.prepare<[], [number, number]>('SELECT max(id), count(*) FROM trade').raw().get() as [number, number];
  sql.transaction(() => {
    for (let times = 1, done = count; done < wanted; times++) {
      done += copy.run({ more: times * last, last, limit: wanted - done }).changes;
    }
    sql.prepare('UPDATE journal SET rev = rev + 1').run();
  })();
  return last;
}

const SHIFT = '((own.id * 6101 + :more * 31) % 86400) * 1000';
