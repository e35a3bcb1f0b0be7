import { expect, it } from 'vitest';
import { importingJournal } from '../../../support/importing-journal.ts';

const HEADER =
  'Date,Type,Sub Type,Action,Symbol,Instrument Type,Description,Value,Quantity,Average Price,Commissions,Fees,Multiplier,Root Symbol,Underlying Symbol,Expiration Date,Strike Price,Call or Put,Order #,Currency';
const put = (root: string) => `${root.padEnd(6)}240621P00022000,Equity Option`;
const terms = (root: string) => `100,${root},${root},6/21/24,22,PUT`;

/** Newest first, as the file is: puts that were sold end as shares of another company, which are sold at a loss. */
const ROWS = [
  '2024-06-24T16:00:00+0200,Trade,Sell to Close,SELL_TO_CLOSE,NEWC,Equity,Sold 66 NEWC @ 50.00,"3,300.00",66,50.00,0.00,-0.10,,,,,,,7002,USD',
  `2024-06-21T23:00:00+0200,Receive Deliver,Assignment,,${put('NEWC1')},Removal of option due to assignment,0.00,6,0.00,--,0.00,${terms('NEWC')},,USD`,
  '2024-06-21T23:00:00+0200,Receive Deliver,Buy to Open,BUY_TO_OPEN,NEWC,Equity,Buy to Open 66 NEWC @ 200.00,"-13,200.00",66,-200.00,--,-5.00,,,,,,,,USD',
  `2024-06-15T12:36:06+0200,Receive Deliver,Stock Merger,SELL_TO_OPEN,${put('NEWC1')},Stock merger Open 6.0,"3,360.00",6,560.00,--,0.00,${terms('NEWC')},,USD`,
  `2024-06-15T12:36:06+0200,Receive Deliver,Stock Merger,BUY_TO_CLOSE,${put('OLDC')},Stock merger Close 6.0,"-3,360.00",6,-560.00,--,0.00,${terms('OLDC')},,USD`,
  `2024-06-09T17:31:56+0200,Trade,Sell to Open,SELL_TO_OPEN,${put('OLDC')},Sold 6 OLDC,"1,800.00",6,300.00,-6.00,-0.90,${terms('OLDC')},7001,USD`,
];

it('a merger and the assignment after it are one trade with one result', async () => {
  const journal = importingJournal();
  await journal.run([HEADER, ...ROWS].join('\n'));
  const trades = await journal.trades();
  expect(trades).toMatchObject([{ status: 'closed', instruments: 3, group: 'assignment', gross: '-8100', fees: '12', net: '-8112' }]);
});
