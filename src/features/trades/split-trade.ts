import { AppError } from '../../contract/errors.ts';
import type { Trade } from '../../contract/trades.ts';
import type { WriteContext } from '../../db/context.ts';
import { moveParts } from '../../ledger/move-parts.ts';
import { oneTrade } from './one-trade.ts';
import { namedParts, partsOfTrade, stayingLegs, type TradePart } from './parts-of-trade.ts';
import { tradesOfAnchors } from './trades-of-anchors.ts';

type Named = readonly { fill: string; quantity: string | null }[];

/** These parts become a trade of their own: a book that nobody else has. */
export async function splitTrade(context: WriteContext, uid: string, named: Named): Promise<{ trades: Trade[] }> {
  const trade = await oneTrade(context, uid);
  const parts = await partsOfTrade(context, trade);
  const chosen = namedParts(parts, named);
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
  const staying = stayingLegs(parts, chosen);
  const places = chosen.map((part) => placeIn(target, part));
  context.recorder.describe(`Move ${chosen.length === 1 ? 'a fill' : `${chosen.length} fills`} of ${trade.symbol} into another trade`);
  const books = new Map<number, string>();
  const anchors = [...staying.map((leg) => leg.uid)];
  for (const [at, part] of chosen.entries()) {
    const place = places[at] as TradePart['position'];
    const book = books.get(place.id) ?? ownBook(context, target, place, part);
    books.set(place.id, book);
    anchors.push(...moveParts(context, [part], book, staying));
  }
  return tradesOfAnchors(context, anchors);
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
