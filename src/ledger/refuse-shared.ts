import { AppError } from '../contract/errors.ts';
import type { ReadContext } from '../db/context.ts';
import { selectFills } from '../db/queries/fills.ts';
import { selectTradesNear } from '../db/queries/trades-of-fills.ts';
import { selectWholeTrades, type WholeTrade } from '../db/queries/whole-trades.ts';
import { add, compare, ZERO } from '../domain/decimal/decimal.ts';
import { decimal } from '../domain/decimal/decimal-text.ts';

type Shares = Pick<WholeTrade, 'uid' | 'unit' | 'fills'>;

/**
 * A fill that turned a position around, that was split, or that lots have in common is part of another trade too: what is done to
 * it whole would tear that one. `kept` says what was not done, and what to do instead.
 */
export async function refuseShared(db: ReadContext['db'], trades: readonly Shares[], kept: string): Promise<void> {
  const fills = await inPart(db, trades);
  if (fills.size === 0) return;
  const own = new Set(trades.map(({ uid }) => uid));
  const near = (await selectTradesNear(db, [...fills])).filter((uid) => !own.has(uid));
  for (const other of await selectWholeTrades(db, { uids: near })) {
    const shared = other.fills.find(({ fill }) => fills.has(fill));
    if (shared)
      throw new AppError('conflict', `One of these fills is part of another trade too. ${kept}`, { fill: shared.fill, trade: other.uid });
  }
}

/** The fills of which these trades do not have all, or not alone. */
async function inPart(db: ReadContext['db'], trades: readonly Shares[]): Promise<Set<string>> {
  const counted = new Map<string, ReturnType<typeof decimal>>();
  const inLots = new Set<string>();
  for (const { unit, fills } of trades) {
    for (const { fill, quantity } of fills) {
      counted.set(fill, add(counted.get(fill) ?? ZERO, decimal(quantity)));
      if (unit === 'lot') inLots.add(fill);
    }
  }
  const stored = await selectFills(db, [...counted.keys()]);
  const some = stored.filter(({ uid, quantity }) => inLots.has(uid) || compare(counted.get(uid) ?? ZERO, decimal(quantity)) < 0);
  return new Set(some.map(({ uid }) => uid));
}
