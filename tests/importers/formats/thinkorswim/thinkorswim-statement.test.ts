import { describe, expect, it } from 'vitest';
import { thinkorswimStatement } from '../../../../src/importers/formats/thinkorswim/thinkorswim-statement.ts';
import { parseFile } from '../../../support/parse-file.ts';

const TITLE = '\ufeffAccount Statement for *****123SCHW (Individual) since 6/1/22 through 6/30/22';
const CASH = ['Cash Balance', 'DATE,TIME,TYPE,REF #,DESCRIPTION,Misc Fees,Commissions & Fees,AMOUNT,BALANCE'];
const FUTURES = ['Futures Statements', 'Trade Date,Exec Date,Exec Time,Type,Ref #,Description,Misc Fees,Commissions & Fees,Amount,Balance'];
const ORDERS = ['Account Order History', 'Notes,,Time Placed,Spread,Side,Qty,Pos Effect,Symbol,Exp,Strike,Type,PRICE,,TIF,Status'];
const TRADES = ['Account Trade History', ',Exec Time,Spread,Side,Qty,Pos Effect,Symbol,Exp,Strike,Type,Price,Net Price,Order Type'];
const SHARE = ',6/21/22 15:23:42,STOCK,BUY,+500,TO OPEN,ACME,,,STOCK,166.39,166.39,STP';

const file = (...rows: string[]) => parseFile(thinkorswimStatement, [TITLE, '', ...rows].join('\n'));
const cash = (...rows: string[]) => file(...CASH, ...rows, '', ...TRADES, SHARE);

it('reads a trade of the history', () => {
  const { match, of } = file(...TRADES, SHARE, '', 'Profits and Losses', 'Symbol,Description', 'ACME,Acme');
  expect(match).toMatchObject({ score: 1 });
  expect(of('fill')).toEqual([
    {
      type: 'fill',
      row: 5,
      account: '*****123SCHW',
      kind: 'trade',
      side: 'buy',
      effect: 'open',
      instrument: { text: 'ACME', assetClass: 'stock' },
      quantity: '500',
      price: '166.39',
      currency: 'USD',
      time: { text: '6/21/22 15:23:42', date: '2022-06-21', time: '15:23:42', precision: 's', zone: null },
      identity: ['6/21/22 15:23:42', 'BUY', '+500', 'ACME', '166.39'],
      costs: null,
    },
  ]);
  expect(of('skipped')).toMatchObject([{ what: 'profits and losses' }]);
});

it('lets the legs of a spread be one order of one moment', () => {
  const { of } = file(
    ...TRADES,
    ',9/27/24 10:40:12,VERTICAL,SELL,-1,TO OPEN,ACME,18 OCT 24,580,CALL,2.15,.95,LMT',
    ',,,BUY,+1,TO OPEN,ACME,18 OCT 24,585,CALL,1.20,CREDIT,',
  );
  const [sold, bought] = of('fill');
  expect([sold, bought]).toMatchObject([
    { side: 'sell', price: '2.15', instrument: { symbol: 'ACME  241018C00580000', assetClass: 'option' } },
    { side: 'buy', price: '1.2', instrument: { symbol: 'ACME  241018C00585000' }, time: { time: '10:40:12' } },
  ]);
  expect(sold?.order).toBe(bought?.order);
  expect(sold?.order).toBeDefined();
});

it.each([
  ['/MESU22', '', '', 'FUTURE', '3800.25', { text: '/MESU22', assetClass: 'future' }, '3800.25'],
  ['/ZBU22', '', '', 'FUTURE', "111'245", { text: '/ZBU22' }, '111.765625'],
  ['/ZBU22', 'AUG 22 /OZBQ22', '112', 'CALL', "1'32", { assetClass: 'futureOption', symbol: './OZBQ22C112' }, '1.5'],
  ['/ESU22', 'JUL 22 (EOM) /EWN22', '3800', 'PUT', '12.5', { assetClass: 'futureOption', symbol: './EWN22P3800' }, '12.5'],
  ['EUR/USD', '', '', 'FOREX', '1.05', { assetClass: 'forex' }, '1.05'],
  ['FUND', '', '', 'ETF', '.95', { assetClass: 'etf' }, '0.95'],
])('%s %s %s %s at %s', (symbol, exp, strike, type, price, instrument, read) => {
  expect(
    file(...TRADES, `,6/21/22 15:23:42,SINGLE,BUY,+1,TO OPEN,${symbol},${exp},${strike},${type},${price},${price},LMT`).of('fill'),
  ).toMatchObject([{ instrument, price: read }]);
});

