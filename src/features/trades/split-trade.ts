import { AppError } from '../../contract/errors.ts';
import type { Trade } from '../../contract/trades.ts';
import type { WriteContext } from '../../db/context.ts';
import { readLegs } from '../../db/queries/trade-legs.ts';
import type { WholeTrade } from '../../db/queries/whole-trades.ts';
import { compare } from '../../domain/decimal/decimal.ts';
import { decimal } from '../../domain/decimal/decimal-text.ts';
import { applyFills } from '../../ledger/apply-fills.ts';
import { moveParts } from '../../ledger/move-parts.ts';
import { refuseShared } from '../../ledger/refuse-shared.ts';
import { oneTrade } from './one-trade.ts';
import { namedParts, partsOfTrade, stayingLegs, type TradePart } from './parts-of-trade.ts';
import { type Moved, refuseMisplaced } from './refuse-misplaced.ts';
import { tradesOfAnchors } from './trades-of-anchors.ts';

type Named = readonly { fill: string; quantity: string | null }[];

/** These parts become a trade of their own: a book that nobody else has. */
export async function splitTrade(context: WriteContext, uid: string, named: Named): Promise<{ trades: Trade[] }> {
  const trade = await oneTrade(context, uid);
  const parts = await partsOfTrade(context, trade);
  const chosen = namedParts(parts, named);
  await refuseTorn(context, trade, chosen);
  const staying = stayingLegs(parts, chosen);
  if (staying.length === 0)
    throw new AppError('invalid_input', 'These are all fills of the trade, so nothing would be left of it. Nothing was changed.');
  context.recorder.describe(`Split ${trade.symbol}`);
  const moved = moveParts(context, chosen, context.newUid(), staying);
  return tradesOfAnchors(context, [...staying.map((leg) => leg.uid), ...moved]);
}

/** These parts count in the other trade from now on. */
export async function moveIntoTrade(context: WriteContext, uid: string, named: Named, into: string): Promise<{ trades: Trade[] }> {
  if (uid === into) throw new AppError('invalid_input', 'These fills are in this trade already. Nothing was changed.');
  const [trade, other] = [await oneTrade(context, uid), await oneTrade(context, into)];
  const [parts, target] = [await partsOfTrade(context, trade), await partsOfTrade(context, other)];
  const chosen = namedParts(parts, named);
  await refuseTorn(context, trade, chosen);
  const staying = stayingLegs(parts, chosen);
  const places = chosen.map((part) => placeIn(target, part));
  context.recorder.describe(`Move ${chosen.length === 1 ? 'a fill' : `${chosen.length} fills`} of ${trade.symbol} into another trade`);
  const held = new Map(places.map(({ id }) => [id, readLegs(context.sql, [id]).map(({ fillUid }) => fillUid)]));
  const placed = new Map<number, Moved>();
  for (const [at, part] of chosen.entries()) {
    const place = places[at] as TradePart['position'];
    const known = placed.get(place.id);
    const book = known?.book ?? ownBook(context, target, place, part);
    const legs = moveParts(context, [part], book, staying);
    const fills = known?.fills ?? held.get(place.id) ?? [];
    placed.set(place.id, { book, legs: [...(known?.legs ?? []), ...legs], fills: [...fills, part.leg.fillUid] });
  }
  applyFills(context.sql);
  for (const moved of placed.values()) refuseMisplaced(context, moved);
  return tradesOfAnchors(context, [...staying.map((leg) => leg.uid), ...[...placed.values()].flatMap(({ legs }) => legs)]);
}

/** The part of a fill that closes cannot leave for itself: the rest would close here, and what it opened would be gone. */
async function refuseTorn({ db }: WriteContext, trade: WholeTrade, chosen: readonly TradePart[]): Promise<void> {
  const fills = trade.fills.filter(({ uid, position, quantity }) => {
    const part = chosen.find(({ leg, ...of }) => leg.uid === uid && of.position.uid === position);
    return part !== undefined && part.position.uid !== uid && compare(decimal(quantity), part.leg.quantity) < 0;
  });
  await refuseShared(db, [{ uid: trade.uid, unit: 'position', fills }], 'Nothing was changed; move what it opened there first.');
}

function placeIn(target: readonly TradePart[], { position }: TradePart): TradePart['position'] {
  const place = target.find(
    (other) => other.position.account_id === position.account_id && other.position.instrument_id === position.instrument_id,
  );
  if (place) return place.position;
  throw new AppError(
    'invalid_input',
    'The other trade has no fills of this account and instrument. Nothing was changed; choose another trade.',
  );
}

/** Two trades that follow each other in one book would share what is moved: the one that takes it gets a book of its own first. */
function ownBook(context: WriteContext, target: readonly TradePart[], place: TradePart['position'], part: TradePart): string {
  if (place.book !== part.position.book) return place.book;
  const book = context.newUid();
  const all = target.filter(({ position }) => position.id === place.id);
  moveParts(context, all, book, []);
  return book;
}
