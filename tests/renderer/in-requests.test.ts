import { expect, test } from 'vitest';
import { inRequests } from '../../renderer/line/in-requests.ts';
import { MOST_FRAMES } from '../../src/contract/frames.ts';

const small = 'x'.repeat(100);
const large = 'x'.repeat(200_000);

test.each<[string, readonly string[], readonly (readonly number[])[]]>([
  ['nothing', [], []],
  ['one', [small], [[0]]],
  ['a few', [small, small, small], [[0, 1, 2]]],
  ['one that is large', [large], [[0]]],
  ['a large one among others', [small, large, small, small], [[0], [1], [2, 3]]],
  ['as many as fit together', Array.from({ length: 5 }, () => 'x'.repeat(50_000)), [[0, 1], [2, 3], [4]]],
])('%s goes up in its order', (_, texts, requests) => {
  expect(inRequests(texts.map((text, id) => ({ id, text }))).map((each) => each.map(({ id }) => id))).toEqual(requests);
});

test('never more go together than the host takes', () => {
  const frames = Array.from({ length: 2 * MOST_FRAMES + 1 }, (_, id) => ({ id, text: small }));
  expect(inRequests(frames).map(({ length }) => length)).toEqual([MOST_FRAMES, MOST_FRAMES, 1]);
});
