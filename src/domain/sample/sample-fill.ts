import type { SampleCost, SampleFill } from './sample-facts.ts';

type Needed = Pick<SampleFill, 'uid' | 'account' | 'text' | 'assetClass' | 'side' | 'quantity' | 'price' | 'at'>;

/** A fill with what most of them have. */
export function sampleFill(own: Needed & Partial<SampleFill>): SampleFill {
  return {
    kind: 'trade',
    effect: 'unknown',
    currency: 'USD',
    order: null,
    ticket: null,
    fromTicket: null,
    link: null,
    stated: null,
    rate: null,
    costs: [],
    ...own,
  };
}

export const cost = (kind: SampleCost['kind'], amount: string, currency: string): SampleCost => ({
  kind,
  amount,
  currency,
  source: 'stated',
});
