import { describe, expect, it } from 'vitest';
import type { Connection } from '../../src/db/connection.ts';
import type { FillRow } from '../../src/db/rows.ts';
import { createStored } from '../../src/features/imports/find-stored.ts';
import { importingJournal, tradezero } from '../support/importing-journal.ts';
import { presetAccount } from '../support/preset-account.ts';

/** A journal with an account, and what was entered by hand in it. */
async function withHand(...hand: { side: 'buy' | 'sell'; quantity?: string; price: string | null; at: string }[]) {
  const journal = importingJournal();
  await journal.run(tradezero({ side: 'B', symbol: 'ZETA' }));
  const [account] = (await journal.api.accounts.list({})).accounts;
  await journal.api.fills.add({
    fills: hand.map((fill) => ({
      ...{ account: account!.uid, instrument: { symbol: 'ACME' }, currency: 'USD', quantity: '100' },
      ...fill,
    })),
  });
  const ofAcme = async () =>
    (await journal.fills()).filter(({ symbol }) => symbol === 'ACME').map(({ side, price, at }) => `${side} ${price} ${at}`);
  return { ...journal, account: account!.uid, ofAcme };
}

describe('a fill entered by hand is met', () => {
  it('by the row of its own price, not by the first of about then', async () => {
    const journal = await withHand(
      { side: 'buy', price: '5', at: '2024-03-05T15:00:00Z' },
      { side: 'sell', price: '6', at: '2024-03-05T15:00:30Z' },
      { side: 'buy', price: '7', at: '2024-03-05T15:03:00Z' },
      { side: 'sell', price: '8', at: '2024-03-05T15:03:30Z' },
    );
    const day = '03/05/2024';
    const file = tradezero({ side: 'B', price: 7, day, at: '10:03:10' }, { side: 'S', price: 8, day, at: '10:03:40' });
    expect((await journal.run(file)).report.counts).toMatchObject({ matched: 2, new: 0 });
    expect(await journal.ofAcme()).toEqual([
      'buy 5 2024-03-05T15:00:00Z',
      'sell 6 2024-03-05T15:00:30Z',
      'buy 7 2024-03-05T15:03:10Z',
      'sell 8 2024-03-05T15:03:40Z',
    ]);
  });

  it('by the nearest row, where none has its very price', async () => {
    const journal = await withHand(
      { side: 'buy', price: '10', at: '2024-03-05T15:00:00Z' },
      { side: 'buy', price: '10', at: '2024-03-05T15:04:00Z' },
    );
    await journal.run(tradezero({ side: 'B', price: 10.01, day: '03/05/2024', at: '10:03:00' }));
    expect(await journal.ofAcme()).toEqual(['buy 10 2024-03-05T15:00:00Z', 'buy 10.01 2024-03-05T15:03:00Z']);
  });

  it.each([
    ['the price', '10', 1],
    ['a price within a hundredth', '10.1', 1],
    ['a price a hundredth below', '9.9', 1],
    ['another price', '10.2', 0],
    ['no price', null, 1],
  ])('entered with %s', async (_, price, matched) => {
    const journal = await withHand({ side: 'buy', price, at: '2024-03-05T15:00:00Z' });
    const { report } = await journal.run(tradezero({ side: 'B', price: 10, day: '03/05/2024', at: '10:01:00' }));
    expect(report.counts).toMatchObject({ matched, new: 1 - matched });
  });

  it.each([
    ['2024-03-05', 1],
    ['2024-03-06', 0],
  ])('entered for %s alone, by the date of the row on its own clock', async (at, matched) => {
    const journal = await withHand({ side: 'buy', price: '10', at });
    const { report } = await journal.run(tradezero({ side: 'B', price: 10, day: '03/05/2024', at: '19:30:00' }));
    expect(report.counts).toMatchObject({ matched, new: 1 - matched });
  });
});

it('an import that was made again into another account is known there', async () => {
  const journal = importingJournal();
  const file = tradezero({ side: 'B' }, { side: 'S', price: 11, at: '10:00:00' });
  const { import: uid } = await journal.run(file);
  const other = (await journal.api.accounts.create(presetAccount('Other'))).uid;
  const accounts = [{ ref: 'TZ777', into: { account: other } }];
  const { request } = await journal.api.imports.get({ uid: uid! });
  await journal.api.imports.redo({ uid: uid!, request: { ...request, accounts } });
  const { report } = await journal.run(file, { accounts });
  expect(report.counts).toMatchObject({ new: 0, stored: 2 });
  expect(report.rows[0]?.import).toBe(uid);
  expect(await journal.fills()).toHaveLength(2);
});

it.each(['tradezero-trades', 'another'])('reads each stored fill of a day once, however many rows of %s ask for it', async (importer) => {
  const journal = importingJournal();
  const clock = (i: number) => `10:${String(Math.floor(i / 60)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`;
  await journal.run(tradezero(...Array.from({ length: 300 }, (_, i) => ({ side: 'B' as const, price: 10 + i, at: clock(i) }))));
  const sql = journal.look();
  const rows = sql.prepare<[], FillRow>('SELECT * FROM fill').all();
  const { counted, read } = counting(sql);
  const stored = createStored(counted, { batch: -1, importer, readyToFind: () => {} });
  for (const row of rows) {
    const made = { ...row, uid: '', identity: '', price: '1' };
    expect(stored.alike(made, '2024-03-04')).toBeUndefined();
  }
  expect(read()).toBeLessThan(310);
});

/** A connection that counts the rows it gives out. */
function counting(sql: Connection) {
  let rows = 0;
  const prepare = (text: string) => {
    const statement = sql.prepare(text);
    return new Proxy(statement, {
      get(target, name) {
        if (name !== 'all') return Reflect.get(target, name).bind(target);
        return (...values: unknown[]) => {
          const found = target.all(...values);
          rows += found.length;
          return found;
        };
      },
    });
  };
  return {
    counted: new Proxy(sql, { get: (target, name) => (name === 'prepare' ? prepare : Reflect.get(target, name)) }),
    read: () => rows,
  };
}
