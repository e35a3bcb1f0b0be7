import { expect, it } from 'vitest';
import { sayNoLine } from '../../renderer/features/reports/say-no-line.ts';
import { createFormat } from '../../renderer/format/create-format.ts';
import type { Basis } from '../../src/contract/reports.ts';
import { metricNamed } from '../../src/domain/metrics/metric-named.ts';

const format = createFormat({ locale: 'en-US', zone: 'UTC', hideMoney: false });
const basis: Basis = { currency: 'USD', trades: 0, converted: 0, left: [], noRate: [], floor: 12, confidence: '95' };

it.each([
  [1, 1.73, 'tooFew' as const, 'With 1 closed trade there is no line of the last 50. Choose fewer.'],
  [49, 0.2, 'tooFew' as const, 'With 49 closed trades there is no line of the last 50. Choose fewer.'],
  [400, null, null, 'There is no line: no closed trade has a known risk.'],
  [400, 1.2, null, 'There is no line: it is known at fewer than two places.'],
  [400, 1.2, 'ofDays' as const, 'There is no line: this is told of days, not of trades.'],
])('where %i trades, %s R on average, have no line of their last 50, that is said', (trades, whole, why, words) => {
  expect(sayNoLine({ basis: { ...basis, trades }, whole, why }, metricNamed('meanR')!, 50, format)).toBe(words);
});
