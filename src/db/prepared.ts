import type { Statement } from 'better-sqlite3';
import type { Connection } from './connection.ts';

const statements = new WeakMap<Connection, Map<string, Statement>>();
const MOST_STATEMENTS = 500;

/** Each text is prepared once per connection. One that is being iterated is busy: who may meet it so must look. */
export function prepared<P extends unknown[] = unknown[], R = unknown>(sql: Connection, text: string): Statement<P, R> {
  const cache = statements.get(sql) ?? new Map<string, Statement>();
  statements.set(sql, cache);
  const known = cache.get(text);
  if (known) return known as Statement<P, R>;
  if (cache.size >= MOST_STATEMENTS) cache.clear();
  const statement = sql.prepare<P, R>(text);
  cache.set(text, statement as Statement);
  return statement;
}
