import type { Columns } from '../../analysis/columns.ts';
import { firstRows } from '../../analysis/first-rows.ts';
import { select } from '../../analysis/select.ts';
import { sortKeys } from '../../analysis/sort-keys.ts';
import type { Hit, HitGroup } from '../../contract/search.ts';
import type { TradeRow } from '../../contract/table.ts';
import type { ReadContext } from '../../db/context.ts';
import { readSaidOn } from '../../db/queries/search-hits.ts';
import { wordsOf } from '../../domain/words-of-text.ts';
import { conventionsOf } from '../table/conventions.ts';
import { tradeRows } from '../table/trade-rows.ts';
import { contextOf, markText, NO_CONTEXT } from './mark-text.ts';

/** What the table would show for these words, the newest first. */
export async function findTrades(context: ReadContext, columns: Columns, words: readonly string[], limit: number): Promise<HitGroup> {
  const { sql } = context;
  const slots = select(sql, columns, { text: words.join(' ') }, await conventionsOf(context));
  const newest = firstRows(sortKeys(columns, 'opened', slots), limit, true).map((row) => slots[row] as number);
  const rows = await tradeRows(context, newest);
  return {
    name: 'trades',
    total: slots.length,
    hits: rows.map((row, at) => hitOf(row, columns.trades.id[newest[at] as number] as number)),
  };

  function hitOf(trade: TradeRow, id: number): Hit {
    const named = wordsOf([trade.symbol, trade.setup?.name ?? '', ...trade.tags.map(({ name }) => name)].join(' '));
    const isNamed = words.every((word) => named.some((each) => each.startsWith(word)));
    const said = isNamed ? NO_CONTEXT : contextOf(readSaidOn(sql, columns.words.annotationsOf(id)), words);
    return { kind: 'trade', id: trade.uid, title: markText(trade.symbol, words), context: said, trade, count: null };
  }
}
