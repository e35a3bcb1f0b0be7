import type { Statement } from 'better-sqlite3';
import type { Connection } from './connection.ts';

type Cache = WeakMap<Connection, Map<string, Statement>>;
const statements: Cache = new WeakMap();
const plainStatements: Cache = new WeakMap();
const MOST_STATEMENTS = 500;

/** Each text is prepared once per connection. One that is being iterated is busy: who may meet it so must look. */
export function prepared<P extends unknown[] = unknown[], R = unknown>(sql: Connection, text: string): Statement<P, R> {
  return cached(statements, sql, text) as Statement<P, R>;
}

/** Whose rows are objects. Others may pluck theirs, and a statement remembers that: so those who rely on objects have their own. */
export function preparedPlain(sql: Connection, text: string): Statement {
  return cached(plainStatements, sql, text);
}

function cached(caches: Cache, sql: Connection, text: string): Statement {
  const cache = caches.get(sql) ?? new Map<string, Statement>();
  caches.set(sql, cache);
  const known = cache.get(text);
  if (known) return known;
  if (cache.size >= MOST_STATEMENTS) cache.clear();
  const statement = sql.prepare(text);
  cache.set(text, statement);
  return statement;
}
