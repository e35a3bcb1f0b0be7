import { expect, test } from 'vitest';
import { actions } from '../../src/contract/actions.ts';

test('no key does two things', () => {
  const keys = actions.flatMap((action) => action.keys);
  expect(keys).toEqual([...new Set(keys)]);
});

test('the first key of a sequence does nothing by itself', () => {
  const keys: string[] = actions.flatMap((action) => action.keys);
  const first = keys.filter((key) => key.includes(' ')).map((key) => key.split(' ')[0]);
  expect(keys.filter((key) => first.includes(key))).toEqual([]);
});

test('every action has a name of its own', () => {
  const names = actions.map((action) => action.name);
  expect(names).toEqual([...new Set(names)]);
});
