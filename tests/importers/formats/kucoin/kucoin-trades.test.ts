import { expect, it } from 'vitest';
import { kucoinTrades } from '../../../../src/importers/formats/kucoin/kucoin-trades.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER = 'tradeCreatedAt,symbol,side,price,size,funds,fee,feeCurrency';
const file = (...rows: string[]) => parseFile(kucoinTrades, [HEADER, ...rows].join('\n'));

it('reads a fill whose fee is in a third coin', () => {
  expect(file('2022-03-04 05:06:07,ALGO-USDT,buy,0.75,40.5,30.375,0.004,KCS').of('fill')).toMatchObject([
    {
      side: 'buy',
      instrument: { text: 'ALGO-USDT', symbol: 'ALGO/USDT', assetClass: 'cryptoSpot' },
      quantity: '40.5',
      price: '0.75',
      cash: '-30.375',
      currency: 'USDT',
      costs: [{ kind: 'fee', amount: '0.004', currency: 'KCS' }],
    },
  ]);
});

it('lets two equal rows be two fills, and names the word that is no side', () => {
  const row = '2022-03-04 05:06:07,ALGO-USDT,sell,0.75,40.5,30.375,0,USDT';
  const { of } = file(row, row, row.replace('sell', 'swap'));
  expect(of('fill').map(({ cash, costs }) => [cash, costs])).toEqual([
    ['30.375', []],
    ['30.375', []],
  ]);
  expect(of('problem')).toMatchObject([{ row: 4, code: 'bad_side' }]);
});

it('is sure of its eight columns', () => {
  expect(file('').match?.score).toBe(1);
});
