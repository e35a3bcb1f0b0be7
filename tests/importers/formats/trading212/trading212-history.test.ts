import { expect, it } from 'vitest';
import { trading212History } from '../../../../src/importers/formats/trading212/trading212-history.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const OF_2020 =
  'Action,Time,ISIN,Ticker,Name,No. of shares,Price / share,Currency (Price / share),Exchange rate,Result (GBP),Total (GBP),Withholding tax,Currency (Withholding tax),Charge amount (GBP),Transaction fee (GBP),Finra fee (GBP),Notes,ID';
const OF_2023 =
  'Action,Time,ISIN,Ticker,Name,No. of shares,Price / share,Currency (Price / share),Exchange rate,Result,Currency (Result),Total,Currency (Total),Withholding tax,Currency (Withholding tax),Notes,ID,Currency conversion fee,Currency (Currency conversion fee)';
const OF_2026 =
  'Action,Time,ISIN,Ticker,Name,Notes,ID,No. of shares,Price / share,Currency (Price / share),Exchange rate,Result,Currency (Result),Total,Currency (Total),Withholding tax,Currency (Withholding tax),Stamp duty reserve tax,Currency (Stamp duty reserve tax),Finra fee,Currency conversion from amount,Currency (Currency conversion from amount),Currency conversion to amount,Currency (Currency conversion to amount),Currency conversion fee,Currency (Currency conversion fee),Currency (Finra fee),Merchant name,Merchant category';

