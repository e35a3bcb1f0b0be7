import type { Random } from './random.ts';
import { DAY_MS } from './sample-days.ts';

export interface Market {
  readonly symbol: string;
  readonly price: number;
  /** Of a day, as a part of the price. */
  readonly volatility: number;
  readonly decimals: number;
}

/** What things cost: one price a day that walks, and what the hour adds. */
export type PriceAt = (symbol: string, at: number) => number;

export function createPricePaths(random: Random, markets: readonly Market[], start: number, days: number): PriceAt {
  const paths = new Map(markets.map((market) => [market.symbol, walk(random, market, days)]));
  return (symbol, at) => {
    const path = paths.get(symbol) as number[];
    const day = Math.min(path.length - 2, Math.max(0, Math.floor((at - start) / DAY_MS)));
    const [from, to] = [path[day] as number, path[day + 1] as number];
    return from + (to - from) * (((at - start) % DAY_MS) / DAY_MS);
  };
}

function walk(random: Random, { price, volatility }: Market, days: number): number[] {
  const path = [price];
  for (let day = 0; day <= days; day++) path.push((path[day] as number) * Math.exp(random.normal() * volatility * 0.8 + 0.0003));
  return path;
}
