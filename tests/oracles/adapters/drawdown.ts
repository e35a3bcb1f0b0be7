import { balancesOver, type LossLimit, lossFloor } from '../../../src/domain/risk/loss-floor.ts';
import { compounded, cumulated } from '../../../src/domain/statistics/cumulated.ts';
import { deepest, falls, steepest } from '../../../src/domain/statistics/falls.ts';
import { ratio } from '../../../src/domain/statistics/ratio.ts';
import { yearlyGrowth } from '../../../src/domain/statistics/yearly-growth.ts';
import type { Vector } from '../vector.ts';

const DAY = 86_400_000;

export function drawdown({ input, convention }: Vector) {
  const curve: ArrayLike<number> =
    input.equity ?? (input.returns ? compounded(input.returns) : cumulated(input.pnls, input.startingBalance));
  const dayAt = (at: number): number => (input.dates ? Date.parse(`${input.dates[at]}T00:00Z`) / DAY : at);
  const all = falls(curve);
  const [deep, steep] = [deepest(all), steepest(all)];
  const maxDrawdown = steep?.part ?? 0;
  const grown = ratio(curve[curve.length - 1] ?? null, curve[0] ?? null);
  const yearly = grown === null ? null : yearlyGrowth(grown, (curve.length - 1) / (convention.periodsPerYear ?? 1));
  return {
    maxDrawdown,
    maxDrawdownAbs: deep?.depth ?? 0,
    relAtAbs: deep?.part === undefined || deep?.part === null ? null : -deep.part,
    absPeakIndex: deep?.peak,
    absTroughIndex: deep?.trough,
    troughIndex: steep?.trough,
    barsPeakToTrough: steep && steep.trough - steep.peak,
    calmar: ratio(yearly, -maxDrawdown),
    returnOverMaxDrawdown: grown === null ? null : ratio(grown - 1, -maxDrawdown),
    maxRecoveryDays: Math.max(0, ...all.map(({ peak, end }) => (end === null ? 0 : dayAt(end) - dayAt(peak)))),
    spellDays: all.map(({ peak, end }) => dayAt(end ?? curve.length - 1) - dayAt(peak)),
    spellDepths: all.map(({ part }) => part),
    longestDaysBetweenHighs: longestBetweenHighs(curve, dayAt),
  };
}

/** As its source counts: from one strict high to the next, and from the last one to the end. */
function longestBetweenHighs(curve: ArrayLike<number>, dayAt: (at: number) => number): number {
  const highs = [0];
  for (let at = 1; at < curve.length; at++) if ((curve[at] as number) > (curve[highs.at(-1) as number] as number)) highs.push(at);
  return Math.max(0, ...[...highs, curve.length - 1].map((at, n, places) => (n === 0 ? 0 : dayAt(at) - dayAt(places[n - 1] as number))));
}

export function trailingFloor({ input, convention }: Vector) {
  const limit: LossLimit = {
    start: input.startingBalance,
    allowed: input.drawdownThreshold,
    isTrailing: convention.trailing,
    locksAt: input.trailingStopProfit ?? null,
  };
  const { balances, floor } = balancesOver(limit, input.pnls ?? []);
  const balance = balances.at(-1) ?? input.startingBalance;
  return {
    floor: input.highestBalance === undefined ? floor : lossFloor(limit, input.highestBalance),
    balance,
    balances,
    remainingLoss: balance - floor,
  };
}
