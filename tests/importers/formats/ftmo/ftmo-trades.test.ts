import { expect, it } from 'vitest';
import { ftmoTrades } from '../../../../src/importers/formats/ftmo/ftmo-trades.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER = 'Ticket;Open;Type;Volume;Symbol;Price;S/L;T/P;Close;Price;Swap;Commissions;Profit;Pips;Duration';
const LONG = '501;2025.01.14 09:35:12;buy;0.20;EURUSD;1.08520;1.08000;0;2025.01.15 10:05:40;1.08610;-0.35;-1.20;18.00;9;88228';
const file = (row: string) => parseFile(ftmoTrades, [HEADER, row].join('\n'), { currency: 'EUR' });
const lines = (row: string) => foundLines(file(row).found);

it('reads a ticket in lots, with its swap, its commission and its last stop', () => {
  expect(file(LONG).match?.score).toBeGreaterThan(0.9);
  expect(lines(LONG)).toEqual([
    '1 account null EUR',
    '2 buy to open 0.2 EURUSD @ 1.0852 USD 2025-01-14 09:35:12 x:501 order 501 ticket 501',
    '2 sell to close 0.2 EURUSD @ 1.0861 USD 2025-01-15 10:05:40 commission 1.2 EUR stated 18 EUR x:501 order 501 ticket 501',
    '2 swap -0.35 EUR of EURUSD 2025-01-15 10:05:40 ticket 501 “Swap”',
    '2 order 501 sl sell 0.2 EURUSD stop  cancelled',
  ]);
  expect(
    file(LONG)
      .of('fill')
      .map(({ multiplier }) => multiplier),
  ).toEqual(['100000', '100000']);
});

it('asks for the currency, which no column names', () => {
  expect(foundLines(parseFile(ftmoTrades, [HEADER, LONG].join('\n')).found)[0]).toBe('asked currency, guess USD');
});

it.each([
  [LONG.replace('buy', 'balance'), '2 bad_side: The direction says “balance”, which is neither buy nor sell. The row was left out.'],
  [LONG.replace('1.08610', ''), '2 bad_number: The exit price says “”, which is not a number. The row was left out.'],
  [LONG.replace('-0.35', '-'), null],
  [LONG.replace('-0.35', 'much'), '2 bad_number: Swap says “much”, which is not a number. The row was left out.'],
])('%s', (row, line) => {
  expect(lines(row).find((each) => each.includes('bad_')) ?? null).toBe(line);
});
