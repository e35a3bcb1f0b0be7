import { describe, expect, it } from 'vitest';
import { fidelityHistory } from '../../../../src/importers/formats/fidelity/fidelity-history.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  'Run Date,Account,Account Number,Action,Symbol,Description,Type,Exchange Quantity,Exchange Currency,Currency,Price,Quantity,Exchange Rate,Commission,Fees,Accrued Interest,Amount,Settlement Date';
interface Cells {
  day?: string;
  account?: string;
  symbol?: string;
  text?: string;
  price?: string;
  quantity?: string;
  commission?: string;
  fees?: string;
  accrued?: string;
  amount?: string;
}
const row = (action: string, cells: Cells) => {
  const { day = '03/04/2026', account = '111', symbol = 'ACME', text = 'ACME CORP', price = '', quantity = '0.000' } = cells;
  const { commission = '', fees = '', accrued = '', amount = '' } = cells;
  return `${day},"Margin",${account},"${action}", ${symbol},"${text}",Cash,0,,USD,${price},${quantity},0,${commission},${fees},${accrued},${amount},`;
};
const file = (...rows: string[]) =>
  parseFile(fidelityHistory, ['', HEADER, ...rows, '', '', 'Date downloaded 03/05/2026 3:00 pm'].join('\n'));

describe('trades', () => {
  it.each([
    ['YOU BOUGHT ACME CORP (ACME) (Margin)', { price: '20.1', quantity: '300', amount: '-6030' }, ['buy', 'unknown', '300', '-6030']],
    ['YOU SOLD ACME CORP (ACME) (Cash)', { price: '101.5', quantity: '-20', amount: '2029.9' }, ['sell', 'unknown', '20', '2029.9']],
    ['YOU SOLD SHORT SALE ACME (ACME) (Short)', { price: '4', quantity: '-10', amount: '40' }, ['sell', 'open', '10', '40']],
    [
      'YOU SOLD OPENING TRANSACTION PUT (ACME) ACME FEB 27 26 $9 (100 SHS) (Cash)',
      { symbol: '-ACME260227P9', price: '0.75', quantity: '-8', commission: '5.2', fees: '0.2', amount: '594.6' },
      ['sell', 'open', '8', '600'],
    ],
    [
      'YOU BOUGHT CLOSING TRANSACTION PUT (ACME) (Cash)',
      { symbol: '-ACME260227P9', price: '0.5', quantity: '10', commission: '6.5', amount: '-506.5' },
      ['buy', 'close', '10', '-500'],
    ],
  ])('%s', (action, cells, [side, effect, quantity, cash]) => {
    const { of } = file(row(action, cells));
    expect(of('fill')).toMatchObject([{ kind: 'trade', account: '111', side, effect, quantity, cash, currency: 'USD' }]);
    expect(of('problem')).toEqual([]);
  });

  it('knows options by their minus and bonds by their coupon', () => {
    const bond = {
      symbol: '123003AD1',
      text: 'HILLTOP REV 04.25000% 06/01/2048',
      price: '90',
      quantity: '1000',
      accrued: '5',
      amount: '-905',
    };
    const option = { symbol: '-ACME260227P9', price: '1', quantity: '1', amount: '-100' };
    const { of } = file(
      row('YOU BOUGHT HILLTOP (Cash)', bond),
      row('YOU BOUGHT PUT (Cash)', option),
      row('YOU BOUGHT ACME', { price: '1', quantity: '1' }),
    );
    expect(of('fill').map(({ instrument, cash }) => [instrument.assetClass, cash])).toEqual([
      ['bond', '-900'],
      ['option', '-100'],
      ['stock', undefined],
    ]);
    expect(of('cash')).toMatchObject([{ row: 3, leg: 1, kind: 'interest', amount: '-5' }]);
  });

  it('knows a rebate by its sign', () => {
    const { of } = file(row('YOU SOLD ACME', { price: '1', quantity: '-1', commission: '0', fees: '-0.1', amount: '1.1' }));
    expect(of('fill')).toMatchObject([{ costs: [{ kind: 'rebate', amount: '-0.1' }], cash: '1' }]);
  });

  it('trusts the words where the sign says otherwise', () => {
    const { of } = file(row('YOU SOLD ACME', { price: '1', quantity: '10', amount: '10' }));
    expect(of('fill')).toMatchObject([{ side: 'sell', quantity: '10' }]);
    expect(of('problem')).toMatchObject([{ code: 'contradiction' }]);
  });
});

