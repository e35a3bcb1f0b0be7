import { expect, it } from 'vitest';
import { restOfGroup } from '../../../src/importers/cells/rest-of-group.ts';
import { rowGroups } from '../../../src/importers/cells/row-groups.ts';
import type { Row } from '../../../src/importers/source.ts';

const rows = (keys: readonly string[]): Row[] => keys.map((key, n) => ({ row: n + 1, cells: [key] }));
const grouped = (keys: readonly string[]) =>
  [...rowGroups(rows(keys), ({ cells }) => cells[0] || null)].map((group) => group.map(({ row }) => row).join('+'));

it.each([
  [
    ['a', 'a', 'b'],
    ['1+2', '3'],
  ],
  [
    ['a', 'b', 'a'],
    ['1+3', '2'],
  ],
  [
    ['', '', 'a'],
    ['1', '2', '3'],
  ],
  [[], []],
])('%j is %j', (keys, expected) => {
  expect(grouped(keys)).toEqual(expected);
});

it('waits for a few hundred groups, not for the end of the file', () => {
  const apart = (n: number) => ['a', ...Array.from({ length: n }, (_, at) => `b${at}`), 'a'];
  expect(grouped(apart(299))).toContain('1+301');
  expect(grouped(apart(400))).toContain('1');
  let read = 0;
  const counted = (function* () {
    for (const row of rows(apart(5000))) {
      read += 1;
      yield row;
    }
  })();
  rowGroups(counted, ({ cells }) => cells[0] ?? null).next();
  expect(read).toBeLessThan(310);
});

it('says of each row that no fact stands for which one does', () => {
  const fact = { type: 'unknown', row: 2, what: 'x' } as const;
  expect(restOfGroup(rows(['a', 'b', 'c']), [fact], ({ cells }) => cells[0] ?? '')).toEqual([
    { type: 'skipped', row: 1, what: 'a', why: 'It is a part of what row 2 tells.' },
    { type: 'skipped', row: 3, what: 'c', why: 'It is a part of what row 2 tells.' },
  ]);
});
