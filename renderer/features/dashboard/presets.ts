import type { GroupBy } from '../../../src/contract/filter.ts';
import { CARD_KINDS, type CardKind } from './card-kinds.ts';
import { type DashboardCard, type Layout, sized } from './layout.ts';

export type PresetId = keyof typeof PRESETS;

/** Dashboards to begin with, by what somebody looks at every day. Cards fill their rows at 1440 px. */
export const PRESETS = {
  day: {
    name: 'Day trader',
    about: 'Equity, the month by day, setups, and when in the day it goes well',
    layout: of(
      [['key'], ['equity'], ['review', 7, 7], ['questions', 7, 7], ['calendar'], ['breakdown', 10, 14, 'setup'], ['latest']],
      [['distribution'], ['map'], ['streaks', 6, 8], ['breakdown', 9, 8, 'side'], ['extremes', 9, 8]],
    ),
  },
  swing: {
    name: 'Swing trader',
    about: 'What is open and at risk, setups, symbols and how long trades are held',
    layout: of(
      [['key'], ['exposure', 8, 8], ['equity', 16, 14], ['review', 8, 6], ['breakdown', 12, 12, 'setup'], ['breakdown', 12, 12, 'held']],
      [
        ['breakdown', 10, 12, 'symbol'],
        ['latest', 7, 12],
        ['extremes', 7, 12],
        ['distribution', 12, 10],
        ['breakdown', 12, 10, 'month'],
      ],
    ),
  },
  futures: {
    name: 'Futures and prop',
    about: 'Room left to limits, balances, the day, hours and sessions',
    layout: of(
      [['key'], ['limits', 8, 14], ['equity', 16, 14], ['calendar', 9, 14], ['breakdown', 8, 14, 'underlying'], ['balances', 7, 7]],
      [
        ['costs', 7, 7],
        ['map'],
        ['breakdown', 10, 11, 'nthOfDay'],
        ['streaks', 8, 8],
        ['breakdown', 8, 8, 'previous'],
        ['questions', 8, 8],
      ],
    ),
  },
  investor: {
    name: 'Investor',
    about: 'Balances, months, symbols and what it costs',
    layout: of(
      [['key'], ['balances', 8, 14], ['equity', 16, 14], ['breakdown', 12, 13, 'symbol'], ['breakdown', 12, 13, 'month']],
      [
        ['exposure', 9, 10],
        ['costs', 7, 10],
        ['extremes', 8, 10],
        ['breakdown', 12, 8, 'class'],
        ['breakdown', 12, 8, 'account'],
      ],
    ),
  },
} as const satisfies Record<string, { name: string; about: string; layout: Layout }>;

type Entry = readonly [kind: CardKind, wide?: number, high?: number, by?: GroupBy];

function of(...parts: readonly (readonly Entry[])[]): Layout {
  const cards = parts.flat().map(([kind, wide, high, by], at): DashboardCard => {
    const [usualWide, usualHigh] = CARD_KINDS[kind].size;
    return sized({ id: `c${at + 1}`, kind, wide: wide ?? usualWide, high: high ?? usualHigh, ...(by && { by }) });
  });
  return { compare: 'previous', cards };
}
