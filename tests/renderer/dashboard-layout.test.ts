import { expect, test } from 'vitest';
import { addCard, focusAfter, moveCard, placeCard, removeCard, resizeCard } from '../../renderer/features/dashboard/arrange.ts';
import { type Layout, newCard, readLayout } from '../../renderer/features/dashboard/layout.ts';
import { PRESETS } from '../../renderer/features/dashboard/presets.ts';
import { noSteps, type Steps, stepBack, stepOn, stepTo } from '../../renderer/features/dashboard/steps.ts';

const three: Layout = {
  compare: 'previous',
  cards: [
    { id: 'a', kind: 'key', wide: 24, high: 4 },
    { id: 'b', kind: 'equity', wide: 17, high: 14 },
    { id: 'c', kind: 'figure', wide: 4, high: 4, metric: 'sqn' },
  ],
};
const order = ({ cards }: Layout) => cards.map(({ id }) => id).join('');

test.each([
  ['one further', moveCard(three, 'a', 1), 'bac'],
  ['one back', moveCard(three, 'c', -1), 'acb'],
  ['never before the first', moveCard(three, 'a', -1), 'abc'],
  ['never after the last', moveCard(three, 'b', 9), 'acb'],
  ['to a place', placeCard(three, 'c', 0), 'cab'],
  ['one that is not there', moveCard(three, 'x', 1), 'abc'],
  ['taken away', removeCard(three, 'b'), 'ac'],
  ['added last', addCard(three, newCard(three.cards, 'map')), 'abcc4'],
])('a card moves: %s', (_, layout, expected) => {
  expect(order(layout)).toBe(expected);
});

test.each([
  ['wider', { wide: 18, high: 14 }, [18, 14]],
  ['never wider than the page', { wide: 40, high: 14 }, [24, 14]],
  ['never smaller than what it shows', { wide: 1, high: 1 }, [8, 10]],
  ['never higher than a screen or two', { wide: 17, high: 400 }, [17, 30]],
])('a card is sized: %s', (_, size, expected) => {
  const card = resizeCard(three, 'b', size).cards[1];
  expect([card?.wide, card?.high]).toEqual(expected);
});

test('a card that is there already makes no step', () => {
  expect(moveCard(three, 'a', -1)).toBe(three);
  expect(moveCard(three, 'c', 1)).toBe(three);
});

test.each([
  ['the one that came back', removeCard(three, 'b'), three, 'c', 'b'],
  ['the same as before', three, moveCard(three, 'a', 1), 'a', 'a'],
  ['what stands where the one stood that is gone', three, removeCard(three, 'b'), 'b', 'c'],
  ['the last where it was the last', three, removeCard(three, 'c'), 'c', 'b'],
  ['none where there is none', { ...three, cards: three.cards.slice(0, 1) }, { ...three, cards: [] }, 'a', null],
])('after a step the focus is on %s', (_, before, after, focused, expected) => {
  expect(focusAfter(before, after, focused)).toBe(expected);
});

test('steps are taken back and done again, a drag as one, and a new one leaves those taken back behind', () => {
  const dragged = ['aa', 'ab', 'b'].reduce((steps, each) => stepTo(steps, 'a', each), noSteps('a'));
  const two = stepTo(dragged, 'b', 'c');
  const walk = (...ways: ((steps: Steps<string>) => Steps<string>)[]) => ways.reduce((steps, way) => way(steps), two).now;
  expect(walk(stepBack)).toBe('b');
  expect(walk(stepBack, stepBack)).toBe('a');
  expect(walk(stepBack, stepBack, stepBack)).toBe('a');
  expect(walk(stepBack, stepBack, stepOn)).toBe('b');
  expect(walk(stepBack, stepBack, stepOn, stepOn, stepOn)).toBe('c');
  expect(walk(stepBack, (steps) => stepTo(steps, 'b', 'd'), stepOn)).toBe('d');
});

test('what was kept is read back as it was, and every preset too', () => {
  for (const layout of [three, ...Object.values(PRESETS).map((preset) => preset.layout)])
    expect(JSON.stringify(readLayout(JSON.parse(JSON.stringify(layout))))).toBe(JSON.stringify(layout));
});

test.each([
  ['no layout', null, null],
  ['a list', [], null],
  [
    'cards that nobody knows, twice the same, and of no size',
    { compare: 'x', cards: [{ id: 'a', kind: 'toString' }, { id: 'b', kind: 'key' }, { id: 'b', kind: 'map' }, 7] },
    'b 24x4',
  ],
  [
    'a grouping and a statistic that there are not',
    {
      cards: [
        { id: 'a', kind: 'breakdown', by: 'moon' },
        { id: 'b', kind: 'figure', metric: 'luck' },
      ],
    },
    'a 10x14 setup, b 4x4 profitFactor',
  ],
])('a guest’s text is read as far as it fits: %s', (_, raw, expected) => {
  const layout = readLayout(raw);
  expect(
    layout?.cards.map(({ id, wide, high, by, metric }) => [id, `${wide}x${high}`, by ?? metric].filter(Boolean).join(' ')).join(', ') ??
      null,
  ).toBe(expected);
});

test('no two cards have one name', () => {
  expect(newCard([], 'key').id).toBe('c1');
  expect(newCard([{ id: 'c2', kind: 'key', wide: 24, high: 4 }], 'map').id).toBe('c3');
});

test('a pinned report keeps all of its groupings, its measures and its form; one of unknown measures is left out', () => {
  const report = {
    rows: { by: 'setup', of: null },
    columns: { by: 'weekday', of: null },
    metrics: ['expectancy', 'winRate'],
    floor: 20,
    as: 'map',
    sort: { column: null, by: 'n', descending: true },
  } as const;
  const kept = { compare: 'none', cards: [newCard([], 'report', { report: { ...report, metrics: [...report.metrics] } })] };
  expect(readLayout(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  const strange = { ...kept, cards: kept.cards.map((card) => ({ ...card, report: { ...report, metrics: ['nobody'] } })) };
  expect(readLayout(strange)?.cards).toEqual([]);
});
