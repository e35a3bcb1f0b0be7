import { columnsOf } from './src/analysis/columns.ts';
import { viewOf } from './src/analysis/views.ts';
import { SortBy } from './src/contract/filter.ts';
import { openHandle } from './src/db/handle.ts';
import { openForReading } from './src/db/open.ts';
import { DEFAULT_SETTINGS } from './src/domain/default-settings.ts';
import { tradeRows } from './src/features/table/trade-rows.ts';
import { STATISTICS } from './tests/support/statistics-conventions.ts';
const sql = openForReading('/tmp/w/patch-j');
const C = { zone: 'UTC', today: '2025-03-12', weekStart: 'monday' as const, breakeven: DEFAULT_SETTINGS.conventions.breakeven, ...STATISTICS };
const context = { db: openHandle(sql).db, sql };
columnsOf(sql);
const cpu = () => { const u = process.cpuUsage(); return (u.user + u.system) / 1000; };
const out: string[] = [];
for (const by of SortBy.options) for (const descending of [true, false]) {
  const sort = { by, descending };
  const t = [] as string[];
  let s = cpu(); let w = performance.now();
  const slots = viewOf(sql, {}, C).page(sort, 0, 100); t.push('slots ' + (cpu() - s).toFixed(1) + '/' + (performance.now() - w).toFixed(1));
  s = cpu(); w = performance.now(); await tradeRows(context as never, slots); t.push('rows ' + (cpu() - s).toFixed(1) + '/' + (performance.now() - w).toFixed(1));
  s = cpu(); const far = viewOf(sql, {}, C).page(sort, 500000, 100); t.push('jump ' + (cpu() - s).toFixed(1));
  s = cpu(); w = performance.now(); await tradeRows(context as never, far); t.push('rows ' + (cpu() - s).toFixed(1) + '/' + (performance.now() - w).toFixed(1));
  console.log(by, descending, t.join('  '));
}
