import { analysisAtScale } from './analysis-at-scale.ts';
import { buildPositions } from './build-positions.ts';
import { columnsLoad } from './columns-load.ts';
import { coreStart } from './core-start.ts';
import { dashboardScreen } from './dashboard-screen.ts';
import { dashboardStart } from './dashboard-start.ts';
import { decimalFills } from './decimal-fills.ts';
import { editAtScale } from './edit-at-scale.ts';
import { importAtScale } from './import-at-scale.ts';
import { markAtScale } from './mark-at-scale.ts';
import { type Bench, type Finding, measure, type Trial } from './measure.ts';
import { rebuildAtScale } from './rebuild-at-scale.ts';
import { recordedEdit } from './recorded-edit.ts';
import { tableAtScale } from './table-at-scale.ts';
import { tableScreen } from './table-screen.ts';

/** `npm run bench [name]`: each candidate against its limit, in one process, in turn; ratios of medians are what counts. */
const benches: (Bench | Trial)[] = [
  coreStart,
  decimalFills,
  buildPositions,
  recordedEdit,
  editAtScale,
  rebuildAtScale,
  importAtScale,
  markAtScale,
  tableAtScale,
  tableScreen,
  dashboardStart,
  dashboardScreen,
  columnsLoad,
  analysisAtScale,
];
const wanted = process.argv[2];
let failed = false;
for (const bench of benches.filter(({ name }) => !wanted || name.includes(wanted))) {
  for (const { isGood, says } of 'run' in bench ? await bench.run() : [await compare(bench)]) {
    failed ||= !isGood;
    console.log(`${isGood ? 'ok  ' : 'OVER'} ${bench.name}: ${says}`);
  }
}
process.exit(failed ? 1 : 0);

async function compare(bench: Bench): Promise<Finding> {
  const { ratio, candidate, limit } = await measure(bench);
  const says = `${ratio.toFixed(2)}x (goal ${bench.goal}x)  p50 ${candidate.toFixed(2)} ms against ${limit.toFixed(2)} ms`;
  return { isGood: ratio <= bench.goal, says };
}
