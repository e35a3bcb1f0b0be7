import { describe, expect, it } from 'vitest';
import { recogniseInstrument } from '../../../../src/domain/instruments/recognise-instrument.ts';
import { etradeActivity } from '../../../../src/importers/formats/etrade/etrade-activity.ts';
import { parseFile } from '../../../support/parse-file.ts';

const NEW =
  'Activity/Trade Date,Transaction Date,Settlement Date,Activity Type,Description,Symbol,Cusip,Quantity #,Price $,Amount $,Commission,Category,Note';
const OLD = 'TransactionDate,TransactionType,SecurityType,Symbol,Quantity,Amount,Price,Commission,Description';
const file = (...rows: string[]) =>
  parseFile(
    etradeActivity,
    [
      'All Transactions Activity Types',
      '',
      'Account Activity for Stocks 2(-1) -0067 from Prior Year',
      '',
      'Total:,727.17',
      '',
      NEW,
      ...rows,
    ].join('\n'),
  );
const old = (...rows: string[]) => parseFile(etradeActivity, ['For Account:,####2641', '', OLD, '', ...rows].join('\n'));
const row = (type: string, description: string, symbol: string, numbers: string) =>
  `02/18/26,02/18/26,02/19/26,${type},${description},${symbol},--,${numbers},--,--`;

describe('the layout since 2025', () => {
  it('reads a purchase with the fee that the amount holds', () => {
    const { match, of } = file(row('Bought', 'ACME INC', 'ACME', '9,31.1176,-285.01,4.95'));
    expect(match).toBeDefined();
    expect(of('fill')).toMatchObject([
      {
        account: '0067',
        kind: 'trade',
        side: 'buy',
        quantity: '9',
        price: '31.1176',
        cash: '-280.06',
        currency: 'USD',
        time: { date: '2026-02-18', precision: 'day' },
        costs: [{ kind: 'commission', amount: '4.95', currency: 'USD' }],
        instrument: { text: 'ACME', assetClass: 'stock' },
      },
    ]);
  });

  it('reads an option out of the description', () => {
    const [fill] = file(row('Sold Short', 'PUT  ACME    02/27/26   260.000', 'ACME', '-1.0,2.13,212.48,0.51')).of('fill');
    expect(fill).toMatchObject({
      side: 'sell',
      effect: 'open',
      quantity: '1',
      price: '2.13',
      cash: '213',
      costs: [
        { kind: 'commission', amount: '0.51' },
        { kind: 'fee', amount: '0.01' },
      ],
      instrument: { text: 'PUT ACME 02/27/26 260.000', assetClass: 'option' },
    });
    const known = recogniseInstrument(fill?.instrument.text ?? '', { on: '2026-02-18', broker: 'etrade', assetClass: 'option' });
    expect(known).toMatchObject({ kind: 'known', instrument: { root: 'ACME', expiry: '2026-02-27', strike: '260', right: 'put' } });
  });

  it.each([
    ['Option Expired', '2.0', 'expiry', 'buy'],
    ['Option Expired', '-2.0', 'expiry', 'sell'],
    ['Option Assigned', '2.0', 'assignment', 'buy'],
    ['Option Exercised', '-1', 'exercise', 'sell'],
  ])('%s of %s is an %s on the side of the %s', (type, quantity, kind, side) => {
    expect(file(row(type, 'CALL ACME   02/28/25   380.000', 'ACME', `${quantity},,0.0,0.0`)).of('fill')).toMatchObject([
      { kind, side, effect: 'close', price: null },
    ]);
  });

  it.each([
    ['Dividend', 'ACME INC', 'ACME', '7.00', 'dividend'],
    ['Qualified Dividend', 'ACME INC', 'ACME', '7.00', 'dividend'],
    ['Interest Income', 'SOME BANK', 'BANK', '0.09', 'interest'],
    ['Margin Interest', 'Thru 03/31/25', '--', '-63.46', 'interest'],
    ['Service Fee', 'ADV FEE', '--', '-2.00', 'fee'],
    ['Online Transfer', 'ACH DEPOSIT', '--', '1000.0', 'deposit'],
    ['Online Transfer', 'ACH WITHDRAWL', '--', '-28000.0', 'withdrawal'],
    ['Wire', 'WIRE IN', '--', '5', 'deposit'],
    ['Tax Withholding', 'ACME', 'ACME', '-1.5', 'tax'],
  ])('%s %s is %s', (type, description, symbol, amount, kind) => {
    expect(file(row(type, description, symbol, `,,${amount},0.0`)).of('cash')).toMatchObject([
      { kind, amount: String(Number(amount)), account: '0067' },
    ]);
  });

  it('leaves out what moves between cash and margin, and notes below the table', () => {
    const { of } = file(row('Adjustment', 'TRNSFR CASH TO MARGIN', '--', ',,63.46,0.0'), '"A word from the lawyers"');
    expect(of('skipped').map(({ what }) => what)).toEqual(['Adjustment', 'Note']);
  });

  it('gives the shares of a split and a reinvestment their price', () => {
    const { of } = file(
      row('Stock Split', 'ACME INC', 'ACME', '30,0,0,0'),
      row('Dividend Reinvestment', 'ACME INC', 'ACME', '0.5,20,-10,0'),
    );
    expect(of('fill')).toMatchObject([
      { kind: 'receive', quantity: '30', price: '0' },
      { kind: 'trade', quantity: '0.5', price: '20', cash: '-10' },
    ]);
  });

  it('lists what it does not know', () => {
    const { of } = file(row('Reorganization', 'ACME INC', 'ACME', '-30,0,0,0'), row('Raffle', 'WON', '--', ',,5,0'));
    expect(of('unknown').map(({ what }) => what)).toEqual(['Reorganization', 'Raffle']);
  });
});

