import { expect, it } from 'vitest';
import { metatrader4Statement } from '../../../../src/importers/formats/metatrader4/metatrader4-statement.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseRows } from '../../../support/parse-rows.ts';

const OWNER = 'Account: 4711|Name: Ada Example|Currency: EUR|Leverage:|2024 Mar 8, 23:59';
const CLOSED = ['Closed Transactions:', 'Ticket|Open Time|Type|Size|Item|Price|S / L|T / P|Close Time|Price|Commission|Taxes|Swap|Profit'];
const OPEN = ['Open Trades:', 'Ticket|Open Time|Type|Size|Item|Price|S / L|T / P||Price|Commission|Taxes|Swap|Profit'];
const LONG = '501|2024.03.04 09:00:01|buy|0.40|eurusd|1.08000|1.07500|1.09000|2024.03.05 10:00:02|1.08500|-2.80|-0.10|-1.20|1 184.00';
const parse = (...lines: string[]) => parseRows(metatrader4Statement, 'html', [OWNER, ...lines]);
const lines = (...rows: string[]) => foundLines(parse(...rows).found).slice(1);

it('is known by its sections', () => {
  expect(parse(...CLOSED, LONG).match?.score).toBe(1);
  expect(parse(CLOSED[1] ?? '', LONG).match?.score).toBe(0.95);
  expect(parse('Ticket|Open Time|T / P').match).toBeUndefined();
});

it('reads a ticket as two fills in lots, its costs, its swap, and where stop and target last stood', () => {
  expect(lines(...CLOSED, LONG, '|77|breakout[tp]')).toEqual([
    '4 [4711] buy to open 0.4 eurusd @ 1.08 USD 2024-03-04 09:00:01 x:501 order 501 ticket 501',
    '4 [4711] sell to close 0.4 eurusd @ 1.085 USD 2024-03-05 10:00:02 commission 2.8 EUR + tax 0.1 EUR stated 1184 EUR x:501 order 501 ticket 501',
    '4 [4711] swap -1.2 EUR of eurusd 2024-03-05 10:00:02 ticket 501 “Swap”',
    '4 order 501 sl sell 0.4 eurusd stop  cancelled',
    '4 order 501 tp sell 0.4 eurusd limit 1.09 filled',
  ]);
});

it('tells what a lot is worth, and leaves it open where brokers differ', () => {
  const sizes = parse(...CLOSED, LONG, LONG.replace('eurusd', 'XAUUSD.m'), LONG.replace('eurusd', 'US30')).found;
  expect(sizes.flatMap((fact) => (fact.type === 'fill' && fact.leg === 0 ? [fact.multiplier] : []))).toEqual(['100000', '100', undefined]);
});

it.each([
  ['the number it was cut from', 'from #500', '500'],
  ['nothing, where it was the first', 'to #502', undefined],
  ['nothing without a comment', '', undefined],
])('takes from the comment of a ticket %s', (_, comment, from) => {
  const fills = parse(...CLOSED, LONG, ...(comment ? [`|||||||||${comment}`] : [])).found.filter((fact) => fact.type === 'fill');
  expect(fills.map(({ fromTicket }) => fromTicket)).toEqual([from, from]);
});

it.each(['2024 Qar 8, 23:59', '2024 Feb 30, 23:59', '2024 Mar 8, 27:99'])(
  'a statement of %s has no date, and is read all the same',
  (printed) => {
    const { found } = parseRows(metatrader4Statement, 'html', [OWNER.replace('2024 Mar 8, 23:59', printed), ...CLOSED, LONG]);
    expect(found.filter(({ type }) => type === 'fill')).toHaveLength(2);
  },
);

it('reads an open ticket as an entry that later files replace, with what it would bring now', () => {
  const row = '502|2024.03.06 09:00:00|sell|1.00|usdjpy|150.000|0.000|0.000||150.500|-7.00|0.00|3.50|-300.00';
  const { found } = parse(...OPEN, row, '|||||||||-7.00|0.00|3.50|-300.00');
  expect(foundLines(found).slice(1)).toEqual([
    '4 [4711] sell to open 1 usdjpy @ 150 JPY 2024-03-06 09:00:00 commission 7 EUR x:502 order 502 ticket 502',
  ]);
  expect(found[1]).toMatchObject({ snapshot: true, floating: '-303.5', multiplier: '100000' });
});

it.each([
  ['601|2024.03.01 00:00:01|balance|Deposit by wire|5 000.00', 'deposit 5000 EUR 2024-03-01 00:00:01 “Deposit by wire”'],
  ['602|2024.03.02 00:00:01|balance|Withdrawal|||-250.00', 'withdrawal -250 EUR 2024-03-02 00:00:01 “Withdrawal”'],
  ['603|2024.03.03 00:00:01|balance|Dividend US30|-3.10', 'dividend -3.1 EUR 2024-03-03 00:00:01 “Dividend US30”'],
])('reads money that was booked by hand: %s', (row, line) => {
  expect(lines(...CLOSED, row)).toEqual([`4 [4711] ${line}`]);
});

it.each([
  ['closed', CLOSED, 'cancelled'],
  ['working', ['Working Orders:', 'Ticket|Open Time|Type|Size|Item|Price|S / L|T / P|Market Price'], 'open'],
])('reads an order that was not filled among %s ones', (_, section, status) => {
  const row = '701|2024.03.04 08:00:00|buy limit|0.10|gbpusd|1.26000|0.00000|0.00000|2024.03.04 12:00:00|1.27100|cancelled';
  expect(lines(...section, row)).toEqual([`4 order 701 buy 0.1 gbpusd limit 1.26 ${status}`]);
});

it('keeps the sums of the statement to compare ours with, each once', () => {
  const sums = [
    '|Floating P/L:|-20.00',
    'Summary:',
    'Deposit/Withdrawal:|100.00|Credit Facility:|0.00',
    'Closed Trade P/L:|1 179.90|Floating P/L:|-20.00',
  ];
  expect(lines(...CLOSED, ...sums, 'Balance:|1 279.90|Equity:|1 259.90')).toEqual([
    '4 total Floating P/L -20 EUR',
    '6 total Deposit/Withdrawal 100 EUR',
    '7 total Closed Trade P/L 1179.9 EUR',
    '8 checkpoint 1279.9 EUR 2024-03-08 23:59',
  ]);
});

it.each([
  [
    LONG.replace('2024.03.05', '2024.13.05'),
    '4 bad_date: Close Time says “2024.13.05 10:00:02”, which is not a date that exists. The row was left out.',
  ],
  [LONG.replace('0.40', 'many'), '4 bad_number: The quantity says “many”, which is not a number. The row was left out.'],
  [LONG.replace('eurusd', ''), '4 no_symbol: No symbol. The row was left out.'],
  ['501|2024.03.04 09:00:01|buy|0.40|eurusd|1.08', '4 incomplete: Ticket 501 has too few cells. The row was left out.'],
  ['601|2024.03.01 00:00:01|balance|Nothing|0.00', '4 skipped balance'],
  ['801|2024.03.04 09:00:01|credit|bonus|50.00', '4 skipped credit'],
  ['802|2024.03.04 09:00:01|gift|bonus|50.00', '4 unknown gift'],
])('%s', (row, line) => {
  expect(lines(...CLOSED, row)).toEqual([line]);
});

it('asks for the currency where the statement names none', () => {
  const { found } = parseRows(metatrader4Statement, 'html', [...CLOSED, LONG]);
  expect(foundLines(found)[0]).toBe('asked currency, guess USD');
});
