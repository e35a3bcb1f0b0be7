import { expect, it } from 'vitest';
import { ctraderHistory } from '../../../../src/importers/formats/ctrader/ctrader-history.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const STATEMENT =
  'Deal ID,Order ID,Symbol,Opening Direction,Closing Direction,Opening time (UTC+8),Closing Time (UTC+8),Entry price,Closing price,Closing Quantity,Commissions,Pips,Net USD,Channel,Balance USD';
const SOLD =
  'DID7,9,EURUSD,Sell,Buy,20 Jan 2025 21:56:13.342,20 Jan 2025 21:57:53.488,1.04000,1.03900,0.5 Lots,-1.50,10,48.50,api,1 048.50';
const HISTORY =
  'ID,Symbol,Opening Direction,Opening Time (UTC+0),Closing Time (UTC+0),Entry Price,Closing Price,Closing Quantity,Commission,Swap,Net EUR,Balance EUR';
const BOUGHT = '5,US30,Buy,02/01/2025 08:00:00.000,03/01/2025 12:00:00.000,42000.0,42010.0,1.00 Lots,-2.00,-0.50,7.50,1 007.50';
const lines = (...rows: string[]) => withoutAccount(foundLines(parseFile(ctraderHistory, rows.join('\n')).found));
const withoutAccount = (all: readonly string[]) => all.filter((line) => !line.includes('account'));

it('reads a deal in lots on the clock of its header, its result before costs', () => {
  expect(parseFile(ctraderHistory, ['Deals', STATEMENT, SOLD].join('\n')).match?.score).toBeGreaterThan(0.8);
  expect(lines('Deals', STATEMENT, SOLD)).toEqual([
    '3 sell to open 0.5 EURUSD @ 1.04 USD 2025-01-20 21:56:13.342 +08:00 x:DID7 ticket DID7',
    '3 buy to close 0.5 EURUSD @ 1.039 USD 2025-01-20 21:57:53.488 +08:00 commission 1.5 USD stated 50 USD x:DID7 ticket DID7',
  ]);
});

it('takes swap out of the result as well, and leaves the size of an index open', () => {
  const { found, of } = parseFile(ctraderHistory, [HISTORY, BOUGHT].join('\n'));
  expect(found[1]).toEqual({ type: 'account', row: 1, account: null, currency: 'EUR' });
  expect(withoutAccount(foundLines(found))).toEqual([
    'asked dateOrder, guess dmy',
    '2 buy to open 1 US30 @ 42000 USD 2025-01-02 08:00:00.000 UTC x:5 ticket 5',
    '2 sell to close 1 US30 @ 42010 USD 2025-01-03 12:00:00.000 UTC commission 2 EUR stated 10 EUR x:5 ticket 5',
    '2 swap -0.5 EUR of US30 2025-01-03 12:00:00.000 UTC ticket 5 “Swap”',
  ]);
  expect(of('fill')[0]?.multiplier).toBeUndefined();
});

it.each([
  ['lots', 'Closing Quantity', '0.20 Lots', '0.2', '100000'],
  ['units', 'Volume', '20000', '20000', undefined],
])('counts %s by the column %s', (_, column, cell, quantity, multiplier) => {
  const [fill] = parseFile(
    ctraderHistory,
    [HISTORY.replace('Closing Quantity', column), BOUGHT.replace('US30', 'EURUSD').replace('1.00 Lots', cell)].join('\n'),
  ).of('fill');
  expect([fill?.quantity, fill?.multiplier]).toEqual([quantity, multiplier]);
});

it('says that it had to take the day of the exit where no column has the entry', () => {
  const header = 'Symbol,Opening Direction,Closing Time (UTC+2),Entry Price,Closing Price,Closing Quantity,Net EUR';
  expect(lines(header, 'EURUSD,Buy,15/01/2025 10:00:00,1.04,1.05,0.10 Lots,9.00')).toEqual([
    '2 buy to open 0.1 EURUSD @ 1.04 USD 2025-01-15',
    '2 sell to close 0.1 EURUSD @ 1.05 USD 2025-01-15 10:00:00 +02:00 stated 9 EUR',
    '2 guessed: The file has no opening times: positions were opened on the day they closed. Export it with Opening time.',
  ]);
});

it('asks for the currency where no header names it', () => {
  expect(lines(STATEMENT.replace('Net USD', 'Net').replace('Balance USD', 'Balance'), SOLD)[0]).toBe('asked currency, guess USD');
});

it.each([
  [SOLD.replace('Sell,Buy', 'Both,Buy'), '2 bad_side: The direction says “Both”, which is neither buy nor sell. The row was left out.'],
  [
    SOLD.replace('21:57:53.488', '21:77:53.488'),
    '2 bad_date: The exit time says “20 Jan 2025 21:77:53.488”, which is not a date that exists. The row was left out.',
  ],
  [SOLD.replace('0.5 Lots', 'Lots'), '2 no_quantity: No quantity. The row was left out.'],
])('%s', (row, line) => {
  expect(lines(STATEMENT, row)).toEqual([line]);
});
