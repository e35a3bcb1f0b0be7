import type { Basis } from '../../../src/contract/reports.ts';

const WORDS: Readonly<Record<Basis['left'][number]['why'], (n: string, are: string) => string>> = {
  open: (n, are) => `${n} ${are} still open.`,
  unknown: (n, are) => `The result of ${n} ${are} not known.`,
  noRate: (n, are) => `${n} ${are} in a currency without a rate.`,
  otherTotals: (n, are) => `${n} ${are} of accounts that are kept out of totals: choose them in the filter to see them.`,
};

/** Why a card has nothing to tell of, as the basis knows it. */
export function nothingWords({ left }: Pick<Basis, 'left'>): string {
  const reasons = left.map(({ why, trades }) => WORDS[why](trades === 1 ? 'One trade' : `${trades} trades`, trades === 1 ? 'is' : 'are'));
  return ['No closed trade to count here.', ...reasons].join(' ');
}
