import { expect, it } from 'vitest';
import { differences } from './differences.ts';

it.each([
  ['1.20', '1.2', {}],
  [10, '10.000', {}],
  ['830', 830, {}],
  ['0.3066651705565529623', '0.306665170556552962', { abs: '1e-15' }],
  [0.1, 0.1000000001, { abs: 1e-9 }],
  ['-1000', '-1001', { rel: 0.001 }],
  ['-1000', '-1002', { abs: 1, rel: '0.001' }],
  [null, null, {}],
  ['long', 'long', {}],
  ['Infinity', Number.POSITIVE_INFINITY, {}],
  [{ a: '1' }, { a: 1, b: 2 }, {}],
  [{}, {}, {}],
  [[{ a: 1 }, {}], [{ a: 1 }, { a: 9 }], {}],
  [1e-24, 0, { abs: '1e-24' }],
])('%j is met by %j within %j', (expected, got, tolerance) => {
  expect(differences(expected, got, tolerance)).toEqual([]);
});

it.each([
  ['1.20', '1.21', {}, ': expected "1.20", got "1.21"'],
  ['9007199254740993', '9007199254740992', {}, ': expected "9007199254740993", got "9007199254740992"'],
  ['1', '1.0000000000000000001', { abs: '1e-20' }, ': expected "1", got "1.0000000000000000001"'],
  ['-1000', '-1001.1', { rel: 0.001 }, ': expected "-1000", got "-1001.1"'],
  [null, 0, {}, ': expected null, got 0'],
  [0, null, {}, ': expected 0, got null'],
  [null, undefined, {}, ': expected null, got nothing'],
  [1, Number.NaN, {}, ': expected 1, got null'],
  ['Infinity', 5, {}, ': expected "Infinity", got 5'],
  ['long', 'short', {}, ': expected "long", got "short"'],
  [{ a: { b: '1' } }, { a: {} }, {}, 'a.b: expected "1", got nothing'],
  [{ a: 1 }, undefined, {}, ': expected an object, got nothing'],
  [{ a: [1, 2] }, { a: [1] }, {}, 'a: expected 2 entries, got 1'],
  [{ a: [1, 2] }, { a: [1, 3] }, {}, 'a[1]: expected 2, got 3'],
  [[1], '1', {}, ': expected a list, got "1"'],
])('%j is not met by %j within %j', (expected, got, tolerance, sentence) => {
  expect(differences(expected, got, tolerance)).toEqual([sentence]);
});
