import fc from 'fast-check';
import type { Connection } from '../../src/db/connection.ts';
import type { Recorder } from '../../src/db/recorder/recorder.ts';
import { addAccount, addFee, addPhase, set } from './raw-rows.ts';

/** One thing that a handler may do to the user tables, sensible or not. */
export type Op =
  | { do: 'account'; name: string; fees: { product: string; position: bigint; extra: Uint8Array | null }[]; phases: number }
  | { do: 'rename'; pick: number; name: string }
  | { do: 'fees'; every: number; product: string; position: bigint }
  | { do: 'dropFees' | 'dropSettings' | 'moveSettings' | 'relabel'; every: number }
  | { do: 'dropAccount' | 'orphan'; pick: number }
  | { do: 'settings' | 'replace'; pairs: [string, string][] }
  | { do: 'nest'; every: number }
  | { do: 'nothing' }
  | { do: 'bulk'; table: 'account_fee' | 'setting'; rows: number; text: string; thenDrop: number };

const weird = [
  "'",
  '"',
  '\\u0041',
  '\u0001\u001f\t\n',
  '\u0000x',
  '😀',
  '\u2028',
  '007',
  '1e5',
  'null',
  '{"a":[1]}',
  '$.id',
  'x'.repeat(3000),
];
const text = fc.oneof(fc.constantFrom(...weird), fc.string({ unit: 'binary', maxLength: 20 }));
const key = fc.oneof(fc.constantFrom('theme', 'day', 'locale', 'it\'s "x"', '😀'), text);
const huge = fc.oneof(
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.constantFrom(2n ** 53n + 1n, 2n ** 63n - 1n, -(2n ** 63n), 0n),
);
const every = fc.integer({ min: 1, max: 4 });
const pick = fc.nat(9);
const fee = fc.record({ product: text, position: huge, extra: fc.option(fc.uint8Array({ maxLength: 8 })) });
export const op: fc.Arbitrary<Op> = fc.oneof(
  fc.record({ do: fc.constant('account' as const), name: text, fees: fc.array(fee, { maxLength: 4 }), phases: fc.nat(2) }),
  fc.record({ do: fc.constant('rename' as const), pick, name: text }),
  fc.record({ do: fc.constant('fees' as const), every, product: text, position: huge }),
  fc.record({ do: fc.constantFrom('dropFees' as const, 'dropSettings', 'moveSettings', 'relabel'), every }),
  fc.record({ do: fc.constantFrom('dropAccount' as const, 'orphan'), pick }),
  fc.record({ do: fc.constantFrom('settings' as const, 'replace'), pairs: fc.array(fc.tuple(key, text), { minLength: 1, maxLength: 4 }) }),
  fc.record({ do: fc.constant('nest' as const), every }),
  fc.constant({ do: 'nothing' as const }),
  fc.record({
    do: fc.constant('bulk' as const),
    table: fc.constantFrom('account_fee' as const, 'setting'),
    rows: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 12 }) }, { weight: 1, arbitrary: fc.integer({ min: 13, max: 300 }) }),
    text,
    thenDrop: fc.constantFrom(3, 8),
  }),
);

/** Does it, or is refused by the database as a handler would be. */
export function createPerform() {
  let uids = 0;
  const uid = () => `u${++uids}`;

  return async (op: Op, sql: Connection, recorder: Recorder) => {
    try {
      await run(op, sql, recorder);
    } catch (error) {
      // A handler that was refused (a name twice, a parent gone) may go on with something else.
      if (!String((error as { code?: string }).code).startsWith('SQLITE_CONSTRAINT')) throw error;
    }
  };

  async function run(op: Op, sql: Connection, recorder: Recorder): Promise<unknown> {
    switch (op.do) {
      case 'account': {
        const account = uid();
        addAccount(sql, account, op.name);
        for (const { extra, ...rest } of op.fees) {
          const name = uid();
          addFee(sql, name, account, rest);
          sql.prepare('UPDATE account_fee SET extra = ? WHERE uid = ?').run(extra, name);
        }
        for (let i = 0; i < op.phases; i++) addPhase(sql, uid(), account);
        return sql.exec(
          'UPDATE account_phase SET fee = (SELECT id FROM account_fee WHERE account_id = account_phase.account_id) WHERE fee IS NULL',
        );
      }
      case 'rename':
        return sql.prepare('UPDATE account SET name = ?, broker = ? WHERE id = ?').run(op.name, op.name, nth(sql, op.pick));
      case 'fees':
        return sql.prepare('UPDATE account_fee SET product = ?, position = ? WHERE id % ? = 0').run(op.product, op.position, op.every);
      case 'dropFees':
        return sql.prepare('DELETE FROM account_fee WHERE id % ? = 0').run(op.every);
      case 'dropSettings':
        return sql.prepare('DELETE FROM setting WHERE id % ? = 0').run(op.every);
      case 'moveSettings':
        return sql.prepare('UPDATE setting SET id = id + 1000 WHERE id % ? = 0').run(op.every);
      case 'relabel':
        return sql.prepare('UPDATE OR IGNORE setting SET key = substr(key, 2) WHERE id % ? = 0').run(op.every);
      case 'dropAccount': {
        const id = nth(sql, op.pick);
        sql.prepare('DELETE FROM account_phase WHERE account_id = ?').run(id);
        sql.prepare('DELETE FROM account_fee WHERE account_id = ?').run(id);
        return sql.prepare('DELETE FROM account WHERE id = ?').run(id);
      }
      case 'orphan':
        return sql.prepare('DELETE FROM account WHERE id = ?').run(nth(sql, op.pick));
      case 'settings':
        return op.pairs.map(([key, value]) => set(sql, key, value));
      case 'replace':
        return sql.prepare(`REPLACE INTO setting (key, value) VALUES ${op.pairs.map(() => '(?, ?)')}`).run(op.pairs.flat());
      case 'nest':
        return sql.prepare('UPDATE setting SET parent = (SELECT min(id) FROM setting) WHERE id % ? = 0').run(op.every);
      case 'nothing':
        return sql.exec('UPDATE setting SET value = value; UPDATE account SET name = name');
      case 'bulk': {
        await recorder.bulk(op.table, () => bulk(sql, op));
        return sql.prepare(`DELETE FROM ${op.table} WHERE id % 7 = ?`).run(op.thenDrop);
      }
      default:
        return op satisfies never;
    }
  }

  function bulk(sql: Connection, { table, rows, text }: Op & { do: 'bulk' }) {
    const account = sql.prepare<[], string>('SELECT uid FROM account').pluck().get();
    for (let i = 0; i < rows; i++) {
      if (table === 'setting') sql.prepare('INSERT INTO setting (key, value) VALUES (?, ?)').run(uid(), text);
      else if (account) addFee(sql, uid(), account, { product: text, position: 2n ** 62n + BigInt(i) });
    }
  }
}

const nth = (sql: Connection, pick: number) =>
  sql.prepare('SELECT id FROM account ORDER BY id LIMIT 1 OFFSET ? % max(1, (SELECT count(*) FROM account))').pluck().get(pick) ?? 0;
