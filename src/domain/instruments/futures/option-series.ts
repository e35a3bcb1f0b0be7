import { contractSpec } from '../contract-specs.ts';
import type { Hints } from '../recognition.ts';

/** The future that a series of options on futures is written on. */
const SERIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:EW[1-5]?|E[1-5][A-E])$/, 'ES'],
  [/^(?:QNE|QN[1-5]|Q[1-5][A-E])$/, 'NQ'],
  [/^LO[1-5]?$/, 'CL'],
  [/^(?:ON|LNE)$/, 'NG'],
  [/^OG[1-5]?$/, 'GC'],
  [/^SO[1-5]?$/, 'SI'],
  [/^HXE$/, 'HG'],
  [/^OZT$/, 'ZT'],
  [/^OZF$/, 'ZF'],
  [/^OZN$/, 'ZN'],
  [/^OZB$/, 'ZB'],
  [/^OZC$/, 'ZC'],
  [/^OZS$/, 'ZS'],
  [/^OZW$/, 'ZW'],
  [/^OZL$/, 'ZL'],
  [/^OZM$/, 'ZM'],
  [/^EUU$/, '6E'],
  [/^GBU$/, '6B'],
  [/^JPU$/, '6J'],
  [/^ADU$/, '6A'],
  [/^CAU$/, '6C'],
  [/^CHU$/, '6S'],
];

/** A series of its own name, or one named like its future; null when we do not know it. */
export function seriesUnderlying(series: string, hints: Hints): string | null {
  const known = SERIES.find(([pattern]) => pattern.test(series));
  if (known) return known[1];
  return contractSpec(series, hints) === null ? null : series;
}
