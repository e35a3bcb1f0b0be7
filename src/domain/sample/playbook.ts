import type { SampleTag, SampleTagGroup } from './sample-facts.ts';

/** How often a setup wins, and what an average win is in R. Not every one of them has an edge: that is what a journal shows. */
export interface Setup extends SampleTag {
  readonly wins: number;
  readonly win: number;
}

const rules = (entry: string, management: string, exit: string): SampleTag['rules'] => [
  { phase: 'entry', text: entry },
  { phase: 'management', text: management },
  { phase: 'exit', text: exit },
];

const setup = (name: string, wins: number, win: number, description: string, of: SampleTag['rules']): Setup => ({
  ...{ name, wins, win, description, rules: of },
});

const BREAKOUT = setup(
  'Opening range breakout',
  0.51,
  1.45,
  'The first fifteen minutes set the range. Trade the close outside it, with the market.',
  rules('Volume above its average', 'Half off at 1R, stop to entry', 'Out before the last half hour'),
);
const PULLBACK = setup(
  'Pullback to VWAP',
  0.58,
  1.25,
  'A trending name comes back to its average price and holds it.',
  rules('Trend on the higher time frame', 'No adding below the entry', 'Target is the high of the day'),
);
const FADE = setup(
  'Gap fade',
  0.54,
  0.85,
  'A gap without news tends to close. Small size, quick exit.',
  rules('No earnings today', 'Out if it makes a new high', 'Take it where the gap is closed'),
);
const TREND = setup(
  'Trend continuation',
  0.48,
  1.9,
  'Join what already moves, let it run.',
  rules('Two higher lows', 'Trail under the last swing', 'No target before 2R'),
);
const RANGE = setup(
  'Range reversal',
  0.56,
  1,
  'Edges of a range that held three times.',
  rules('Third touch or later', 'Stop outside the range', 'Out in the middle when it stalls'),
);
const PREMIUM = setup(
  'Premium selling',
  0.78,
  0.5,
  'Sell what is dear, defined risk, thirty days or so.',
  rules('Implied above realised', 'Close at half the credit', 'Never into expiry week'),
);

export const SETUPS = {
  shares: [BREAKOUT, PULLBACK, FADE, TREND],
  futures: [BREAKOUT, PULLBACK, RANGE, TREND],
  forex: [RANGE, TREND, PULLBACK],
  coins: [TREND, RANGE],
  credit: [PREMIUM],
  debit: [TREND, PULLBACK],
} as const satisfies Record<string, readonly Setup[]>;

const plain = (name: string, description = ''): SampleTag => ({ name, description, rules: [] });

export const MISTAKES = ['Moved the stop', 'Chased the entry', 'Cut the winner', 'Too large', 'Revenge trade'] as const;
export type Mistake = (typeof MISTAKES)[number];

export const TAG_GROUPS: readonly SampleTagGroup[] = [
  {
    name: 'Setups',
    kind: 'setup',
    tags: [BREAKOUT, PULLBACK, FADE, TREND, RANGE, PREMIUM].map(({ name, description, rules: of }) => ({ name, description, rules: of })),
  },
  { name: 'Mistakes', kind: 'mistake', tags: MISTAKES.map((name) => plain(name)) },
  {
    name: 'Emotions',
    kind: 'emotion',
    tags: ['Calm', 'Confident', 'Fear of missing out', 'Impatient', 'Frustrated'].map((name) => plain(name)),
  },
  { name: 'Market', kind: 'market', tags: ['Trending', 'Choppy', 'News driven', 'Low volume'].map((name) => plain(name)) },
];
