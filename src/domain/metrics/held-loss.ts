import { ratio } from '../statistics/ratio.ts';
import { fromTotals } from './from-totals.ts';
import type { Metric } from './metric.ts';
import { heldLosing, lostWithKnownHours } from './parts.ts';

const made = fromTotals('held', ({ lost }) => ratio(lost.sum, lost.count));

export const heldLoss: Metric = {
  id: 'heldLoss',
  label: 'Losers held',
  unit: 'duration',
  better: null,
  about: 'How long trades that lost were held on average.',
  formula: 'mean time from first entry to last exit of those that lost',
  parts: [heldLosing, lostWithKnownHours],
  convention: 'Trades by day alone are left out: their hours are not known.',
  undefinedWhen: 'no trade that lost has known hours',
  sample: 'knownHoursLost',
  interval: { by: 'means', from: made.from },
  ...made,
};
