import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { columnsOf } from '../../src/analysis/columns.ts';
import { viewOf } from '../../src/analysis/views.ts';
import { SortBy } from '../../src/contract/filter.ts';
import { connect } from '../../src/db/connection.ts';
import { openHandle } from '../../src/db/handle.ts';
import { openForReading } from '../../src/db/open.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/default-settings.ts';
import type { Sort } from '../../src/domain/filter.ts';
import { tradeRows } from '../../src/features/table/trade-rows.ts';
import { STATISTICS } from '../support/statistics-conventions.ts';
import { buildJournal } from './build-journal.ts';
import type { Finding, Trial } from './measure.ts';
import { multiplyTrades } from './multiply-trades.ts';

const TRADES = Number(process.env.TRADES ?? 1_000_000);
const LIMIT = 100;
const CONVENTIONS = {
  zone: 'UTC',
  today: '2025-03-12',
  weekStart: 'monday' as const,
  breakeven: DEFAULT_SETTINGS.conventions.breakeven,
  ...STATISTICS,
};

/** The table of a very large journal in the reader: pages of any sort, and what an edit costs the next question. */
export const tableAtScale: Trial = {
  name: `table of ${TRADES} trades`,
  async run(): Promise<Finding[]> {
    const folder = mkdtempSync(join(tmpdir(), 'roundtrip-'));
    const file = await buildJournal(folder, 30_000);
    const writing = connect(file, 'write');
    multiplyTrades(writing, TRADES);
    const sql = openForReading(folder);
    const table = tableOf(sql);
    for (const sort of SORTS) table.seeSameAsSql(sort);
    const findings = [...(await pages(table)), patch(writing, table, 1, 1), patch(writing, table, 10_000, 50)];
    sql.close();
    writing.close();
    rmSync(folder, { recursive: true });
    return findings;
  },
};

type Table = ReturnType<typeof tableOf>;
function tableOf(sql: ReturnType<typeof openForReading>) {
  const context = { db: openHandle(sql).db, sql };
  const slots = (sort: Sort, offset: number) => viewOf(sql, {}, CONVENTIONS).page(sort, offset, LIMIT);
  return {
    /** As table.page answers it. */
    page: (sort: Sort, offset: number) => tradeRows(context as never, slots(sort, offset)),
    pull: () => columnsOf(sql),
    /** A thousand trades all over it: SQL would take longer to sort them all than everything that is measured here. */
    seeSameAsSql(sort: Sort) {
      const { id } = columnsOf(sql).trades;
      const [by, way] = [IN_SQL[sort.by], sort.descending ? 'DESC' : 'ASC'];
      if (!by) return;
      const step = Math.max(1, Math.floor(TRADES / 1009));
      assert.deepEqual(
        Array.from(viewOf(sql, {}, CONVENTIONS).page(sort, 0, TRADES), (slot) => id[slot] as number).filter((each) => each % step === 0),
        sql.prepare(`SELECT id FROM trade WHERE id % ? = 0 ORDER BY ${by} IS NULL, ${by} ${way}, id ${way}`).pluck().all(step),
      );
    },
  };
}

/** A sort is chosen, and then one jumps about in it. The first jump sorts them all. */
async function pages(table: Table): Promise<Finding[]> {
  const [first, jump, further]: [number[], number[], number[]] = [[], [], []];
  for (const sort of SORTS) {
    first.push(await timed(() => table.page(sort, 0)));
    jump.push(await timed(() => table.page(sort, TRADES >> 1)));
    for (let n = 1; n <= 20; n++) further.push(await timed(() => table.page(sort, Math.floor((TRADES * n) / 21))));
  }
  const all = [...first, ...jump, ...further];
  return [
    finding(`a page of any of ${SORTS.length} sorts, p95`, p95(all), 16),
    finding('the first page of a sort, p95', p95(first), 16),
    finding('a page anywhere in a sort in use, p95', p95(further), 16),
    finding('the first jump into a sort, slowest', Math.max(...jump), 500),
  ];
}

function patch(writing: ReturnType<typeof connect>, table: Table, count: number, goal: number): Finding {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    edit(writing, count, round);
    const start = performance.now();
    table.pull();
    times.push(performance.now() - start);
  }
  table.seeSameAsSql({ by: 'net', descending: true });
  return finding(
    `columns after ${count === 1 ? 'one edit' : `${count} edits`}, median`,
    times.sort((a, b) => a - b)[ROUNDS >> 1] as number,
    goal,
  );
}

/** What an edit leaves behind: another result, and its mark. */
function edit(writing: ReturnType<typeof connect>, count: number, round: number): void {
  writing.transaction(() => {
    writing.prepare('UPDATE journal SET rev = rev + 1').run();
    const step = Math.max(1, Math.floor(TRADES / count));
    writing.prepare('UPDATE trade SET net = net + 1 WHERE id % ? = ? AND net IS NOT NULL').run(step, round % step);
    writing
      .prepare(
        `INSERT INTO touched (kind, id, rev) SELECT 'trade', trade.id, rev FROM trade, journal WHERE trade.id % ? = ?
         ON CONFLICT (kind, id) DO UPDATE SET rev = excluded.rev`,
      )
      .run(step, round % step);
  })();
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const p95 = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] as number;

function finding(what: string, ms: number, goal: number): Finding {
  return { isGood: ms <= goal, says: `${what}: ${ms.toFixed(2)} ms (goal ${goal} ms)` };
}

/** Those whose order is that of one column. */
const IN_SQL: Partial<Record<Sort['by'], string>> = {
  closed: 'closed_at',
  opened: 'opened_at',
  gross: 'gross',
  costs: 'iif(costs_known, costs, NULL)',
  net: 'net',
  exits: 'exits',
};
const SORTS: readonly Sort[] = SortBy.options.flatMap((by) => [true, false].map((descending) => ({ by, descending })));
const ROUNDS = 15;
