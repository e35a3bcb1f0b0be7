import { useQueries } from '@tanstack/react-query';
import type { Fill } from '../../../src/contract/fills.ts';
import type { TradeDetail } from '../../../src/contract/trades.ts';
import { api } from '../../api.ts';
import { queryOf } from '../../data/query-of.ts';

const AT_ONCE = 500;

/** The fills of a trade as they are stored: their costs, and what an edit names. */
export function useFills({ fills }: Pick<TradeDetail, 'fills'>): ReadonlyMap<string, Fill> {
  const uids = [...new Set(fills.map(({ fill }) => fill))];
  const portions = Array.from({ length: Math.ceil(uids.length / AT_ONCE) }, (_, at) => uids.slice(at * AT_ONCE, (at + 1) * AT_ONCE));
  return useQueries({
    queries: portions.map((portion) => queryOf(api.fills.get, { uids: portion })),
    combine: (answers) => new Map(answers.flatMap(({ data }) => data?.fills ?? []).map((fill) => [fill.uid, fill])),
  });
}
