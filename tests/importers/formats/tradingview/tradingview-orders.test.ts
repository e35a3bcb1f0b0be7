import { expect, it } from 'vitest';
import { tradingviewOrders } from '../../../../src/importers/formats/tradingview/tradingview-orders.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const NEW =
  'Symbol,Side,Type,Quantity,Limit price,Stop price,Fill price,Status,Commission,Placing time,Closing time,Order ID,Level ID,Leverage,Margin';
const OLD = 'Symbol,Side,Type,Qty,Fill Price,Commission,Placing Time,Closing Time,Order ID,Leverage';
const SOLD = 'CME_MINI:MES1!,Sell,Market,2,,,5100.25,Filled,1.5,2025-01-14 09:57:21,2025-01-14 09:57:22,701,,20x,"2,908.00 USD"';
const lines = (...rows: string[]) => foundLines(parseFile(tradingviewOrders, rows.join('\n')).found);

it('reads a filled order as an order and as its fill', () => {
  expect(parseFile(tradingviewOrders, [NEW, SOLD].join('\n')).match?.score).toBeGreaterThan(0.75);
  expect(lines(NEW, SOLD)).toEqual([
    '2 order 701 sell 2 CME_MINI:MES1! market  filled',
    '2 sell 2 CME_MINI:MES1! @ 5100.25 USD 2025-01-14 09:57:22 commission 1.5 USD order 701',
  ]);
});

it.each([
  ['Take Profit,1,5200.5,,', 'limit 5200.5 cancelled'],
  ['Stop Loss,1,,5000.5,', 'stop  cancelled'],
  ['Stop Limit,1,5001.5,5000.5,', 'stop_limit 5001.5 cancelled'],
])('keeps an order %s that was not filled', (cells, line) => {
  const row = `NASDAQ:ACME,Buy,${cells},Cancelled,,2025-01-14 03:30:00,2025-01-14 03:31:00,702,,,`;
  expect(lines(NEW, row)).toEqual([`2 order 702 buy 1 NASDAQ:ACME ${line}`]);
});

it('takes an order for filled where the older layout has no status', () => {
  expect(lines(OLD, 'FX_IDC:EURUSD,Buy,Limit,400000,1.03973,,2025-02-25 18:20:04,2025-02-25 18:20:19,703,50:1')).toEqual([
    '2 order 703 buy 400000 FX_IDC:EURUSD limit  filled',
    '2 buy 400000 FX_IDC:EURUSD @ 1.03973 USD 2025-02-25 18:20:19 costs unknown order 703',
  ]);
});

it('knows paper trading by the name of the file', () => {
  const { found } = parseFile(tradingviewOrders, [NEW, SOLD].join('\n'), { name: 'paper-trading-order-history.csv' });
  expect(found[0]).toEqual({ type: 'account', row: 1, account: null, mode: 'paper' });
});

it.each([
  [SOLD.replace('701', ''), '2 incomplete: Order ID is empty. The row was left out.'],
  [SOLD.replace('Sell', 'Swap'), '2 bad_side: Side says “Swap”, which is neither buy nor sell. The row was left out.'],
  [
    SOLD.replace('09:57:22', '29:57:22'),
    '2 bad_date: Closing time says “2025-01-14 29:57:22”, which is not a date that exists. The row was left out.',
  ],
  [SOLD.replace('5100.25', 'n.a.'), '2 bad_number: Fill price says “n.a.”, which is not a number. The row was left out.'],
])('%s', (row, line) => {
  expect(lines(NEW, row)).toEqual([line]);
});
