import { createContext, useContext, useMemo } from 'react';
import { api } from '../api.ts';
import { useQuery } from '../data/use-query.ts';
import { useFormat } from '../format/format-context.ts';

const Names = createContext<ReadonlyMap<string, string>>(new Map());
export const TradeNames = Names.Provider;

/** "MNQZ5 long, Nov 14, 2025". A trade that goes by another name by now is found by its page. */
export const useTradeName = (uid: string): string => useContext(Names).get(uid) ?? 'a trade';

/** What to call the trades that a text links to, asked for in one go. */
export function useTradeNames(text: string): ReadonlyMap<string, string> {
  const format = useFormat();
  const wanted = [...new Set([...text.matchAll(/\[\[trade:([0-9a-f]{32})\]\]/g)].map(([, uid]) => uid as string))].slice(0, 500);
  const key = wanted.join();
  const uids = useMemo(() => (key === '' ? [] : key.split(',')), [key]);
  const { data } = useQuery(api.table.page, { filter: { trades: uids }, limit: 500 }, { enabled: uids.length > 0, keepPrevious: true });
  return useMemo(() => {
    const rows = uids.length === 0 ? [] : (data?.rows ?? []);
    return new Map(
      rows.map(({ uid, symbol, direction, closedDay, openedDay }) => [
        uid,
        `${symbol} ${direction}, ${format.day(closedDay ?? openedDay)}`,
      ]),
    );
  }, [data, uids, format]);
}
