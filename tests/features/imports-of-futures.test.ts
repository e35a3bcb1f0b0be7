import { expect, it } from 'vitest';
import { importingJournal } from '../support/importing-journal.ts';

const PERFORMANCE =
  'symbol,_priceFormat,_priceFormatType,_tickSize,buyFillId,sellFillId,qty,buyPrice,sellPrice,pnl,boughtTimestamp,soldTimestamp,duration';
const FILLS = 'Fill ID,Order ID,Timestamp,Date,Account,B/S,Quantity,Price,Contract,Product,commission';
const SECONDS = { zone: 'America/New_York' };

it('keeps the entry before the exit of the same second, in a file that runs backwards', async () => {
  const journal = importingJournal();
  const rows = [
    'MESH5,-2,0,0.25,91,94,1,5101.25,5102.25,$5.00,01/14/2025 10:31:05,01/14/2025 10:31:05,0sec',
    'MESH5,-2,0,0.25,81,84,1,5100.25,5101.25,$5.00,01/14/2025 09:31:05,01/14/2025 09:31:05,0sec',
  ];
  await journal.run([PERFORMANCE, ...rows].join('\n'), SECONDS);
  expect((await journal.trades()).map(({ direction, net }) => [direction, net])).toEqual([
    ['long', '5'],
    ['long', '5'],
  ]);
});

it('takes a fill for stored that another format of the broker told in pieces', async () => {
  const journal = importingJournal();
  const pairs = [
    'MESH5,-2,0,0.25,81,84,1,5100.25,5101.25,$5.00,01/14/2025 09:31:05,01/14/2025 09:35:05,4min',
    'MESH5,-2,0,0.25,81,85,2,5100.25,5102.25,$20.00,01/14/2025 09:31:05,01/14/2025 09:36:05,5min',
  ];
  await journal.run([PERFORMANCE, ...pairs].join('\n'), SECONDS);
  const whole = [
    '81,80,01/14/2025 09:31:05,1/14/25,, Buy,3,5100.25,MESH5,MES,1.5',
    '84,83,01/14/2025 09:35:05,1/14/25,, Sell,1,5101.25,MESH5,MES,0.5',
    '85,82,01/14/2025 09:36:05,1/14/25,, Sell,2,5102.25,MESH5,MES,1.0',
  ];
  const { report } = await journal.run([FILLS, ...whole].join('\n'), SECONDS);
  expect(report.counts).toMatchObject({ new: 0, similar: 3 });
  expect(await journal.fills()).toHaveLength(4);
});
