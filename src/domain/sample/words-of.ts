import { isSlump } from './edge.ts';
import type { Idea } from './idea.ts';
import type { Random } from './random.ts';
import { DAY_MS } from './sample-days.ts';
import type { SampleFill, SampleWords } from './sample-facts.ts';

/** The whole time, and how far it has come. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly now: number;
}

/** What the trader wrote about a trade, mostly on the day after; more when it went wrong, less when nothing happened. */
export function wordsOf(random: Random, idea: Idea, { start, end, now }: Span): SampleWords | null {
  const { setup, r, mistake, until, fills } = idea;
  if (random.chance(mistake ? 0.04 : 0.16)) return null;
  const first = fills[0] as SampleFill;
  const slump = isSlump(first.at, start, end);
  const reviewedAt = until + DAY_MS * (1 + random.next() * 2);
  const isReviewed = reviewedAt < now && random.chance(0.82);
  const tags: { kind: 'setup' | 'mistake' | 'emotion' | 'market'; name: string }[] = [{ kind: 'setup', name: setup.name }];
  if (mistake) tags.push({ kind: 'mistake', name: mistake });
  if (random.chance(0.5)) tags.push({ kind: 'emotion', name: emotion(random, mistake !== null || slump) });
  if (random.chance(0.35)) tags.push({ kind: 'market', name: random.pick(['Trending', 'Choppy', 'News driven', 'Low volume']) });
  return {
    uid: random.hex(32),
    anchor: first.uid,
    note: random.chance(mistake || Math.abs(r) > 2 ? 0.85 : 0.4) ? note(random, r, mistake) : '',
    rating: random.chance(0.75) ? rating(random, r, mistake !== null) : null,
    reviewedAt: isReviewed ? Math.round(reviewedAt) : null,
    tags,
    ticks: random.chance(0.8) ? setup.rules.map((_, rule) => ({ rule, kept: random.chance(mistake ? 0.55 : 0.9) })) : [],
  };
}

const emotion = (random: Random, isBad: boolean) =>
  random.pick(isBad ? ['Frustrated', 'Impatient', 'Fear of missing out', 'Calm'] : ['Calm', 'Calm', 'Confident', 'Impatient']);

/** For how it was done, more than for what came of it. */
function rating(random: Random, r: number, isMistake: boolean): number {
  const stars = (isMistake ? 2 : 4) + (r > 1 ? 0.6 : r < -1.1 ? -0.8 : 0) + random.normal() * 0.7;
  return Math.max(1, Math.min(5, Math.round(stars)));
}

const MISTAKE_NOTES: Readonly<Record<NonNullable<Idea['mistake']>, readonly string[]>> = {
  'Moved the stop': ['Gave it more room because it “had to” come back. It did not.', 'Stop moved twice. The plan was right, I was not.'],
  'Chased the entry': [
    'Late: bought the candle I wanted to buy the pullback of.',
    'No fill at my price, so I paid up. Bad entry, the rest follows.',
  ],
  'Cut the winner': [
    'Out at the first red candle. The target was hit an hour later.',
    'Took the money because yesterday was bad. No other reason.',
  ],
  'Too large': ['Twice the size I wrote down.', 'Too much size to sit still with.'],
  'Revenge trade': ['Straight back in after the stop. No setup.', 'Wanted it back. That is all there is to say.'],
};
const WINS = [
  'Waited for the level and got it. Exit as planned.',
  'Clean. Volume came in where it should.',
  'Half off at 1R, the rest ran on its own.',
  'Nearly passed on this one: the spread was wide. Worth the patience.',
];
const LOSSES = [
  'Stopped out. Setup was fine, it happens.',
  'Market turned with the index. Nothing to learn here but size.',
  'Right idea, too early. Wait for the close next time.',
  'The level broke at once. Should have seen the volume.',
];
const FLAT = ['Nothing happened, out at entry.', 'Time stop.'];

function note(random: Random, r: number, mistake: Idea['mistake']): string {
  if (mistake) return random.pick(MISTAKE_NOTES[mistake]);
  return random.pick(Math.abs(r) < 0.15 ? FLAT : r > 0 ? WINS : LOSSES);
}
