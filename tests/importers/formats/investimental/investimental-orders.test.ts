import { expect, it } from 'vitest';
import { investimentalOrders } from '../../../../src/importers/formats/investimental/investimental-orders.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  'Order ID,Order Number,Side,Exchange,Symbol,Market,Price,Volume,Disclosed,Value,Fee,Term,Validity,Trigger Type,Trigger Price,Settlement Term,Settlement Date,Settlement Type,Short Sell,Account ID,Account Name,Last Trade ID,Last Trade Ticket,Status,Initiated By,Updated By,Update Type,Update Time,Request ID,Request Type,Request Status';

const event = (order: string, update: string, [price, volume, value, fee]: readonly string[], time: string, side = 'Buy') =>
  `1,${order},${side},BVB,ETF,REGS,${price},${volume},,${value},${fee},Day,,None,,T+2,,Net,No,A1,JANE DOE [RON],7,${update === 'Fil' ? `t${time}` : '0'},Active,U,U,${update},2024-03-05 ${time},,,`;

it.each<[string, string[], string[]]>([
  [
    'a fill is what is missing since the event before, with its share of the fee',
    [
      event('11', 'New', ['75.5', '100', '7550', '10'], '10:00:00'),
      event('11', 'Chg', ['75.0', '100', '7500', '10'], '10:01:00'),
      event('11', 'Fil', ['75.0', '60', '4500', '6'], '10:02:00'),
      event('11', 'Fil', ['75.0', '60', '0.000', '0.000'], '10:03:00'),
    ],
    [
      '2 skipped Order event New',
      '3 skipped Order event Chg',
      '4 [A1] buy 40 ETF @ 75 RON 2024-03-05 10:02:00 commission 4 RON x:t10:02:00 order 11',
      '5 [A1] buy 60 ETF @ 75 RON 2024-03-05 10:03:00 commission 6 RON x:t10:03:00 order 11',
    ],
  ],
  [
    'orders that end, and logs that begin in the middle',
    [
      event('12', 'New', ['20', '5', '100', '0'], '10:00:00', 'Sell'),
      event('12', 'OOT', ['20', '5', '100', '0'], '10:01:00', 'Sell'),
      event('13', 'Fil', ['20', '5', '0', '0'], '10:02:00', 'Sell'),
      event('14', 'Fil', ['20', '5', '100', '0'], '10:03:00', 'Sell'),
      event('15', 'Moo', ['20', '5', '100', '0'], '10:04:00', 'Sell'),
      event('16', 'New', ['20', 'five', '100', '0'], '10:04:00', 'Sell'),
      event('16', 'New', ['20', '5', '100', '0'], '10:64:00', 'Sell'),
    ],
    [
      '2 skipped Order event New',
      '3 order 12 sell 5 ETF limit 20 expired',
      '4 [A1] sell 5 ETF @ 20 RON 2024-03-05 10:02:00 x:t10:02:00 order 13',
      '5 incomplete: Order 14 was filled in part, and this file does not hold the events before. The row was left out.',
      '6 unknown Order event Moo',
      '7 bad_number: Volume says “five”, which is not a number. The row was left out.',
      '8 bad_date: Update Time says “2024-03-05 10:64:00”, which is not a date that exists. The row was left out.',
    ],
  ],
])('%s', (_, rows, lines) => {
  const { found, match } = parseFile(investimentalOrders, [HEADER, ...rows].join('\r\n'));
  expect(foundLines(found)).toEqual(lines);
  expect(match?.score).toBeGreaterThan(0.7);
});