describe('costs', () => {
  it('are found by second, symbol and quantity', () => {
    const { of } = file(
      ...CASH,
      '6/21/22,15:23:42,TRD,="11",BOT +300 ACME @166.39,-0.30,-1.00,-49917.00,1',
      '6/21/22,15:23:42,TRD,="12",BOT +500 ACME @166.39,-0.50,-2.00,-83195.00,1',
      '6/21/22,15:23:42,TRD,="13",BOT +500 OTHER @1.00,-9.00,-9.00,-500.00,1',
      ...TRADES,
      SHARE,
      SHARE.replace('+500', '+300'),
    );
    expect(of('fill').map(({ costs }) => costs?.map(({ kind, amount }) => `${kind} ${amount}`))).toEqual([
      ['commission 2', 'fee 0.5'],
      ['commission 1', 'fee 0.3'],
    ]);
    expect(of('cash').map(({ kind, amount, note }) => [kind, amount, note.includes('OTHER')])).toEqual([
      ['fee', '-9', true],
      ['fee', '-9', true],
    ]);
  });

  it('of an order that was filled in pieces come together', () => {
    const { of } = cash(
      '6/21/22,15:23:42,TRD,="11",BOT +200 ACME @166.39,-0.20,,-33278,1',
      '6/21/22,15:23:42,TRD,="11",BOT +300 ACME @166.39,-0.30,,-49917,1',
    );
    expect(of('fill')[0]?.costs?.map(({ amount }) => amount)).toEqual(['0.2', '0.3']);
    expect(of('cash')).toEqual([]);
  });

  it('of a spread stand with its first leg', () => {
    const { of } = file(
      ...CASH,
      '9/27/24,10:40:12,TRD,="11",SOLD -1 VERTICAL ACME 100 (Weeklys) 18 OCT 24 580/585 CALL @.95 CBOE,-0.10,-1.30,95.00,1',
      ...TRADES,
      ',9/27/24 10:40:12,VERTICAL,SELL,-1,TO OPEN,ACME,18 OCT 24,580,CALL,2.15,.95,LMT',
      ',,,BUY,+1,TO OPEN,ACME,18 OCT 24,585,CALL,1.20,CREDIT,',
    );
    expect(of('fill').map(({ costs }) => costs?.length)).toEqual([2, 0]);
  });

  it('of futures stand in their own section', () => {
    const { of } = file(
      ...FUTURES,
      '6/21/22,6/21/22,15:23:42,TRD,11,BOT +1 /MESU22:XCME @3800.25,-0.37,-0.85,--,1',
      ...TRADES,
      ',6/21/22 15:23:42,FUTURE,BUY,+1,TO OPEN,/MESU22,,,FUTURE,3800.25,3800.25,LMT',
    );
    expect(of('fill')[0]?.costs).toMatchObject([{ amount: '0.85' }, { amount: '0.37' }]);
  });
});

it.each([
  ['EFN', 'CLIENT REQUESTED ELECTRONIC FUNDING RECEIPT', '500.00', 'deposit'],
  ['CRC', 'Tfr from external bank 100.0 US$', '100.00', 'deposit'],
  ['WOU', 'WIRE OUTGOING', '-100.00', 'withdrawal'],
  ['DOI', 'ORDINARY DIVIDEND~ACME', '12.00', 'dividend'],
  ['DOI', 'FREE BALANCE INTEREST ADJUSTMENT', '0.02', 'interest'],
  ['DOI', 'W-8 WITHHOLDING~ACME', '-3.00', 'tax'],
  ['JRN', 'HARD TO BORROW FEE', '-3.00', 'borrow'],
  ['JRN', 'ADR FEE', '-3.00', 'fee'],
])('%s %s of %s is %s', (type, words, amount, kind) => {
  const { of } = cash(`6/21/22,15:23:42,${type},="11",${words},,,"${amount}",1`);
  expect(of('cash')).toMatchObject([{ kind, amount: String(Number(amount)), currency: 'USD', note: words }]);
});

it('ends options by the quantity that is taken away, and links the assigned with their shares', () => {
  const { of } = cash(
    '4/10/26,23:25:55,RAD,="1",Removed due to Expiration PUT ACME INC $6700 EXP 04/10/26: EXP: -1.0 .ACME260410P6700,,,,1',
    '4/10/26,23:26:06,RAD,="2",Removed due to Expiration PUT ACME INC $6600 EXP 04/10/26: EXP: 2.0 .ACME260410P6600,,,,1',
    '6/17/22,23:26:06,RAD,="3",REMOVAL OF OPTION DUE TO ASSIGNMENT 1.0 ACME 100 17 JUN 22 40 PUT,,,,1',
    '6/17/22,23:26:07,EXP,="4",BOT 100.0 ACME UPON ACME INC,-5.00,,-4000.00,1',
  );
  const [long, short, assigned, shares] = of('fill');
  expect([long, short, assigned, shares]).toMatchObject([
    { kind: 'expiry', side: 'sell', quantity: '1', instrument: { text: '.ACME260410P6700', symbol: 'ACME  260410P06700000' }, price: null },
    { kind: 'expiry', side: 'buy', quantity: '2' },
    { kind: 'assignment', side: 'buy', instrument: { symbol: 'ACME  220617P00040000' } },
    { kind: 'assignment', side: 'buy', quantity: '100', price: '40', cash: '-4000', costs: [{ amount: '5' }] },
  ]);
  expect(assigned?.link).toBe(shares?.link);
});

