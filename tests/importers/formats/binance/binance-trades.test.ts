import { expect, it } from 'vitest';
import { binanceMarketTrades } from '../../../../src/importers/formats/binance/binance-market-trades.ts';
import { binanceTrades } from '../../../../src/importers/formats/binance/binance-trades.ts';
import { parseFile } from '../../../support/parse-file.ts';

const GLUED = '"Date(UTC)","Pair","Side","Price","Executed","Amount","Fee"';
const PLAIN = 'Date(UTC),Market,Type,Price,Amount,Total,Fee,Fee Coin';
const glued = (...rows: string[]) => parseFile(binanceTrades, [GLUED, ...rows].join('\n'));
const plain = (...rows: string[]) => parseFile(binanceMarketTrades, [PLAIN, ...rows].join('\n'));

it.each([
  ['ADAUSDT', '120.50ADA', '60.25USDT', '0.0001BNB', 'ADA/USDT', 'USDT', '120.5', '60.25', 'BNB'],
  ['1INCHUSDT', '5.01INCH', '2.5USDT', '0.0051INCH', '1INCH/USDT', 'USDT', '5', '2.5', '1INCH'],
  ['BTCFDUSD', '0.5BTC', '30000FDUSD', '0FDUSD', 'BTC/FDUSD', 'FDUSD', '0.5', '30000', ''],
  ['ROSEBTC', '1,000.5ROSE', '0.001BTC', '0.5ROSE', 'ROSE/BTC', 'BTC', '1000.5', '0.001', 'ROSE'],
])('cuts %s by its amounts', (pair, executed, amount, fee, symbol, currency, quantity, cash, feeCoin) => {
  const [fill] = glued(`"2024-01-02 03:04:05","${pair}","SELL","0.5","${executed}","${amount}","${fee}"`).of('fill');
  expect(fill).toMatchObject({
    instrument: { text: pair, symbol, assetClass: 'cryptoSpot' },
    currency,
    quantity,
    cash,
    time: { zone: 'UTC' },
  });
  expect(fill?.costs?.map((cost) => cost.currency)).toEqual(feeCoin === '' ? [] : [feeCoin]);
});

it.each([
  ['Binance-Spot-Trade-History-202603230406(UTC--6).csv', '-06:00'],
  ['Binance-Spot-Trade-History-202603230406(UTC+3).csv', '+03:00'],
  ['trades.csv', null],
])('reads the newer layout, in the zone of its name %s', (name, zone) => {
  const text = 'Time,Pair,Side,Price,Executed,Amount,Fee\n25-11-28 13:29:41,SOLUSDC,BUY,74.12,9.4SOL,696.728USDC,0.0008BNB';
  const found = parseFile(binanceTrades, text, { name });
  expect(found.match?.score).toBeGreaterThan(0.9);
  expect(found.of('fill')).toMatchObject([{ quantity: '9.4', cash: '-696.728', time: { date: '2025-11-28', time: '13:29:41', zone } }]);
});

it('reads the older layout', () => {
  expect(plain('2019-10-11 02:06:18,LINKBTC,BUY,0.0003,263,0.0789,0.05,BNB').of('fill')).toMatchObject([
    {
      side: 'buy',
      instrument: { text: 'LINKBTC', symbol: 'LINK/BTC' },
      quantity: '263',
      cash: '-0.0789',
      currency: 'BTC',
      costs: [{ amount: '0.05', currency: 'BNB' }],
    },
  ]);
});

it('does not take one layout for the other', () => {
  expect([glued('').match?.score, plain('').match?.score]).toEqual([0.94, 1]);
  expect(parseFile(binanceTrades, PLAIN).match).toBeUndefined();
  expect(parseFile(binanceMarketTrades, GLUED).match).toBeUndefined();
});
