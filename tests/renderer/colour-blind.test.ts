import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

type Colour = readonly [number, number, number];
const tokens = readFileSync(join(import.meta.dirname, '../../renderer/tokens.css'), 'utf8');

/** By day and by night; what comes first are the usual colours of results. */
function colourOf(name: string, theme: 'light' | 'dark'): Colour {
  const [, light = '', dark = ''] = new RegExp(`--${name}: *light-dark\\((#[0-9a-f]{6}), *(#[0-9a-f]{6})\\)`).exec(tokens) ?? [];
  const digits = (theme === 'light' ? light : dark).slice(1);
  expect(digits, name).toHaveLength(6);
  return [0, 2, 4].map((at) => linear(Number.parseInt(digits.slice(at, at + 2), 16) / 255)) as unknown as Colour;
}

/** Light as eyes without one kind of cone see it, in linear sRGB (Viénot, Brettel and Mollon 1999; tritanopia by Machado 2009). */
const EYES: Record<string, readonly Colour[]> = {
  protanopia: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  deuteranopia: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const seenBy = (eyes: string, colour: Colour): Colour =>
  (EYES[eyes] as readonly Colour[]).map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, part, at) => sum + part * (colour[at] as number), 0),
      ),
    ),
  ) as unknown as Colour;

/** In OKLab times 100: about two are just told apart side by side. */
function apart(a: Colour, b: Colour): number {
  const [one, other] = [oklab(a), oklab(b)];
  return 100 * Math.hypot(...one.map((part, at) => part - (other[at] as number)));
}

const PAIRS: [string, string][] = [
  ['gain', 'loss'],
  ['gain-mark', 'loss-mark'],
  ['s1', 's2'],
];

test.each(['light', 'dark'] as const)('what was won and lost, and two lines of a chart, are told apart by every eye: %s', (theme) => {
  const near = Object.keys(EYES).flatMap((eyes) =>
    PAIRS.flatMap(([one, other]) => {
      const distance = apart(seenBy(eyes, colourOf(one, theme)), seenBy(eyes, colourOf(other, theme)));
      return distance < LEAST ? [`${one} and ${other} for ${eyes}: ${distance.toFixed(1)}`] : [];
    }),
  );
  expect(near).toEqual([]);
});

test('red and green of one lightness would not pass', () => {
  const [red, green]: [Colour, Colour] = [
    [linear(0.75), linear(0.35), linear(0.25)],
    [linear(0.4), linear(0.53), linear(0.25)],
  ];
  expect(apart(seenBy('deuteranopia', red), seenBy('deuteranopia', green))).toBeLessThan(LEAST);
});

const LEAST = 5;

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
function oklab([r, g, b]: Colour): number[] {
  const [l, m, s] = [
    Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b),
    Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b),
    Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b),
  ];
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
