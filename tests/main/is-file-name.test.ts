import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFileName } from '../../main/is-file-name.ts';
import { fileName } from '../../renderer/app/file-name.ts';

test.each([
  ['as it is', 'My sheet', 'My sheet'],
  ['a comma and a sign', 'Value at risk, 95 %', 'Value at risk 95'],
  ['a comma', 'Deepest drawdown, R', 'Deepest drawdown R'],
  ['a mark before it', '_own', 'own'],
  ['a dash before it', '-x', 'x'],
  ['a dot before it', '.hidden', 'hidden'],
  ['a folder', '../Fills/May', 'Fills May'],
  ['signs of vowels', 'हिन्दी', 'हिन्दी'],
  ['letters in parts', 'Cafe\u0301', 'Caf\u00e9'],
  ['longer than a disk takes', 'A'.repeat(130), 'A'.repeat(80)],
  ['cut within a letter of two', `${'a'.repeat(79)}\u{20000}`, 'a'.repeat(79)],
  ['nothing that is left', '%%', 'mapping'],
])('a text becomes the name of a file: %s', (_what, text, name) => {
  expect(fileName(text, 'mapping')).toBe(name);
});

test('whatever its text, the desktop takes it', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => isFileName(`${fileName(text, 'mapping')}.json`)));
});

test.each(['../x.csv', 'a/b.csv', 'a\\b.csv', 'c:x.csv', '.csv', '', ' a.csv', 'a\n.csv', `${'a'.repeat(130)}.csv`])(
  'the desktop refuses %j',
  (name) => {
    expect(isFileName(name)).toBe(false);
  },
);
