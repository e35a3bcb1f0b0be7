import type { Filter } from '../../../src/contract/filter.ts';
import type { Basis, LeftOut } from '../../../src/contract/reports.ts';

type Account = Readonly<{ uid: string; inTotals: boolean; currency: string }>;

/** The filter that opens exactly the trades that are counted; what is left out of them is named. */
export function countedFilter(filter: Filter, { left }: Basis, accounts: readonly Account[]): Filter {
  const why = new Set(left.map((each) => each.why));
  return {
    ...filter,
    ...(why.has('open') && { status: 'closed' as const }),
    ...(why.has('unknown') && { result: (filter.result ?? ALL).filter((result) => result !== 'unknown') }),
    ...(why.has('otherTotals') && { accounts: uids(accounts.filter(({ inTotals }) => inTotals)) }),
  };
}

/** Those that are left out for one reason; null: no filter can tell them from the others. */
export function leftFilter(filter: Filter, why: LeftOut, accounts: readonly Account[]): Filter | null {
  const inTotals = filter.accounts === undefined ? { accounts: uids(accounts.filter((each) => each.inTotals)) } : {};
  switch (why) {
    case 'otherTotals':
      return { ...filter, accounts: uids(accounts.filter((each) => !each.inTotals)) };
    case 'open':
      return { ...filter, ...inTotals, status: 'open' };
    case 'unknown':
      return { ...filter, ...inTotals, status: 'closed', result: ['unknown'] };
    case 'noRate':
      return null;
  }
}

const ALL: NonNullable<Filter['result']> = ['win', 'loss', 'breakeven', 'unknown'];
const uids = (accounts: readonly Account[]) => accounts.map(({ uid }) => uid);
