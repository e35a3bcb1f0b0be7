import type { Filter } from '../../../src/contract/filter.ts';

type Account = Readonly<{ uid: string; inTotals: boolean }>;

/** Paper and evaluation accounts count where they are asked for by name, as they do in every statistic. */
export function inTotals(filter: Filter, accounts: readonly Account[] = []): Filter {
  if (filter.accounts !== undefined || accounts.every((each) => each.inTotals)) return filter;
  return { ...filter, accounts: accounts.filter((each) => each.inTotals).map(({ uid }) => uid) };
}
