import type { Hit, HitGroup } from '../../contract/search.ts';
import type { TradeRow } from '../../contract/table.ts';
import type { ReadContext } from '../../db/context.ts';
import { findDocuments, readWritten, type Written } from '../../db/queries/search-hits.ts';
import { readTradeOfAnchor } from '../../db/queries/trade-of-anchor.ts';
import { rowsOfTrades } from '../table/rows-of-trades.ts';
import { contextOf, markText } from './mark-text.ts';

/** Where these words were written, but for the notes of trades that are shown already. */
export async function findNotes(
  context: ReadContext,
  words: readonly string[],
  limit: number,
  shown: ReadonlySet<string>,
): Promise<HitGroup> {
  const { sql } = context;
  const { total, best } = findDocuments(sql, words);
  const places: { written: Written; trade: string | null }[] = [];
  let left = total;
  for (const document of best) {
    const written = readWritten(sql, document);
    const isOfTrade = written?.of === 'trade' || written?.of === 'exit';
    const trade = written && isOfTrade ? readTradeOfAnchor(sql, written.anchor) : null;
    // Its fills are gone for now, or it stands above.
    const isOut = !written || (isOfTrade && trade === null) || (written.of === 'trade' && shown.has(trade as string));
    if (isOut) left--;
    else places.push({ written, trade });
    if (places.length === limit) break;
  }
  const rows = await rowsOfTrades(
    context,
    places.flatMap(({ trade }) => trade ?? []),
  );
  const hits = places.map(({ written, trade }) => hitOf(written, words, trade === null ? null : (rows.get(trade) ?? null)));
  return { name: 'notes', total: left, hits };
}

function hitOf({ of, anchor, name, text }: Written, words: readonly string[], trade: TradeRow | null): Hit {
  const title = markText(trade?.symbol ?? (of === 'day' || of === 'day_plan' || of === 'week' ? anchor : name), words);
  return { kind: of === 'day_plan' ? 'day' : of, id: trade?.uid ?? anchor, title, context: contextOf(text, words), trade, count: null };
}
