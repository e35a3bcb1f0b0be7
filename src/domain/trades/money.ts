import type { Decimal } from '../decimal/decimal.ts';
import { checkedAdd } from '../money/checked-sum.ts';
import { takeShare } from '../money/take-share.ts';

/** Whole units, as a leg has them: its cash and its costs, in its own currency and in the account's. Null is unknown. */
export interface Money {
  quote: number | null;
  account: number | null;
  costsQuote: number | null;
  costs: number | null;
}

export const NO_MONEY: Readonly<Money> = { quote: 0, account: 0, costsQuote: 0, costs: 0 };

/** Takes what goes with a part; what is left stays with the rest, so that nothing is lost however often it is cut. */
export function cutMoney(from: Money, part: Decimal, whole: Decimal): Money {
  const cut = {
    quote: share(from.quote, part, whole),
    account: share(from.account, part, whole),
    costsQuote: share(from.costsQuote, part, whole),
    costs: share(from.costs, part, whole),
  };
  from.quote = minus(from.quote, cut.quote);
  from.account = minus(from.account, cut.account);
  from.costsQuote = minus(from.costsQuote, cut.costsQuote);
  from.costs = minus(from.costs, cut.costs);
  return cut;
}

export const copyMoney = ({ quote, account, costsQuote, costs }: Readonly<Money>): Money => ({ quote, account, costsQuote, costs });

export function addMoney(to: Money, more: Readonly<Money>): void {
  to.quote = plus(to.quote, more.quote);
  to.account = plus(to.account, more.account);
  to.costsQuote = plus(to.costsQuote, more.costsQuote);
  to.costs = plus(to.costs, more.costs);
}

/** What is unknown in a part is unknown in the whole. */
export const plus = (a: number | null, b: number | null) => (a === null || b === null ? null : checkedAdd(a, b));

const minus = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);

export const share = (amount: number | null, part: Decimal, whole: Decimal) => (amount === null ? null : takeShare(amount, part, whole));
