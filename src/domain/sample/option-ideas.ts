import { dayText } from '../calendar/trading-day.ts';
import { type Idea, type IdeasOfDay, text, type World } from './idea.ts';
import { SETUPS, type Setup } from './playbook.ts';
import { DAY_MS, instantOf, nextBusinessDay, type SampleDay } from './sample-days.ts';
import type { SampleFill, SamplePlan } from './sample-facts.ts';
import { cost, sampleFill } from './sample-fill.ts';

interface Leg {
  readonly right: 'C' | 'P';
  readonly strike: number;
  /** Contracts, below zero when sold. */
  readonly count: number;
  readonly price: number;
}
interface Structure {
  readonly legs: readonly Leg[];
  /** What one unit of it pays in (above zero) and can lose, per share. */
  readonly credit: number;
  readonly atRisk: number;
}

const UNDERLYINGS: readonly { symbol: string; step: number; volatility: number }[] = [
  { symbol: 'SPY', step: 5, volatility: 0.009 },
  { symbol: 'IWM', step: 1, volatility: 0.013 },
  { symbol: 'AAPL', step: 5, volatility: 0.017 },
  { symbol: 'AMD', step: 5, volatility: 0.03 },
  { symbol: 'NVDA', step: 5, volatility: 0.031 },
];
const ZONE = 'America/New_York';
const RISK = 420;

/** Spreads on one order, single options, and puts that bring shares; one idea for each underlying at a time. */
export function optionIdeas({ random, edge, priceAt }: World): IdeasOfDay {
  const busyUntil = new Map<string, number>();

  return (day) => {
    if (!day.isBusiness) return [];
    return Array.from({ length: random.pick([0, 1, 1]) }, () => idea(day)).filter((one) => one !== null);
  };

  function idea(day: SampleDay): Idea | null {
    const { symbol, step, volatility } = random.pick(UNDERLYINGS);
    const at = instantOf(day.number, random.int(580, 940), ZONE, random.int(0, 59) * 1000);
    if ((busyUntil.get(symbol) ?? 0) >= at) return null;
    const expiry = friday(day.number + random.int(16, 38));
    const price = priceAt(symbol, at);
    const premium = premiumOf(price, volatility * Math.sqrt(expiry - day.number));
    const kind = random.next();
    const made =
      kind < 0.05
        ? assigned(symbol, step, expiry, at, premium)
        : kind < 0.62
          ? spread(symbol, expiry, at, credit(price, step, premium, kind < 0.25), SETUPS.credit[0])
          : spread(symbol, expiry, at, debit(price, step, premium, kind < 0.8), random.pick(SETUPS.debit));
    busyUntil.set(symbol, made.until);
    return made;
  }

  /** A vertical, or one on each side: a condor. */
  function credit(price: number, step: number, premium: Premium, isCondor: boolean): Structure {
    const put = random.chance(0.6);
    const sides = isCondor ? [-1, 1] : [put ? -1 : 1];
    const legs = sides.flatMap((side): Leg[] => {
      const near = strikeAt(price * (1 + side * 0.03), step, side);
      const far = near + side * step;
      const right = side < 0 ? 'P' : 'C';
      const sold = premium(Math.abs(near - price));
      return [
        { right, strike: near, count: -1, price: sold },
        { right, strike: far, count: 1, price: Math.max(0.02, Math.min(premium(Math.abs(far - price)), sold - 0.15 * step)) },
      ];
    });
    const paid = legs.reduce((sum, leg) => sum - leg.count * leg.price, 0);
    return { legs, credit: paid, atRisk: step - paid };
  }

  function debit(price: number, step: number, premium: Premium, isVertical: boolean): Structure {
    const side = random.chance(0.6) ? 1 : -1;
    const near = strikeAt(price, step, side);
    const right = side > 0 ? 'C' : 'P';
    const bought: Leg = { right, strike: near, count: 1, price: premium(Math.abs(near - price)) };
    if (!isVertical) return { legs: [bought], credit: -bought.price, atRisk: bought.price * 0.5 };
    const far = near + side * step * 2;
    const sold: Leg = { right, strike: far, count: -1, price: Math.min(premium(Math.abs(far - price)), bought.price * 0.7) };
    return { legs: [bought, sold], credit: sold.price - bought.price, atRisk: bought.price - sold.price };
  }

  function spread(symbol: string, expiry: number, at: number, structure: Structure, setup: Setup): Idea {
    const { legs, atRisk } = structure;
    const contracts = Math.max(1, Math.min(12, Math.round(RISK / (atRisk * 100))));
    const outcome = edge(setup, at);
    const isCredit = structure.credit > 0;
    const gain = Math.max(-atRisk, Math.min(isCredit ? structure.credit : structure.credit * -4, outcome.r * atRisk));
    const isWorthless = isCredit && gain > structure.credit * 0.85;
    const held = nextBusinessDay(Math.floor(at / DAY_MS), random.int(2, 15));
    const until = isWorthless ? instantOf(expiry, 960, ZONE) : instantOf(Math.min(held, expiry), random.int(580, 950), ZONE);
    const [opening, closing] = [random.hex(8), random.hex(8)];
    const opened = legs.map((leg) => fillOf(symbol, expiry, leg, leg.count * contracts, leg.price, at, 'open', opening));
    const fills = [
      ...opened,
      ...(isWorthless
        ? legs.map((leg) => fillOf(symbol, expiry, leg, -leg.count * contracts, null, until, 'close', null))
        : closePrices(legs, gain).map((price, n) => {
            const leg = legs[n] as Leg;
            return fillOf(symbol, expiry, leg, -leg.count * contracts, price, until, 'close', closing);
          })),
    ];
    return { fills, cash: [], plan: planOfSpread(fills[0] as SampleFill, structure, contracts, setup), setup, ...outcome, until };
  }

  /** A put sold, its shares taken at the strike, and sold on later. */
  function assigned(symbol: string, step: number, expiry: number, at: number, premium: Premium): Idea {
    const setup = SETUPS.credit[0];
    const strike = strikeAt(priceAt(symbol, instantOf(expiry, 960, ZONE)) * 1.01, step, 1);
    const put: Leg = { right: 'P', strike, count: -1, price: Math.max(0.4, premium(Math.abs(strike - priceAt(symbol, at)))) };
    const link = random.hex(16);
    const taken = instantOf(expiry, 960, ZONE);
    const until = instantOf(nextBusinessDay(expiry, random.int(2, 14)), random.int(580, 940), ZONE);
    const shares = {
      account: 'Options',
      text: symbol,
      assetClass: symbol === 'SPY' || symbol === 'IWM' ? 'etf' : 'stock',
      quantity: '100',
    } as const;
    const sold = priceAt(symbol, until);
    const fills = [
      fillOf(symbol, expiry, put, -1, put.price, at, 'open', random.hex(8)),
      { ...fillOf(symbol, expiry, put, 1, null, taken, 'close', null), kind: 'assignment', link } as const,
      sampleFill({
        uid: random.hex(32),
        ...shares,
        kind: 'assignment',
        side: 'buy',
        effect: 'open',
        price: text(strike, 2),
        at: taken,
        link,
      }),
      sampleFill({
        uid: random.hex(32),
        ...shares,
        side: 'sell',
        effect: 'close',
        price: text(sold, 2),
        at: until,
        costs: [cost('fee', '0.08', 'USD')],
      }),
    ];
    const r = (put.price + sold - strike) / (put.price * 2);
    return { fills, cash: [], plan: null, setup, r, mistake: null, until };
  }

  function fillOf(
    symbol: string,
    expiry: number,
    leg: Leg,
    count: number,
    price: number | null,
    at: number,
    effect: 'open' | 'close',
    order: string | null,
  ) {
    return sampleFill({
      uid: random.hex(32),
      ...{ account: 'Options', text: occ(symbol, expiry, leg), assetClass: 'option', kind: price === null ? 'expiry' : 'trade' },
      ...{
        side: count > 0 ? 'buy' : 'sell',
        effect,
        quantity: String(Math.abs(count)),
        price: price === null ? null : text(price, 2),
        at,
        order,
      },
      costs:
        price === null
          ? []
          : [
              cost('commission', text(effect === 'open' ? Math.abs(count) : 0, 2), 'USD'),
              cost('fee', text(Math.abs(count) * 0.13, 2), 'USD'),
            ],
    });
  }

  function planOfSpread(first: SampleFill, structure: Structure, contracts: number, setup: Setup): SamplePlan | null {
    if (random.chance(0.12)) return null;
    return {
      ...{ uid: random.hex(32), anchor: first.uid, account: 'Options', instrument: { text: first.text, assetClass: 'option' } },
      ...{ side: first.side, day: dayText(Math.floor(first.at / DAY_MS)), at: first.at - 60_000, entry: null, quantity: String(contracts) },
      ...{ stop: null, risk: { value: text(structure.atRisk * 100 * contracts, 2), unit: 'money' }, targets: [], note: `${setup.name}.` },
    };
  }
}

