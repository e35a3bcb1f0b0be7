import { expect, it } from 'vitest';
import { edgesOf } from '../../renderer/charts/edges-of.ts';

const bins = (...edges: (number | null)[]) => edges.slice(1).map((to, at) => ({ from: edges[at] as number | null, to }));

it('edges between bins are named, nothing among them', () => {
  expect(edgesOf(bins(null, -1, 0, 1, null), 300).map(({ value }) => value)).toEqual([-1, 0, 1]);
  const many = bins(...Array.from({ length: 31 }, (_, at) => at - 7));
  expect(edgesOf(many, 420).map(({ value }) => value)).toEqual([-5, 0, 5, 10, 15, 20]);
});

it('one bin alone says where it begins and ends', () => {
  expect(edgesOf(bins(-1.1, -1), 300)).toEqual([
    { at: 0, value: -1.1, anchor: 'start' },
    { at: 1, value: -1, anchor: 'end' },
  ]);
});
