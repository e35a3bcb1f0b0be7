import { expect, test } from 'vitest';
import { bytesOfText } from '../../../src/importers/readers/bytes-of-text.ts';
import { openSource } from '../../../src/importers/readers/open-source.ts';

test.each([
  [
    'numbers stay as they are written',
    '[1.10, -2E5, 123456789012345678901234567890, 0, -0.000]',
    ['1.10', '-2E5', '123456789012345678901234567890', '0', '-0.000'],
  ],
  [
    'other values are themselves',
    '{"a": "1\\n\\"2", "b": true, "c": null, "d": [], "": {}}',
    { a: '1\n"2', b: true, c: null, d: [], '': {} },
  ],
  ['numbers in strings and names stay out of it', '{"1": "2 - 3", "4\\"5": 6}', { '1': '2 - 3', '4"5': '6' }],
  ['64 levels', `${'['.repeat(64)}1${']'.repeat(64)}`, JSON.parse(`${'['.repeat(64)}"1"${']'.repeat(64)}`)],
  ['a name that means something to the language', '{"__proto__": {"a": 1}}', JSON.parse('{"__proto__": {"a": "1"}}')],
])('%s', (_what, text, value) => {
  expect(parsed(text)).toEqual(value);
});

test('a long list keeps every number', () => {
  const numbers = Array.from({ length: 50_000 }, (_, i) => `${i}.10`);
  expect(parsed(`[${numbers.join(', ')}]`)).toEqual(numbers);
});

test.each([
  ['a list cut off', '[1, 2', 'truncated'],
  ['a string cut off', '{"a": "b', 'truncated'],
  ['65 levels', '['.repeat(65), 'too_deep'],
  ['a hole', '{"a": 1,, "b": 2}', 'malformed'],
  ['a number with a nought before it', '[01]', 'malformed'],
  ['two numbers in one', '[1.2.3]', 'malformed'],
  ['a sign alone', '[-]', 'malformed'],
  ['two values', '[1] [2]', 'malformed'],
  ['a word that is none', '[true, tru]', 'malformed'],
  ['a line end within a string', '["a\nb"]', 'malformed'],
  ['an escape that is none', '["\\x"]', 'malformed'],
  ['too many values', `[${'1,'.repeat(5_100_000)}1]`, 'too_large'],
])('%s: refused', (_what, text, code) => {
  expect(() => parsed(text)).toThrow(expect.objectContaining({ name: 'UnreadableFile', code }));
});

test('the line of a mistake is said', () => {
  expect(() => parsed('{"a": 1,\n"b": 2,\n"c": x}')).toThrow(/^Line 3 is not JSON/);
});

function parsed(text: string): unknown {
  const source = openSource(bytesOfText('x.json', text));
  if (source.kind !== 'json') throw new Error(source.kind);
  return source.value;
}
