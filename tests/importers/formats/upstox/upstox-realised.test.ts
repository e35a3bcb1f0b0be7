import { expect, it } from 'vitest';
import { upstoxRealised } from '../../../../src/importers/formats/upstox/upstox-realised.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  'Scrip Name,Scrip Code,Symbol,ISIN,Scrip Opt,Qty,Buy Date,Buy Rate,Buy Amt,Sell Date,Sell Rate,Sell Amt,Days,Total PL,Short Term,Long Term,Speculation,Turn Over';

it('a lot is a purchase and a sale; sold before it was bought it was short', () => {
  const rows = [
    'TATA,1,TCS,INE467B01029,EQ,10,01-04-2024,3500,35000,05-04-2024,3510,35100,4,100,100,0,0,1',
    'TATA,1,TCS,INE467B01029,EQ,10,05-04-2024,3500,35000,01-04-2024,3490,34900,4,-100,-100,0,0,1',
    'TATA,1,TCS,INE467B01029,EQ,10,05-04-2024,dear,35000,01-04-2024,3490,34900,4,-100,-100,0,0,1',
    'Total,,,,,,,,,,,,,0,0,0,0,1',
  ];
  const { found, match } = parseFile(upstoxRealised, [HEADER, ...rows].join('\n'));
  expect(foundLines(found)).toEqual([
    '2 buy to open 10 TCS @ 3500 INR 2024-04-01 costs unknown',
    '2 sell to close 10 TCS @ 3510 INR 2024-04-05 costs unknown stated 100 INR',
    '3 sell to open 10 TCS @ 3490 INR 2024-04-01 costs unknown',
    '3 buy to close 10 TCS @ 3500 INR 2024-04-05 costs unknown stated -100 INR',
    '4 bad_number: Buy Rate says “dear”, which is not a number. The row was left out.',
    '5 skipped Sum or note',
  ]);
  expect(match?.score).toBe(0.8);
});