it('lets options end on the side of their sign, and links the shares they bring', () => {
  const option = { symbol: '-ACME260320P9', day: '03/23/2026' };
  const { of } = file(
    row('ASSIGNED as of Mar-20-2026 PUT (ACME) ACME MAR 20 26 $9 (100 SHS) (Cash)', { ...option, quantity: '2' }),
    row('YOU BOUGHT ASSIGNED PUTS AS OF 03-20-26 ACME CORP (ACME) (Cash)', {
      day: '03/23/2026',
      price: '9',
      quantity: '200',
      amount: '-1800',
    }),
    row('EXPIRED PUT (ACME) ACME MAR 20 26 $9 (100 SHS) (Cash)', { ...option, quantity: '-3' }),
  );
  const [assigned, shares, expired] = of('fill');
  expect(assigned).toMatchObject({ kind: 'assignment', side: 'buy', effect: 'close', price: '0', time: { date: '2026-03-20' } });
  expect(shares).toMatchObject({ kind: 'assignment', side: 'buy', price: '9', link: assigned?.link });
  expect(expired).toMatchObject({ kind: 'expiry', side: 'sell', quantity: '3' });
});

describe('shares that are not traded', () => {
  it.each([
    ['REINVESTMENT ACME (ACME) (Cash)', { price: '50.25', quantity: '2.5', amount: '-125.63' }, ['receive', 'buy', '50.25', '-125.63']],
    ['TRANSFER OF ASSETS ACAT RECEIVE ACME', { quantity: '10', amount: '500' }, ['transfer_in', 'buy', null, undefined]],
    ['JOURNALED ACME', { quantity: '-10' }, ['transfer_out', 'sell', null, undefined]],
    ['DISTRIBUTION SPINOFF FROM OLD ACME', { quantity: '10' }, ['receive', 'buy', null, undefined]],
    ['MERGER MER PAYOUT ACME', { quantity: '-10', amount: '50' }, ['cash_settlement', 'sell', '5', '50']],
    [
      'REDEMPTION PAYOUT RIVERTON 03.00000% 10/15/2025',
      { symbol: '65432CCF1', text: 'RIVERTON 03.00000% 10/15/2025', price: '1', quantity: '-15000', amount: '15000' },
      ['cash_settlement', 'sell', '100', '15000'],
    ],
  ])('%s', (action, cells, [kind, side, price, cash]) => {
    const [fill] = file(row(action, cells)).of('fill');
    expect([fill?.kind, fill?.side, fill?.price, fill?.cash]).toEqual([kind, side, price, cash]);
  });

  it('pairs what goes under one number and comes under another', () => {
    const { of } = file(
      row('MERGER MER FROM 98765N101#REOR ACME', { quantity: '740', amount: '21000.4' }),
      row('MERGER MER TO 98765N102#REOR OLD', { symbol: '98765N101', quantity: '-740' }),
    );
    const [into, out] = of('fill');
    expect([into?.kind, out?.kind, into?.link === out?.link, into?.cash]).toEqual(['transform_in', 'transform_out', true, undefined]);
  });

  it('reads splits off what was held in that account', () => {
    const bought = { day: '03/01/2026', price: '10', quantity: '5', amount: '-50' };
    const { of } = file(
      row('DISTRIBUTION ACME CORP (ACME) (Cash)', { quantity: '45' }),
      row('REVERSE SPLIT R/S FROM 1234#REOR', { symbol: 'TINY', quantity: '1' }),
      row('REVERSE SPLIT R/S TO 1235#REOR', { symbol: '1234', quantity: '-20' }),
      row('YOU BOUGHT ACME', bought),
      row('YOU BOUGHT ACME', { ...bought, account: '222' }),
    );
    expect(of('action').map(({ becomes: [one] }) => `${one?.instrument.text} ${one?.numerator}/${one?.denominator}`)).toEqual([
      'ACME 10/1',
      'TINY 1/20',
    ]);
    expect(of('skipped').map(({ what }) => what)).toContain('reverse split');
    expect(file(row('DISTRIBUTION ACME', { quantity: '45' })).of('problem')).toMatchObject([{ code: 'incomplete' }]);
  });
});

