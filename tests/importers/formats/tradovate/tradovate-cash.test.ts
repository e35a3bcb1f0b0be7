import { expect, it } from 'vitest';
import { tradovateCash } from '../../../../src/importers/formats/tradovate/tradovate-cash.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER = 'Account,Transaction ID,Timestamp,Date,Delta,Amount,Cash Change Type,Currency,Contract';
const file = (...rows: string[]) => parseFile(tradovateCash, [HEADER, ...rows].join('\n'));
const lines = (...rows: string[]) => foundLines(file(...rows).found);

it.each([
  ['50,01/14/2025 08:00:00,2025-01-14,5000.00,5000.00,Fund Transaction,USD,', 'deposit 5000 USD 2025-01-14 08:00:00 “Fund Transaction”'],
  ['51,01/14/2025 08:00:00,2025-01-14,-250.00,4750.00,Fund Transaction,USD,', 'withdrawal -250 USD 2025-01-14 08:00:00 “Fund Transaction”'],
  ['52,2025-01-14T08:00:00,2025-01-14,-900.00,0,Challenge Payout,USD,', 'payout -900 USD 2025-01-14 08:00:00 “Challenge Payout”'],
])('reads %s', (row, line) => {
  expect(file(`A1,${row}`).match?.score).toBeGreaterThan(0.8);
  expect(lines(`A1,${row}`)).toEqual([`2 [A1] ${line}`]);
});

it('reads fees with their contract, and warns that the Fills report may have them too', () => {
  expect(lines('A1,60,01/14/2025 09:30:00,2025-01-14,-0.70,99.3,Exchange Fee,USD,MESH5')).toEqual([
    '2 [A1] fee -0.7 USD of MESH5 2025-01-14 09:30:00 “Exchange Fee”',
    '2 guessed: The Fills report has a commission on each fill. Where you import that as well, its costs and these fees may be the same money.',
  ]);
});

it.each([
  ['A1,70,01/14/2025 09:35:10,2025-01-14,15.00,0,Trade Paired,USD,MESH5', '2 skipped Trade Paired'],
  ['A1,71,01/14/2025 09:35:10,2025-01-14,15.00,0,Lottery,USD,', '2 unknown Lottery'],
  ['A1,,01/14/2025 09:35:10,2025-01-14,15.00,0,Fund Transaction,USD,', '2 incomplete: Transaction ID is empty. The row was left out.'],
  [
    'A1,72,01/14/2025 09:35:10,2025-01-14,much,0,Fund Transaction,USD,',
    '2 bad_number: Delta says “much”, which is not a number. The row was left out.',
  ],
])('%s', (row, line) => {
  expect(lines(row)).toEqual([line]);
});
