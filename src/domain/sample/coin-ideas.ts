import { type Bracket, bracketLegs } from './bracket.ts';
import { type Idea, type IdeasOfDay, text, toTick, type World } from './idea.ts';
import { planOf } from './plan-of.ts';
import { SETUPS } from './playbook.ts';
import type { Market } from './price-paths.ts';
import { DAY_MS, type SampleDay } from './sample-days.ts';
import type { SampleFill } from './sample-facts.ts';
import { cost, sampleFill } from './sample-fill.ts';

interface Coin extends Market {
  readonly base: string;
  /** Decimals of a quantity. */
  readonly step: number;
}

export const COINS: readonly Coin[] = [
  { symbol: 'BTCUSDT', base: 'BTC', price: 61_000, volatility: 0.028, decimals: 2, step: 5 },
  { symbol: 'ETHUSDT', base: 'ETH', price: 3200, volatility: 0.035, decimals: 2, step: 4 },
  { symbol: 'SOLUSDT', base: 'SOL', price: 150, volatility: 0.045, decimals: 2, step: 3 },
];
const RISK = 110;
/** Taken in what is received: in the coin of a purchase, which leaves rests too small to sell. */
const FEE = 0.001;

export function coinIdeas({ random, edge, priceAt }: World): IdeasOfDay {
  const busyUntil = new Map<string, number>();
  /** With what was too small to sell: the next sale takes it along. */
  const held = new Map<string, number>();

  return (day) => (random.chance(0.27) ? [idea(day)].filter((one) => one !== null) : []);

  function idea(day: SampleDay): Idea | null {
    const { symbol, base, volatility, step } = random.pick(COINS);
    const at = day.number * DAY_MS + random.int(0, DAY_MS - 1);
    if ((busyUntil.get(symbol) ?? 0) >= at) return null;
    const until = at + Math.round(random.int(2, 190) * 3_600_000 * random.next());
    const entry = toTick(priceAt(symbol, at), 0.01);
    const stop = toTick(entry * volatility * (0.6 + random.next()), 0.01);
    const unit = 10 ** -step;
    const quantity = Math.max(4, Math.round((RISK * (0.7 + random.next() * 0.6)) / stop / unit)) * unit;
    const bracket: Bracket = { side: 'long', at, until, entry, stop, tick: 0.01, quantity, step: unit, whenOpen: (when) => when };
    const setup = random.pick(SETUPS.coins);
    const outcome = edge(setup, at);
    let left = held.get(symbol) ?? 0;
    const legs = bracketLegs(random, bracket, outcome);
    const last = legs.length - 1;
    const fills = legs.map((leg, n): SampleFill => {
      const whole = Math.floor(left / unit + 1e-6) * unit;
      const moved = !leg.closes ? leg.quantity : n === last ? whole : Math.min(leg.quantity, whole);
      left += leg.closes ? -moved : moved * (1 - FEE);
      const fee = leg.closes
        ? cost('commission', text(moved * leg.price * FEE, 8), 'USDT')
        : cost('commission', text(moved * FEE, 8), base);
      return sampleFill({
        uid: random.hex(32),
        ...{ account: 'Coins', text: symbol, assetClass: 'cryptoSpot', side: leg.side, currency: 'USDT' },
        ...{ quantity: text(moved, step), price: text(leg.price, 2), at: leg.at, costs: [fee] },
      });
    });
    busyUntil.set(symbol, until);
    held.set(symbol, left);
    const plan = planOf(random, fills[0] as SampleFill, bracket, 2, `${setup.name} in ${base}.`);
    return { fills, cash: [], plan, setup, ...outcome, until };
  }
}
