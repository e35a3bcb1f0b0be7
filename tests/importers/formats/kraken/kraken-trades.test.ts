import { expect, it } from 'vitest';
import { krakenTrades } from '../../../../src/importers/formats/kraken/kraken-trades.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER = '"txid","ordertxid","pair","time","type","ordertype","price","cost","fee","vol","margin","misc","ledgers"';
const row = (pair: string, type = 'buy', misc = '') =>
  `"TAAAAA-11111-AAAAAA","OBBBBB-22222-BBBBBB","${pair}","2024-02-03 04:05:06.7891","${type}","limit",200.5,401.01,0.64,2.0,0.0,"${misc}","L1,L2"`;
const file = (...rows: string[]) => parseFile(krakenTrades, [HEADER, ...rows].join('\n'));

it.each([
  ['XXBTZUSD', 'BTC/USD', 'cryptoSpot', 'USD'],
  ['ETHUSD', 'ETH/USD', 'cryptoSpot', 'USD'],
  ['USDTZUSD', 'USDT/USD', 'cryptoSpot', 'USD'],
  ['ZEURZUSD', 'EUR/USD', 'forex', 'USD'],
])('%s is %s', (text, symbol, assetClass, currency) => {
  expect(file(row(text)).of('fill')).toMatchObject([{ instrument: { text, symbol, assetClass }, currency }]);
});

it('adds nothing to a pair that is plain already', () => {
  expect(file(row('SOL/EUR')).of('fill')[0]?.instrument).toEqual({ text: 'SOL/EUR', assetClass: 'cryptoSpot' });
});

it('reads an execution with its cost before the fee', () => {
  expect(file(row('ETHUSD', 'sell')).of('fill')[0]).toMatchObject({
    side: 'sell',
    effect: 'unknown',
    quantity: '2',
    price: '200.5',
    cash: '401.01',
    costs: [{ kind: 'fee', amount: '0.64', currency: 'USD' }],
    execution: 'TAAAAA-11111-AAAAAA',
    order: 'OBBBBB-22222-BBBBBB',
    time: { date: '2024-02-03', time: '04:05:06.789', precision: 'ms', zone: null },
  });
});

it('takes the word of a margin trade that it closes', () => {
  expect(file(row('ETHUSD', 'sell', 'closing')).of('fill')[0]?.effect).toBe('close');
});

it.each([
  ['2024-02-30 10:00:00', '2.0', 'bad_date'],
  ['2024-02-03 10:00:00', 'two', 'bad_number'],
  ['2024-02-03 10:00:00', '0', 'no_quantity'],
])('%s and %s: %s, and the next row is read', (time, volume, code) => {
  const broken = row('ETHUSD').replace('2024-02-03 04:05:06.7891', time).replace(',2.0,', `,${volume},`);
  const { of } = file(broken, row('ETHUSD'));
  expect(of('problem')).toMatchObject([{ row: 2, code }]);
  expect(of('fill')).toHaveLength(1);
});

it('claims its own header alone', () => {
  expect(file(row('ETHUSD')).match?.score).toBeGreaterThan(0.85);
  expect(parseFile(krakenTrades, 'txid,refid,time,type\na,b,c,d').match).toBeUndefined();
});
