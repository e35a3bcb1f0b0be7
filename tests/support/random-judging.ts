import fc from 'fast-check';
import type { Band, Judging } from '../../src/analysis/result-of.ts';

const hundredths = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n / 100));
const band: fc.Arbitrary<Band> = fc.oneof(
  ...(
    [
      ['money', 30_000],
      ['ticks', 10_000],
      ['r', 300],
    ] as const
  ).map(([unit, most]) =>
    fc.record({ basis: fc.constantFrom('net' as const, 'gross' as const), unit: fc.constant(unit), value: hundredths(most) }),
  ),
);

/** Some way of telling what was won, lost or neither. */
export const randomJudging: fc.Arbitrary<Judging> = fc.record({
  breakeven: fc.record({ futuresAndForex: band, stocksAndOptions: band, crypto: band }),
  statisticsUse: fc.constantFrom('net' as const, 'gross' as const),
});
