import { expect, it } from 'vitest';
import { xtbCashOperations } from '../../../../src/importers/formats/xtb/xtb-cash-operations.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER = 'ID;Type;Time;Symbol;Comment;Amount';
const EURO = { currency: 'EUR' } as const;

it.each<[string, string[], string[]]>([
  [
    'the comment tells the trade, in part of its order; other money by what it was worth',
    [
      '1;Stocks/ETF purchase;12.04.2024 13:01:45;SPYL.DE;OPEN BUY 8/42.5 @ 11.75;-94.00',
      '2;Ações/ETF compra;25.07.2023 20:56:07;GOOGL.US;OPEN BUY 1 @ 100;-90',
      '2;Ações/ETF vende;26.07.2023 20:56:07;GOOGL.US;CLOSE BUY 1 @ 110;99',
      '3;Stocks/ETF sale;27.07.2023 20:56:07;VOD.UK;CLOSE BUY 10 @ 70;8.4',
    ],
    [
      '2 buy to open 8 SPYL.DE @ 11.75 EUR 2024-04-12 13:01:45 cash -94 costs unknown x:1',
      '3 buy to open 1 GOOGL.US @ 100 USD 2023-07-25 20:56:07 costs unknown rate 0.9 x:2',
      '4 sell to close 1 GOOGL.US @ 110 USD 2023-07-26 20:56:07 costs unknown rate 0.9 x:2',
      '5 sell to close 10 VOD.UK @ 70 EUR 2023-07-27 20:56:07 cash 8.4 costs unknown x:3',
    ],
  ],
  [
    'cash in several languages; a result alone is no trade',
    [
      '1;Deposit;12.04.2024 13:00:22;;Bank, id=7;500',
      '2;Wypłata;12.04.2024 13:00:23;;Withdrawal;-50',
      '3;Withholding tax;26.09.2024 11:00:23;FB.US;FB.US USD WHT 15%;-0.33',
      '4;Dividend;26.09.2024 11:00:23;FB.US;FB.US USD 0.5000/ SHR;2.23',
      '5;Free funds interests;05.04.2024 13:42:58;;Free-funds Interest 2024-03;0.1',
      '6;Transfer;14.05.2024 17:21:05;;Transfer from 1 to 2;200',
      '7;Swap;11.01.2022 16:16:01;GOLD;Swap of position #5;-0.25',
      '8;Swap;11.01.2022 16:16:01;GOLD;Swap of position #5;-0.',
      '9;Profit/Loss (FX/CFD);22.07.2022 01:35:43;GBPUSD;Profit of position #6;0.13',
      '10;Moon flight;22.07.2022 01:35:43;;;0.13',
      '11;Free funds interests;010.09.2024 20:49:02;;Corr;-0.5',
    ],
    [
      '2 deposit 500 EUR 2024-04-12 13:00:22 “Deposit, Bank, id=7”',
      '3 withdrawal -50 EUR 2024-04-12 13:00:23 “Wypłata, Withdrawal”',
      '4 tax -0.33 EUR of FB.US 2024-09-26 11:00:23 “Withholding tax, FB.US USD WHT 15%”',
      '5 dividend 2.23 EUR of FB.US 2024-09-26 11:00:23 “Dividend, FB.US USD 0.5000/ SHR”',
      '6 interest 0.1 EUR 2024-04-05 13:42:58 “Free funds interests, Free-funds Interest 2024-03”',
      '7 transfer 200 EUR 2024-05-14 17:21:05 linked “Transfer, Transfer from 1 to 2”',
      '8 swap -0.25 EUR of GOLD 2022-01-11 16:16:01 “Swap, Swap of position #5”',
      '9 skipped Swap',
      '10 skipped Profit/Loss (FX/CFD)',
      '11 unknown Moon flight',
      '12 bad_date: Time says “010.09.2024 20:49:02”, which is not a date that exists. The row was left out.',
    ],
  ],
])('%s', (_, rows, lines) => {
  expect(foundLines(parseFile(xtbCashOperations, [HEADER, ...rows].join('\n'), EURO).found)).toEqual(lines);
});

it('asks for the currency of the account, and guesses it from a trade whose amount is its price', () => {
  const rows = ['1;x;12.04.2024 13:01:45;A.US;OPEN BUY 1 @ 100;-90', '2;x;12.04.2024 13:01:45;B.DE;OPEN BUY 2 @ 11.75;-23.5'];
  expect(foundLines(parseFile(xtbCashOperations, [HEADER, ...rows].join('\n')).found)).toEqual([
    'asked currency, guess EUR',
    '2 buy to open 1 A.US @ 100 USD 2024-04-12 13:01:45 costs unknown rate 0.9 x:1',
    '3 buy to open 2 B.DE @ 11.75 EUR 2024-04-12 13:01:45 cash -23.5 costs unknown x:2',
  ]);
});

it('a workbook says the account and the currency above the table', () => {
  const rows = ['Name;Account;Currency', 'X;50423728;PLN', '', HEADER, '1;Deposit;12.04.2024 13:00:22;;Bank;500'];
  const { found, match } = parseFile(xtbCashOperations, rows.join('\n'));
  expect(foundLines(found)).toEqual(['5 [50423728] deposit 500 PLN 2024-04-12 13:00:22 “Deposit, Bank”']);
  expect(match?.score).toBe(1);
});

it('a newer workbook says both in its name, and calls symbols tickers', () => {
  const rows = [
    'Type,Ticker,Instrument,Time,Amount,ID,Comment',
    'Stock purchase,SPYL.DE,Fund,12/04/2024 13:01:45,-94,1,OPEN BUY 8/42.5 @ 11.75',
  ];
  const { found } = parseFile(xtbCashOperations, rows.join('\n'), { name: 'PLN_50423728_2024.xlsx' });
  expect(foundLines(found)).toEqual(['2 [50423728] buy to open 8 SPYL.DE @ 11.75 PLN 2024-04-12 13:01:45 cash -94 costs unknown x:1']);
});

it('closed positions in the same workbook tell the fills of a result', () => {
  const closed = parseFile(
    xtbCashOperations,
    [
      'Position,Symbol,Type,Volume,Open time,Open price,Close time,Close price,Margin,Commission,Swap,Gross P/L',
      '685,EURUSD,SELL,0.1,22/07/2022 01:00:00,1.02,22/07/2022 01:22:20,1.01,5,0,0,10',
    ].join('\n'),
  ).source;
  const { source } = parseFile(xtbCashOperations, `${HEADER}\n7;close trade;22/07/2022 01:22:20;EURUSD;Profit of position #685;10`);
  if (!('sheets' in source) || !('sheets' in closed)) throw new Error('Both are tables');
  const book = { ...source, sheets: [...closed.sheets, ...source.sheets] };
  expect(foundLines([...xtbCashOperations.parse(book, { day: null, dateOrder: null, currency: 'EUR' })])).toEqual([
    '2 sell to open 0.1 EURUSD @ 1.02 EUR 2022-07-22 01:00:00 x:685 ticket 685',
    '2 buy to close 0.1 EURUSD @ 1.01 EUR 2022-07-22 01:22:20 stated 10 EUR x:685 ticket 685',
  ]);
});
