import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Connection } from './connection.ts';
import { preparedPlain } from './prepared.ts';
import type { Schema } from './schema.ts';

export interface Handle {
  readonly db: Kysely<Schema>;
  /** A query sent later fails, instead of running outside the transaction it was meant for. */
  close(): void;
}

/** A kysely that lives inside one transaction of a connection, and no longer. */
export function openHandle(sql: Connection): Handle {
  let open = true;
  const connection: DatabaseConnection = {
    async executeQuery<R>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      if (!open) throw new Error(`Query after the end of its transaction: ${text}`);
      const statement = preparedPlain(sql, text);
      if (statement.reader) return { rows: statement.all(parameters) as R[] };
      const { changes, lastInsertRowid } = statement.run(parameters);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    },
    // biome-ignore lint/correctness/useYield: refusing is all it does
    async *streamQuery() {
      throw new Error('Read in pages instead of streaming');
    },
  };
  const noTransaction = async () => {
    throw new Error('A handler is already inside its transaction');
  };
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: noTransaction,
    commitTransaction: noTransaction,
    rollbackTransaction: noTransaction,
    destroy: async () => {},
  };
  const db = new Kysely<Schema>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
  return { db, close: () => void (open = false) };
}