type Premium = (away: number) => number;

/** What an option costs so far from the money: enough like the real thing to look at. `move` is the usual one until it expires. */
const premiumOf =
  (price: number, move: number): Premium =>
  (away) =>
    Math.max(
      0.05,
      Math.round(price * move * 0.4 * Math.exp(-1.3 * (away / (price * move)) - 0.25 * (away / (price * move)) ** 2) * 100) / 100,
    );

/** What the legs are worth when all of them together have gained so much: the cheap ones next to nothing, the first one the rest. */
function closePrices(legs: readonly Leg[], gain: number): number[] {
  const cost = legs.reduce((sum, leg) => sum + leg.count * leg.price, 0);
  const prices = legs.map((leg) => Math.max(0.01, Math.round(leg.price * 30) / 100));
  const rest = legs.reduce((sum, leg, n) => sum + (n === 0 ? 0 : leg.count * (prices[n] as number)), 0);
  const first = (cost + gain - rest) * (legs[0] as Leg).count;
  prices[0] = Math.max(0.01, Math.round(first * 100) / 100);
  return prices;
}

const strikeAt = (price: number, step: number, side: number) => (side < 0 ? Math.floor(price / step) : Math.ceil(price / step)) * step;

function friday(day: number): number {
  let found = day;
  while (new Date(found * DAY_MS).getUTCDay() !== 5) found++;
  return found;
}

/** AAPL  250117C00190000 */
function occ(symbol: string, expiry: number, { right, strike }: Leg): string {
  return `${symbol.padEnd(6)}${dayText(expiry).slice(2).replaceAll('-', '')}${right}${String(Math.round(strike * 1000)).padStart(8, '0')}`;
}
