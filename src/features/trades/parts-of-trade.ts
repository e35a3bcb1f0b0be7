import { AppError } from '../../contract/errors.ts';
import type { ReadContext } from '../../db/context.ts';
import { type StoredLeg, selectLegs } from '../../db/queries/trade-legs.ts';
import { type PositionRow, selectPositions, selectTrades, type TradeRow } from '../../db/queries/trades.ts';
import type { WholeTrade } from '../../db/queries/whole-trades.ts';
import { compare, type Decimal } from '../../domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../domain/decimal/decimal-text.ts';

export interface TradePart {
  readonly leg: StoredLeg;
  readonly quantity: Decimal;
  readonly position: PositionRow;
}

/** Every leg of a trade, with what of it counts in there. */
export async function partsOfTrade({ db }: Pick<ReadContext, 'db'>, { uid, fills }: WholeTrade): Promise<TradePart[]> {
  const [row] = (await selectTrades(db, { uids: [uid] })) as [TradeRow];
  const positions = new Map((await selectPositions(db, [row.id])).map((position) => [position.id, position]));
  const legs = await selectLegs(db, [...positions.keys()]);
  return legs.flatMap((leg) => {
    const position = positions.get(leg.positionId) as PositionRow;
    const fill = fills.find((one) => one.uid === leg.uid && one.position === position.uid);
    return fill ? [{ leg, quantity: decimal(fill.quantity), position }] : [];
  });
}

/** What somebody names of it, checked: part of the trade, no more than there is, and not all of it. */
export function namedParts(parts: readonly TradePart[], named: readonly { fill: string; quantity: string | null }[]): TradePart[] {
  const chosen = named.map(({ fill, quantity }) => {
    const part = parts.find(({ leg }) => leg.uid === fill) ?? parts.find(({ leg }) => leg.fillUid === fill);
    if (!part)
      throw new AppError('not_found', 'One of these fills is no longer in this trade. Nothing was changed; look at the trade again.', {
        fill,
      });
    const wanted = quantity === null ? part.quantity : decimal(quantity);
    if (compare(wanted, part.quantity) > 0)
      throw new AppError('invalid_input', `Only ${partText(part)} of this fill are in this trade. Nothing was changed; enter less.`, {
        fill,
      });
    return { ...part, quantity: wanted };
  });
  if (new Set(chosen.map(({ leg }) => leg.uid)).size < chosen.length)
    throw new AppError('invalid_input', 'Name each fill once. Nothing was changed.');
  return chosen;
}

/** The legs that keep some quantity. */
export function stayingLegs(parts: readonly TradePart[], leaving: readonly TradePart[]): StoredLeg[] {
  const gone = new Set(leaving.filter(({ leg, quantity }) => compare(quantity, leg.quantity) === 0).map(({ leg }) => leg.uid));
  const leftHere = parts.filter((part) => {
    const taken = leaving.find(({ leg }) => leg.uid === part.leg.uid);
    return !gone.has(part.leg.uid) && !(taken && compare(taken.quantity, part.quantity) === 0);
  });
  return leftHere.map(({ leg }) => leg);
}

const partText = ({ quantity }: TradePart): string => decimalText(quantity);
