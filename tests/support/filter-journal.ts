import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { createTransactions } from '../../src/app/transaction.ts';
import type { Connection } from '../../src/db/connection.ts';
import { openForReading, openForWriting } from '../../src/db/open.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/default-settings.ts';
import { annotateScale } from './annotated-scale.ts';
import { fixedWorld } from './fixed-world.ts';
import { makeUpResults } from './made-up-results.ts';
import { migrationsOnDisk } from './migrations-on-disk.ts';
import { writeScaleJournal } from './scale-journal.ts';
import { STATISTICS } from './statistics-conventions.ts';

export type FilterJournal = Awaited<ReturnType<typeof openFilterJournal>>;

/** Of Wednesday, 12 March 2025. */
export const CONVENTIONS = {
  zone: 'UTC',
  today: '2025-03-12',
  weekStart: 'monday' as const,
  breakeven: { ...BANDS(), crypto: DEFAULT_SETTINGS.conventions.breakeven.crypto },
  ...STATISTICS,
};

/** Two thousand trades in three accounts, a third of them with words, some of unknown result or costs, some of several symbols. */
export async function openFilterJournal() {
  const folder = mkdtempSync(join(tmpdir(), 'roundtrip-'));
  const world = fixedWorld();
  const writing = openForWriting(folder, migrationsOnDisk(), world);
  await createTransactions(writing, folder, world)('test', (context) => writeScaleJournal(context, 6000));
  writing.transaction(() => {
    annotateScale(writing);
    makeUpResults(writing);
    groupSome(writing);
    writing.exec('UPDATE trade SET costs_known = 0 WHERE id % 17 = 3');
  })();
  writing.close();
  const sql = openForReading(folder);
  const uids = (text: string) => sql.prepare<[], string>(text).pluck().all();
  const some = {
    accounts: uids('SELECT uid FROM account'),
    tags: uids("SELECT tag.uid FROM tag JOIN tag_group ON tag_group.id = group_id WHERE kind <> 'setup'"),
    setups: uids("SELECT tag.uid FROM tag JOIN tag_group ON tag_group.id = group_id WHERE kind = 'setup'"),
    trades: uids('SELECT uid FROM trade WHERE id % 11 = 0'),
    imports: uids('SELECT uid FROM import_batch'),
    symbols: uids('SELECT symbol FROM instrument ORDER BY id LIMIT 40'),
    rule: uids('SELECT uid FROM setup_rule')[0] as string,
    firstDay: sql.prepare<[], number>('SELECT min(opened_day) FROM trade').pluck().get() as number,
  };
  return {
    sql,
    some,
    close() {
      sql.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every sixtieth trade takes in the next one, where it is of another symbol of the same account. */
function groupSome(sql: Connection): void {
  const pairs = sql
    .prepare<[], [number, number]>(
      `SELECT one.id, other.id FROM trade AS one JOIN trade AS other ON other.id = one.id + 1 AND other.account_id = one.account_id
      AND other.instrument_id <> one.instrument_id WHERE one.id % 30 = 1`,
    )
    .raw()
    .all();
  expect(pairs.length).toBeGreaterThan(5);
  for (const [one, other] of pairs) {
    sql.prepare('UPDATE position SET trade_id = ? WHERE trade_id = ?').run(one, other);
    sql.prepare('UPDATE partial_close SET trade_id = ? WHERE trade_id = ?').run(one, other);
    sql.prepare('UPDATE trade SET instruments = 2 WHERE id = ?').run(one);
    sql.prepare('DELETE FROM trade WHERE id = ?').run(other);
  }
}

function BANDS() {
  const band = { unit: 'money', value: '0.5' } as const;
  return { futuresAndForex: { ...band, basis: 'gross' }, stocksAndOptions: { ...band, basis: 'net' } } as const;
}

/** In whole units of a dollar: of stocks what is left after costs, of all else what was there before them. */
export const BAND_UNITS = 500_000;
