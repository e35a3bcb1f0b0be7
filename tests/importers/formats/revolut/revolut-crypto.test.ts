import { expect, it } from 'vitest';
import { revolutCrypto } from '../../../../src/importers/formats/revolut/revolut-crypto.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER = 'Symbol,Type,Quantity,Price,Value,Fees,Date';

it('the currency stands in each amount', () => {
  const rows = [
    'BTC,Buy,0.00056077,"89,162.28 SEK",50.00 SEK,0.00 SEK,"May 5, 2020, 10:10:57 PM"',
    'BTC,Sell,0.0002,"€35,761.54",€7.15,€0.24,"Mar 8, 2022, 2:08:54 PM"',
    'BTC,Send,0.0001,"137,211.36 SEK",13.72 SEK,0.00 SEK,"Nov 9, 2020, 3:50:00 AM"',
    'BTC,Receive,0.0001,"137,211.36 SEK",13.72 SEK,0.00 SEK,"Nov 9, 2020, 3:51:00 AM"',
    'ETH,Stake,0.18,"24,185.66 SEK","4,493.77 SEK",0.00 SEK,"Feb 2, 2024, 11:03:12 AM"',
    'ETH,Staking reward,0.00002061,,,,"Jan 15, 2025, 12:23:31 AM"',
    'ETH,Payment,0.01,$2000,$20,,"Jan 15, 2025, 12:23:32 AM"',
    'ETH,Moon flight,0.1,,,,"Jan 15, 2025, 12:23:31 AM"',
    'ETH,Buy,0.1,$1,$1,,"Feb 30, 2025, 12:23:31 AM"',
    'ETH,Buy,,$1,$1,,"Feb 3, 2025, 12:23:31 AM"',
  ];
  const { found, match } = parseFile(revolutCrypto, [HEADER, ...rows].join('\n'));
  expect(foundLines(found)).toEqual([
    '2 buy 0.00056077 BTC @ 89162.28 SEK 2020-05-05 22:10:57 cash -50',
    '3 sell 0.0002 BTC @ 35761.54 EUR 2022-03-08 14:08:54 cash 7.15 fee 0.24 EUR',
    '4 transfer_out sell 0.0001 BTC @ 137211.36 SEK 2020-11-09 03:50:00',
    '5 transfer_in buy 0.0001 BTC @ 137211.36 SEK 2020-11-09 03:51:00',
    '6 skipped Stake',
    '7 receive buy 0.00002061 ETH @ 0 ? 2025-01-15 00:23:31',
    '8 deliver sell 0.01 ETH @ 2000 USD 2025-01-15 00:23:32',
    '9 unknown Moon flight',
    '10 bad_date: Date says “Feb 30, 2025, 12:23:31 AM”, which is not a date that exists. The row was left out.',
    '11 bad_number: Quantity says “”, which is not a number. The row was left out.',
  ]);
  expect(match?.score).toBe(1);
});
