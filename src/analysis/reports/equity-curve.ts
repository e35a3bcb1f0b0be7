import type { Connection } from '../../db/connection.ts';
import { growth } from '../../domain/metrics/growth.ts';
import { cumulated } from '../../domain/statistics/cumulated.ts';
import { deepest, type Fall, falls, steepest } from '../../domain/statistics/falls.ts';
import type { Study } from '../study.ts';
import { capitalOver } from './capital-over.ts';
import type { EquitySteps } from './equity-steps.ts';

export type EquityUnit = 'money' | 'percent' | 'r';
export interface Curve {
  /** At the beginning, and after each step: money in whole units, R, or the part that was won so far. */
  readonly values: Float64Array;
  /** Below the highest so far: zero or less. Of per cent it is the part of that high. */
  readonly fallen: Float64Array;
  /** In order; 0 is the beginning. */
  readonly falls: readonly Fall[];
  /** What the capital became, as if nothing had been paid in or out; null: it is not known, or was used up. */
  readonly grown: Float64Array | null;
  /** Before the first step. */
  readonly capital: number | null;
}

/** Why nothing can be told. noRisk: of no exit. noCapital: some account says nothing of its balance. noRate: it cannot be converted. usedUp: nothing was left of it. */
export type NoCurve = 'noTrades' | 'noRisk' | 'noCapital' | 'noRate' | 'usedUp';

/** Steps added up, from a beginning that counts as the first high. */
export function equityCurve(sql: Connection, study: Study, steps: EquitySteps, unit: EquityUnit): Curve | NoCurve {
  if (steps.days.length === 0) return 'noTrades';
  if (unit === 'r' && steps.withRisk === 0) return 'noRisk';
  const held = unit === 'r' ? null : capitalOver(sql, study, steps.days);
  const known = typeof held === 'string' ? null : held;
  const capital = known?.first ?? null;
  const grown = unit === 'r' ? null : growth({ ...NO_DAYS, results: steps.net, capital, came: cameOf(known?.came) });
  if (unit === 'percent' && !grown) return typeof held === 'string' ? held : 'usedUp';
  const levels = unit === 'percent' ? (grown as Float64Array) : cumulated(unit === 'r' ? steps.r : steps.net);
  const start = levels[0] as number;
  const isPart = unit === 'percent';
  const fallen = new Float64Array(levels.length);
  let high = start;
  for (let at = 0; at < levels.length; at++) {
    high = Math.max(high, levels[at] as number);
    fallen[at] = (levels[at] as number) - high;
    if (isPart) fallen[at] = (fallen[at] as number) / high;
  }
  return { values: isPart ? levels.map((level) => level / start - 1) : levels, fallen, falls: falls(levels), grown, capital };
}

/** The fall that lost most, and the one that lost the largest part of what was there: they may be different ones. */
export function worstFalls({ falls: all, grown }: Curve): { deepest: Fall | null; steepest: Fall | null } {
  return { deepest: deepest(all), steepest: grown && steepest(falls(grown)) };
}

/** Which part of what was there at its high a fall lost. */
export const partLost = ({ grown }: Curve, { peak, trough }: Fall): number | null =>
  grown && ((grown[trough] as number) - (grown[peak] as number)) / (grown[peak] as number);

const cameOf = (came: Float64Array | undefined) => (came?.some((units) => units !== 0) ? came : undefined);
const NO_DAYS = { trades: [], perYear: 1, riskFree: 0 };
