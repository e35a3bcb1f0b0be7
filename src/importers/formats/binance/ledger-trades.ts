import { coinFee } from '../../cells/coin-fill.ts';
import { coinFlow } from '../../cells/coin-flow.ts';
import { coinAlone, isMoneyLike } from '../../cells/coin-names.ts';
import { coinSwap } from '../../cells/coin-swap.ts';
import { problem } from '../../cells/problem.ts';
import { isMore, isNegative, isNothing, magnitude, negated } from '../../cells/sums.ts';
import type { Cost, FillFact, Found } from '../../facts.ts';
import type { LedgerRow } from './binance-ledger.ts';
import { pairLegs } from './pair-legs.ts';

/** The trades of one second. What was paid and received is told by its sign: the words did not stay the same. */
export function tradesOf(rows: readonly LedgerRow[]): Found[] {
  const fees = rows.filter(({ operation }) => /fee$/i.test(operation));
  const legs = rows.filter((row) => !fees.includes(row) && !isNothing(row.amount));
  const [paid, received] = [legs.filter(({ amount }) => isNegative(amount)), legs.filter(({ amount }) => !isNegative(amount))];
  const [first] = rows;
  if (!first) return [];
  if (legs.length === 0)
    return fees.flatMap((fee) => coinFlow({ ...fee, isMoney: isMoneyLike(fee.coin), why: 'spent', note: fee.operation }));
  if (paid.length === 0 || received.length === 0) return oneSided(legs, fees);
  const pairs = pairLegs(paid, received);
  if (!pairs) {
    const said = `${legs.length} rows of ${first.time.text} are several trades, and nothing says which rows belong together.`;
    return [problem(first.row, 'incomplete', `${said} They were left out: import the trade history of that day instead.`)];
  }
  const costs = costsOf(pairs.length, fees);
  const trades = pairs.flatMap(([out, into], n) =>
    coinSwap({
      row: Math.min(out.row, into.row),
      account: first.account,
      paid: out,
      received: into,
      isMoney: isMoneyLike,
      time: first.time,
      costs: costs[n] ?? [],
      identity: [first.time.text, out.coin, out.amount, into.coin, into.amount],
      note: first.operation,
    }),
  );
  return trades.sort((a, b) => a.row - b.row);
}

/** As many fees of one coin as trades: the larger with the larger. Else the first trade bears them: the sum is what counts. */
function costsOf(trades: number, fees: readonly LedgerRow[]): Cost[][] {
  const all = fees.map((fee) => coinFee(negated(fee.amount), fee.coin));
  if (fees.length !== trades || fees.some(({ coin }) => coin !== fees[0]?.coin)) return [all.flat()];
  const bySize = [...fees].sort((a, b) => (isMore(magnitude(a.amount), magnitude(b.amount)) ? -1 : 1));
  return bySize.map((fee) => coinFee(negated(fee.amount), fee.coin));
}

/** The other half is not in this file: bought by card, or cut off at its end. */
function oneSided(legs: readonly LedgerRow[], fees: readonly LedgerRow[]): Found[] {
  return [...legs, ...fees].map(({ row, operation, coin, amount }) =>
    problem(
      row,
      'incomplete',
      `${operation} of ${amount} ${coin} has no other half at that second. The row was left out: export a longer period.`,
    ),
  );
}

/** A coin that became another at par, as staked ether did: nothing is realised by it. */
export function oneToOne(rows: readonly LedgerRow[]): Found[] {
  const [one, other] = rows;
  if (!one) return [];
  if (!other || rows.length > 2 || isNegative(one.amount) === isNegative(other.amount)) return oneSided(rows, []);
  return rows.map((row): FillFact => {
    const goes = isNegative(row.amount);
    return {
      type: 'fill',
      row: row.row,
      account: row.account,
      kind: goes ? 'transform_out' : 'transform_in',
      side: goes ? 'sell' : 'buy',
      effect: 'unknown',
      instrument: coinAlone(row.coin, row.coin),
      quantity: magnitude(row.amount),
      price: null,
      currency: null,
      time: row.time,
      costs: [],
      identity: row.identity,
      link: `${row.time.text} ${row.operation}`,
    };
  });
}
