import type { Pair } from '../../cells/coin-names.ts';

/** SOLUSDT, cut where the coins of its two amounts say: 0.86SOL and 62.2USDT. A coin may begin with a digit: 5.01INCH. */
export function cutPair(text: string, executed: string, amount: string): Pair | null {
  for (let at = text.length - 1; at > 0; at--) {
    const [base, quote] = [text.slice(0, at), text.slice(at)];
    if (executed.endsWith(base) && amount.endsWith(quote)) return { base, quote };
  }
  return null;
}

/** 0.0001846500BNB is 0.0001846500 of BNB; coins that are expected are told first. */
export function cutAmount(cell: string, expected: readonly string[]): { readonly amount: string; readonly coin: string } {
  const known = expected.find((coin) => coin !== '' && cell.endsWith(coin));
  const coin = known ?? /[A-Z][A-Z0-9]*$/.exec(cell)?.[0] ?? '';
  return { amount: cell.slice(0, cell.length - coin.length).trim(), coin };
}
