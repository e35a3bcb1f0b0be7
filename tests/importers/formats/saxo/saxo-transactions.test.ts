import { expect, it } from 'vitest';
import { saxoTransactions } from '../../../../src/importers/formats/saxo/saxo-transactions.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  'Client ID,Trade Date,Value Date,Type,Instrument,Instrument ISIN,Instrument currency,Exchange Description,Instrument Symbol,Event,Amount,Order ID,Conversion Rate';

const trade = (event: string, amount: string, rate = '1') =>
  `7,30-Dec-2024,31-Dec-2024,Trade,Acme Corp.,US67066G1040,USD,NASDAQ,ACME:xnas,${event},"${amount}",,${rate}`;

it.each<[string, string[], string[]]>([
  [
    'the fee is what the amount is off; equal rows are two fills',
    [
      trade('Buy 3 @ 134.85 USD', '-405,55'),
      trade('Buy 3 @ 134.85 USD', '-405,55'),
      trade('Sell 3 @ 139.74 USD', '419.22'),
      trade('Sælg 3 @ 139.74 USD', '419.22'),
      trade('Koop 1.5 @ 100.00 USD', '-140', '0.92'),
      trade('Koop 1.5 @ 100.00 USD', '-110'),
    ],
    [
      '2 [7] buy 3 ACME:xnas @ 134.85 USD 2024-12-30 fee 1 USD',
      '3 [7] buy 3 ACME:xnas @ 134.85 USD 2024-12-30 fee 1 USD',
      '4 [7] sell 3 ACME:xnas @ 139.74 USD 2024-12-30 cash 419.22',
      '5 [7] sell 3 ACME:xnas @ 139.74 USD 2024-12-30 cash 419.22',
      '6 [7] buy 1.5 ACME:xnas @ 100 USD 2024-12-30 fee 2.1739 USD rate 0.92',
      '7 [7] buy 1.5 ACME:xnas @ 100 USD 2024-12-30 cash -110',
      '7 contradiction: Koop 1.5 @ 100.00 USD comes to 150, and the amount says -110. The amount is kept.',
    ],
  ],
  [
    'cash; converted amounts are in the money of the account',
    [
      ',02-Apr-2025,02-Apr-2025,Corporate action,Fund,IE00B3RBWM25,EUR,Euronext,VWRL:xams,Dividend,1.83,,0.92139706',
      ',02-jan-2025,02-Jan-2025,Cash amount,,,USD,,,Custody Fee,"-3,91",,1',
      ',30-Dec-2024,30-Dec-2024,Cash Transfer,,,USD,Unknown,,Deposit,500,,1',
      ',16-Dec-2024,16-Dec-2024,Cash Transfer,,,USD,Unknown,,Withdrawal,-280,,1',
      ',16-Dec-2024,16-Dec-2024,Moon,,,USD,Unknown,,Flight,-280,,1',
      ',31-Nov-2024,16-Dec-2024,Cash Transfer,,,USD,Unknown,,Deposit,1,,1',
      ',16-Dec-2024,16-Dec-2024,Cash Transfer,,,USD,Unknown,,Deposit,much,,1',
    ],
    [
      '2 dividend 1.83 ? of VWRL:xams 2025-04-02 “Fund, Dividend”',
      '3 fee -3.91 USD 2025-01-02 “Custody Fee”',
      '4 deposit 500 USD 2024-12-30 “Deposit”',
      '5 withdrawal -280 USD 2024-12-16 “Withdrawal”',
      '6 unknown Moon: Flight',
      '7 bad_date: Trade Date says “31-Nov-2024”, which is not a date that exists. The row was left out.',
      '8 bad_number: Amount says “much”, which is not a number. The row was left out.',
    ],
  ],
])('%s', (_, rows, lines) => {
  const { found, match } = parseFile(saxoTransactions, [HEADER, ...rows].join('\n'));
  expect(foundLines(found)).toEqual(lines);
  expect(match?.score).toBeGreaterThan(0.85);
});
