import { fxLots } from './adapters/fx-lots.ts';
import { fxPnl } from './adapters/fx-pnl.ts';
import { inversePnl } from './adapters/inverse-pnl.ts';
import { round } from './adapters/round.ts';
import type { Adapter } from './vector.ts';

/** By the kind of vector. A kind that is not here is reported as not yet run, and does not count. */
export const adapters: Readonly<Record<string, Adapter>> = {
  round,
  fx_lots: fxLots,
  fx_pnl: fxPnl,
  inverse_pnl: inversePnl,
};
