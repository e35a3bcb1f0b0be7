import { expect, it } from 'vitest';
import { tradeRepublicTransactions } from '../../../../src/importers/formats/trade-republic/trade-republic-transactions.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  'datetime;date;account_type;category;type;asset_class;name;symbol;shares;price;amount;fee;tax;currency;original_amount;original_currency;fx_rate;description;transaction_id;value_date';

const row = (cells: string) => `2025-01-06T00:00:00.000000Z;2025-01-06;DEFAULT;${cells}`;

it.each<[string, string[], string[]]>([
  [
    'purchases and sales, older ones by the day',
    [
      row('TRADING;BUY;STOCK;Acme;DE0005557508;15.0000000000;17.664000;-264.96;-1.00;;EUR;;;;BUY;id1;2025-01-08'),
      '2026-03-06T10:38:28.793Z;2026-03-06;DEFAULT;TRADING;SELL;CRYPTO;Bitcoin;BTC;-0.5000000000;60000.00;30000.00;-1.00;-5.50;EUR;;;;SELL;id2;',
    ],
    [
      '2 buy 15 DE0005557508 @ 17.664 EUR 2025-01-06 cash -264.96 fee 1 EUR x:id1',
      '3 sell 0.5 BTC @ 60000 EUR 2026-03-06 10:38:28.793 UTC cash 30000 fee 1 EUR + tax 5.5 EUR x:id2',
    ],
  ],
  [
    'a bond: the amount holds the accrued interest',
    [row('TRADING;BUY;BOND;Mai 2030;XS2790222116;20.00;1.0;-20.44;-1.00;;EUR;;;;BUY;id1;')],
    ['2 buy 20 XS2790222116 @ 1 EUR 2025-01-06 cash -20.44 fee 1 EUR x:id1'],
  ],
  [
    'what matures is closed once, by the row with the cash',
    [
      row('CORPORATE_ACTION;WARRANT_EXERCISE;DERIVATIVE;Short 9 Pt.;DE000HS88LK3;-200.00;;;;;;;;;X;id1;'),
      row('CASH;TILG;DERIVATIVE;Short 9 Pt.;DE000HS88LK3;200.00;;0.20;;;EUR;;;;X;id2;'),
      row('CORPORATE_ACTION;FINAL_MATURITY;BOND;Bund;DE000BU22007;-20.00;;;;;;;;;X;id3;'),
    ],
    [
      '2 skipped WARRANT_EXERCISE',
      '3 cash_settlement sell to close 200 DE000HS88LK3 @ 0.001 EUR 2025-01-06 cash 0.2 x:id2',
      '4 cash_settlement sell to close 20 DE000BU22007 @ null EUR 2025-01-06 x:id3',
    ],
  ],
  [
    'a split names the units that came',
    [
      '2024-12-01T00:00:00Z;2024-12-01;DEFAULT;TRADING;BUY;STOCK;Acme;US0378331005;0.3;100;-30;;;EUR;;;;BUY;id1;',
      row('CORPORATE_ACTION;SPLIT;STOCK;Acme;US0378331005;2.7;;;;;;;;;SPLIT;id2;'),
      row('CORPORATE_ACTION;SPLIT;STOCK;Other;US5949181045;2.7;;;;;;;;;SPLIT;id3;'),
      row('DELIVERY;FREE_RECEIPT;STOCK;Gift;US5949181045;1;;;;;;;;;X;id4;'),
      row('DELIVERY;FREE_RECEIPT;STOCK;Back;US5949181045;-1;;;;;;;;;X;id6;'),
      row('DELIVERY;MIGRATION;STOCK;Gift;US5949181045;1;;;;;;;;;X;id5;'),
    ],
    [
      '2 buy 0.3 US0378331005 @ 100 EUR 2024-12-01 cash -30 x:id1',
      '3 split US0378331005 10:1 2025-01-06',
      '4 incomplete: A split of Other brings 2.7 units, and this file does not hold the purchases before it. Enter the split by hand.',
      '5 receive buy 1 US5949181045 @ 0 EUR 2025-01-06 x:id4',
      '6 receive sell 1 US5949181045 @ 0 EUR 2025-01-06 x:id6',
      '7 skipped MIGRATION',
    ],
  ],
  [
    'cash, with the fee and the tax beside it',
    [
      row('CASH;CUSTOMER_INPAYMENT;;;;;;352.45;-2.45;;EUR;;;;Card;id1;'),
      row('CASH;TRANSFER_INSTANT_OUTBOUND;;;;;;-300.00;;;EUR;;;;Out;id2;'),
      row('CASH;CARD_TRANSACTION;;;;;;-12.80;;;EUR;;;;Shop;id3;'),
      row('CASH;DIVIDEND;STOCK;Acme;US0378331005;4;;29.58;;-7.56;EUR;34.51;USD;0.857;Cash Dividend;id4;'),
      row('CASH;EARNINGS;FUND;Fund;LU0496786574;4;;0.00;;-0.08;EUR;;;;Vorabpauschale;id5;'),
      row('CASH;GIFT;;;;;;-51.00;;;EUR;;;;Gift;id6;'),
      row('CASH;TAX_OPTIMIZATION;;;;;;0.00;;;EUR;;;;Tax;id7;'),
      row('CASH;MOON;;;;;;-51.00;;;EUR;;;;Moon;id8;'),
    ],
    [
      '2 deposit 352.45 EUR 2025-01-06 “Card”',
      '2 fee -2.45 EUR 2025-01-06 “Card”',
      '3 withdrawal -300 EUR 2025-01-06 “Out”',
      '4 withdrawal -12.8 EUR 2025-01-06 “Shop”',
      '5 dividend 29.58 EUR of US0378331005 2025-01-06 “Acme, Cash Dividend”',
      '5 tax -7.56 EUR of US0378331005 2025-01-06 “Acme, Cash Dividend”',
      '6 tax -0.08 EUR of LU0496786574 2025-01-06 “Fund, Vorabpauschale”',
      '7 withdrawal -51 EUR 2025-01-06 “Gift”',
      '8 skipped TAX_OPTIMIZATION',
      '9 unknown CASH MOON',
    ],
  ],
  [
    'rows that cannot be read',
    [
      '2025-02-30T00:00:00Z;2025-02-30;DEFAULT;CASH;GIFT;;;;;;-51.00;;;EUR;;;;Gift;id6;',
      row('TRADING;BUY;STOCK;Acme;US0378331005;many;100;-30;;;EUR;;;;BUY;id1;'),
      row('TRADING;BUY;STOCK;Acme;;1;100;-30;;;EUR;;;;BUY;id1;'),
    ],
    [
      '2 bad_date: datetime says “2025-02-30T00:00:00Z”, which is not a date that exists. The row was left out.',
      '3 bad_number: shares says “many”, which is not a number. The row was left out.',
      '4 no_symbol: No symbol. The row was left out.',
    ],
  ],
])('%s', (_, rows, lines) => {
  expect(foundLines(parseFile(tradeRepublicTransactions, [HEADER, ...rows].join('\n')).found)).toEqual(lines);
});

it('commas and quotes are the same file', () => {
  const quoted = (text: string) =>
    text
      .split(';')
      .map((cell) => `"${cell}"`)
      .join(',');
  const line = row('TRADING;BUY;STOCK;Acme;DE0005557508;15;17.66;-264.96;-1.00;;EUR;;;;BUY, or not;id1;');
  const { match, found } = parseFile(tradeRepublicTransactions, `${HEADER.replaceAll(';', ',')}\n${quoted(line)}`);
  expect(match?.score).toBeGreaterThan(0.8);
  expect(foundLines(found)).toEqual(['2 buy 15 DE0005557508 @ 17.66 EUR 2025-01-06 cash -264.96 fee 1 EUR x:id1']);
});

it('a junior depot is an account of its own', () => {
  const line = '2025-01-06T00:00:00Z;2025-01-06;JUNIOR;CASH;GIFT;;;;;;51.00;;;EUR;;;;Gift;id6;';
  expect(foundLines(parseFile(tradeRepublicTransactions, `${HEADER}\n${line}`).found)).toEqual([
    '2 [JUNIOR] deposit 51 EUR 2025-01-06 “Gift”',
  ]);
});
