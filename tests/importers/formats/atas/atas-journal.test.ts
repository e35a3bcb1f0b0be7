import { expect, it } from 'vitest';
import { atasJournal } from '../../../../src/importers/formats/atas/atas-journal.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseRows } from '../../../support/parse-rows.ts';

const HEADER = 'Account|Instrument|Open time|Open price|Open volume|Close time|Close price|Close volume|PnL|Comment';
const SHORT = 'Demo-1|MESH5@CME|2025-01-14 09:35:12|5100.25|-2|2025-01-14 09:42:15|5098.25|2|20|fade';
const lines = (...rows: string[]) => foundLines(parseRows(atasJournal, 'xlsx', [HEADER, ...rows]).found);

it('reads a row as a round trip whose direction is the sign of its volume', () => {
  expect(parseRows(atasJournal, 'xlsx', [HEADER, SHORT]).match?.score).toBeGreaterThan(0.9);
  expect(lines(SHORT, SHORT.replace('|-2|', '|2|'))).toEqual([
    '2 account Demo-1',
    '2 [Demo-1] sell to open 2 MESH5@CME @ 5100.25 USD 2025-01-14 09:35:12 costs unknown',
    '2 [Demo-1] buy to close 2 MESH5@CME @ 5098.25 USD 2025-01-14 09:42:15 costs unknown stated 20 USD',
    '3 [Demo-1] buy to open 2 MESH5@CME @ 5100.25 USD 2025-01-14 09:35:12 costs unknown',
    '3 [Demo-1] sell to close 2 MESH5@CME @ 5098.25 USD 2025-01-14 09:42:15 costs unknown stated 20 USD',
  ]);
});

it.each([
  [SHORT.replace('|-2|', '|0|'), '2 no_quantity: No quantity. The row was left out.'],
  [SHORT.replace('5098.25', ''), '2 bad_number: The exit price says “”, which is not a number. The row was left out.'],
])('%s', (row, line) => {
  expect(lines(row)).toEqual([line]);
});
