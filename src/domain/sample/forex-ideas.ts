import { dayText } from '../calendar/trading-day.ts';
import { type Bracket, type BracketLeg, bracketLegs } from './bracket.ts';
import { type Idea, type IdeasOfDay, text, toTick, type World } from './idea.ts';
import { planOf } from './plan-of.ts';
import { SETUPS } from './playbook.ts';
import type { Market } from './price-paths.ts';
import { instantOf, nextBusinessDay, type SampleDay, sampleDay, whenOpen } from './sample-days.ts';
import type { SampleCash, SampleFill } from './sample-facts.ts';
import { cost, sampleFill } from './sample-fill.ts';

interface Pair extends Market {
  readonly quote: string;
  readonly pip: number;
  /** Euro a night for a lot: long, short. */
  readonly swap: readonly [number, number];
}

export const PAIRS: readonly Pair[] = [
  { symbol: 'EURUSD', quote: 'USD', price: 1.09, volatility: 0.0045, decimals: 5, pip: 0.0001, swap: [-6.1, 1.9] },
  { symbol: 'GBPUSD', quote: 'USD', price: 1.28, volatility: 0.005, decimals: 5, pip: 0.0001, swap: [-2.2, -3.4] },
  { symbol: 'USDJPY', quote: 'JPY', price: 150, volatility: 0.0055, decimals: 3, pip: 0.01, swap: [8.4, -17.2] },
  { symbol: 'USDCHF', quote: 'CHF', price: 0.89, volatility: 0.0045, decimals: 5, pip: 0.0001, swap: [4.7, -9.9] },
];
const SESSION = [430, 1215] as const;
const ZONE = 'Europe/London';
const inSession = (at: number) => whenOpen(at, SESSION, ZONE);
const LOT = 100_000;
const RISK = 120;

/** Each ticket is a trade of its own; of what is closed in part the rest goes on under a new ticket. */
export function forexIdeas({ random, edge, priceAt }: World): IdeasOfDay {
  let ticket = 41_007_310;

  return (day) => {
    if (!day.isBusiness) return [];
    return Array.from({ length: random.pick([0, 0, 0, 1, 1, 1, 2]) }, () => idea(day));
  };

  function idea(day: SampleDay): Idea {
    const pair = random.pick(PAIRS);
    const { symbol, decimals, pip, volatility } = pair;
    const at = instantOf(day.number, random.int(430, 1010), ZONE, random.int(0, 59) * 1000);
    const isLong = random.chance(0.5);
    const nights = random.chance(0.35) ? random.int(1, 6) : 0;
    const last = nights > 0 ? nextBusinessDay(day.number, nights) : day.number;
    const until = nights > 0 ? instantOf(last, random.int(430, 1010), ZONE) : at + random.int(6, 200) * 60_000;
    const tick = 10 ** -decimals;
    const entry = toTick(priceAt(symbol, at) * (1 + random.normal() * volatility * 0.2), tick);
    const stop = random.int(nights > 0 ? 35 : 12, nights > 0 ? 80 : 30) * pip;
    const lots = Math.max(0.02, Math.round((RISK / (stop * LOT * euro(pair, at))) * 100) / 100);
    const bracket: Bracket = {
      side: isLong ? 'long' : 'short',
      at,
      until,
      entry,
      stop,
      tick,
      quantity: lots * LOT,
      step: 1000,
      whenOpen: inSession,
    };
    const setup = random.pick(SETUPS.forex);
    const outcome = edge(setup, at);
    const root = `${(ticket += random.int(3, 40))}`;
    const fills = ticketed(bracketLegs(random, bracket, outcome), pair, root);
    const cash = swaps(pair, root, fills, [day.number, last], isLong);
    const plan = planOf(random, fills[0] as SampleFill, bracket, decimals, '');
    return { fills, cash, plan, setup, ...outcome, until };
  }

  function ticketed(legs: readonly BracketLeg[], pair: Pair, root: string): SampleFill[] {
    const first = legs[0] as BracketLeg;
    const entered = legs.filter(({ closes }) => !closes);
    const quantity = entered.reduce((sum, leg) => sum + leg.quantity, 0);
    let [current, from]: [string, string | null] = [root, null];
    const closing = legs
      .filter(({ closes }) => closes)
      .map((leg) => {
        const fill = ticketFill(leg, pair, first.price, current, from);
        [current, from] = [`${(ticket += random.int(1, 9))}`, current];
        return fill;
      });
    return [ticketFill({ ...first, quantity }, pair, null, root, null), ...closing];
  }

  function ticketFill(leg: BracketLeg, pair: Pair, entry: number | null, own: string, from: string | null): SampleFill {
    const rate = euro(pair, leg.at);
    const gain = entry === null ? null : (leg.price - entry) * leg.quantity * rate * (leg.side === 'sell' ? 1 : -1);
    return sampleFill({
      uid: random.hex(32),
      ...{ account: 'Forex', text: pair.symbol, assetClass: 'forex', side: leg.side, effect: leg.closes ? 'close' : 'open' },
      ...{ quantity: text(leg.quantity, 0), price: text(leg.price, pair.decimals), currency: pair.quote, at: leg.at, ticket: own },
      fromTicket: from,
      stated: gain === null ? null : { realized: text(gain, 2), currency: 'EUR' },
      rate: text(rate, 8),
      costs: [cost('commission', text((leg.quantity / LOT) * 3, 2), 'EUR')],
    });
  }

  /** One unit of what a pair is quoted in. */
  function euro({ quote }: Pair, at: number): number {
    const dollar = 1 / priceAt('EURUSD', at);
    return quote === 'USD' ? dollar : dollar / priceAt(quote === 'JPY' ? 'USDJPY' : 'USDCHF', at);
  }

  /** At five in New York, for every night; on Wednesdays for the weekend too. */
  function swaps(
    pair: Pair,
    book: string,
    fills: readonly SampleFill[],
    [from, to]: readonly [number, number],
    isLong: boolean,
  ): SampleCash[] {
    const events: SampleCash[] = [];
    for (let night = from; night < to; night++) {
      const { isBusiness, weekday } = sampleDay(night);
      const at = instantOf(night, 17 * 60, 'America/New_York');
      if (!isBusiness) continue;
      const held = fills.reduce(
        (sum, { effect, at: when, quantity }) => sum + (when > at ? 0 : effect === 'open' ? 1 : -1) * Number(quantity),
        0,
      );
      const amount = ((pair.swap[isLong ? 0 : 1] * held) / LOT) * (weekday === 3 ? 3 : 1);
      const common = { account: 'Forex', instrument: { text: pair.symbol, assetClass: 'forex' }, kind: 'swap', currency: 'EUR' } as const;
      events.push({ uid: random.hex(32), ...common, book, day: dayText(night), at, amount: text(amount, 2) });
    }
    return events.filter(({ amount }) => Number(amount) !== 0);
  }
}