describe('the layout before', () => {
  it('reads trades, dividends and what they were spent for', () => {
    const { match, of } = old(
      '04/05/23,Sold,EQ,ACME,-2,202.19,101.1,0,ACME INC',
      '06/10/20,Bought,OPTN,ACME--200619C00320000,1,-250.00,2.50,0.65,Bought 1 contract',
      '12/31/19,Dividend,MF,FUND,5.834,-81.33,0,0,A FUND REINVEST PRICE $ 13.94',
      '12/31/19,Dividend,MF,FUND,0,81.33,0,0,A FUND DIVIDEND RATE 0.187',
    );
    expect(match).toBeDefined();
    expect(of('fill')).toMatchObject([
      { account: '2641', side: 'sell', quantity: '2', cash: '202.2', costs: [{ kind: 'fee', amount: '0.01' }] },
      { instrument: { symbol: 'ACME 200619C00320000', assetClass: 'option' }, cash: '-250', costs: [{ amount: '0.65' }] },
      { kind: 'trade', quantity: '5.834', price: '13.940692492287', cash: '-81.33' },
    ]);
    expect(of('cash')).toMatchObject([{ kind: 'dividend', amount: '81.33' }]);
  });
});

it.each([
  ['bad_date', row('Bought', 'ACME INC', 'ACME', '9,31,-279,0').replace('02/18/26', '02/31/26')],
  ['bad_number', row('Bought', 'ACME INC', 'ACME', 'NaN,31,-279,0')],
  ['no_symbol', row('Bought', 'ACME INC', '--', '9,31,-279,0')],
  ['bad_number', row('Dividend', 'ACME INC', 'ACME', ',,x,0')],
])('names a row of %s and goes on', (code, bad) => {
  const { of } = file(bad, row('Bought', 'ACME INC', 'ACME', '9,31,-279,0'));
  expect(of('problem')).toMatchObject([{ row: 8, code }]);
  expect(of('fill')).toMatchObject([{ row: 9 }]);
});
