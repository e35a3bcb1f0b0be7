import { expect, it } from 'vitest';
import { adapters } from './adapters.ts';
import { differences } from './differences.ts';
import type { Vector } from './vector.ts';

const convention = { grouping: 'fill-to-fill', matching: 'FIFO', fees: 'prorata', pnlDecimals: 2 };
const scaledOut = [
  fill(1, '15:30', 'buy', '100', '10', '1'),
  mark('9'),
  fill(2, '15:40', 'buy', '100', '12', '1'),
  mark('14'),
  fill(3, '15:50', 'sell', '150', '13', '3'),
  fill(4, '16:00', 'sell', '50', '11', '1'),
];

it.each([
  [
    'first in, first out',
    {},
    [
      {
        fillIds: [1, 3],
        quantity: '100',
        entryPrice: '10',
        exitPrice: '13',
        grossPnl: '300',
        fees: '3',
        netPnl: '297',
        durationSec: 1200,
        mae: '-100',
        mfe: '400',
      },
      { fillIds: [2, 3], quantity: '50', grossPnl: '50', fees: '1.5', mae: '0', mfe: '100' },
      { fillIds: [2, 4], quantity: '50', grossPnl: '-50', fees: '1.5', mae: '-50', mfe: '100', giveback: '150' },
    ],
  ],
  [
    'last in, first out',
    { matching: 'LIFO' },
    [
      { fillIds: [2, 3], quantity: '100', grossPnl: '100', fees: '3' },
      { fillIds: [1, 3], quantity: '50', grossPnl: '150', fees: '1.5' },
      { fillIds: [1, 4], quantity: '50', grossPnl: '50', fees: '1.5' },
    ],
  ],
  [
    'by reduction',
    { grouping: 'flat-to-reduced' },
    [
      {
        fillIds: [1, 2, 3],
        quantity: '150',
        entryPrice: '10.666666666667',
        grossPnl: '350',
        fees: '4.5',
        entryTime: '2026-01-05T15:30:00Z',
      },
      { fillIds: [2, 4], quantity: '50', entryPrice: '12', grossPnl: '-50', fees: '1.5' },
    ],
  ],
  [
    'from flat to flat',
    { grouping: 'flat-to-flat' },
    [{ fillIds: [1, 2, 3, 4], quantity: '200', entryPrice: '11', exitPrice: '12.5', netPnl: '294' }],
  ],
  ['fees to who comes first', { fees: 'once-per-order' }, [{ fees: '4' }, { fees: '1' }, { fees: '1' }]],
  ['fees of all until a reduction', { fees: 'once-per-order', grouping: 'flat-to-reduced' }, [{ fees: '5' }, { fees: '1' }]],
  ['a lot that sees the prices of its position', { excursionScope: 'position' }, [{ mae: '-100' }, { mae: '-150' }, { mae: '-150' }]],
])('builds trades %s', (_, more, trades) => {
  expect(missed('build_trades', { convention: { ...convention, ...more }, input: { events: scaledOut }, expected: { trades } })).toEqual(
    [],
  );
});

it('gives a reduction the fees of what it left, and a lot the prices of fills that were not its own', () => {
  const events = [
    fill(1, '15:30', 'buy', '100', '10', '1'),
    fill(2, '15:40', 'buy', '100', '12', '1'),
    fill(3, '15:50', 'sell', '100', '15', '1'),
    fill(4, '16:00', 'sell', '100', '11', '1'),
  ];
  const lifo = { ...convention, matching: 'LIFO', fees: 'once-per-order' };
  const reduced = { convention: { ...lifo, grouping: 'flat-to-reduced' }, input: { events } };
  expect(missed('build_trades', { ...reduced, expected: { trades: [{ fees: '3' }, { fees: '1' }] } })).toEqual([]);
  const lots = { trades: [{ fees: '2' }, { fees: '2', fillIds: [1, 4], mfe: '500' }] };
  expect(missed('build_trades', { convention: lifo, input: { events }, expected: lots })).toEqual([]);
});

