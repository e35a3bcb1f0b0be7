import { ratio } from '../statistics/ratio.ts';
import { fromTotals } from './from-totals.ts';
import type { Metric } from './metric.ts';
import { heldWinning, wonWithKnownHours } from './parts.ts';

const made = fromTotals('held', ({ won }) => ratio(won.sum, won.count));

export const heldWin: Metric = {
  id: 'heldWin',
  label: 'Winners held',
  unit: 'duration',
  better: null,
  about: 'How long trades that won were held on average.',
  formula: 'mean time from first entry to last exit of those that won',
  parts: [heldWinning, wonWithKnownHours],
  convention: 'Trades by day alone are left out: their hours are not known.',
  undefinedWhen: 'no trade that won has known hours',
  sample: 'knownHoursWon',
  interval: { by: 'means', from: made.from },
  ...made,
};
