import type { Study } from '../../analysis/study.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/call.ts';
import type { reports } from '../../contract/reports.ts';
import { decimal } from '../../domain/decimal/decimal-text.ts';
import { known } from '../../domain/metrics/outcomes.ts';
import { toUnits } from '../../domain/money/units.ts';
import type { Paths } from '../../domain/simulation/draw-paths.ts';
import { niceWidths } from '../../domain/statistics/bins.ts';
import { mean } from '../../domain/statistics/mean.ts';
import { quantileOfSorted } from '../../domain/statistics/quantile.ts';
import { Aside } from '../aside.ts';
import { showBasis } from './show-basis.ts';
import { showValue } from './show-figure.ts';

type Asked = ParsedInputOf<typeof reports.simulate>;
type Shown = OutputOf<typeof reports.simulate>;

export function simulateOf(study: Study, { unit, paths, trades, block, seed, levels, capital, pass }: Asked): Aside<Shown> {
  const { currency } = study;
  const results = unit === 'r' ? known(study.trades.multiples) : Float64Array.from(study.trades.results);
  const asked = (text: string) => (unit === 'r' ? Number(text) : toUnits(decimal(text), currency));
  const told = { basis: showBasis(study), n: results.length, seed, paths, trades, block };
  const why =
    study.trades.length === 0 ? 'noTrades' : results.length === 0 ? 'noRisk' : results.length < told.basis.floor ? 'fewTrades' : null;
  if (results.length === 0) return new Aside(async () => ({ ...told, ...NOTHING, why }));

  const limits = pass && { target: asked(pass.target), limit: asked(pass.limit), isTrailing: pass.kind === 'trailing' };
  const show = (value: number | null) => showValue(value, unit === 'r' ? 'r' : 'money', currency);
  return new Aside(async ({ drawPaths, ...tools }) => tell(await drawPaths(results, { paths, trades, block, seed, pass: limits }, tools)));

  function tell(drawn: Paths): Shown {
    const last = drawn.at.at(-1) as Float64Array;
    const depths = levels?.map((level) => -asked(level)) ?? depthsFor(drawn.falls, unit === 'r' ? 0.5 : 1);
    return {
      ...told,
      fan: fanOf(drawn, show),
      mean: show(mean(last)),
      ahead: 1 - countUpTo(last, 0) / paths,
      // Deepest first: of 5 in 100 paths it is deeper than the fall at 5.
      fall: {
        p50: show(quantileOfSorted(drawn.falls, 0.5)),
        p75: show(quantileOfSorted(drawn.falls, 0.25)),
        p95: show(quantileOfSorted(drawn.falls, 0.05)),
        p99: show(quantileOfSorted(drawn.falls, 0.01)),
      },
      falls: depths.map((depth) => ({ level: show(depth), odds: countUpTo(drawn.falls, depth) / paths })),
      ruin: capital === null ? null : countUpTo(drawn.lowest, -asked(capital)) / paths,
      pass: limits && {
        passed: drawn.passed / paths,
        failed: drawn.failed / paths,
        neither: Math.max(0, paths - drawn.passed - drawn.failed) / paths,
        medianTrades: drawn.passedAfter[Math.floor((drawn.passedAfter.length - 1) / 2)] ?? null,
      },
      why,
    };
  }
}

function fanOf({ stops, at }: Paths, show: (value: number | null) => Shown['mean']): Shown['fan'] {
  return stops.map((trades, stop) => {
    const of = (part: number) => show(quantileOfSorted(at[stop] as Float64Array, part));
    return { trades, p5: of(0.05), p25: of(0.25), p50: of(0.5), p75: of(0.75), p95: of(0.95) };
  });
}

/** Round depths of which the last is rare. */
function depthsFor(falls: Float64Array, smallest: number): number[] {
  const rare = -(quantileOfSorted(falls, 0.01) as number);
  for (const width of niceWidths(smallest)) {
    const count = Math.ceil(rare / width);
    if (count <= MOST_LEVELS) return Array.from({ length: count }, (_, at) => -width * (at + 1));
  }
  return [];
}

function countUpTo(sorted: Float64Array, most: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NOTHING = { fan: [], mean: null, ahead: null, fall: null, falls: [], ruin: null, pass: null };
const MOST_LEVELS = 8;
