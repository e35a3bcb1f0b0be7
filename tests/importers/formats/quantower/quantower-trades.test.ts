import { expect, it } from 'vitest';
import { quantowerTrades } from '../../../../src/importers/formats/quantower/quantower-trades.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  'Account,Date/Time,Symbol,Description,Symbol type,Expiration date,Strike price,Side,Order type,Quantity,Price,Gross P/L,Fee,Net P/L,Trade value,Trade ID,Order ID,Position ID,Connection name,Comment,Exchange';
const ENTRY = 'Q7,2025-01-14 9:35:12 AM +00:00,MESH25,Micro,Futures,,,Buy,Market,2,5100.25,0,1.20,-1.20,10200.50,T1,O1,P1,Rithmic,,CME';
const EXIT = 'Q7,2025-01-14 9:42:15 AM +00:00,MESH25,Micro,Futures,,,Sell,Market,2,5101.25,10.00,1.20,8.80,10202.50,T2,O2,P1,Rithmic,,CME';
const lines = (...rows: string[]) => foundLines(parseFile(quantowerTrades, [HEADER, ...rows].join('\n')).found);

it('reads executions, and the result on those that close', () => {
  expect(parseFile(quantowerTrades, [HEADER, ENTRY].join('\n')).match?.score).toBeGreaterThan(0.8);
  expect(lines(ENTRY, EXIT)).toEqual([
    '2 [Q7] buy 2 MESH25 @ 5100.25 USD 2025-01-14 09:35:12 +00:00 fee 1.2 USD x:T1 order O1',
    '3 [Q7] sell 2 MESH25 @ 5101.25 USD 2025-01-14 09:42:15 +00:00 fee 1.2 USD stated 10 USD x:T2 order O2',
  ]);
});

it.each([
  ['10.00,1.20,8.80', 'fee 1.2 USD'],
  ['10.00,-1.20,8.80', 'fee 1.2 USD'],
  ['10.00,-1.20,11.20', 'fee -1.2 USD'],
  ['10.00,,', 'costs unknown'],
])('knows by the net result what %s cost', (cells, costs) => {
  expect(lines(EXIT.replace('10.00,1.20,8.80', cells))[0]).toContain(costs);
});

it.each([
  ['Futures', 'future'],
  ['Crypto', 'cryptoSpot'],
  ['Something', undefined],
])('passes on that %s are a %s', (type, assetClass) => {
  const [fill] = parseFile(quantowerTrades, [HEADER, ENTRY.replace('Futures', type)].join('\n')).of('fill');
  expect(fill?.instrument.assetClass).toBe(assetClass);
});

it.each([
  [ENTRY.replace('Buy', 'Bye'), '2 bad_side: Side says “Bye”, which is neither buy nor sell. The row was left out.'],
  [ENTRY.replace('5100.25', '?'), '2 bad_number: Price says “?”, which is not a number. The row was left out.'],
  [
    ENTRY.replace('2025-01-14', '2025-14-14'),
    '2 bad_date: Date/Time says “2025-14-14 9:35:12 AM +00:00”, which is not a date that exists. The row was left out.',
  ],
])('%s', (row, line) => {
  expect(lines(row)).toEqual([line]);
});

it('takes the currency from the name of the account, and a sale below zero for what it is', () => {
  expect(lines(EXIT.replace('Q7,', 'Account 1 (EUR),').replace('Market,2', 'Market,-2'))).toEqual([
    '2 [Account 1 (EUR)] sell 2 MESH25 @ 5101.25 USD 2025-01-14 09:42:15 +00:00 fee 1.2 EUR stated 10 EUR x:T2 order O2',
  ]);
});
