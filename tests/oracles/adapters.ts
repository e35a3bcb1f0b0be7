import { buildTrades } from './adapters/build-trades.ts';
import { dailyPnl } from './adapters/daily-pnl.ts';
import { drawdown, trailingFloor } from './adapters/drawdown.ts';
import { excursionCandles } from './adapters/excursion-candles.ts';
import { exitExcursion } from './adapters/exit-excursion.ts';
import { fxLots } from './adapters/fx-lots.ts';
import { fxPnl } from './adapters/fx-pnl.ts';
import { inversePnl } from './adapters/inverse-pnl.ts';
import { positionSteps } from './adapters/position-steps.ts';
import { rMultiples } from './adapters/r-multiples.ts';
import { returnStats } from './adapters/return-stats.ts';
import { aggregate, cagr, cumulative, roai, twr, xirr } from './adapters/returns.ts';
import { round } from './adapters/round.ts';
import { tradeStats } from './adapters/trade-stats.ts';
import type { Adapter } from './vector.ts';

/** By the kind of vector. A kind that is not here is reported as not yet run, and does not count. */
export const adapters: Readonly<Record<string, Adapter>> = {
  build_trades: buildTrades,
  position_steps: positionSteps,
  daily_pnl: dailyPnl,
  excursion_candles: excursionCandles,
  exit_excursion: exitExcursion,
  round,
  fx_lots: fxLots,
  fx_pnl: fxPnl,
  inverse_pnl: inversePnl,
  trade_stats: tradeStats,
  r_multiples: rMultiples,
  return_stats: returnStats,
  xirr,
  cagr,
  cumulative,
  aggregate,
  twr,
  roai,
  drawdown,
  trailing_floor: trailingFloor,
};
