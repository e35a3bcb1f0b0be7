import { expect, it } from 'vitest';
import { tradervueTrades } from '../../../../src/importers/formats/tradervue/tradervue-trades.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  'Open Datetime,Close Datetime,Symbol,Side,Volume,Exec Count,Entry Price,Exit Price,Gross P&L,Gross P&L (%),Shared,Notes,Tags,Net P&L,Commissions,Fees';
const LONG = '2025-01-14 09:42:38,2025-01-14 09:43:15,ACME,L,100,2,10.50,11.05,55.00,5.2,,"first, a note",swing,54.20,0.50,0.30';
const file = (...rows: string[]) => parseFile(tradervueTrades, [HEADER, ...rows].join('\n'));
const lines = (...rows: string[]) => foundLines(file(...rows).found);

it('reads a trade as two fills with its result before costs', () => {
  expect(file(LONG).match?.score).toBeGreaterThan(0.75);
  expect(lines(LONG)).toEqual([
    '2 buy to open 100 ACME @ 10.5 USD 2025-01-14 09:42:38',
    '2 sell to close 100 ACME @ 11.05 USD 2025-01-14 09:43:15 commission 0.5 USD + fee 0.3 USD stated 55 USD',
  ]);
});

it.each([
  ['100', '55.00', '100'],
  ['200', '55.00', '100'],
  ['200', '54.00', '200'],
])('takes volume %s with the result %s for a size of %s', (volume, gross, size) => {
  const [fill] = file(LONG.replace(',100,', `,${volume},`).replace('55.00', gross)).of('fill');
  expect(fill?.quantity).toBe(size);
});

it.each([
  ['55.00', 'stock'],
  ['275.00', 'future'],
  ['99.00', undefined],
])('knows by the result %s of MES that it is a %s', (gross, assetClass) => {
  const [fill] = file(LONG.replace('ACME', 'MES').replace('55.00', gross)).of('fill');
  expect(fill?.instrument.assetClass).toBe(assetClass);
});

it('reads the entry of a trade that is still open', () => {
  expect(lines(LONG.replace('2025-01-14 09:43:15', '').replace('11.05,55.00', ',').replace(',L,', ',S,'))).toEqual([
    '2 sell to open 100 ACME @ 10.5 USD 2025-01-14 09:42:38',
  ]);
});

it.each([
  [LONG.replace(',L,', ',X,'), '2 bad_side: The direction says “X”, which is neither buy nor sell. The row was left out.'],
  [LONG.replace('10.50', 'Inf'), '2 bad_number: The entry price says “Inf”, which is not a number. The row was left out.'],
])('%s', (row, line) => {
  expect(lines(row)).toEqual([line]);
});
