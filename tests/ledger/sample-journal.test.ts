import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTransactions } from '../../src/app/transaction.ts';
import type { Connection } from '../../src/db/connection.ts';
import { openForWriting } from '../../src/db/open.ts';
import { sampleJournal } from '../../src/domain/sample/sample-journal.ts';
import { writeSampleJournal } from '../../src/features/journal/write-sample-journal.ts';
import { verifyLedger } from '../../src/ledger/verify-ledger.ts';
import { fixedWorld } from '../support/fixed-world.ts';
import { migrationsOnDisk } from '../support/migrations-on-disk.ts';

const folder = mkdtempSync(join(tmpdir(), 'roundtrip-'));
let sql: Connection;
beforeAll(async () => {
  const world = fixedWorld();
  sql = openForWriting(folder, migrationsOnDisk(), world);
  const transaction = createTransactions(sql, folder, world);
  await transaction('sample', (context) => writeSampleJournal(context, sampleJournal('2026-01-30')));
}, 120_000);
afterAll(() => {
  sql.close();
  rmSync(folder, { recursive: true });
});

const all = (text: string) => sql.prepare<[], Record<string, any>>(text).all();
const one = (text: string) => sql.prepare<[], any>(text).pluck().get();
const closed = (account: string) =>
  all(`SELECT trade.* FROM trade JOIN account ON account.id = account_id WHERE name = '${account}' AND status = 'closed'`);

describe('two years of a trader', () => {
  it('are about two thousand trades, in every account', () => {
    expect(one('SELECT count(*) FROM trade')).toBeGreaterThan(1800);
    expect(one('SELECT count(*) FROM trade')).toBeLessThan(2300);
    for (const account of ['Margin', 'Options', 'Futures', 'Forex', 'Coins']) expect(closed(account).length, account).toBeGreaterThan(120);
  });

  it('win about half of the time, and make some money', () => {
    const trades = all("SELECT net FROM trade WHERE status = 'closed'");
    const wins = trades.filter(({ net }) => net > 0).length / trades.length;
    expect(wins).toBeGreaterThan(0.45);
    expect(wins).toBeLessThan(0.55);
    for (const account of ['Margin', 'Options', 'Futures', 'Forex', 'Coins']) {
      const shares = closed(account).map(({ net }) => net);
      const won = shares.filter((net) => net > 0).reduce((sum, net) => sum + net, 0);
      const lost = shares.filter((net) => net < 0).reduce((sum, net) => sum - net, 0);
      expect([account, won / lost > 0.8 && won / lost < 2.2, won / lost]).toEqual([account, true, won / lost]);
    }
  });

  it('leave nothing unknown and nothing to ask, and agree with a full rebuild', async () => {
    expect(one("SELECT count(*) FROM trade WHERE missing <> '' OR net IS NULL")).toBe(0);
    expect(all('SELECT * FROM open_question')).toEqual([]);
    expect((await verifyLedger(sql, async () => {})).differences).toEqual([]);
  });

  it('end with a few trades open', () => {
    expect(one("SELECT count(*) FROM trade WHERE status = 'open'")).toBeGreaterThan(1);
    expect(one("SELECT count(*) FROM trade WHERE status = 'open'")).toBeLessThan(30);
  });

  it('hold spreads on one order, condors too, and puts that brought shares', () => {
    const kinds = all('SELECT group_kind AS kind, positions, count(*) AS trades FROM trade WHERE group_kind IS NOT NULL GROUP BY 1, 2');
    const count = (kind: string, positions: number) =>
      kinds.find((each) => each.kind === kind && each.positions === positions)?.trades ?? 0;
    expect(count('spread', 2)).toBeGreaterThan(50);
    expect(count('spread', 4)).toBeGreaterThan(15);
    expect(count('assignment', 2)).toBeGreaterThan(3);
    expect(kinds.reduce((sum, { trades }) => sum + trades, 0)).toBe(count('spread', 2) + count('spread', 4) + count('assignment', 2));
  });

  it('count the fills of a Sunday evening on Monday', () => {
    const days = all(`SELECT DISTINCT opened_day % 7 AS day FROM trade JOIN account ON account.id = account_id
      WHERE name = 'Futures' AND strftime('%w', opened_at / 1000, 'unixepoch') = '0'`);
    expect(days.map(({ day }) => new Date(day * 86_400_000).getUTCDay())).toEqual([1]);
  });

  it('follow tickets through partial closes, and book their swap', () => {
    const parted = all(`SELECT position.exits, carry FROM position JOIN account ON account.id = account_id WHERE name = 'Forex'`);
    expect(parted.filter(({ exits }) => exits > 1).length).toBeGreaterThan(30);
    expect(parted.filter(({ carry }) => carry !== 0).length).toBeGreaterThan(30);
    expect(one("SELECT count(*) FROM fill WHERE from_ticket IS NOT NULL AND book <> ticket AND book <> ''")).toBeGreaterThan(30);
    expect(closed('Forex').every(({ pnl_source }) => pnl_source === 'stated')).toBe(true);
    const clear = closed('Forex').filter(({ gross }) => Math.abs(gross) > 1_000_000);
    expect(clear.length).toBeGreaterThan(250);
    expect(clear.every(({ gross, gross_quote }) => Math.sign(gross) === Math.sign(gross_quote))).toBe(true);
  });

  it('close coins down to their dust', () => {
    const coins = all("SELECT open_quantity, status FROM position JOIN account ON account.id = account_id WHERE name = 'Coins'");
    expect(coins.filter(({ status }) => status === 'closed').length).toBeGreaterThan(120);
    expect(
      one("SELECT count(*) FROM position JOIN account ON account.id = account_id WHERE name = 'Coins' AND joins_after"),
    ).toBeGreaterThan(50);
  });

  it('know the risk of most trades, which is lost at a stop', () => {
    const risky = all("SELECT risk, net FROM trade WHERE risk IS NOT NULL AND status = 'closed'");
    expect(risky.length / one('SELECT count(*) FROM trade')).toBeGreaterThan(0.75);
    const losses = risky.map(({ risk, net }) => net / risk).filter((r) => r < -0.1);
    expect(losses.sort((a, b) => a - b)[Math.floor(losses.length / 2)]).toBeCloseTo(-1, 0);
  });

  it('are talked about', () => {
    for (const [table, least] of [
      ['annotation', 1500],
      ['annotation_tag', 2500],
      ['annotation_tick', 3000],
      ['plan', 1500],
      ['cash_event', 100],
      ["annotation WHERE note <> ''", 700],
      ['annotation WHERE reviewed_at IS NOT NULL', 1000],
      ["annotation WHERE anchor_kind = 'day'", 80],
      ["plan WHERE status = 'missed'", 20],
    ] as const) {
      expect([table, one(`SELECT count(*) FROM ${table}`) >= least]).toEqual([table, true]);
    }
  });
});
