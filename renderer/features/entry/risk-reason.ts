import type { TradePreview } from '../../../src/contract/trades.ts';
import type { TradeDraftInput } from './to-trade-draft.ts';

type PreviewedTrade = TradePreview['trades'][number];

/** Why something of the trade is not known. */
export const missingReason = ({ missing }: Pick<PreviewedTrade, 'missing'>): string =>
  missing.map((why) => MISSING[why] ?? why).join(', ') || 'not known';

const MISSING: Record<string, string> = {
  rate: 'no rate for this day',
  price: 'a price is not known',
  multiplier: 'its contract size is not known',
};

/** Why what was entered comes to no risk in money. What it was left at has no part in that. */
export function riskReason(trade: Pick<PreviewedTrade, 'joins' | 'missing' | 'avgEntry'>, plan: TradeDraftInput['plan']): string {
  if (trade.joins) return 'as the trade it joins';
  const { stop = null, risk = null } = plan ?? {};
  if (stop === null && risk === null) return 'no stop and no risk entered';
  const missing = trade.avgEntry === null ? trade.missing : trade.missing.filter((why) => why !== 'price');
  if (missing.length > 0) return missingReason({ missing });
  if (risk === null) return 'the stop is not on the losing side of the entry';
  return risk.unit === 'percent' ? 'the balance of the account is not known' : 'it comes to nothing';
}
