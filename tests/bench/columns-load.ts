import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { columnsOf } from '../../src/analysis/columns.ts';
import { openForReading, openForWriting } from '../../src/db/open.ts';
import { fixedWorld } from '../support/fixed-world.ts';
import { migrationsOnDisk } from '../support/migrations-on-disk.ts';
import type { Finding, Trial } from './measure.ts';

/** How long the columns of so many trades take to be in memory, and how much of it they take. */
export const columnsLoad: Trial = {
  name: 'columns loaded',
  async run(): Promise<Finding[]> {
    return [measureLoad(100_000, 3000), measureLoad(1_000_000, 30_000)];
  },
};

function measureLoad(trades: number, most: number): Finding {
  const folder = mkdtempSync(join(tmpdir(), 'roundtrip-'));
  const writing = openForWriting(folder, migrationsOnDisk(), fixedWorld());
  writing.transaction(() => {
    writing.prepare(TRADES).run(trades);
    writing.exec(EXITS);
  })();
  writing.close();
  const sql = openForReading(folder);
  globalThis.gc?.();
  const before = process.memoryUsage();
  const started = performance.now();
  const columns = columnsOf(sql);
  const took = performance.now() - started;
  globalThis.gc?.();
  const after = process.memoryUsage();
  const megabytes = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 2 ** 20;
  const isWhole = columns.trades.live === trades && columns.exits.live === trades;
  sql.close();
  rmSync(folder, { recursive: true });
  const says = `${trades} trades, ${trades} exits: ${took.toFixed(0)} ms, ${megabytes.toFixed(0)} MB (goal ${most} ms)`;
  return { isGood: isWhole && took <= most, says };
}

const TRADES = `
WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < ?)
INSERT INTO trade (id, uid, account_id, unit, instrument_id, instruments, underlying, direction, status, opened_at, closed_at, by_day, opened_day,
  closed_day, quantity, open_quantity, average_entry, average_exit, currency, gross, costs, carry, net, costs_known, pnl_source, missing, risk,
  positions, fills, exits)
SELECT id, printf('%032x', id), 1 + id % 3, 'position', 1 + id % 300, 1, '', iif(id % 2, 'long', 'short'), 'closed', id * 60000, id * 60000 + 1, 0,
  id / 50, id / 50, '100', '0', '10.5', '11', 'USD', id % 977 * 100, 50, 0, id % 977 * 100 - 50, 1, 'computed', '', 1000000, 1, 2, 1 FROM n`;
const EXITS = `
INSERT INTO partial_close (id, uid, position_id, trade_id, account_id, n, at, last_at, by_day, day, fills, quantity, rest_quantity, gross, costs, carry,
  net, stated)
SELECT id, uid, id, id, account_id, 1, closed_at, closed_at, 0, closed_day, 1, quantity, '0', gross, costs, 0, net, 0 FROM trade`;
