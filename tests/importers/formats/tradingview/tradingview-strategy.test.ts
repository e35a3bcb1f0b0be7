import { expect, it } from 'vitest';
import { tradingviewStrategy } from '../../../../src/importers/formats/tradingview/tradingview-strategy.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const NEW = 'Trade #,Type,Date and time,Signal,Price USD,Size (qty),Size (value),Net P&L USD,Net P&L %,Cumulative P&L USD';
const OLD = 'Trade #,Type,Signal,Date/Time,Price USDT,Contracts,Profit USDT,Profit %';
const EXIT = '1,Exit long,2025-01-14 10:41,Stop,5101.25,2,51012.5,10,0.02,10';
const ENTRY = '1,Entry long,2025-01-14 09:33,Long,5100.25,2,51002.5,10,0.02,10';
const name = 'My_ORB_[v2]_CME_MINI_MES1!_2025-01-30.csv';
const lines = (...rows: string[]) => foundLines(parseFile(tradingviewStrategy, rows.join('\n'), { name }).found).slice(1);

it('reads the two rows of a trade as its fills, of what the file was named after', () => {
  const { match, found } = parseFile(tradingviewStrategy, [NEW, EXIT, ENTRY].join('\n'), { name });
  expect(match?.score).toBe(0.97);
  expect(found[0]).toMatchObject({ type: 'account', mode: 'backtest' });
  expect(lines(NEW, EXIT, ENTRY)).toEqual([
    '2 sell to close 2 CME_MINI:MES1! @ 5101.25 USD 2025-01-14 10:41 stated 10 USD',
    '3 buy to open 2 CME_MINI:MES1! @ 5100.25 USD 2025-01-14 09:33',
  ]);
});

it('reads the older names of the columns', () => {
  expect(lines(OLD, '3,Entry Short,e,2025-01-14 09:00,100,1,,', '3,Exit Short,x,2025-01-15 09:00,90,1,10,10.00')).toEqual([
    '2 sell to open 1 CME_MINI:MES1! @ 100 USDT 2025-01-14 09:00',
    '3 buy to close 1 CME_MINI:MES1! @ 90 USDT 2025-01-15 09:00 stated 10 USDT',
  ]);
});

it.each([
  ['Breakout_NASDAQ_AAPL_2025-01-30 (1).csv', 'NASDAQ:AAPL'],
  ['RSI_BYBIT_BTCUSDT.P_2025-01-21.csv', 'BYBIT:BTCUSDT.P'],
  ['Breakout_AAPL.csv', 'AAPL'],
])('finds in the name %s that it is about %s', (file, symbol) => {
  const [fill] = parseFile(tradingviewStrategy, [NEW, ENTRY].join('\n'), { name: file }).of('fill');
  expect(fill?.instrument.text).toBe(symbol);
});

it('asks for the name back where it was changed', () => {
  const { of } = parseFile(tradingviewStrategy, [NEW, ENTRY].join('\n'), { name: 'trades.csv' });
  expect(of('problem')).toMatchObject([{ code: 'no_symbol', row: 2 }]);
});

it('passes over the end of a trade that was still open', () => {
  expect(lines(NEW, EXIT.replace('Stop', 'Open'), ENTRY)).toEqual([
    '2 skipped open trade',
    '3 buy to open 2 CME_MINI:MES1! @ 5100.25 USD 2025-01-14 09:33',
  ]);
});

it.each([
  [EXIT.replace('Exit long', 'Comment'), '2 bad_side: Type says “Comment”, which is neither buy nor sell. The row was left out.'],
  [
    EXIT.replace('2025-01-14', '2025-01-34'),
    '2 bad_date: Date and time says “2025-01-34 10:41”, which is not a date that exists. The row was left out.',
  ],
])('%s', (row, line) => {
  expect(lines(NEW, row)).toEqual([line]);
});
