import type { Study } from '../../analysis/study.ts';
import type { ReadContext } from '../../db/context.ts';
import { selectTradeUids } from '../../db/queries/trade-uids.ts';
import type { Filter } from '../../domain/filter.ts';

/** Exactly these trades of a study, by their names; null: more than an address holds. */
export async function namedTrades(db: ReadContext['db'], { trades, columns }: Study, places: Int32Array): Promise<Filter | null> {
  if (places.length > MOST_NAMES) return null;
  const ids = Array.from(places, (place) => columns.trades.id[trades.slots[place] as number] as number);
  return { trades: await selectTradeUids(db, ids) };
}

const MOST_NAMES = 200;
