import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { createTally } from '../../src/features/imports/tally.ts';

const digestOf = (n: number) => createHash('sha256').update(String(n)).digest('hex').slice(0, 32);

it('counts each digest by itself, as a map does, however many come', () => {
  const count = createTally();
  const map = new Map<string, number>();
  for (let n = 0; n < 20_000; n++) {
    const digest = digestOf((n * 7919) % 9000);
    map.set(digest, (map.get(digest) ?? 0) + 1);
    expect(count(digest)).toBe(map.get(digest));
  }
});

it('tells apart those that differ in one digit, and knows one of zeros', () => {
  const count = createTally();
  const digests = Array.from({ length: 32 }, (_, at) => `${'0'.repeat(at)}1${'0'.repeat(31 - at)}`);
  const all = ['0'.repeat(32), ...digests];
  expect(all.map(count)).toEqual(all.map(() => 1));
  expect(all.map(count)).toEqual(all.map(() => 2));
});
