import { describe, expect, it } from 'vitest';
import type { Found } from '../../../../src/importers/facts.ts';
import { schwabTransactions } from '../../../../src/importers/formats/schwab/schwab-transactions.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER = '"Date","Action","Symbol","Description","Quantity","Price","Fees & Comm","Amount"';
const file = (...rows: string[]) => parseFile(schwabTransactions, [HEADER, ...rows].join('\n'));
const OPTION = 'ACME 06/20/2025 50.00 P';

describe('trades', () => {
  it.each([
    ['"03/04/2024","Buy","ACME","ACME CORP","1,200","$11.0050","$1.30","-$13,207.30"', 'buy', 'unknown', '1200', '11.005', '-13206'],
    ['"03/04/2024","Sell","ACME","ACME CORP","7.25","$40.0100","$0.02","$290.05"', 'sell', 'unknown', '7.25', '40.01', '290.07'],
    ['"03/04/2024","Sell Short","ACME","ACME CORP","10","$5","","$50"', 'sell', 'open', '10', '5', '50'],
    [`"03/04/2024","Sell to Open","${OPTION}","PUT ACME CORP $50","2","$1.50","$1.32","$298.68"`, 'sell', 'open', '2', '1.5', '300'],
    ['"03/04/2024","Buy to Close","ACME  250620P00050000","PUT","2","$1","$1.32","-$201.32"', 'buy', 'close', '2', '1', '-200'],
  ])('%s', (row, side, effect, quantity, price, cash) => {
    expect(file(row).of('fill')).toMatchObject([{ kind: 'trade', side, effect, quantity, price, cash, currency: 'USD' }]);
  });

  it('keeps the fees apart, and knows none where the cell is empty', () => {
    const { of } = file('03/04/2024,Buy,A,A INC,1,$2,$0.65,-$2.65', '03/04/2024,Buy,A,A INC,1,$2,,-$2');
    expect(of('fill').map(({ costs }) => costs)).toEqual([[{ kind: 'fee', amount: '0.65', currency: 'USD' }], []]);
  });

  it('reads other orders of columns, and the day it happened where it was booked later', () => {
    const { of } = parseFile(
      schwabTransactions,
      'Date,Action,Symbol,Description,Price,Quantity,Fees & Comm,Amount\n09/19/2023 as of 09/14/2023,Buy,ACME,ACME INC,$24,100,$6,-$2406',
    );
    expect(of('fill')).toMatchObject([{ quantity: '100', price: '24', time: { date: '2023-09-14', time: null, precision: 'day' } }]);
  });

  it('knows a bond by its cash: its price is per cent of the face', () => {
    const { of } = file('03/04/2024,Buy,912797GK7,US TREASURY BILL,"10,000",$98.50,,"-$9,850"');
    expect(of('fill')).toMatchObject([{ instrument: { assetClass: 'bond' }, cash: '-9850' }]);
  });

  it('trusts the word where the sign says otherwise', () => {
    const { of } = file('03/04/2024,Buy,ACME,ACME,-10,$5,,-$50', '03/04/2024,Sell,ACME,ACME,-10,$5,,$50');
    expect(of('fill').map(({ side, quantity }) => `${side} ${quantity}`)).toEqual(['buy 10', 'sell 10']);
    expect(of('problem')).toMatchObject([{ row: 2, code: 'contradiction' }]);
  });

  it('takes a cancelled trade out with its cancel, and says what a cancel of another file takes back', () => {
    const cancel = '03/05/2024,Cancel Buy,ACME,ACME CORP,10,$5,,$50';
    const { of } = file(cancel, '03/04/2024,Buy,ACME,ACME CORP,10,$5,,-$50', '03/03/2024,Buy,ACME,ACME CORP,10,$5,,-$50');
    expect(of('skipped').map(({ row }) => row)).toEqual([2]);
    expect(of('void')).toMatchObject([{ row: 3, from: 'fill', fill: { side: 'buy', quantity: '10' } }]);
    expect(of('fill').map(({ row }) => row)).toEqual([4]);
    const { of: ofCancel } = file(cancel);
    expect(ofCancel('void')).toMatchObject([
      { row: 2, from: 'cancellation', fill: { side: 'buy', quantity: '10', price: '5', cash: '-50' } },
    ]);
  });
});

