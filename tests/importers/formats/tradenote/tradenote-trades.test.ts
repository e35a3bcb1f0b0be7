import { expect, it } from 'vitest';
import { tradenoteTrades } from '../../../../src/importers/formats/tradenote/tradenote-trades.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  'Account,T/D,S/D,Currency,Type,Side,Symbol,Qty,Price,Exec Time,Comm,SEC,TAF,NSCC,Nasdaq,ECN Remove,ECN Add,Gross Proceeds,Net Proceeds,Clr Broker,Liq,Note';
const SHORT = 'TN1,03/04/2024,03/06/2024,USD,stock,SS,ACME,100,12.50,09:31:07,-0.99,0.05,0.01,0,0,0,0,1250,1248.95,SIM,,';
const file = (row: string) => parseFile(tradenoteTrades, [HEADER, row].join('\n'));
const lines = (row: string) => foundLines(file(row).found);

it('is told from TradeZero by the word for what was traded', () => {
  expect(file(SHORT).match?.score).toBeGreaterThan(0.85);
  expect(file(SHORT.replace('stock', '2')).match).toBeUndefined();
});

it('reads an execution with its charges, whichever sign they have', () => {
  expect(lines(SHORT)).toEqual([
    '2 [TN1] sell to open 100 ACME @ 12.5 USD 2024-03-04 09:31:07 cash 1250 commission 0.99 USD + fee 0.05 USD + fee 0.01 USD',
  ]);
});

it.each([
  ['B', '1250', 'buy', '-1250'],
  ['BC', '-1250', 'buy', '-1250'],
  ['S', '1250', 'sell', '1250'],
  ['S', '', 'sell', undefined],
])('side %s with proceeds %s is a %s for %s', (word, gross, side, cash) => {
  const [fill] = file(SHORT.replace(',SS,', `,${word},`).replace('1250,1248.95', `${gross},0`)).of('fill');
  expect([fill?.side, fill?.cash]).toEqual([side, cash]);
});

it.each([
  ['stock', 'stock'],
  ['future', 'future'],
  ['call', 'option'],
  ['forex', 'forex'],
  ['thing', undefined],
])('passes on that a %s is a %s', (type, assetClass) => {
  expect(file(SHORT.replace('stock', type)).of('fill')[0]?.instrument.assetClass).toBe(assetClass);
});

it.each([
  [SHORT.replace(',SS,', ',XX,'), '2 bad_side: Side says “XX”, which is neither buy nor sell. The row was left out.'],
  [
    SHORT.replace('03/04/2024', '13/14/2024'),
    '2 bad_date: T/D with Exec Time says “13/14/2024 09:31:07”, which is not a date that exists. The row was left out.',
  ],
])('%s', (row, line) => {
  expect(lines(row)).toEqual([line]);
});
