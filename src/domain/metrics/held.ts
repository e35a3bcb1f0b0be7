import { ratio } from '../statistics/ratio.ts';
import { fromTotals } from './from-totals.ts';
import type { Metric } from './metric.ts';
import { heldInAll, withKnownHours } from './parts.ts';

const made = fromTotals('held', ({ all }) => ratio(all.sum, all.count));

export const held: Metric = {
  id: 'held',
  label: 'Held',
  unit: 'duration',
  better: null,
  about: 'How long trades were held on average.',
  formula: 'mean time from first entry to last exit',
  parts: [heldInAll, withKnownHours],
  convention: 'Trades by day alone are left out: their hours are not known.',
  undefinedWhen: 'no closed trade has known hours',
  sample: 'knownHours',
  interval: { by: 'means', from: made.from },
  ...made,
};
