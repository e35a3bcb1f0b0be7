import { expect, it } from 'vitest';
import { rithmicPerformance } from '../../../../src/importers/formats/rithmic/rithmic-performance.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  'Entry Order Number,Entry Buy/Sell,Entry Price,Entry Time,Exit Order Number,Exit Price,Exit Time,Fill Size,Trade P&L,Trade Life Span,Commission & Fees';
const LONG = '1001,B,5100.25,2025-01-14 09:35:12,1002,5101.25,2025-01-14 09:42:15,2,10.00,00:07:03,2.40';
const lines = (...rows: string[]) => foundLines(parseFile(rithmicPerformance, rows.join('\n')).found);

it('reads the trades of each contract of each account', () => {
  const rows = ['SIM-1', 'MESH5', HEADER, LONG, 'MNQH5', HEADER, LONG.replace('B,', 'S,'), 'R-78', 'ESH5', HEADER, LONG];
  expect(parseFile(rithmicPerformance, rows.join('\n')).match?.score).toBe(0.95);
  expect(lines(...rows)).toEqual([
    '1 account SIM-1',
    '4 [SIM-1] buy to open 2 MESH5 @ 5100.25 USD 2025-01-14 09:35:12 order 1001',
    '4 [SIM-1] sell to close 2 MESH5 @ 5101.25 USD 2025-01-14 09:42:15 commission 2.4 USD stated 10 USD order 1002',
    '7 [SIM-1] sell to open 2 MNQH5 @ 5100.25 USD 2025-01-14 09:35:12 order 1001',
    '7 [SIM-1] buy to close 2 MNQH5 @ 5101.25 USD 2025-01-14 09:42:15 commission 2.4 USD stated 10 USD order 1002',
    '11 [R-78] buy to open 2 ESH5 @ 5100.25 USD 2025-01-14 09:35:12 order 1001',
    '11 [R-78] sell to close 2 ESH5 @ 5101.25 USD 2025-01-14 09:42:15 commission 2.4 USD stated 10 USD order 1002',
  ]);
});

it('passes over the sums beside the titles, and takes the trading day where there is one', () => {
  const rows = ['Account,Trade P&L,Commission & Fees', 'R-77,10.00,2.40', 'MESH5,10.00,2.40', `Trade Date,${HEADER}`, `20250115,${LONG}`];
  const { of } = parseFile(rithmicPerformance, rows.join('\n'));
  expect(of('fill').map(({ account, tradeDate, instrument }) => [account, tradeDate, instrument.text])).toEqual([
    ['R-77', undefined, 'MESH5'],
    ['R-77', '2025-01-15', 'MESH5'],
  ]);
});

it.each([
  [LONG.replace('5100.25', '-'), '4 bad_number: The entry price says “-”, which is not a number. The row was left out.'],
  [
    LONG.replace('2025-01-14 09:42:15', '2025-02-30 09:42:15'),
    '4 bad_date: The exit time says “2025-02-30 09:42:15”, which is not a date that exists. The row was left out.',
  ],
])('%s', (row, line) => {
  expect(lines('R-77', 'MESH5', HEADER, row)).toEqual([line]);
});
