import { cumulated } from '../statistics/cumulated.ts';
import { lineThrough } from '../statistics/line-through.ts';
import { ratio } from '../statistics/ratio.ts';
import type { Metric } from './metric.ts';
import { errorOfSlope, slope } from './parts.ts';

export const kRatio: Metric = {
  id: 'kRatio',
  label: 'K-ratio',
  unit: 'ratio',
  better: 'higher',
  about: 'How straight the results climb: slope of the cumulated results by its standard error.',
  formula: 'slope / standard error of the slope',
  parts: [slope, errorOfSlope],
  convention: 'Against the number of the trade, as Tradervue defines it.',
  undefinedWhen: 'fewer than three trades are closed, or all lie on one line',
  sample: 'closed',
  interval: null,
  of: ({ trades }) => {
    const line = lineThrough(cumulated(trades.results).subarray(1));
    return line && ratio(line.slope, line.standardError);
  },
};
