import { describe, expect, it } from 'vitest';
import { webullOrders } from '../../../../src/importers/formats/webull/webull-orders.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER = 'Name,Symbol,Side,Status,Filled,Total Qty,Price,Avg Price,Time-in-Force,Placed Time,Filled Time';
const BUY = 'Acme Inc,ACME,Buy,Filled,12.00000000,12.00000000,@75.00,@75.25,DAY,11/05/2025 13:20:00 EST,11/05/2025 13:20:15 EST';
const file = (...rows: string[]) => parseFile(webullOrders, [HEADER, ...rows].join('\n'));

it('makes a fill of what was filled, at the average price and the hour it was done', () => {
  expect(file(BUY).of('fill')).toMatchObject([
    {
      kind: 'trade',
      side: 'buy',
      instrument: { text: 'ACME' },
      quantity: '12',
      price: '75.25',
      time: { date: '2025-11-05', time: '13:20:15', zone: '-05:00' },
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
    'Acme Inc,ACME,Sell,Cancelled,0.5,2,Market,21.30,DAY,08/13/2026 10:30:00 EDT,08/13/2026 10:31:00 EDT',
    'Acme Inc,ACME,Sell,Cancelled,0,2,Market,,DAY,08/13/2026 10:30:00 EDT,',
  );
  expect(of('fill')).toMatchObject([{ row: 2, side: 'sell', quantity: '0.5', price: '21.3' }]);
  expect(of('skipped')).toMatchObject([{ row: 3, what: 'Cancelled order' }]);
});

it('reads the legs of a spread and not the spread', () => {
  const { of } = file(
    'SPXW Vertical,,Sell,Filled,3,3,@1.1,1.1,DAY,04/09/2026 11:05:06 EDT,04/09/2026 11:05:06 EDT',
    ',SPXW260410C05200000,Sell,Filled,3,3,@4.2,4.2,DAY,04/09/2026 11:05:06 EDT,04/09/2026 11:05:06 EDT',
    ',SPXW260410C05210000,Buy,Filled,3,3,@3.1,3.1,DAY,04/09/2026 11:05:06 EDT,04/09/2026 11:05:06 EDT',
  );
  expect(of('skipped')).toMatchObject([{ row: 2, what: 'spread' }]);
  expect(of('fill').map(({ side, effect, instrument }) => `${side} ${effect} ${instrument.text} ${instrument.assetClass}`)).toEqual([
    'sell open SPXW260410C05200000 option',
    'buy unknown SPXW260410C05210000 option',
  ]);
});

it('takes costs where there is a column for them, and hours without a zone as they stand', () => {
  const text =
    'Symbol,Side,Status,Filled,Total Qty,Price,Avg Price,Filled Time,Commission\nACME,BUY,Filled,60,60,310,310,04/15/2024 10:12:00,1.5';
  expect(
    ['0', '', '-0.5'].map((cell) =>
      parseFile(webullOrders, text.replace(/1\.5$/, cell))
        .of('fill')[0]
        ?.costs?.map(({ kind }) => kind),
    ),
  ).toEqual([[], [], ['rebate']]);
  expect(parseFile(webullOrders, text).of('fill')).toMatchObject([
    { costs: [{ kind: 'commission', amount: '1.5' }], time: { time: '10:12:00', zone: null } },
  ]);
});

it.each([
  ['bad_side', BUY.replace(',Buy,', ',Hold,')],
  ['bad_number', BUY.replace(',12.00000000,', ',ten,')],
  ['bad_number', BUY.replace('@75.25', '')],
  ['bad_date', BUY.replace('11/05/2025 13:20:15', '11/31/2025 13:20:15')],
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
