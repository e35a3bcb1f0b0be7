import { expect, it } from 'vitest';
import { buxTransactions } from '../../../../src/importers/formats/bux/bux-transactions.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  'Transaction Time (CET),Transaction Category,Transaction Type,Transfer Type,Transaction Amount,Transaction Currency,Cash Balance Amount,Asset Id,Asset Name,Asset Quantity,Asset Price,Asset Currency,Currency Pair,Exchange Rate,Profit And Loss Amount,Profit And Loss Currency,Dividend Currency,Dividend Gross Amount,Dividend Net Amount,Dividend Tax Amount,Transaction Description';

it.each<[string, string[], string[]]>([
  [
    'the fee that follows a fill is its cost',
    [
      '2023-03-21 13:37:29.983000,trades,Buy Trade,,-542.92,EUR,48.49,NL0011821202,ING,49,11.08,EUR,,,,,,,,,x',
      '2023-03-21 13:37:30.084000,fees,Trading Fee,,-1.5,EUR,46.99,NL0011821202,ING,,,,,,,,,,,,',
      '2023-03-21 13:37:30.084000,trades,Sell Trade,,7.08,EUR,39.91,NL0011821202,ING,0.6,11.8,EUR,,,,,,,,,x',
      '2023-03-22 13:37:30.084000,fees,Trading Fee,,-1.5,EUR,46.99,NL0011821202,ING,,,,,,,,,,,,',
      '2025-06-11 16:45:18.652000,trades,Buy Trade,,-10.0,EUR,150.5,US3755581036,Gilead,0.1,125,USD,EURUSD,1.25,,,,,,,x',
      '2025-06-12 16:45:18.652000,trades,Sell Trade,,-10.0,EUR,150.5,NL0011821202,ING,1,10,EUR,,,,,,,,,x',
    ],
    [
      '2 buy 49 NL0011821202 @ 11.08 EUR 2023-03-21 13:37:29.983 cash -542.92 commission 1.5 EUR',
      '3 skipped Trading Fee',
      '4 sell 0.6 NL0011821202 @ 11.8 EUR 2023-03-21 13:37:30.084 cash 7.08',
      '5 fee -1.5 EUR of NL0011821202 2023-03-22 13:37:30.084 “Trading Fee, ING”',
      '6 buy 0.1 US3755581036 @ 125 USD 2025-06-11 16:45:18.652 rate 0.8',
      '7 sell 1 NL0011821202 @ 10 EUR 2025-06-12 16:45:18.652 cash 10',
      '7 contradiction: Sell Trade says one way and its amount -10 the other. The word was taken.',
    ],
  ],
  [
    'cash, also where a cell is too many',
    [
      '2020-11-18 12:15:23.606000,deposits,Sepa Deposit,,,500,EUR,500,,,,,,,,,,,,,',
      '2024-05-14 13:57:08.427000,withdrawals,Sepa Withdrawal,,-1200,EUR,1293.6,,,,,,,,,,,,,,',
      '2023-05-02 11:07:12.872000,fees,Subscription Fee,,-2.99,EUR,36.92,,,,,,,,,,,,,,',
      '2023-05-05 11:38:06.646000,dividends,Cash Dividend,,16.4,EUR,53.32,NL0011821202,ING,,,,,,,,,,,,',
      '2023-07-09 10:25:51.533000,interest,Interest Payment,,0.23,EUR,47.57,,,,,,,,,,,,,,',
      '2020-07-06 09:21:16.051000,others,Promotional,CASH_CREDIT,4.67,EUR,354.67,,,,,,,,,,,,,,',
      '2020-07-06 09:21:16.051000,constructor,Flight,,4.67,EUR,354.67,,,,,,,,,,,,,,',
      '2020-07-36 09:21:16.051000,others,Promotional,CASH_CREDIT,4.67,EUR,354.67,,,,,,,,,,,,,,',
      '2023-03-21 13:37:29.983000,trades,Buy Trade,,much,EUR,48.49,NL0011821202,ING,49,11.08,EUR,,,,,,,,,x',
    ],
    [
      '2 deposit 500 EUR 2020-11-18 12:15:23.606 “Sepa Deposit”',
      '3 withdrawal -1200 EUR 2024-05-14 13:57:08.427 “Sepa Withdrawal”',
      '4 fee -2.99 EUR 2023-05-02 11:07:12.872 “Subscription Fee”',
      '5 dividend 16.4 EUR of NL0011821202 2023-05-05 11:38:06.646 “Cash Dividend, ING”',
      '6 interest 0.23 EUR 2023-07-09 10:25:51.533 “Interest Payment”',
      '7 deposit 4.67 EUR 2020-07-06 09:21:16.051 “Promotional”',
      '8 unknown constructor Flight',
      '9 bad_date: Transaction Time says “2020-07-36 09:21:16.051000”, which is not a date that exists. The row was left out.',
      '10 bad_number: Transaction Amount says “much”, which is not a number. The row was left out.',
    ],
  ],
  [
    'a split takes the old shares and gives the new',
    [
      '2020-08-31 11:16:47.570000,corporate_actions,General Corporate Action,ASSET_REDEEM,-1000.08,USD,,US0378331005,Apple,2.0,500.04,USD,EURUSD,1.19,200.89,EUR,,,,,Stock split Apple',
      '2020-08-31 11:18:46.264000,corporate_actions,General Corporate Action,ASSET_DEPOSIT,1000.08,USD,,US0378331005,Apple,8.0,125.01,USD,EURUSD,1.19,,,,,,,Stock split Apple',
      '2021-08-31 11:16:47.570000,corporate_actions,General Corporate Action,ASSET_REDEEM,-10,USD,,US0378331005,Apple,2.0,5,USD,EURUSD,1.19,2,EUR,,,,,Gone',
    ],
    [
      '2 skipped ASSET_REDEEM',
      '3 split US0378331005 8:2 2020-08-31 11:18:46.264',
      '4 skipped ASSET_REDEEM',
      '4 incomplete: A corporate action takes these away, and no row gives what they became. Enter it by hand.',
    ],
  ],
])('%s', (_, rows, lines) => {
  const { found, match } = parseFile(buxTransactions, [HEADER, ...rows].join('\n'));
  expect(foundLines(found)).toEqual(lines);
  expect(match?.score).toBeGreaterThan(0.7);
});
