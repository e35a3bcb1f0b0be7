import { expect, it } from 'vitest';
import { tradetallyExport } from '../../../../src/importers/formats/tradetally/tradetally-export.ts';
import { tradetallyTrades } from '../../../../src/importers/formats/tradetally/tradetally-trades.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  'Symbol,Side,Quantity,Entry Price,Exit Price,Entry Date,Exit Date,P&L,Fees,Commission,Notes,Strategy,Setup,Tags,Broker,Status,Instrument Type,Option Type,Strike Price,Expiration Date,Quality Grade';
const LONG = 'ACME,long,100,10.50,11.00,2025-01-14,2025-01-15,48.00,0.50,1.50,note,gap,,a; b,webull,Closed,stock,,,,A';
const lines = (...rows: string[]) => foundLines(parseFile(tradetallyTrades, [HEADER, ...rows].join('\n')).found);

it('reads a row as two fills on their days', () => {
  expect(parseFile(tradetallyTrades, [HEADER, LONG].join('\n')).match?.score).toBeGreaterThan(0.8);
  expect(lines(LONG)).toEqual([
    '2 buy to open 100 ACME @ 10.5 USD 2025-01-14',
    '2 sell to close 100 ACME @ 11 USD 2025-01-15 commission 1.5 USD + fee 0.5 USD stated 50 USD',
  ]);
});

it.each([
  ['50.00', '50'],
  ['48.00', '50'],
  ['-500.00', '-498'],
])('finds the result before costs of %s', (pnl, realized) => {
  expect(lines(LONG.replace('48.00', pnl))[1]).toContain(`stated ${realized} USD`);
});

it('reads an option, and a trade that is still open', () => {
  expect(lines('QQQ,short,2,8.19,,2025-01-14,,,0,1.30,,,,,,Open,option,put,276,2025-01-17,')).toEqual([
    '2 sell to open 2 QQQ   250117P00276000 @ 8.19 USD 2025-01-14',
  ]);
});

it.each([
  [LONG.replace('long', 'flat'), '2 bad_side: The direction says “flat”, which is neither buy nor sell. The row was left out.'],
  [
    LONG.replace('2025-01-15', '2025-02-31'),
    '2 bad_date: The exit time says “2025-02-31”, which is not a date that exists. The row was left out.',
  ],
])('%s', (row, line) => {
  expect(lines(row)).toEqual([line]);
});

const json = (trades: readonly unknown[]) =>
  parseFile(tradetallyExport, JSON.stringify({ exportVersion: '1.0', user: {}, trades }), { name: 'x.json' });

it('reads the trades of the export of everything, with their hours', () => {
  const trade = {
    ...{ id: 'a1', symbol: 'ESH5', side: 'short', quantity: 1, entryPrice: '5100.25', exitPrice: 5098.25, pnl: '96.00' },
    ...{ entryTime: '2025-01-14T14:30:00.000Z', exitTime: '2025-01-14T15:30:00.000Z', commission: 4, fees: 0, instrumentType: 'future' },
  };
  const { match, found } = json([trade]);
  expect(match?.score).toBe(1);
  expect(foundLines(found)).toEqual([
    '1 sell to open 1 ESH5 @ 5100.25 USD 2025-01-14 14:30:00.000 UTC',
    '1 buy to close 1 ESH5 @ 5098.25 USD 2025-01-14 15:30:00.000 UTC commission 4 USD stated 100 USD',
  ]);
});

it.each([[null], ['text'], [[]], [{}], [{ symbol: { deep: 1 } }]])('makes a problem of the trade %j', (trade) => {
  expect(json([trade]).of('problem')).toMatchObject([{ code: 'no_symbol', row: 1 }]);
});
