import type { Trade } from '../../../src/contract/trades.ts';

/** Why a trade has no result. */
export function whyUnknown({ missing, status }: Pick<Trade, 'missing' | 'status'>): string {
  if (missing.length > 0) return `Not known without its ${missing.join(' and ')}`;
  return status === 'open' ? 'Nothing is closed yet' : 'Not known';
}
