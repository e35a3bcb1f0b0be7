import { expect, it } from 'vitest';
import { swissquoteTransactions } from '../../../../src/importers/formats/swissquote/swissquote-transactions.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const ENGLISH = 'Date;Order #;Transaction;Symbol;Name;ISIN;Quantity;Unit price;Costs;Accrued Interest;Net Amount;Balance;Currency';
const GERMAN =
  'Datum;Auftrag #;Transaktionen;Symbol;Name;ISIN;Anzahl;Stückpreis;Kosten;Aufgelaufene Zinsen;Nettobetrag;Nettobetrag in der Währung des Kontos;Saldo;Währung';

it.each<[string, string[], string[]]>([
  [
    'fills of an order, with the cash before costs',
    [
      ENGLISH,
      '10-08-2022 15:30:02;113947121;Buy;ACME;Acme Inc;US8863645383;200.0;19.85;5.96;0.00;-3975.96;168660.08;USD',
      '11-08-2022 15:30:02;113947122;Sell;ACME;Acme Inc;US8863645383;200.0;20.00;5.00;0.00;3995.00;172655.08;USD',
    ],
    [
      '2 buy 200 ACME @ 19.85 USD 2022-08-10 15:30:02 cash -3970 fee 5.96 USD order 113947121',
      '3 sell 200 ACME @ 20 USD 2022-08-11 15:30:02 cash 4000 fee 5 USD order 113947122',
    ],
  ],
  [
    'the same in German',
    [GERMAN, '10-08-2022 15:30:02;1;Verkauf;ACME;Acme;US8863645383;2.0;20.00;5.00;0.00;35.00;35.00;1;CHF'],
    ['2 sell 2 ACME @ 20 CHF 2022-08-10 15:30:02 cash 40 fee 5 CHF order 1'],
  ],
  [
    'cash, and money changed into other money',
    [
      ENGLISH,
      '23-08-2022 12:00:25;114723639;Forex credit;;;;1.0;1995.39;0.00;0.00;1995.39;2937.32;EUR',
      '23-08-2022 12:00:25;114723639;Forex debit;;;;1.0;2000.00;0.00;0.00;-2000.00;166660.08;USD',
      '24-08-2022 07:00:15;00000000;Debit;;;;1.0;2000.00;2.00;0.00;-2002.00;6612.40;CHF',
      '25-08-2022 07:00:15;00000000;Payment;;;;1.0;500.00;0.00;0.00;500.00;6612.40;CHF',
      '30-06-2022 18:01:13;00000000;Custody Fees;;;;1.0;50.00;3.85;0.00;-53.85;28197.90;CHF',
      '30-06-2022 16:35:13;00000000;Dividend;ACME;Acme Inc;US8863645383;1.0;100.00;15.00;0.00;85.00;941.93;USD',
      '01-01-2022 11:37:15;00000000;Interests;;;;1.0;0.01;0.00;0.00;-0.01;1985.91;CHF',
      '01-01-2022 11:37:15;00000000;Moon flight;;;;1.0;0.01;0.00;0.00;-0.01;1985.91;CHF',
      '32-01-2022 11:37:15;00000000;Interests;;;;1.0;0.01;0.00;0.00;-0.01;1985.91;CHF',
    ],
    [
      '2 conversion 1995.39 EUR 2022-08-23 12:00:25 linked “Forex credit”',
      '3 conversion -2000 USD 2022-08-23 12:00:25 linked “Forex debit”',
      '4 withdrawal -2000 CHF 2022-08-24 07:00:15 “Debit”',
      '4 fee -2 CHF 2022-08-24 07:00:15 “Debit”',
      '5 deposit 500 CHF 2022-08-25 07:00:15 “Payment”',
      '6 fee -53.85 CHF 2022-06-30 18:01:13 “Custody Fees”',
      '7 dividend 100 USD of ACME 2022-06-30 16:35:13 “Dividend, Acme Inc”',
      '7 tax -15 USD of ACME 2022-06-30 16:35:13 “Dividend, Acme Inc”',
      '8 interest -0.01 CHF 2022-01-01 11:37:15 “Interests”',
      '9 unknown Moon flight',
      '10 bad_date: Date says “32-01-2022 11:37:15”, which is not a date that exists. The row was left out.',
    ],
  ],
])('%s', (_, rows, lines) => {
  const { found, match } = parseFile(swissquoteTransactions, rows.join('\n'));
  expect(foundLines(found)).toEqual(lines);
  expect(match?.score).toBeGreaterThan(0.8);
});

it('both halves of a conversion carry the order', () => {
  const rows = [ENGLISH, '23-08-2022 12:00:25;114;Forex credit;;;;1.0;1;0.00;0.00;1.00;2;EUR'];
  expect(parseFile(swissquoteTransactions, rows.join('\n')).of('cash')[0]?.link).toBe('114');
});