it('carries a split into prices that were seen before it', () => {
  const events = [
    fill(1, '15:30', 'buy', '10', '100', '0'),
    mark('90'),
    { type: 'split', factor: '0.5' },
    fill(2, '15:40', 'sell', '20', '55', '0'),
  ];
  const expected = { trades: [{ quantity: '20', entryPrice: '50', grossPnl: '100', mae: '-100', mfe: '100' }] };
  expect(missed('build_trades', { convention, input: { events }, expected })).toEqual([]);
});

it('misses where our own convention gives another figure than the other engine', () => {
  const [only, ...more] = missed('build_trades', {
    convention,
    input: { events: scaledOut },
    expected: {},
    derived: { feesProrata: ['3', '1.5', '1.6'] },
  });
  expect([only, more]).toEqual(['under our own convention feesProrata[2]: expected "1.6", got "1.50000000000"', []]);
});

it.each([
  ['matching', 'HIFO'],
  ['grouping', 'by month'],
  ['fees', 'random'],
])('does not run under a %s it does not know', (name, value) => {
  expect(missed('build_trades', { convention: { ...convention, [name]: value }, input: { events: scaledOut }, expected: {} })[0]).toContain(
    `${name} ${value} is not one of`,
  );
});

const twice = [order('buy', '10', '10', '1'), order('buy', '10', '14', '1'), order('sell', '5', '15', '1')];

it.each([
  ['average', 'none', { realizedPnl: '15', averagePrice: '12', costBasis: '180', matchedCost: '60', quantity: '15' }],
  [
    'fifo',
    'none',
    {
      realizedPnl: '25',
      costBasis: '190',
      lots: [
        { quantity: '5', price: '10' },
        { quantity: '10', price: '14' },
      ],
    },
  ],
  [
    'hifo',
    'none',
    {
      realizedPnl: '5',
      matchedCost: '70',
      lots: [
        { quantity: '10', price: '10' },
        { quantity: '5', price: '14' },
      ],
    },
  ],
  ['fifo', 'prorata', { realizedPnl: '23.5', closedQuantity: '5', openedQuantity: '0' }],
  ['average', 'capitalize', { realizedPnl: '13.5', costBasis: '181.5', matchedCost: '60.5' }],
  ['average', 'expense-at-fill', { cumulativeRealizedPnl: '12', realizedPnl: '14' }],
])('steps through a position by %s cost, with fees by %s', (costMethod, feePolicy, last) => {
  const expected = { steps: [{ quantity: '10', lots: [{ quantity: '10', price: '10' }] }, { quantity: '20' }, last] };
  expect(missed('position_steps', { convention: { costMethod, feePolicy }, input: { fills: twice }, expected })).toEqual([]);
});

it('books the days of the account', () => {
  const input = {
    realizations: [
      { positionId: 'a', time: '2026-01-16T03:00:00Z', pnl: '100' },
      { positionId: 'b', time: '2026-01-16T15:00:00Z', pnl: '-30.5' },
      { positionId: 'a', time: '2026-01-16T16:00:00Z', pnl: '1' },
      { positionId: 'a', time: '2026-01-16T17:00:00Z', pnl: '1' },
    ],
  };
  const days = [
    { date: '2026-01-15', pnl: '100', cumulativePnl: '100', tradeCount: 1 },
    { date: '2026-01-16', pnl: '-28.5', cumulativePnl: '71.5', tradeCount: 2 },
  ];
  const newYork = { timezone: 'America/New_York', bucket: 'local date of the realizing fill' };
  expect(missed('daily_pnl', { convention: newYork, input, expected: { days } })).toEqual([]);
});

function missed(kind: string, vector: Omit<Vector, 'id' | 'kind'>): string[] {
  try {
    return differences(vector.expected, adapters[kind]!({ id: 'own', kind, ...vector }), { abs: '1e-11' });
  } catch (error) {
    return [(error as Error).message];
  }
}

function fill(id: number, time: string, side: string, qty: string, price: string, fee: string) {
  return { type: 'fill', id, time: `2026-01-05T${time}:00Z`, side, qty, price, fee };
}

function mark(price: string) {
  return { type: 'mark', price };
}

function order(side: string, qty: string, price: string, fee: string) {
  return { side, qty, price, fee };
}
