import { columnsOf } from '../../analysis/columns.ts';
import type { TradeRow } from '../../contract/table.ts';
import type { ReadContext } from '../../db/context.ts';
import { prepared } from '../../db/prepared.ts';
import { tradeRows } from './trade-rows.ts';

/** By uid, as far as they are there. */
export async function rowsOfTrades(context: ReadContext, uids: readonly string[]): Promise<Map<string, TradeRow>> {
  const text = 'SELECT trade.id FROM trade JOIN json_each(?) AS wanted ON trade.uid = wanted.value';
  const ids = prepared<[string], number>(context.sql, text)
    .pluck()
    .all(JSON.stringify([...new Set(uids)]));
  const { trades } = columnsOf(context.sql);
  const rows = await tradeRows(context, ids.map(trades.find));
  return new Map(rows.map((row) => [row.uid, row]));
}