describe('ends of options', () => {
  it('gives the shares of an assignment the link of their option', () => {
    const { of } = file(
      '"06/23/2025 as of 06/20/2025","Buy","ACME","ACME CORP","200","$50.00","","-$10,000.00"',
      `"06/23/2025 as of 06/20/2025","Assigned","${OPTION}","PUT ACME CORP $50","2","","",""`,
      '"06/23/2025","Buy","ACME","ACME CORP","100","$50.00","","-$5,000.00"',
    );
    const [shares, option, other] = of('fill');
    expect(shares).toMatchObject({ kind: 'assignment', side: 'buy', price: '50', quantity: '200' });
    expect(option).toMatchObject({ kind: 'assignment', side: 'buy', effect: 'close', price: '0', quantity: '2' });
    expect(shares?.link).toBe(option?.link);
    expect(other).toMatchObject({ kind: 'trade' });
  });

  it.each([
    ['Buy to Open', '1', 'sell'],
    ['Sell to Open', '1', 'buy'],
    ['Sell to Open', '-1', 'buy'],
  ])('lets what began with %s expire with %s on the other side', (action, quantity, side) => {
    const { of } = file(`06/23/2025,Expired,${OPTION},PUT,${quantity},,,`, `06/02/2025,${action},${OPTION},PUT,1,$1,$0.66,$100`);
    expect(of('fill')[0]).toMatchObject({ kind: 'expiry', side, effect: 'close', quantity: '1', price: '0' });
    expect(of('problem')).toEqual([]);
  });

  it('says that it guesses where the file does not hold the opening', () => {
    const { of } = file(`06/23/2025,Expired,${OPTION},PUT,-3,,,`);
    expect(of('fill')).toMatchObject([{ side: 'sell', quantity: '3', snapshot: true }]);
    expect(of('problem')).toMatchObject([{ code: 'guessed' }]);
  });
});

