import { type Bracket, type BracketLeg, bracketLegs } from './bracket.ts';
import { type Idea, type IdeasOfDay, text, toTick, type World } from './idea.ts';
import { planOf } from './plan-of.ts';
import { SETUPS } from './playbook.ts';
import type { Market } from './price-paths.ts';
import { instantOf, nextBusinessDay, type SampleDay, whenOpen } from './sample-days.ts';
import type { SampleCost } from './sample-facts.ts';
import { cost, sampleFill } from './sample-fill.ts';

const share = (symbol: string, price: number, volatility: number): Market => ({ symbol, price, volatility, decimals: 2 });

export const SHARES: readonly Market[] = [
  share('AAPL', 190, 0.017),
  share('MSFT', 410, 0.016),
  share('NVDA', 120, 0.031),
  share('AMD', 150, 0.03),
  share('TSLA', 240, 0.035),
  share('AMZN', 180, 0.019),
  share('META', 500, 0.022),
  share('PLTR', 25, 0.037),
  share('COIN', 210, 0.045),
  share('SPY', 520, 0.009),
  share('IWM', 205, 0.013),
  share('XOM', 115, 0.014),
];
const FUNDS = new Set(['SPY', 'IWM']);
const SESSION = [572, 958] as const;
const ZONE = 'America/New_York';
const inSession = (at: number) => whenOpen(at, SESSION, ZONE);
const RISK = 260;

/** Shares by day, most of them in the first two hours; one in six is kept for days. */
export function shareIdeas({ random, edge, priceAt }: World): IdeasOfDay {
  const busyUntil = new Map<string, number>();

  return (day) => {
    if (!day.isBusiness) return [];
    return Array.from({ length: random.pick([0, 1, 1, 2, 2, 3]) }, () => idea(day)).filter((one) => one !== null);
  };

  function idea(day: SampleDay): Idea | null {
    const { symbol, volatility } = random.pick(SHARES);
    const early = random.chance(0.7) ? random.int(572, 690) : random.int(690, 900);
    const at = instantOf(day.number, early, ZONE, random.int(0, 59_999));
    if ((busyUntil.get(symbol) ?? 0) >= at) return null;
    const isSwing = random.chance(0.17);
    const setup = random.pick(SETUPS.shares);
    const last = isSwing ? nextBusinessDay(day.number, random.int(1, 9)) : day.number;
    const until = isSwing
      ? instantOf(last, random.int(580, 950), ZONE, random.int(0, 59_999))
      : Math.min(at + random.int(4, 180) * 60_000, instantOf(day.number, SESSION[1], ZONE));
    const entry = toTick(priceAt(symbol, at) * (1 + random.normal() * volatility * 0.2), 0.01);
    const stop = toTick(entry * volatility * (isSwing ? 1 : 0.3), 0.01);
    const quantity = Math.max(2, Math.round((RISK * (0.7 + random.next() * 0.6)) / stop / 5) * 5);
    const bracket: Bracket = {
      side: random.chance(0.74) ? 'long' : 'short',
      at,
      until,
      entry,
      stop,
      tick: 0.01,
      quantity,
      step: 1,
      whenOpen: inSession,
    };
    const outcome = edge(setup, at);
    const order = random.hex(8);
    const fills = bracketLegs(random, bracket, outcome).map((leg) =>
      sampleFill({
        uid: random.hex(32),
        ...{ account: 'Margin', text: symbol, assetClass: FUNDS.has(symbol) ? 'etf' : 'stock' },
        ...{
          side: leg.side,
          effect: leg.closes ? 'close' : 'open',
          quantity: text(leg.quantity, 0),
          price: text(leg.price, 2),
          at: leg.at,
        },
        order: `${order}-${leg.order}`,
        costs: shareCosts(leg),
      }),
    );
    busyUntil.set(symbol, until);
    const plan = planOf(random, fills[0] as (typeof fills)[0], bracket, 2, `${setup.name} in ${symbol}.`);
    return { fills, cash: [], plan, setup, ...outcome, until };
  }
}

/** Half a cent a share, at least a dollar; sales pay the exchange's supervisor too. */
function shareCosts({ side, quantity, price }: BracketLeg): SampleCost[] {
  const commission = cost('commission', text(Math.max(1, quantity * 0.005), 4), 'USD');
  return side === 'buy' ? [commission] : [commission, cost('fee', text(Math.max(0.01, quantity * price * 0.0000278), 4), 'USD')];
}
