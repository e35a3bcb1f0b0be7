import { COINS, coinIdeas } from './coin-ideas.ts';
import { createEdge, isSlump } from './edge.ts';
import { forexIdeas, PAIRS } from './forex-ideas.ts';
import { FUTURE_MARKETS, futureIdeas } from './future-ideas.ts';
import { type Idea, text } from './idea.ts';
import { optionIdeas } from './option-ideas.ts';
import { TAG_GROUPS } from './playbook.ts';
import { createPricePaths, type PriceAt } from './price-paths.ts';
import { createRandom, type Random } from './random.ts';
import { DAY_MS, daysUntil, type SampleDay } from './sample-days.ts';
import type { SampleAccount, SampleCash, SampleFill, SampleJournal, SamplePlan, SampleRate } from './sample-facts.ts';
import { SHARES, shareIdeas } from './share-ideas.ts';
import { type Span, wordsOf } from './words-of.ts';

const DAYS = 730;

/**
 * About 2,000 trades in five accounts over the two years up to the end of a day, and nothing of what had not happened at `until`.
 * The same for everybody who asks with the same seed.
 */
export function sampleJournal(lastDay: string, { seed = 1, until = Number.POSITIVE_INFINITY } = {}): SampleJournal {
  const days = daysUntil(lastDay, DAYS);
  const start = (days[0] as SampleDay).number * DAY_MS;
  const end = start + DAYS * DAY_MS;
  const now = Math.min(end, until);
  const chance = (own: number) => createRandom(seed * 100 + own);
  const markets = [...SHARES, ...FUTURE_MARKETS, ...PAIRS, ...COINS];
  const priceAt = createPricePaths(chance(1), markets, start, DAYS);
  const world = (own: number) => ({ random: chance(own), edge: createEdge(chance(own + 1), start, end), priceAt });
  const accounts = [shareIdeas(world(10)), optionIdeas(world(20)), futureIdeas(world(30)), forexIdeas(world(40)), coinIdeas(world(50))];
  const ideas = days.flatMap((day) => accounts.flatMap((ideasOf) => ideasOf(day))).filter(({ fills }) => (fills[0] as SampleFill).at < now);
  const [said, missed, noted, paid] = [chance(60), chance(61), chance(62), chance(63)];
  return {
    accounts: ACCOUNTS,
    fills: ideas
      .flatMap(({ fills }) => fills)
      .filter(({ at }) => at < now)
      .sort((a, b) => a.at - b.at),
    cash: [...cashOf(paid, days), ...ideas.flatMap(({ cash }) => cash)].filter(({ at }) => at === null || at < now),
    tagGroups: TAG_GROUPS,
    plans: ideas.flatMap(({ plan }) => plan ?? []).concat(missedPlans(missed, ideas).filter(({ at }) => at < now)),
    words: ideas.map((idea) => wordsOf(said, idea, { start, end, now })).filter((words) => words !== null),
    dayNotes: dayNotes(noted, days, { start, end, now }),
    rates: ratesOf(days, priceAt),
  };
}

const ACCOUNTS: readonly SampleAccount[] = [
  { name: 'Margin', broker: 'Interactive Brokers', preset: 'usStocks', currency: 'USD', startingBalance: '52000' },
  { name: 'Options', broker: 'tastytrade', preset: 'options', currency: 'USD', startingBalance: '40000' },
  { name: 'Futures', broker: 'NinjaTrader', preset: 'futures', currency: 'USD', startingBalance: '25000' },
  { name: 'Forex', broker: 'MetaTrader 5', preset: 'forex', currency: 'EUR', startingBalance: '12000' },
  { name: 'Coins', broker: 'Binance', preset: 'cryptoSpot', currency: 'USDT', startingBalance: '15000' },
];

function cashOf(random: Random, days: readonly SampleDay[]): SampleCash[] {
  const common = { instrument: null, book: '', at: null };
  const firsts = days.filter((day) => day.text.endsWith('-01'));
  return firsts.flatMap(({ text: day }, n): SampleCash[] => [
    { uid: random.hex(32), account: 'Futures', kind: 'platform_fee', day, amount: '-85', currency: 'USD', ...common },
    {
      uid: random.hex(32),
      account: 'Margin',
      kind: 'interest',
      day,
      amount: text(random.int(1810, 4199) / 100, 2),
      currency: 'USD',
      ...common,
    },
    ...(n % 6 === 5
      ? [{ uid: random.hex(32), account: 'Margin', kind: 'deposit', day, amount: '3000', currency: 'USD', ...common } as const]
      : []),
  ]);
}

/** What the two accounts that are not kept in dollars need to be told in them. */
function ratesOf(days: readonly SampleDay[], priceAt: PriceAt): SampleRate[] {
  return days
    .filter(({ isBusiness }) => isBusiness)
    .flatMap(({ text: day, number }) => [
      { day, from: 'EUR', to: 'USD', rate: text(priceAt('EURUSD', number * DAY_MS), 5) },
      { day, from: 'USDT', to: 'USD', rate: '1' },
    ]);
}

/** Trades that were seen and not taken: like some that were. */
function missedPlans(random: Random, ideas: readonly Idea[]): SamplePlan[] {
  return ideas
    .flatMap(({ plan }) => plan ?? [])
    .filter(() => random.chance(0.025))
    .map((plan) => ({
      ...plan,
      uid: random.hex(32),
      anchor: null,
      at: plan.at + DAY_MS,
      day: new Date(plan.at + DAY_MS).toISOString().slice(0, 10),
      note: random.pick(['In a meeting.', 'Did not trust it after two losses.', 'Order was a cent too low.', 'Saw it too late.']),
    }));
}

function dayNotes(random: Random, days: readonly SampleDay[], { start, end, now }: Span): { day: string; note: string }[] {
  const good = [
    'Slow open, patient.',
    'Two trades, both by the book.',
    'Good focus. Stopped at noon.',
    'Index day, single names did nothing.',
  ];
  const bad = ['Overtraded after the first loss.', 'Tired. Should not have sat down.', 'Third red day. Half size tomorrow.'];
  return days
    .filter(({ isBusiness, number }) => isBusiness && random.chance(0.24) && (number + 1) * DAY_MS <= now)
    .map(({ text: day, number }) => ({ day, note: random.pick(isSlump(number * DAY_MS, start, end) ? bad : good) }));
}