describe('shares that are not traded', () => {
  const kinds = (...rows: string[]) =>
    file(...rows)
      .of('fill')
      .map(({ kind, side, quantity, price, cash }) => [kind, side, quantity, price, cash]);

  it.each([
    ['11/06/2023,Reinvest Shares,ACME,ACME,0.5,$300.20,,-$150.10', ['receive', 'buy', '0.5', '300.2', '-150.1']],
    ['11/06/2023,Spin-off,ACME,ACME,344,,,', ['receive', 'buy', '344', null, undefined]],
    ['11/06/2023,Stock Plan Activity,ACME,ACME,200,,,', ['receive', 'buy', '200', null, undefined]],
    ['11/06/2023,Stock Div Dist,ACME,ACME,4,,,', ['receive', 'buy', '4', '0', undefined]],
    ['11/06/2023,Security Transfer,ACME,ACME,10,,,', ['transfer_in', 'buy', '10', null, undefined]],
    ['11/06/2023,Journaled Shares,ACME,ACME,-321,$12.91,,', ['transfer_out', 'sell', '321', null, undefined]],
  ])('%s', (row, fill) => expect(kinds(row)).toEqual([fill]));

  it('settles a merger for cash with the money of the other row', () => {
    const { of } = file('03/05/2021,Cash Merger,ACME,ACME,,,,$1500', '03/05/2021,Cash Merger Adj,ACME,ACME,-150,,,');
    expect(of('fill')).toMatchObject([{ kind: 'cash_settlement', side: 'sell', quantity: '150', price: '10', cash: '1500' }]);
    expect(of('skipped')).toHaveLength(1);
    expect(file('03/05/2021,Cash Merger Adj,ACME,ACME,-150,,,', '03/05/2021,Cash Merger,OTHER,X,,,,$1').of('problem')).toMatchObject([
      { code: 'incomplete' },
    ]);
  });

  it('moves the cost along when a company changes its name, under the ticker it was bought with', () => {
    const { of } = file(
      '05/28/2021,Name Change,NEWC,NEW CORP,"2,000",,,',
      '05/28/2021,Name Change,12345K200,OLD CORP XXXNAME CHANGE EFF: 05/28/21,"-2,000",,,',
      '05/03/2021,Buy,OLDC,OLD CORP,"2,000",$1,,-$2000',
    );
    expect(of('fill').map(({ kind, instrument, link }) => [kind, instrument.text, instrument.symbol, link])).toEqual([
      ['transform_in', 'NEWC', undefined, '2021-05-28 Name Change 1'],
      ['transform_out', '12345K200', 'OLDC', '2021-05-28 Name Change 1'],
      ['trade', 'OLDC', undefined, undefined],
    ]);
  });

  it.each([
    ['10', '90', ['10', '1']],
    ['11', '5', ['3', '2']],
    ['10', '83', undefined],
    ['200', '-190', ['1', '20']],
    ['10', '-9', undefined],
  ])('finds the ratio of a split from %s held and %s added: %s', (held, added, ratio) => {
    const { of } = file(`08/19/2024 as of 08/16/2024,Stock Split,ACME,ACME,${added},,,`, `07/11/2024,Buy,ACME,ACME,${held},$10,,-$100`);
    const [action] = of('action');
    expect(action && [action.becomes[0]?.numerator, action.becomes[0]?.denominator]).toEqual(ratio);
    if (action) expect(action.time.date).toBe('2024-08-19');
    else expect(of('problem')).toMatchObject([{ row: 2, code: 'incomplete' }]);
  });

  it('reads a reverse split off its two rows', () => {
    const { of } = file(
      '06/17/2024,Reverse Split,ACME,ACME,10,,,',
      '06/17/2024,Reverse Split,123456782,ACME XXXREVERSE SPLIT EFF: 06/17/24,-200,,,',
    );
    expect(of('action')).toMatchObject([
      { kind: 'split', instrument: { text: 'ACME' }, becomes: [{ numerator: '10', denominator: '200' }] },
    ]);
    expect(of('skipped')).toMatchObject([{ row: 3 }]);
  });
});

describe('money', () => {
  it.each([
    ['Qualified Dividend', '$5', 'dividend'],
    ['Reinvest Dividend', '$5', 'dividend'],
    ['Pr Yr Div Reinvest', '$5', 'dividend'],
    ['Long Term Cap Gain', '$5', 'dividend'],
    ['Cash In Lieu', '$5', 'dividend'],
    ['Credit Interest', '$5', 'interest'],
    ['Margin Interest', '-$5', 'interest'],
    ['Foreign Tax Paid', '-$5', 'tax'],
    ['NRA Withholding', '-$5', 'tax'],
    ['ADR Mgmt Fee', '-$5', 'fee'],
    ['Advisor Fee', '-$5', 'fee'],
    ['MoneyLink Transfer', '-$5', 'withdrawal'],
    ['MoneyLink Deposit', '$5', 'deposit'],
    ['Wire Sent', '-$5', 'withdrawal'],
    ['Journal', '$5', 'deposit'],
    ['Misc Cash Entry', '$5', 'deposit'],
  ])('%s of %s is a %s', (action, amount, kind) => {
    const { of } = file(`03/04/2024,${action},,TEXT,,,,${amount}`);
    expect(of('cash')).toMatchObject([{ kind, amount: amount.replace('$', ''), currency: 'USD', note: `${action}: TEXT` }]);
  });

  it('belongs to the day it happened and to its share', () => {
    const late = '08/19/2024 as of 08/16/2024';
    const { of } = file(
      `${late},Cash Dividend,ACME,ACME,,,,$5`,
      `${late},Reinvest Shares,ACME,ACME,1,$5,,-$5`,
      '08/19/2024,Journal,,X,,,,$5',
    );
    const [dividend, journal] = of('cash');
    expect(dividend).toMatchObject({ time: { date: '2024-08-16' }, instrument: { text: 'ACME' } });
    expect(journal).not.toHaveProperty('instrument');
    expect(of('fill')).toMatchObject([{ time: { date: '2024-08-16' } }]);
  });

  it('leaves out what moves nothing', () => {
    expect(file('03/04/2024,Cash Dividend,ACME,TEXT,,,,$0.00').of('skipped')).toMatchObject([{ what: 'Cash Dividend' }]);
  });

  it('lists what it does not know', () => {
    expect(file('03/04/2024,Moon Landing,,TEXT,,,,$5').of('unknown')).toEqual([{ type: 'unknown', row: 2, what: 'Moon Landing' }]);
  });
});

