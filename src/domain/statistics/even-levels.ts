import { PORTION } from '../portion.ts';
import { countsOf, LEVELS, type Levels, levelsByBits, UNKNOWN } from './levels.ts';
import { ranked } from './ranked.ts';

/** All of one width but the first and the last, which hold a hundredth each; by their bits where more would crowd into one level. */
export function evenLevels(values: Float64Array): Levels {
  const bits = levelsByBits(values);
  const order = ranked(values, () => bits);
  const last = order.length - 1;
  const far = Math.floor(last / 100);
  const [low, high] = last < 0 ? [0, 0] : (order.at([far, last - far]) as [number, number]);
  const perUnit = LEVELS / (high - low);
  if (!Number.isFinite(perUnit)) return bits;
  const of = new Uint16Array(values.length);
  for (let from = 0; from < of.length; from += PORTION) levelPortion(of, values, low, perUnit, from, Math.min(of.length, from + PORTION));
  return mostInOne(of) > mostInOne(bits.of) ? bits : { of, levelOf: (value) => levelAt(value, low, perUnit) };
}

const mostInOne = (of: Uint16Array): number =>
  countsOf(of)
    .subarray(0, UNKNOWN)
    .reduce((most, own) => Math.max(most, own));

const levelAt = (value: number, low: number, perUnit: number): number =>
  Math.max(0, Math.min(LEVELS - 1, Math.floor((value - low) * perUnit)));

function levelPortion(of: Uint16Array, values: Float64Array, low: number, perUnit: number, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const value = values[at] as number;
    of[at] = Number.isNaN(value) ? UNKNOWN : levelAt(value, low, perUnit);
  }
}
