import { expect, it } from 'vitest';
import { ninjatraderExecutions } from '../../../../src/importers/formats/ninjatrader/ninjatrader-executions.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER = 'Instrument,Action,Quantity,Price,Time,ID,E/X,Position,Order ID,Name,Commission,Rate,Account,Connection';
const file = (...rows: string[]) => parseFile(ninjatraderExecutions, [HEADER, ...rows].join('\n'));
const lines = (...rows: string[]) => foundLines(file(...rows).found);
const BUY = 'MES 03-25,Buy,2,5100.25,1/14/2025 9:31:05 AM,e1,Entry,2 L,o1,Entry,$1.24,1,ABC123,Live';

it('reads an execution with its commission', () => {
  expect(file(BUY).match?.score).toBeGreaterThan(0.9);
  expect(lines(BUY)).toEqual(['2 [ABC123] buy to open 2 MES 03-25 @ 5100.25 USD 2025-01-14 09:31:05 commission 1.24 USD x:e1 order o1']);
});

it.each([
  ['Buy,1,Entry,1 L', 'buy to open'],
  ['Buy,1,Entry,3 L', 'buy to open'],
  ['Sell,1,Exit,-', 'sell to close'],
  ['Sell,1,Exit,1 L', 'sell to close'],
  ['Sell short,1,Entry,1 S', 'sell to open'],
  ['Buy to cover,1,Exit,-', 'buy to close'],
  ['Sell,2,Exit,1 S', 'sell 2'],
  ['Buy,3,Entry,1 L', 'buy 3'],
])('%s is a %s: what is held afterwards tells a turn', (cells, words) => {
  const [action, quantity, entry, position] = cells.split(',');
  expect(lines(BUY.replace('Buy,2', `${action},${quantity}`).replace('Entry,2 L', `${entry},${position}`))[0]).toContain(`] ${words}`);
});

it.each([
  ['Sim101', 'Live', 'paper'],
  ['DEMO44', 'Live', 'paper'],
  ['Sim101', 'Playback101', 'backtest'],
])('takes account %s on %s for %s', (account, connection, mode) => {
  const { found } = file(BUY.replace('ABC123,Live', `${account},${connection}`), BUY.replace('ABC123,Live', `${account},${connection}`));
  expect(found.filter(({ type }) => type === 'account')).toEqual([{ type: 'account', row: 2, account, mode }]);
});

it('reads what a computer with other settings wrote', () => {
  const text = [
    HEADER.replaceAll(',', ';'),
    'FDAX 03-25;Sell;1;20.150,5;14.01.2025 15:31:05;e2;Entry;1 S;o2;Entry;2,10 €;1;ABC123;Live',
    'FDAX 03-25;Buy;1;20.100,0;14.01.2025 15:41:05;e3;Exit;-;o3;Exit;2,10 €;1;ABC123;Live',
  ].join('\n');
  expect(foundLines(parseFile(ninjatraderExecutions, text).found)).toEqual([
    '2 [ABC123] sell to open 1 FDAX 03-25 @ 20150.5 EUR 2025-01-14 15:31:05 commission 2.1 EUR x:e2 order o2',
    '3 [ABC123] buy to close 1 FDAX 03-25 @ 20100 EUR 2025-01-14 15:41:05 commission 2.1 EUR x:e3 order o3',
  ]);
});

it('asks for the order of day and month where no date tells it', () => {
  const unclear = BUY.replace('1/14/2025 9:31:05 AM', '1/4/2025 09:31:05');
  expect(lines(unclear)[0]).toBe('asked dateOrder, guess mdy');
  const answered = parseFile(ninjatraderExecutions, [HEADER, unclear].join('\n'), { dateOrder: 'dmy' });
  expect(foundLines(answered.found)).toEqual([
    '2 [ABC123] buy to open 2 MES 03-25 @ 5100.25 USD 2025-04-01 09:31:05 commission 1.24 USD x:e1 order o1',
  ]);
});

it.each([
  [BUY.replace('Buy', 'Hold'), '2 bad_side: Action says “Hold”, which is neither buy nor sell. The row was left out.'],
  [BUY.replace('5100.25', 'x'), '2 bad_number: Price says “x”, which is not a number. The row was left out.'],
  [
    BUY.replace('1/14/2025', '2/30/2025'),
    '2 bad_date: Time says “2/30/2025 9:31:05 AM”, which is not a date that exists. The row was left out.',
  ],
  [BUY.replace(',2,', ',,'), '2 no_quantity: No quantity. The row was left out.'],
  [BUY.replace('MES 03-25', ''), '2 no_symbol: No symbol. The row was left out.'],
])('%s', (row, line) => {
  expect(lines(row)).toEqual([line]);
});

it('takes the word where the sign says otherwise, and says so', () => {
  expect(lines(BUY.replace(',2,', ',-2,'))).toEqual([
    '2 [ABC123] buy to open 2 MES 03-25 @ 5100.25 USD 2025-01-14 09:31:05 commission 1.24 USD x:e1 order o1',
    '2 contradiction: The quantity is -2, and the row says that it was bought. The word was taken.',
  ]);
  expect(lines(BUY.replace('Buy,2', 'Sell,-2').replace('2 L', '2 S'))).toHaveLength(1);
});
