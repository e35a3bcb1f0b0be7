import { useRef } from 'react';
import type { AppError } from '../../../src/contract/errors.ts';
import type { TradeContext, TradeDetail } from '../../../src/contract/trades.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';

interface ShownTrade {
  trade: TradeDetail | undefined;
  context: TradeContext | undefined;
  error: AppError | null;
  /** What is shown is still the one before. */
  isBehind: boolean;
}

/** A trade with what stands around it. The one before stays until both have come: no figure of one stands beside one of the other. */
export function useTrade(uid: string): ShownTrade {
  const trade = useQuery(api.trades.get, { uid });
  const context = useQuery(api.trades.context, { uid });
  const last = useRef<Pick<ShownTrade, 'trade' | 'context'>>({ trade: undefined, context: undefined });
  if (trade.data && (context.data || context.error)) last.current = { trade: trade.data, context: context.data };
  return { ...last.current, error: trade.error, isBehind: last.current.trade !== trade.data };
}
