import { describe, expect, it } from 'vitest';
import { webullOrders } from '../../../../src/importers/formats/webull/webull-orders.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER = 'Name,Symbol,Side,Status,Filled,Total Qty,Price,Avg Price,Time-in-Force,Placed Time,Filled Time';
const BUY = 'Acme Inc,ACME,Buy,Filled,10.00000000,10.00000000,@150.00,@150.50,DAY,12/04/2025 10:00:00 EST,12/04/2025 10:00:15 EST';
const file = (...rows: string[]) => parseFile(webullOrders, [HEADER, ...rows].join('\n'));

it('makes a fill of what was filled, at the average price and the hour it was done', () => {
  expect(file(BUY).of('fill')).toMatchObject([
    {
      kind: 'trade',
      side: 'buy',
      instrument: { text: 'ACME' },
      quantity: '10',
      price: '150.5',
      time: { date: '2025-12-04', time: '10:00:15', zone: '-05:00' },
      costs: null,
    },
  ]);
});

it.each([
  ['Buy', 'buy', 'unknown'],
  ['SELL', 'sell', 'unknown'],
  ['Short', 'sell', 'open'],
])('%s is a %s that is meant to %s', (word, side, effect) => {
  expect(file(BUY.replace(',Buy,', `,${word},`)).of('fill')).toMatchObject([{ side, effect }]);
});

it('keeps what was filled of a cancelled order, and nothing of an empty one', () => {
  const { of } = file(
    'Acme Inc,ACME,Sell,Cancelled,0.25,1,Market,11.10,DAY,07/30/2026 10:00:00 EDT,07/30/2026 10:01:00 EDT',
    'Acme Inc,ACME,Sell,Cancelled,0,1,Market,,DAY,07/30/2026 10:00:00 EDT,',
  );
  expect(of('fill')).toMatchObject([{ row: 2, side: 'sell', quantity: '0.25', price: '11.1' }]);
  expect(of('skipped')).toMatchObject([{ row: 3, what: 'Cancelled order' }]);
});

it('reads the legs of a spread and not the spread', () => {
  const { of } = file(
    'SPXW Vertical,,Sell,Filled,10,10,@1.25,1.25,DAY,03/26/2026 16:01:46 EDT,03/26/2026 16:01:46 EDT',
    ',SPXW260327C06540000,Sell,Filled,10,10,@12.97,12.97,DAY,03/26/2026 16:01:46 EDT,03/26/2026 16:01:46 EDT',
    ',SPXW260327C06545000,Buy,Filled,10,10,@11.72,11.72,DAY,03/26/2026 16:01:46 EDT,03/26/2026 16:01:46 EDT',
  );
  expect(of('skipped')).toMatchObject([{ row: 2, what: 'spread' }]);
  expect(of('fill').map(({ side, effect, instrument }) => `${side} ${effect} ${instrument.text} ${instrument.assetClass}`)).toEqual([
    'sell open SPXW260327C06540000 option',
    'buy unknown SPXW260327C06545000 option',
  ]);
});

it('takes costs where there is a column for them, and hours without a zone as they stand', () => {
  const text =
    'Symbol,Side,Status,Filled,Total Qty,Price,Avg Price,Filled Time,Commission\nACME,BUY,Filled,80,80,485,485,03/11/2024 09:33:00,1.5';
  expect(
    ['0', '', '-0.5'].map((cell) =>
      parseFile(webullOrders, text.replace(/1\.5$/, cell))
        .of('fill')[0]
        ?.costs?.map(({ kind }) => kind),
    ),
  ).toEqual([[], [], ['rebate']]);
  expect(parseFile(webullOrders, text).of('fill')).toMatchObject([
    { costs: [{ kind: 'commission', amount: '1.5' }], time: { time: '09:33:00', zone: null } },
  ]);
});

it.each([
  ['bad_side', BUY.replace(',Buy,', ',Hold,')],
  ['bad_number', BUY.replace(',10.00000000,', ',ten,')],
  ['bad_number', BUY.replace('@150.50', '')],
  ['bad_date', BUY.replace('12/04/2025 10:00:15', '11/31/2025 10:00:15')],
  ['no_symbol', BUY.replace('Acme Inc,ACME', ',')],
])('names a row of %s and goes on', (code, bad) => {
  const { of } = file(bad, BUY);
  expect(of('problem')).toMatchObject([{ row: 2, code }]);
  expect(of('fill')).toMatchObject([{ row: 3 }]);
});

describe('detection', () => {
  it.each([
    [HEADER, true],
    ['Name,Symbol,Side,Status,Filled,Price,Time-in-Force,Placed Time,Filled Time', true],
    ['Symbol,Side,Status,Filled,Total Qty,Price,Avg Price,Filled Time,Commission', true],
    ['Symbol,Side,Price,Qty,Filled Time', false],
  ])('%s: %s', (header, is) => {
    expect(parseFile(webullOrders, `${header}\nA,B,C,D,E,F,G,H,I`).match !== undefined).toBe(is);
  });
});
