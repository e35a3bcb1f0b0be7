import { expect, it } from 'vitest';
import { tradovateFills } from '../../../../src/importers/formats/tradovate/tradovate-fills.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const FULL =
  '_id,_orderId,_contractId,_timestamp,_tradeDate,_action,_qty,_price,_active,_accountId,Fill ID,Order ID,Timestamp,Date,Account,B/S,Quantity,Price,_priceFormat,_priceFormatType,_tickSize,Contract,Product,Product Description,commission';
const FILL =
  '71,70,3,2025-01-14 23:31:05.123Z,2025-01-15,0,2,5100.25,true,9,71,70,01/14/2025 17:31:05,1/14/25,ACC7, Buy,2,5100.25,-2,0,0.25,MESH5,MES,Micro,1.30';
const SHORT = 'Fill ID,Order ID,Timestamp,Account,B/S,Quantity,Price,Contract,Product';
const lines = (...rows: string[]) => foundLines(parseFile(tradovateFills, rows.join('\n')).found);

it('reads an execution in UTC, with its trading day and its commission', () => {
  const { match, of } = parseFile(tradovateFills, [FULL, FILL].join('\n'));
  expect(match?.score).toBeGreaterThan(0.7);
  expect(lines(FULL, FILL)).toEqual(['2 [ACC7] buy 2 MESH5 @ 5100.25 USD 2025-01-14 23:31:05.123 UTC commission 1.3 USD x:71 order 70']);
  expect(of('fill')[0]?.tradeDate).toBe('2025-01-15');
});

it('goes by the clock of the platform where the columns of the machine are left out', () => {
  expect(lines(SHORT, '71,70,01/14/2025 17:31:05,ACC7,Sell,2,5100.25,MESH5,MES')).toEqual([
    '2 [ACC7] sell 2 MESH5 @ 5100.25 USD 2025-01-14 17:31:05 costs unknown x:71 order 70',
  ]);
});

it.each([
  [
    '71,70,01/14/2025 17:31:05,ACC7,?,2,5100.25,MESH5,MES',
    '2 bad_side: B/S says “?”, which is neither buy nor sell. The row was left out.',
  ],
  [
    '71,70,01/44/2025 17:31:05,ACC7,Buy,2,5100.25,MESH5,MES',
    '2 bad_date: Timestamp says “01/44/2025 17:31:05”, which is not a date that exists. The row was left out.',
  ],
  ['71,70,01/14/2025 17:31:05,ACC7,Buy,,5100.25,MESH5,MES', '2 no_quantity: No quantity. The row was left out.'],
])('%s', (row, line) => {
  expect(lines(SHORT, row)).toEqual([line]);
});
