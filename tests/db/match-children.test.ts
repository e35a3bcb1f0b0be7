import { describe, expect, it } from 'vitest';
import { matchChildren } from '../../src/db/queries/match-children.ts';

const stored = ['a', 'b', 'c'].map((value, position) => ({ uid: `uid-${value}`, position, value }));
const nothing = { insert: [], update: [], remove: [] };

describe('the rows that make the stored list the wanted one', () => {
  it.each([
    ['the same list', ['a', 'b', 'c'], nothing],
    ['the first taken away', ['b', 'c'], { ...nothing, remove: ['uid-a'] }],
    ['one edited', ['a', 'B', 'c'], { ...nothing, update: [{ uid: 'uid-b', position: 1, value: 'B' }] }],
    ['one added at the end', ['a', 'b', 'c', 'd'], { ...nothing, insert: [{ position: 3, value: 'd' }] }],
    [
      'the last moved to the front',
      ['c', 'a', 'b'],
      {
        ...nothing,
        update: [
          { uid: 'uid-a', position: 3, value: 'a' },
          { uid: 'uid-b', position: 4, value: 'b' },
        ],
      },
    ],
    ['everything gone', [], { ...nothing, remove: ['uid-a', 'uid-b', 'uid-c'] }],
    [
      'two equal ones',
      ['a', 'a', 'b', 'c'],
      {
        ...nothing,
        insert: [{ position: 1, value: 'a' }],
        update: [
          { uid: 'uid-b', position: 2, value: 'b' },
          { uid: 'uid-c', position: 3, value: 'c' },
        ],
      },
    ],
  ])('%s', (_, wanted, changes) => {
    expect(matchChildren(stored, wanted)).toEqual(changes);
  });

  it('fills gaps before it moves anything', () => {
    const withGap = [stored[0]!, { ...stored[2]!, position: 5 }];
    expect(matchChildren(withGap, ['a', 'new', 'c'])).toEqual({ ...nothing, insert: [{ position: 1, value: 'new' }] });
  });
});