it.each([
  ['DIVIDEND RECEIVED ACME (ACME) (Cash)', '1.11', 'dividend'],
  ['LONG-TERM CAP GAIN ACME (ACME) (Cash)', '1', 'dividend'],
  ['MUNI EXEMPT INT HILLTOP', '900', 'interest'],
  ['MARGIN INTEREST @ 8% (Margin)', '-3', 'interest'],
  ['FOREIGN TAX PAID ACME', '-12.5', 'tax'],
  ['FEE CHARGED ACME', '-0.2', 'fee'],
  ['DIRECT DEPOSIT XXXX (Cash)', '4100.25', 'deposit'],
  ['DIRECT DEBIT XXXX (Cash)', '-77.7', 'withdrawal'],
  ['Check Paid # 1234 (Cash)', '-310.5', 'withdrawal'],
  ['Electronic Funds Transfer Received (Cash)', '5', 'deposit'],
])('%s is %s', (action, amount, kind) => {
  expect(file(row(action, { amount })).of('cash')).toMatchObject([{ kind, amount, account: '111' }]);
});

it('pairs the halves of a transfer between two accounts', () => {
  const { of } = file(
    row('TRANSFERRED FROM 777777777 (Cash)', { account: '888888888', symbol: '', amount: '100' }),
    row('TRANSFERRED TO 888888888 (Cash)', { account: '777777777', symbol: '', amount: '-100' }),
  );
  const [into, out] = of('cash');
  expect([into?.kind, out?.kind, into?.link === out?.link]).toEqual(['transfer', 'transfer', true]);
});

it.each([
  ['bad_date', row('YOU BOUGHT ACME', { day: '11/31/2025', price: '1', quantity: '1' })],
  ['bad_number', row('YOU BOUGHT ACME', { price: 'one', quantity: '1' })],
  ['no_quantity', row('YOU BOUGHT ACME', { price: '1' })],
  ['no_symbol', row('YOU BOUGHT ACME', { symbol: '', price: '1', quantity: '1' })],
])('names a row of %s and goes on', (code, bad) => {
  const { of } = file(bad, row('YOU SOLD ACME', { price: '1', quantity: '-1', amount: '1' }));
  expect(of('problem')).toMatchObject([{ row: 3, code }]);
  expect(of('fill')).toMatchObject([{ row: 4 }]);
});

it('says once how each account is called', () => {
  const { of } = file(
    row('FEE CHARGED', { amount: '-1' }),
    row('FEE CHARGED', { amount: '-1' }),
    row('FEE CHARGED', { amount: '-1', account: '222' }),
  );
  expect(of('account').map(({ account, name, row: at }) => [account, name, at])).toEqual([
    ['111', 'Margin', 3],
    ['222', 'Margin', 5],
  ]);
});

it('lists sentences it does not know and skips the notes around the table', () => {
  const { of } = file(row('MOON LANDING OF ACME', { amount: '1' }));
  expect(of('unknown')).toMatchObject([{ what: 'MOON LANDING OF' }]);
  expect(file(row('MOON LANDING OF ACME', { amount: '0' })).of('unknown')).toHaveLength(1);
  expect(file(row('DIVIDEND RECEIVED ACME', { amount: '0.00' })).of('skipped')).toMatchObject([{ what: 'DIVIDEND RECEIVED ACME' }, {}]);
  expect(of('skipped')).toHaveLength(1);
});

it('reads the file of one account, whose number is in its name', () => {
  const header =
    'Run Date,Action,Symbol,Security Description,Security Type,Quantity,Price ($),Commission ($),Fees ($),Accrued Interest ($),Amount ($),Settlement Date';
  const text = [',,,,', header, '02/14/2023, YOU BOUGHT ACME (Cash),ACME, ACME CORP,Cash,2,5,,,,-10,'].join('\r\n');
  const { of, match } = parseFile(fidelityHistory, text, { name: 'History_for_Account_X81234567.csv' });
  expect(of('fill')).toMatchObject([{ account: 'X81234567', price: '5', cash: '-10', currency: 'USD' }]);
  expect(of('account')).toEqual([]);
  expect(parseFile(fidelityHistory, text, { name: 'x.csv' }).of('fill')).toMatchObject([{ account: null }]);
  expect(match?.score).toBeGreaterThan(0.8);
  expect(file().match?.score).toBeGreaterThan(0.8);
  expect(parseFile(fidelityHistory, 'Run Date,Action,Amount\n1,2,3').match).toBeUndefined();
});