it('calls an option on an index by the index, as the history does', () => {
  const { of } = cash(
    '4/10/26,23:25:55,RAD,="1",Removed due to Expiration PUT S & P 500 INDEX $6700 EXP 04/10/26: EXP: -1.0 .SPXW260410P6700,,,,1',
  );
  expect(of('fill')[0]?.instrument.symbol).toBe('SPX   260410P06700000');
});

it('reads trades out of the cash where there is no history', () => {
  const { of } = file(
    ...CASH,
    '9/15/26,09:46:16,TRD,="1",BOT +400 ACME @250.00,,,"-100,000.00","1"',
    '9/15/26,09:50:48,TRD,="2",SOLD -1 ACME 100 (Weeklys) 18 SEP 26 190 CALL @1.50 CBOE,-0.75,-0.65,150.00,"1"',
    '9/15/26,09:51:48,TRD,="3",SOLD -10 VERTICAL ACME 100 18 SEP 26 190/195 CALL @1.50,-0.75,-0.65,1500.00,"1"',
  );
  expect(of('fill')).toMatchObject([
    { side: 'buy', quantity: '400', price: '250', cash: '-100000', order: '1', costs: [] },
    { side: 'sell', instrument: { symbol: 'ACME  260918C00190000' }, cash: '150', costs: [{ amount: '0.65' }, { amount: '0.75' }] },
  ]);
  expect(of('problem')).toMatchObject([{ code: 'incomplete' }]);
});

it('reads orders with what their next rows add', () => {
  const { of } = file(
    ...ORDERS,
    ',,6/21/22 15:23:42,STOCK,BUY,+500,AUTO,ACME,,,STOCK,~,MKT,DAY,FILLED',
    ',,,RE #2146484173,,,,,,,,166.39,STP,STD,',
    ',,6/21/22 15:15:55,STOCK,SELL,-500,AUTO,ACME,,,STOCK,166.60,LMT,DAY,CANCELED',
    ',,6/21/22 14:15:06,STOCK,SELL,-500,AUTO,ACME,,,STOCK,~,MKT,DAY,"REJECTED: Your buying power ($67,286.00) is too low."',
    ',,6/21/22 09:35:00,VERTICAL,SELL,-1,TO OPEN,ACME,17 JUN 22,40,PUT,1.00,LMT,GTC,WORKING',
    ',,,,BUY,+1,TO OPEN,ACME,17 JUN 22,35,PUT,CREDIT,,,',
  );
  expect(of('order').map(({ kind, side, status, price, stopPrice, parent }) => [kind, side, status, price, stopPrice, parent])).toEqual([
    ['stop', 'buy', 'filled', undefined, '166.39', '2146484173'],
    ['limit', 'sell', 'cancelled', '166.6', undefined, undefined],
    ['market', 'sell', 'rejected', undefined, undefined, undefined],
    ['limit', 'sell', 'open', '1', undefined, undefined],
  ]);
  expect(of('skipped')).toMatchObject([{ what: 'Leg of an order' }]);
});

it('tells two equal orders of one second apart', () => {
  const order = ',,6/21/22 15:23:42,STOCK,BUY,+500,AUTO,ACME,,,STOCK,~,MKT,DAY,CANCELED';
  const [first, second] = file(...ORDERS, order, order).of('order');
  expect(first?.order).not.toBe(second?.order);
});

it('keeps what was held at the end, and knows an account of paper money', () => {
  const held = file(
    'Equities',
    'Symbol,Description,Qty,Trade Price,Mark,Mark Value',
    'ACME,ACME INC,+100,12.00,13.00,"$1,300.00"',
    ',OVERALL TOTALS,,,,"$1,300.00"',
  );
  expect(held.of('checkpoint')).toMatchObject([
    { time: { date: '2022-06-30' }, positions: [{ instrument: { text: 'ACME' }, quantity: '100' }] },
  ]);
  const paper = parseFile(
    thinkorswimStatement,
    `Account Statement for * (Virtual Account) since 6/21/22 through 6/21/22\n${TRADES.join('\n')}\n${SHARE}`,
  );
  expect(paper.of('account')).toMatchObject([{ account: null, mode: 'paper' }]);
});

it.each([
  ['bad_side', ',BUY,', ',HOLD,'],
  ['bad_number', '+500', 'NaN'],
  ['bad_number', ',166.39,166.39', ',**********,166.39'],
  ['no_symbol', 'ACME', ''],
  ['bad_date', '6/21/22', '2/31/22'],
  ['bad_date', ',,,STOCK', ',XX,40,CALL'],
])('names a row of %s and goes on', (code, from, to) => {
  const { of } = file(...TRADES, SHARE.replace(from, to), SHARE);
  expect(of('problem')).toMatchObject([{ row: 5, code }]);
  expect(of('fill')).toHaveLength(1);
});

it('trusts the word where the sign says otherwise', () => {
  const { of } = file(...TRADES, SHARE.replace('+500', '-500'));
  expect(of('fill')).toMatchObject([{ side: 'buy', quantity: '500' }]);
  expect(of('problem')).toMatchObject([{ code: 'contradiction' }]);
});

it('is no statement of another broker', () => {
  expect(parseFile(thinkorswimStatement, 'Account Statement\nDate,Amount\n1,2').match).toBeUndefined();
});
