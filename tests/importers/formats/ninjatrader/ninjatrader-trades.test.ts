import { expect, it } from 'vitest';
import { ninjatraderTrades } from '../../../../src/importers/formats/ninjatrader/ninjatrader-trades.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const GRID = 'Instrument,Account,Market pos.,Qty,Entry time,Exit time,Entry price,Exit price,Profit,Commission';
const file = (header: string, ...rows: string[]) => parseFile(ninjatraderTrades, [header, ...rows].join('\n'));
const lines = (header: string, ...rows: string[]) => foundLines(file(header, ...rows).found);
const row = (profit: string, commission = '$1.24 ') =>
  `MES MAR25,ABC123,Short,2,1/14/2025 9:12,1/14/2025 9:13,5100.25,5098.25,${profit},${commission}`;

it('reads a row as the two fills of a trade, with the result before costs', () => {
  expect(file(GRID, row('$20.00 ')).match?.score).toBeGreaterThan(0.9);
  expect(lines(GRID, row('$20.00 '))).toEqual([
    '2 [ABC123] sell to open 2 MES MAR25 @ 5100.25 USD 2025-01-14 09:12',
    '2 [ABC123] buy to close 2 MES MAR25 @ 5098.25 USD 2025-01-14 09:13 commission 1.24 USD stated 20 USD',
  ]);
});

it.each([
  ['before costs', '$20.00', 'commission 1.24 USD stated 20 USD', 0],
  ['after commission', '$18.76', 'commission 1.24 USD stated 20 USD', 0],
  ['after fees that no column has', '$17.00', 'commission 1.24 USD + fee 1.76 USD stated 20 USD', 1],
  ['of another price', '($500.00)', 'commission 1.24 USD stated -500 USD', 0],
])('finds out that profit is %s', (_, profit, costs, guesses) => {
  const found = lines(GRID, row(profit));
  expect(found[1]).toContain(costs);
  expect(found.slice(2)).toHaveLength(guesses);
});

it('says once what it took for fees', () => {
  expect(lines(GRID, row('$17.00'), row('$16.00')).at(-1)).toBe(
    '2 guessed: Profit is after fees that have no column: 4.52 in 2 rows were added as fees. Compare them with your statement.',
  );
});

it('adds the fees that have columns of their own', () => {
  const header = 'Account,Instrument,Market pos.,Qty,Entry price,Exit price,Entry time,Exit time,Profit,Commission,Exchange Fee,NFA Fee';
  const trade = 'Sim101,MNQ 03-25,Long,1,21000,21010.5,1/14/2025 9:35:12 AM,1/14/2025 9:42:15 AM,$20.22,$0.40,$0.35,$0.03';
  expect(lines(header, trade)).toEqual([
    '2 account Sim101',
    '2 [Sim101] buy to open 1 MNQ 03-25 @ 21000 USD 2025-01-14 09:35:12',
    '2 [Sim101] sell to close 1 MNQ 03-25 @ 21010.5 USD 2025-01-14 09:42:15 commission 0.4 USD + fee 0.35 USD + fee 0.03 USD stated 21 USD',
  ]);
});

it.each([
  [row('$1.00').replace('Short', 'Flat'), '2 bad_side: The direction says “Flat”, which is neither buy nor sell. The row was left out.'],
  [row('x'), '2 bad_number: The result says “x”, which is not a number. The row was left out.'],
  [row('$1.00').replace(',2,', ',0,'), '2 no_quantity: No quantity. The row was left out.'],
])('%s', (bad, line) => {
  expect(lines(GRID, bad)).toEqual([line]);
});
