import type { Basis } from '../../../src/contract/reports.ts';

const WORDS: Readonly<Record<Basis['left'][number]['why'], (n: string, are: string) => string>> = {
  open: (n, are) => `${n} ${are} still open.`,
  unknown: (n, are) => `The result of ${n} ${are} not known.`,
  noRate: (n, are) => `${n} ${are} in a currency without a rate.`,
  otherTotals: (n, are) => `${n} ${are} of accounts that are kept out of totals: choose them in the filter to see them.`,
};

/** Why a card has nothing to tell of, as the basis knows it; onlyLeft: what it leaves out, where there is something to tell of. */
export function nothingWords({ left }: Pick<Basis, 'left'>, onlyLeft = false): string {
  const reasons = left.map(({ why, trades }) => {
    const isOne = trades === 1;
    return WORDS[why](
      why === 'unknown' ? (isOne ? 'one trade' : `${trades} trades`) : isOne ? 'One trade' : `${trades} trades`,
      isOne ? 'is' : 'are',
    );
  });
  return [...(onlyLeft ? [] : ['No closed trade to count here.']), ...reasons].join(' ');
}
