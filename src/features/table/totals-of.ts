import type { Columns } from '../../analysis/columns.ts';
import { rOf } from '../../analysis/money-tests.ts';
import { resultOf } from '../../analysis/result-of.ts';
import type { Conventions } from '../../analysis/select.ts';
import { decimalText } from '../../domain/decimal/decimal-text.ts';
import { checkedAdd } from '../../domain/money/checked-sum.ts';
import { unitsToDecimal } from '../../domain/money/units.ts';

interface Sums {
  trades: number;
  gross: number;
  costs: number;
  carry: number;
  net: number;
  costsUnknown: number;
}

/** Won and lost are trades that are closed; what is not known is counted, and in no sum. */
export function totalsOf({ trades, names }: Columns, slots: Int32Array, conventions: Conventions) {
  const { of } = trades;
  const result = resultOf(trades, names, conventions);
  const counts = { win: 0, loss: 0, breakeven: 0, unknown: 0 };
  const sums = new Map<string, Sums>();
  const byAccount: Sums[] = [];
  for (const { id, currency } of names.accounts.values()) byAccount[id] = sumsIn(currency);
  let open = 0;
  let rSum = 0;
  let rCount = 0;
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] as number;
    const net = of.net[slot] as number;
    if (of.open[slot] === 1) open++;
    else counts[result(slot)]++;
    if (Number.isNaN(net)) continue;
    const own = byAccount[of.account[slot] as number] as Sums;
    own.trades++;
    own.gross = checkedAdd(own.gross, of.gross[slot] || 0);
    own.costs = checkedAdd(own.costs, of.costs[slot] || 0);
    own.carry = checkedAdd(own.carry, of.carry[slot] as number);
    own.net = checkedAdd(own.net, net);
    if (of.costsKnown[slot] === 0) own.costsUnknown++;
    const r = rOf(net, of.risk[slot] as number);
    if (of.open[slot] === 1 || Number.isNaN(r)) continue;
    rSum += r;
    rCount++;
  }
  return {
    count: slots.length,
    open,
    wins: counts.win,
    losses: counts.loss,
    breakeven: counts.breakeven,
    unknown: counts.unknown,
    money: [...sums]
      .filter(([, { trades }]) => trades > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, own]) => ({ currency, ...show(own, currency) })),
    meanR: rCount === 0 ? null : { value: rSum / rCount, n: rCount },
  };

  function sumsIn(currency: string): Sums {
    let own = sums.get(currency);
    if (!own) sums.set(currency, (own = { trades: 0, gross: 0, costs: 0, carry: 0, net: 0, costsUnknown: 0 }));
    return own;
  }
}

function show({ gross, costs, carry, net, costsUnknown }: Sums, currency: string) {
  const text = (units: number) => decimalText(unitsToDecimal(units, currency));
  return { gross: text(gross), costs: text(costs), carry: text(carry), net: text(net), costsUnknown };
}
