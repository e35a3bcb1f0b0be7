import { describe, expect, it } from 'vitest';
import { questradeActivities } from '../../../../src/importers/formats/questrade/questrade-activities.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  'Transaction Date,Settlement Date,Action,Symbol,Description,Quantity,Price,Gross Amount,Commission,Net Amount,Currency,Account #,Activity Type,Account Type';
interface Cells {
  day?: string;
  symbol?: string;
  text?: string;
  quantity?: string;
  price?: string;
  gross?: string;
  commission?: string;
  net?: string;
  currency?: string;
  activity?: string;
}
const row = (action: string, cells: Cells) => {
  const { day = '2023-01-04 12:00:00 AM', symbol = 'ACME', text = 'ACME CORP', currency = 'CAD', activity = '' } = cells;
  const { quantity = '', price = '', gross = '', commission = '', net = '' } = cells;
  return [day, day, action, symbol, text, quantity, price, gross, commission, net, currency, '777', activity, 'Individual TFSA'].join(',');
};
const file = (...rows: string[]) => parseFile(questradeActivities, [HEADER, ...rows].join('\n'));

describe('trades', () => {
  it.each([
    [
      'Buy',
      { quantity: '2.00000000', price: '10.00000000', gross: '-20', commission: '-3.99', net: '-23.99' },
      ['buy', '2', '10', '-20', '3.99'],
    ],
    ['SELL', { quantity: '-8', price: '10', gross: '80', commission: '1.00', net: '79' }, ['sell', '8', '10', '80', '1']],
    ['BUY TO OPEN', { quantity: '1', price: '10', gross: '10', commission: '', net: '-10' }, ['buy', '1', '10', '-10', '']],
    ['Sell', { quantity: '8', price: '10', gross: 'IGNORED', commission: '0', net: 'IGNORED' }, ['sell', '8', '10', undefined, '']],
  ])('%s %j', (action, cells, expected) => {
    const { of } = file(row(action, cells));
    const [fill] = of('fill');
    expect([fill?.side, fill?.quantity, fill?.price, fill?.cash, fill?.costs?.map(({ amount }) => amount).join()]).toEqual(expected);
    expect(fill).toMatchObject({
      kind: 'trade',
      account: '777',
      currency: 'CAD',
      time: { date: '2023-01-04', time: null, precision: 'day' },
    });
    expect(of('problem')).toEqual([]);
  });

  it('trusts the word against the sign, and reads options by their text', () => {
    const option = { symbol: 'ACME19Jan24C190.00', text: 'CALL ACME 01/19/24 190 ACME CORP', currency: 'USD' };
    const { of } = file(row('BUY', { ...option, quantity: '-7', price: '10' }));
    expect(of('fill')).toMatchObject([{ side: 'buy', quantity: '7', currency: 'USD', instrument: { assetClass: 'option' } }]);
    expect(of('problem')).toMatchObject([{ code: 'contradiction' }]);
  });
});

it('tells an option that was written', () => {
  const option = { symbol: 'ACME19Jan24C190.00', text: 'CALL ACME 01/19/24 190', quantity: '-1', price: '1' };
  expect(file(row('Sell', option)).of('fill')).toMatchObject([{ side: 'sell', effect: 'open' }]);
});

it.each([
  ['DIS', { quantity: '20', price: '0' }, 'receive', 'buy', '0'],
  ['REI', { quantity: '3', price: '10' }, 'receive', 'buy', '10'],
  ['LIQ', { quantity: '-19', price: '0' }, 'deliver', 'sell', null],
  ['EXP', { quantity: '1' }, 'expiry', 'buy', '0'],
  ['EXP', { quantity: '-1' }, 'expiry', 'sell', '0'],
  ['RDM', { quantity: '-10', net: '1000' }, 'cash_settlement', 'sell', null],
  ['TFI', { quantity: '10' }, 'transfer_in', 'buy', null],
  ['TFO', { quantity: '-10' }, 'transfer_out', 'sell', null],
  ['NAC', { quantity: '10' }, 'transform_in', 'buy', null],
  ['BRW', { quantity: '-10' }, 'transform_out', 'sell', null],
])('%s %j is %s', (action, cells, kind, side, price) => {
  expect(file(row(action, cells)).of('fill')).toMatchObject([{ kind, side, price }]);
});

it.each([
  ['DIV', { net: '30.5', currency: 'USD' }, 'dividend'],
  ['INT', { net: '-3' }, 'interest'],
  ['FCH', { net: '-9.95' }, 'fee'],
  ['HST', { net: '-1.29' }, 'tax'],
  ['CON', { net: '500' }, 'deposit'],
  ['EFT', { net: '-500' }, 'withdrawal'],
  ['TFI', { net: '500' }, 'deposit'],
  ['', { net: '4.95', activity: 'Fees and rebates' }, 'fee'],
])('%s %j is %s', (action, cells, kind) => {
  expect(file(row(action, cells)).of('cash')).toMatchObject([{ kind, amount: cells.net, account: '777' }]);
});

it('pairs the halves of each exchange of a day', () => {
  const halves = [
    ['-130.00', 'CAD'],
    ['100.00', 'USD'],
    ['-200.00', 'USD'],
    ['250.00', 'CAD'],
  ].map(([net = '', currency = '']) => row('FXT', { net, currency }));
  const links = file(...halves)
    .of('cash')
    .map(({ kind, amount, link }) => [kind, amount, link?.at(-1)]);
  expect(links).toEqual([
    ['conversion', '-130', '1'],
    ['conversion', '100', '1'],
    ['conversion', '-200', '2'],
    ['conversion', '250', '2'],
  ]);
});

it.each([
  ['bad_date', row('Buy', { day: '2023-02-30 12:00:00 AM', quantity: '1', price: '1' })],
  ['bad_number', row('Buy', { quantity: 'one', price: '1' })],
  ['bad_number', row('Buy', { quantity: '1', price: '1', commission: 'free' })],
  ['bad_number', row('DIV', { net: 'IGNORED' })],
  ['no_quantity', row('Buy', { quantity: '0', price: '1' })],
  ['no_symbol', row('Buy', { symbol: '', quantity: '1', price: '1' })],
])('names a row of %s and goes on', (code, bad) => {
  const { of } = file(bad, row('Sell', { quantity: '-1', price: '1' }));
  expect(of('problem')).toMatchObject([{ row: 2, code }]);
  expect(of('fill')).toMatchObject([{ row: 3 }]);
});

it('says once how an account is called, and lists codes it does not know', () => {
  const { of } = file(row('XYZ', { net: '1' }), row('MGR', {}), row('INT', { net: '1' }));
  expect(file(row('INT', { net: '1' }), row('INT', { net: '1' })).of('account')).toHaveLength(1);
  expect(of('account')).toEqual([{ type: 'account', row: 2, account: '777', name: 'Individual TFSA 777' }]);
  expect(file(row('DIV', { net: '0' })).of('skipped')).toMatchObject([{ what: 'DIV' }]);
  expect(of('unknown').map(({ what }) => what)).toEqual(['XYZ', 'MGR']);
});

it('is sure of its columns', () => {
  expect(file().match?.score).toBe(1);
  expect(parseFile(questradeActivities, 'Transaction Date,Action,Symbol\n1,2,3').match).toBeUndefined();
});
