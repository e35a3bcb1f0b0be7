import { expect, test } from 'vitest';
import { boundedText } from '../../../src/importers/readers/bounded-text.ts';

test.each([
  ['short', 'a note ', 'a note '],
  ['long', 'x'.repeat(1001), 'x'.repeat(1000)],
  ['long, with a space where it is cut', `${'x'.repeat(998)}  xx`, 'x'.repeat(998)],
  ['long, with half a sign where it is cut', `${'x'.repeat(999)}\u{1f600}`, `${'x'.repeat(999)}\ufffd`],
])('a text that is %s is clean where it ends', (_what, text, read) => {
  expect(boundedText(text)).toBe(read);
});