describe('the file around the rows', () => {
  const TITLE = '"Transactions  for account Trading ...456 as of 02/11/2025 01:02:04 PM ET"';
  const SALE = '"03/04/2024","Sell","ACME","ACME","1","$2","","$2"';
  const accounts = (found: readonly Found[]) => found.flatMap((each) => ('account' in each ? [each.account] : []));

  it('finds the account in the title, else in the name of the file', () => {
    expect(accounts(parseFile(schwabTransactions, [TITLE, HEADER, SALE].join('\n')).found)).toEqual(['Trading ...456']);
    const name = 'Individual_XXX456_Transactions_20250102-101112.csv';
    expect(accounts(parseFile(schwabTransactions, [HEADER, SALE].join('\n'), { name }).found)).toEqual(['Individual_XXX456']);
    expect(accounts(parseFile(schwabTransactions, [HEADER, SALE].join('\n')).found)).toEqual([null]);
  });

  it('holds the total against the rows, and reads nothing else in it', () => {
    const { found } = file(SALE, '"Transactions Total","","","","","","","-$1,234.56",');
    expect(found.map(({ type }) => type)).toEqual(['fill', 'total']);
    expect(found[1]).toMatchObject({ of: 'cash', amount: '-1234.56' });
  });

  it.each([
    ['bad_date', '11/31/2017,Buy,ACME,ACME,1,$2,,-$2'],
    ['bad_date', '11/30/2017 as of 11/31/2017,Buy,ACME,ACME,1,$2,,-$2'],
    ['bad_number', '03/04/2024,Buy,ACME,ACME,one,$2,,-$2'],
    ['bad_number', '03/04/2024,Buy,ACME,ACME,1,two,,-$2'],
    ['bad_number', `03/04/2024,Buy,ACME,ACME,${'9'.repeat(18)},$${'9'.repeat(18)},,-$2`],
    ['bad_number', `03/04/2024,Assigned,ACME 06/20/2025 50.00 P,ACME,${'9'.repeat(18)},,,${'9'.repeat(19)}`],
    ['no_symbol', '03/04/2024,Buy,,ACME,1,$2,,-$2'],
    ['no_quantity', '03/04/2024,Buy,ACME,ACME,,$2,,-$2'],
  ])('names a row of %s and goes on', (code, row) => {
    const { of } = file(row, SALE);
    expect(of('problem')).toMatchObject([{ row: 2, code }]);
    expect(of('fill')).toMatchObject([{ row: 3 }]);
  });

  it('is sure of its eight columns and leaves others alone', () => {
    expect(file(SALE).match?.score).toBe(1);
    expect(parseFile(schwabTransactions, 'Date,Action,Symbol,Quantity,Price,Amount\n1,2,3,4,5,6').match).toBeUndefined();
  });
});