it.each<[string, string, string[], string[]]>([
  [
    'a purchase in another currency: the rate and no cash',
    OF_2023,
    [
      'Market buy,2024-05-02 14:30:05.123,US0378331005,AAPL,"Apple",10.0000000000,150.00,USD,1.25000,,"EUR",1201.80,"EUR",,,,EOF1,1.80,"EUR"',
    ],
    ['2 buy 10 AAPL @ 150 USD 2024-05-02 14:30:05.123 fee 1.8 EUR rate 0.8 x:EOF1'],
  ],
  [
    'in the same currency the total is the cash, without the costs that it holds',
    OF_2026,
    [
      'Limit buy,2024-05-02 14:30:05.123,GB0000000009,ABC,"Abc, plc",,EOF2,100,2.50,GBP,1,,,251.25,GBP,,,1.25,GBP,,,,,,,,,,',
      'Stop sell,2024-05-03 09:00:00,GB0000000009,ABC,"Abc, plc",,EOF3,100,3,GBP,1,48.7,GBP,299.95,GBP,,,,,0.05,,,,,,,GBP,,',
    ],
    [
      '2 buy 100 ABC @ 2.5 GBP 2024-05-02 14:30:05.123 cash -250 tax 1.25 GBP x:EOF2',
      '3 sell 100 ABC @ 3 GBP 2024-05-03 09:00:00 cash 300 fee 0.05 GBP x:EOF3',
    ],
  ],
  [
    'a price in pence is paid in pounds',
    OF_2023,
    ['Limit buy,2024-05-02 14:30:05,GB0000000009,ABC,"Abc",10,250.5,GBX,100,,"GBP",25.05,"GBP",,,,EOF4,,'],
    ['2 buy 10 ABC @ 250.5 GBX 2024-05-02 14:30:05 cash -25.05 x:EOF4'],
  ],
  [
    'the oldest layout names the currency in its headers',
    OF_2020,
    [
      'Market sell,2021-02-01 14:30:40,US36467W1099,GME,"GameStop",2,225.00,USD,1.5,10,300.00,,,,,0.02,,EOF5',
      'Deposit,2020-06-24 04:06:06,,,,,,,,,9000.00,,,9000.00,,,Bank,7',
    ],
    [
      '2 sell 2 GME @ 225 USD 2021-02-01 14:30:40 fee 0.02 GBP rate 0.666666666667 x:EOF5',
      '3 deposit 9000 GBP 2020-06-24 04:06:06 “Deposit, Bank”',
    ],
  ],
  [
    'dividends, before tax where the tax is in the same money',
    OF_2023,
    [
      'Dividend (Dividend),2023-12-27 12:05:25,US0378331005,AAPL,"Apple",4,0.23,USD,Not available,,,0.70,"EUR",0.14,USD,,,,',
      'Dividend (Ordinary),2023-12-28 12:05:25,NL0010273215,ASML,"ASML",4,0.23,EUR,Not available,,,0.78,"EUR",0.14,EUR,,,,',
    ],
    [
      '2 dividend 0.7 EUR of AAPL 2023-12-27 12:05:25 “Dividend (Dividend), Apple, after 0.14 USD of tax”',
      '3 dividend 0.92 EUR of ASML 2023-12-28 12:05:25 “Dividend (Ordinary), ASML”',
      '3 tax -0.14 EUR of ASML 2023-12-28 12:05:25 “Withholding tax, ASML”',
    ],
  ],
  [
    'cash that comes and goes',
    OF_2026,
    [
      'Withdrawal,2024-05-02 10:00:00,,,,Bank,w1,,,,,,,250.00,GBP,,,,,,,,,,,,,,',
      'Interest on cash,2024-05-03 10:00:00,,,,,i1,,,,,,,0.41,GBP,,,,,,,,,,,,,,',
      'Card debit,2024-05-04 10:00:00,,,,,c1,,,,,,,-4.20,GBP,,,,,,,,,,,,,Bakery,FOOD',
      'Currency conversion,2024-05-05 10:00:00,,,,0.15% fee,f1,,,,,,,,,,,,,,100.00,GBP,125.00,USD,0.15,GBP,,,',
    ],
    [
      '2 withdrawal -250 GBP 2024-05-02 10:00:00 “Withdrawal, Bank”',
      '3 interest 0.41 GBP 2024-05-03 10:00:00 “Interest on cash”',
      '4 withdrawal -4.2 GBP 2024-05-04 10:00:00 “Card debit, Bakery”',
      '5 conversion -100 GBP 2024-05-05 10:00:00 linked “Currency conversion, 0.15% fee”',
      '5 conversion 125 USD 2024-05-05 10:00:00 linked “Currency conversion, 0.15% fee”',
      '5 fee -0.15 GBP 2024-05-05 10:00:00 “Currency conversion fee”',
    ],
  ],
  [
    'a split is two rows, here in the order of the later layout',
    OF_2023,
    [
      'Stock split close,2025-03-24 07:24:24.095,US0378331005,AAPL,"Apple",,EOF29950772850,29.8000000000,2.07,USD,1.03,0.00,"EUR",59.68,"EUR",,,,',
      'Stock split open,2025-03-24 07:24:24.104,US0378331005,AAPL,"Apple",,EOF29950772853,7.4500000000,8.28,USD,1.03,,"EUR",59.68,"EUR",,,,',
      'Stock distribution,2025-04-01 10:00:00,US0378331005,AAPL,"Apple",,EOF29950772855,0.5,0.00,USD,,,"EUR",0.00,"EUR",,,,',
      'Transfer out,2025-04-02 10:00:00,US0378331005,AAPL,"Apple",,EOF29950772857,1,8.5,USD,1.03,0.00,"EUR",8.2,"EUR",,,,',
      'Stock split close,2025-05-24 07:24:24,US5949181045,MSFT,"Microsoft",,EOF29950772859,1,2,USD,1.03,0.00,"EUR",2,"EUR",,,,',
    ],
    [
      '2 skipped Stock split close',
      '3 split AAPL 1:4 2025-03-24 07:24:24.104',
      '4 receive buy 0.5 AAPL @ 0 USD 2025-04-01 10:00:00 x:EOF29950772855',
      '5 transfer_out sell 1 AAPL @ 8.5 USD 2025-04-02 10:00:00 x:EOF29950772857',
      '6 skipped Stock split close',
      '6 incomplete: A split closes the old shares here and no row opens the new ones. Enter the split by hand.',
    ],
  ],
  [
    'what cannot be read is a problem of its row, and what nobody knows is counted',
    OF_2023,
    [
      'Market buy,2024-02-30 14:30:05,US0378331005,AAPL,"Apple",10,150.00,USD,1.25,,"EUR",1201.80,"EUR",,,,EOF6,,',
      'Market buy,2024-02-28 14:30:05,US0378331005,AAPL,"Apple",ten,150.00,USD,1.25,,"EUR",1201.80,"EUR",,,,EOF7,,',
      'Market buy,2024-02-28 14:30:05,US0378331005,AAPL,"Apple",0,150.00,USD,1.25,,"EUR",1201.80,"EUR",,,,EOF8,,',
      'Moon landing,2024-02-28 14:30:05,,,,,,,,,,1.00,"EUR",,,,1,,',
    ],
    [
      '2 bad_date: Time says “2024-02-30 14:30:05”, which is not a date that exists. The row was left out.',
      '3 bad_number: No. of shares says “ten”, which is not a number. The row was left out.',
      '4 no_quantity: No. of shares is 0. The row was left out.',
      '5 unknown Moon landing',
    ],
  ],
])('%s', (_, header, rows, lines) => {
  expect(foundLines(parseFile(trading212History, [header, ...rows].join('\n')).found)).toEqual(lines);
});

it.each([
  ['2020', OF_2020],
  ['2023', OF_2023],
  ['2026', OF_2026],
])('the layout of %s is recognised', (_, header) => {
  expect(parseFile(trading212History, `${header}\n`).match?.score).toBeGreaterThan(0.7);
});

it('another file is not', () => {
  expect(parseFile(trading212History, 'Action,Time,Ticker\nBuy,2024-01-01,AAPL').match).toBeUndefined();
});
