import { describe, expect, it } from 'vitest';
import { dasTraderTrades } from '../../../../src/importers/formats/das-trader/das-trader-trades.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER = 'Time,Symbol,Side,Price,Qty,Route,Broker,Account,Type,Cloid,Liq';
const SHORT = '09:31:07,ACME,SS,12.50,100,ARCA,DAS,U777,Limit,K1,R';
const COVER = '15:02:44,ACME,B,12.10,100,ARCA,DAS,U777,Limit,K2,A';
const file = (rows: readonly string[], options: { day?: string; name?: string } = { day: '2024-03-04' }) =>
  parseFile(dasTraderTrades, [HEADER, ...rows].join('\n'), options);

it('reads the executions of the day it was told', () => {
  const { of } = file([SHORT, COVER]);
  expect(of('asked')).toEqual([]);
  expect(of('fill')).toMatchObject([
    {
      account: 'U777',
      side: 'sell',
      effect: 'open',
      instrument: { text: 'ACME' },
      quantity: '100',
      price: '12.5',
      currency: null,
      time: { date: '2024-03-04', time: '09:31:07', zone: null },
      order: 'K1',
      costs: null,
    },
    { side: 'buy', order: 'K2', time: { time: '15:02:44' } },
  ]);
});

it.each([
  ['trades_2024-03-04.csv', '2024-03-04'],
  ['20240304.csv', '2024-03-04'],
  ['Trades 3-4-24.csv', '2024-03-04'],
  ['das.03.04.2024.csv', '2024-03-04'],
])('asks for the day and takes the one in %s for granted', (name, guess) => {
  const { of } = file([SHORT], { name });
  expect(of('asked')).toMatchObject([{ what: 'day', guess }]);
  expect(of('fill')).toMatchObject([{ time: { date: guess } }]);
});

it.each(['trades.csv', 'trades_2024-13-45.csv', 'trades 13-45-24.csv', 'account 123456789.csv'])(
  'finds no day in %s and reads nothing before it is answered',
  (name) => {
    const { of } = file([SHORT], { name });
    expect(of('asked')).toMatchObject([{ what: 'day', guess: null }]);
    expect(of('fill')).toEqual([]);
  },
);

it('takes the fee where the window shows it, and no order where the id is only a word', () => {
  const text = `Time,Symbol,Side,Price,Qty,Route,Account,Cloid,ECNFee,P / L,\n09:31:07,ACME,B,12.5,100,ARCA,U777,AUTO,0.3,0.00,\n09:31:08,ACME,S,12.5,100,ARCA,U777,-,-0.2,0.00,\n09:31:09,ACME,S,12.5,100,ARCA,U777,,,,\n09:31:10,ACME,S,12.5,100,ARCA,U777,,0,,`;
  const fills = parseFile(dasTraderTrades, text, { day: '2024-03-04' }).of('fill');
  expect(fills.map(({ costs, order }) => [order, costs])).toEqual([
    [undefined, [{ kind: 'fee', amount: '0.3', currency: 'USD' }]],
    [undefined, [{ kind: 'rebate', amount: '-0.2', currency: 'USD' }]],
    [undefined, []],
    [undefined, []],
  ]);
});

it('knows the simulator by the name of its account', () => {
  const { of } = file([SHORT, COVER].map((row) => row.replace('U777', 'SIM7')));
  expect(of('account')).toEqual([{ type: 'account', row: 2, account: 'SIM7', mode: 'paper' }]);
  expect(file([SHORT]).of('account')).toEqual([]);
});

it('keeps the day out of the identity: another answer is the same file', () => {
  const ids = ['2024-03-04', '2024-03-05'].map((day) => file([SHORT], { day }).of('fill')[0]?.identity);
  expect(ids[0]).toEqual(ids[1]);
});

it.each([
  ['bad_side', SHORT.replace(',SS,', ',XX,')],
  ['bad_date', SHORT.replace('09:31:07', '9h31')],
  ['bad_number', SHORT.replace(',100,', ',0,')],
  ['bad_number', SHORT.replace(',12.50,', ',,')],
  ['no_symbol', SHORT.replace(',ACME,', ',,')],
])('names a row of %s and goes on', (code, row) => {
  const { of } = file([row, COVER]);
  expect(of('problem')).toMatchObject([{ row: 2, code }]);
  expect(of('fill')).toMatchObject([{ row: 3 }]);
});

describe('detection', () => {
  it('knows its columns', () => expect(file([SHORT]).match?.score).toBeGreaterThan(0.8));
  it('leaves a table with dates alone', () => {
    expect(parseFile(dasTraderTrades, 'Date,Time,Symbol,Side,Price,Qty,Route\n2024-03-04,09:31:07,ACME,B,1,2,X').match).toBeUndefined();
  });
});
