import { coreStart } from './core-start.ts';
import { decimalFills } from './decimal-fills.ts';
import { type Bench, measure } from './measure.ts';
import { recordedEdit } from './recorded-edit.ts';

/** `npm run bench [name]`: each candidate against its limit, in one process, in turn; ratios of medians are what counts. */
const benches: Bench[] = [coreStart, decimalFills, recordedEdit];
const wanted = process.argv[2];
let failed = false;
for (const bench of benches.filter(({ name }) => !wanted || name.includes(wanted))) {
  const { ratio, candidate, limit } = await measure(bench);
  const verdict = ratio <= bench.goal ? 'ok  ' : 'OVER';
  failed ||= ratio > bench.goal;
  console.log(
    `${verdict} ${bench.name}: ${ratio.toFixed(2)}x (goal ${bench.goal}x)  p50 ${candidate.toFixed(2)} ms against ${limit.toFixed(2)} ms`,
  );
}
process.exit(failed ? 1 : 0);
