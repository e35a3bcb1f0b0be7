import { type Bracket, bracketLegs } from './bracket.ts';
import { type Idea, type IdeasOfDay, text, toTick, type World } from './idea.ts';
import { planOf } from './plan-of.ts';
import { SETUPS } from './playbook.ts';
import type { Market } from './price-paths.ts';
import { DAY_MS, instantOf, type SampleDay, thirdFriday } from './sample-days.ts';
import { cost, sampleFill } from './sample-fill.ts';

interface Root {
  readonly root: string;
  /** Whose price it has. */
  readonly market: string;
  readonly tick: number;
  readonly point: number;
  /** Points to the stop. */
  readonly stop: number;
  readonly months: string;
}

export const FUTURE_MARKETS: readonly Market[] = [
  { symbol: 'ES', price: 5400, volatility: 0.009, decimals: 2 },
  { symbol: 'NQ', price: 19_000, volatility: 0.013, decimals: 2 },
  { symbol: 'CL', price: 74, volatility: 0.02, decimals: 2 },
  { symbol: 'GC', price: 2500, volatility: 0.01, decimals: 1 },
];
const QUARTERS = 'HMUZ';
const ROOTS: readonly Root[] = [
  { root: 'ES', market: 'ES', tick: 0.25, point: 50, stop: 5, months: QUARTERS },
  { root: 'MES', market: 'ES', tick: 0.25, point: 5, stop: 8, months: QUARTERS },
  { root: 'NQ', market: 'NQ', tick: 0.25, point: 20, stop: 18, months: QUARTERS },
  { root: 'MNQ', market: 'NQ', tick: 0.25, point: 2, stop: 30, months: QUARTERS },
  { root: 'CL', market: 'CL', tick: 0.01, point: 1000, stop: 0.25, months: 'FGHJKMNQUVXZ' },
  { root: 'GC', market: 'GC', tick: 0.1, point: 100, stop: 3.5, months: 'GJMQVZ' },
];
const MONTHS = 'FGHJKMNQUVXZ';
const ZONE = 'America/Chicago';
const RISK = 330;

/** Futures within the session, and now and then on Sunday evening, which is Monday's. */
export function futureIdeas({ random, edge, priceAt }: World): IdeasOfDay {
  const busyUntil = new Map<string, number>();

  return (day) => {
    const isSunday = day.weekday === 0;
    if (!day.isBusiness && !isSunday) return [];
    const wanted = isSunday ? (random.chance(0.35) ? 1 : 0) : random.pick([0, 1, 1, 1, 2, 3]);
    return Array.from({ length: wanted }, () => idea(day, isSunday)).filter((one) => one !== null);
  };

  function idea(day: SampleDay, isSunday: boolean): Idea | null {
    const { root, market, tick, point, stop, months } = random.pick(ROOTS);
    const minutes = isSunday ? random.int(1022, 1300) : random.chance(0.75) ? random.int(511, 680) : random.int(680, 870);
    const at = instantOf(day.number, minutes, ZONE, random.int(0, 59_999));
    const symbol = `${root}${contractMonth(day.number, months)}`;
    if ((busyUntil.get(symbol) ?? 0) >= at) return null;
    const until = at + random.int(1, 55) * 60_000 + random.int(0, 59_999);
    const entry = toTick(priceAt(market, at), tick);
    const quantity = Math.max(1, Math.round((RISK * (0.7 + random.next() * 0.8)) / (stop * point)));
    const bracket: Bracket = {
      side: random.chance(0.55) ? 'long' : 'short',
      at,
      until,
      entry,
      stop,
      tick,
      quantity,
      step: 1,
      whenOpen: (when) => when,
    };
    const setup = random.pick(SETUPS.futures);
    const outcome = edge(setup, at);
    const order = random.int(10_000_000, 99_999_999);
    const fee = quantity > 3 || point < 10 ? ['0.37', '0.35'] : ['1.29', '1.38'];
    const fills = bracketLegs(random, bracket, outcome).map((leg) =>
      sampleFill({
        uid: random.hex(32),
        ...{ account: 'Futures', text: symbol, assetClass: 'future' },
        ...{ side: leg.side, quantity: text(leg.quantity, 0), price: text(leg.price, 2), at: leg.at, order: String(order + leg.order) },
        costs: [
          cost('commission', text(Number(fee[0]) * leg.quantity, 2), 'USD'),
          cost('fee', text(Number(fee[1]) * leg.quantity, 2), 'USD'),
        ],
      }),
    );
    busyUntil.set(symbol, until);
    const plan = planOf(random, fills[0] as (typeof fills)[0], bracket, 2, `${setup.name}, ${root}.`);
    return { fills, cash: [], plan, setup, ...outcome, until };
  }
}

/** The first of its months whose third Friday is more than a week away: U26. */
function contractMonth(day: number, months: string): string {
  const date = new Date(day * DAY_MS);
  for (let month = date.getUTCMonth(); ; month++) {
    const year = date.getUTCFullYear() + Math.floor(month / 12);
    const code = MONTHS[month % 12] as string;
    if (months.includes(code) && thirdFriday(year, (month % 12) + 1) > day + 8) return `${code}${String(year % 100)}`;
  }
}
