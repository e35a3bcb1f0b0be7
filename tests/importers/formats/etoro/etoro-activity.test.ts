import { expect, it } from 'vitest';
import { etoroActivity } from '../../../../src/importers/formats/etoro/etoro-activity.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER = 'Date,Type,Details,Amount,Units,Realized Equity Change,Realized Equity,Balance,Position ID,Asset type,NWA';

it.each<[string, string[], string[]]>([
  [
    'what is owned outright: the amount says the price',
    [
      '09/01/2024 15:37:16,Open Position,AMD/USD,50.00,0.5,0.00,"4,581.91",0.00,71,Stocks,0.00',
      '10/01/2024 15:30:40,Position closed,AMD/USD,60.00,0.5,10.00,"4,591.91",0.00,71,Stocks,0.00',
      '10/01/2024 15:31:40,Open Position,BTC/USD," 1 000,00 ",0.025," 0,00 "," 1 757,95 ",0.00,72,Crypto,0.00',
    ],
    [
      '2 buy to open 0.5 AMD/USD @ 100 USD 2024-01-09 15:37:16 cash -50 costs unknown x:71 ticket 71',
      '3 sell to close 0.5 AMD/USD @ 120 USD 2024-01-10 15:30:40 cash 60 costs unknown stated 10 USD x:71 ticket 71',
      '4 buy to open 0.025 BTC/USD @ 40000 USD 2024-01-10 15:31:40 cash -1000 costs unknown x:72 ticket 72',
    ],
  ],
  [
    'of a CFD only the result is known, and the way is a guess',
    [
      '18/05/2020 04:09:41,Open Position,NKE/USD," 200,00 ",65.35," 0,00 ",1,1,62,CFD,0',
      '19/05/2020 00:51:22,Overnight fee,Daily,"(0,31)",-,"(0,31)",1,1,62,CFD,0',
      '20/05/2020 20:59:02,Position closed,NKE/USD," 392,16 ",65.35," 192,16 ",1,1,62,CFD,0',
    ],
    [
      '2 buy to open 65.35 NKE @ null USD 2020-05-18 04:09:41 costs unknown x:62 ticket 62',
      '2 guessed: This sheet does not say whether a CFD was bought or sold: each is taken as bought. The results are eToro’s own.',
      '3 swap -0.31 USD 2020-05-19 00:51:22 ticket 62 “Overnight fee, Daily”',
      '4 sell to close 65.35 NKE @ null USD 2020-05-20 20:59:02 costs unknown stated 192.16 USD x:62 ticket 62',
    ],
  ],
  [
    'cash',
    [
      '01/01/2024 05:50:54,Interest Payment,,0.08,-,0.08,1,0.00,-,,0.00',
      '02/01/2024 00:10:33,Dividend,KER/EUR,0.17,-,0.17,1,99.60,22,Stocks,0.00',
      '03/01/2024 13:09:09,Withdraw Fee,-,0.00,-,0.00,1,100.11,-,,0.00',
      '03/01/2024 13:09:09,Withdrawal Conversion Fee,-,-1.36,-,0.00,1,0.00,-,,0.00',
      '03/01/2024 13:09:09,Withdraw Request,-,-100.11,-,-100.11,1,0.00,-,,0.00',
      '10/07/2025 15:15:01,SDRT,VOD/GBX,(6.97),-,(6.97),"11,316.06 ",0.00 ,30,Stocks,0.00',
      '10/07/2025 15:15:01,Moon flight,-,1,-,1,1,0,-,,0.00',
      '31/06/2025 15:15:01,Dividend,-,1,-,1,1,0,-,,0.00',
      '30/06/2025 15:15:01,Dividend,-,one,-,1,1,0,-,,0.00',
      '30/06/2025 15:15:01,Open Position,AMD/USD,1,-,1,1,0,9,Stocks,0.00',
    ],
    [
      '2 interest 0.08 USD 2024-01-01 05:50:54 “Interest Payment”',
      '3 dividend 0.17 USD of KER/EUR 2024-01-02 00:10:33 ticket 22 “Dividend, KER/EUR”',
      '4 skipped Withdraw Fee',
      '5 skipped Withdrawal Conversion Fee',
      '6 withdrawal -100.11 USD 2024-01-03 13:09:09 “Withdraw Request”',
      '7 tax -6.97 USD of VOD/GBX 2025-07-10 15:15:01 ticket 30 “SDRT, VOD/GBX”',
      '8 unknown Moon flight',
      '9 bad_date: Date says “31/06/2025 15:15:01”, which is not a date that exists. The row was left out.',
      '10 bad_number: Amount says “one”, which is not a number. The row was left out.',
      '11 no_quantity: Units is empty. The row was left out.',
    ],
  ],
])('%s', (_, rows, lines) => {
  const { found, match } = parseFile(etoroActivity, [HEADER, ...rows].join('\n'));
  expect(foundLines(found)).toEqual(lines);
  expect(match?.score).toBeGreaterThan(0.9);
});

it('the sheet of closed positions says which way a CFD went', () => {
  const { source } = parseFile(etoroActivity, `${HEADER}\n18/05/2020 04:09:41,Open Position,NKE/USD,200.00,65.35,0.00,1,1,62,CFD,0`);
  const closed = parseFile(
    etoroActivity,
    'Position ID,Action,Long / Short,Open Date,Close Date,ISIN\n62,Sell Nike,Short,a,b,US6541061031',
  ).source;
  if (!('sheets' in source) || !('sheets' in closed)) throw new Error('Both are tables');
  const [activity, positions] = [source.sheets, closed.sheets.map((sheet) => ({ ...sheet, name: 'Closed Positions' }))];
  const book = { ...source, kind: 'xlsx' as const, sheets: [...positions, ...activity] };
  expect(foundLines([...etoroActivity.parse(book, { day: null, dateOrder: null, currency: null })])).toEqual([
    '2 sell to open 65.35 NKE @ null USD 2020-05-18 04:09:41 costs unknown x:62 ticket 62',
    '1 skipped Sheet Closed Positions',
  ]);
});
