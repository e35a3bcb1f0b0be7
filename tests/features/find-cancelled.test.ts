import { expect, it, vi } from 'vitest';
import type { Connection } from '../../src/db/connection.ts';
import { hashUid } from '../../src/db/hash-uid.ts';
import type { FillRow } from '../../src/db/rows.ts';
import { createCancelled } from '../../src/features/imports/find-cancelled.ts';
import type { MadeFill } from '../../src/features/imports/make-fill.ts';
import type { Routed } from '../../src/features/imports/route-accounts.ts';
import { importingJournal, tradezero } from '../support/importing-journal.ts';
import { presetAccount } from '../support/preset-account.ts';

vi.mock(import('../../src/db/hash-uid.ts'), { spy: true });

const DAY = ['2024-03-04', '2024-03-04'] as const;
const MANY = 50;
const buys = tradezero(...Array.from({ length: MANY }, (_, i) => ({ side: 'B' as const, price: 10 + i })));

it('of very many fills that were moved and put into the bin none is held whole, and only what is alike is hashed', async () => {
  const journal = importingJournal();
  const { import: uid } = await journal.run(buys);
  const account = routed(journal.look());
  const { uid: other } = await journal.api.accounts.create(presetAccount('Other'));
  const { request } = await journal.api.imports.get({ uid: uid! });
  await journal.api.imports.redo({ uid: uid!, request: { ...request, accounts: [{ ref: 'TZ777', into: { account: other } }] } });
  await journal.api.bin.put({ uids: (await journal.trades()).map(({ uid }) => uid) });
  const watched = watch(journal.look());
  const cancelled = createCancelled(watched.sql, -1);
  const rows = journal.look().prepare<[], FillRow>('SELECT * FROM fill ORDER BY price').all();
  vi.mocked(hashUid).mockClear();
  const found = rows.map((row) => cancelled({ ...row, account_id: account.id } as MadeFill, account, DAY, () => false)?.uid);
  expect(found).toEqual(rows.map(({ uid }) => uid));
  expect(vi.mocked(hashUid)).toHaveBeenCalledTimes(MANY);
  expect(watched.held()).toBe(0);
});

it('while nothing but the fills of this import is stored, no cancellation looks through them', async () => {
  const journal = importingJournal();
  await journal.run(buys);
  const account = routed(journal.look());
  const watched = watch(journal.look());
  const rows = journal.look().prepare<[], FillRow>('SELECT * FROM fill').all();
  const cancelled = createCancelled(watched.sql, rows[0]!.import_id!);
  for (const row of rows) expect(cancelled(row as MadeFill, account, DAY, () => false)).toBeUndefined();
  expect(watched.asked()).toBe(1);
});

const routed = (sql: Connection) => sql.prepare<[], Routed>('SELECT * FROM account').get()!;

/** A connection that counts the questions it is asked, and the rows it gives out all at once. */
function watch(sql: Connection) {
  let [asked, held] = [0, 0];
  const prepare = (text: string) => {
    asked += 1;
    const statement = sql.prepare(text);
    const all = (...values: unknown[]) => {
      const found = statement.all(...values);
      held += found.length;
      return found;
    };
    return new Proxy(statement, { get: (target, name) => (name === 'all' ? all : Reflect.get(target, name).bind(target)) });
  };
  return {
    sql: new Proxy(sql, { get: (target, name) => (name === 'prepare' ? prepare : Reflect.get(target, name)) }),
    asked: () => asked,
    held: () => held,
  };
}
