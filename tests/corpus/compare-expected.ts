import type { Fill } from '../../src/contract/fills.ts';
import { add, compare, type Decimal, multiply, negate, subtract, ZERO } from '../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../src/domain/decimal/decimal-text.ts';
import { compareRoundTrips } from './compare-round-trips.ts';
import type { Imported } from './import-into.ts';

interface Expected {
  readonly kind: 'executions' | 'round_trips';
  readonly executions?: number;
  readonly symbols?: Readonly<Record<string, Sums>>;
}
interface Sums {
  readonly currency: string;
  readonly multiplier: string;
  readonly executions: number;
  readonly bought: string;
  readonly sold: string;
  readonly gross: string;
  readonly fees: string;
  readonly netCash: string;
}

/** What differs from sums that were computed elsewhere; null where nobody computed any. */
export function compareExpected(text: string | null, imported: Imported): string[] | null {
  if (text === null) return null;
  const expected = JSON.parse(text) as Expected;
  if (expected.kind === 'round_trips') return compareRoundTrips(text, imported);
  const fills = executionsOf(imported.fills, expected.executions ?? 0);
  const symbols = Object.entries(expected.symbols ?? {});
  const differences = fills.length === expected.executions ? [] : [`executions: ${fills.length}, expected ${expected.executions}`];
  const known = new Set(symbols.map(([symbol]) => symbol));
  const strangers = new Set(fills.map(({ instrumentText }) => instrumentText).filter((symbol) => !known.has(symbol)));
  for (const symbol of strangers) differences.push(`${symbol}: not expected`);
  for (const [symbol, sums] of symbols)
    differences.push(
      ...compareSymbol(
        symbol,
        sums,
        fills.filter((fill) => fill.instrumentText === symbol),
      ),
    );
  return differences;
}

/** Some count what an assignment or exercise moved at a price among the executions, some do not: the number says which. */
function executionsOf(fills: readonly Fill[], wanted: number): Fill[] {
  const trades = fills.filter(({ kind }) => kind === 'trade');
  const priced = fills.filter(
    ({ kind, price }) => kind === 'trade' || (['assignment', 'exercise'].includes(kind) && price !== null && price !== '0'),
  );
  const booked = fills.filter(({ kind }) => ['trade', 'assignment', 'exercise', 'expiry'].includes(kind));
  return [trades, priced, booked].find((each) => each.length === wanted) ?? trades;
}

function compareSymbol(symbol: string, expected: Sums, fills: readonly Fill[]): string[] {
  const bought = sum(fills.filter(({ side }) => side === 'buy').map(({ quantity }) => decimal(quantity)));
  const sold = sum(fills.filter(({ side }) => side === 'sell').map(({ quantity }) => decimal(quantity)));
  const fees = sum(fills.map(feesOf));
  const [byPrice, byCash] = [
    sum(fills.map(amountByPrice)),
    sum(fills.map((fill) => (fill.cash === null ? amountByPrice(fill) : decimal(fill.cash)))),
  ];
  // Brokers round the price they print, others the cash: one of the two is what was summed.
  const gross = isEqual(byPrice, expected.gross) ? byPrice : byCash;
  const checks: [string, Decimal | string, string][] = [
    ['executions', String(fills.length), String(expected.executions)],
    ['bought', bought, expected.bought],
    ['sold', sold, expected.sold],
    ['gross', gross, expected.gross],
    ['fees', fees, expected.fees],
    ['netCash', subtract(gross, fees), expected.netCash],
    ...(expected.currency === '' ? [] : ([['currency', fills[0]?.currency ?? '', expected.currency]] as [string, string, string][])),
    ...(fills[0]?.multiplier == null
      ? []
      : ([['multiplier', decimal(fills[0].multiplier), expected.multiplier]] as [string, Decimal, string][])),
  ];
  return checks.flatMap(([what, ours, theirs]) => {
    const same = typeof ours === 'string' ? ours === theirs : isEqual(ours, theirs);
    return same ? [] : [`${symbol} ${what}: ${typeof ours === 'string' ? ours : decimalText(ours)}, expected ${theirs}`];
  });
}

function amountByPrice({ side, quantity, price, multiplier }: Fill): Decimal {
  const amount = multiply(multiply(decimal(quantity), decimal(price ?? '0')), decimal(multiplier ?? '1'));
  return side === 'buy' ? negate(amount) : amount;
}

const feesOf = ({ costs, currency }: Fill): Decimal =>
  sum((costs ?? []).filter((cost) => cost.currency === currency).map(({ amount }) => decimal(amount)));
const sum = (all: readonly Decimal[]): Decimal => all.reduce(add, ZERO);
const isEqual = (ours: Decimal, theirs: string): boolean => compare(ours, decimal(theirs)) === 0;
