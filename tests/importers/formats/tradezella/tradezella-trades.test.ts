import { expect, it } from 'vitest';
import { tradezellaTrades } from '../../../../src/importers/formats/tradezella/tradezella-trades.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const SHORT =
  'Account Name,Open Date,Open Time,Close Date,Close Time,Instrument,Side,Quantity,Entry Price,Exit Price,Gross P&L,Commission,Duration';
const FULL =
  'Account Name,Adjusted Cost,Close Date,Close Time,Commission,Entry Price,Exit Price,Gross P&L,Instrument,Net P&L,Open Date,Open Time,Side,Symbol,Fee,Swap,Quantity,Zella Score';
const lines = (...rows: string[]) => foundLines(parseFile(tradezellaTrades, rows.join('\n')).found);

it('reads a trade as two fills, a future by what a point of it brought', () => {
  const row = 'Main,2025-01-14,09:35:12,2025-01-14,09:42:18,MES,Long,2,5100.25,5105.50,52.50,2.40,426';
  const { match, of } = parseFile(tradezellaTrades, [SHORT, row].join('\n'));
  expect(match?.score).toBeGreaterThan(0.9);
  expect(lines(SHORT, row)).toEqual([
    '2 [Main] buy to open 2 MES @ 5100.25 ? 2025-01-14 09:35:12',
    '2 [Main] sell to close 2 MES @ 5105.5 ? 2025-01-14 09:42:18 commission 2.4 USD stated 52.5 USD',
  ]);
  expect(of('fill')[0]?.instrument.assetClass).toBe('future');
});

it('reads an option, its zone, and its swap apart from the result', () => {
  const row =
    'Main,1,2025-01-14,10:26:49 EST,-1.30,8.19,10.74,255.00,2025-01-17 276 PUT,0,2025-01-14,10:20:00 EST,Long,QQQ,0.10,-2.00,1,80';
  expect(lines(FULL, row)).toEqual([
    '2 [Main] buy to open 1 QQQ   250117P00276000 @ 8.19 USD 2025-01-14 10:20:00 -05:00',
    '2 [Main] sell to close 1 QQQ   250117P00276000 @ 10.74 USD 2025-01-14 10:26:49 -05:00 commission 1.3 USD + fee 0.1 USD stated 255 USD',
    '2 [Main] swap -2 USD of QQQ   250117P00276000 2025-01-14 10:26:49 -05:00 “Swap”',
  ]);
});

it('reads the entry of a trade that is still open', () => {
  expect(lines(SHORT, 'Demo,2025-01-14,09:35:12,,,ACME,Short,10,50.25,,,0,')).toEqual([
    '2 account Demo',
    '2 [Demo] sell to open 10 ACME @ 50.25 USD 2025-01-14 09:35:12',
  ]);
});

it.each([
  [
    'Main,2025-01-14,09:35:12,2025-01-14,09:42:18,MES,Flat,2,1,2,3,4,5',
    '2 bad_side: The direction says “Flat”, which is neither buy nor sell. The row was left out.',
  ],
  [
    'Main,2025-01-99,09:35:12,2025-01-14,09:42:18,MES,Long,2,1,2,3,4,5',
    '2 bad_date: The entry time says “2025-01-99 09:35:12”, which is not a date that exists. The row was left out.',
  ],
])('%s', (row, line) => {
  expect(lines(SHORT, row)).toEqual([line]);
});
