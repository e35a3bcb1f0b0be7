import { describe, expect, it } from 'vitest';
import { type Attributes, element, fillsOf, report, statement, trades } from './flex-report.ts';

it('reads an execution with its ids, costs, booked cash and the rate to the currency of the account', () => {
  const { match, of } = report(statement(`<AccountInformation accountId="U700" currency="EUR" />${trades({})}`));
  expect(match).toMatchObject({ score: 1 });
  expect(of('account')).toMatchObject([{ account: 'U700', currency: 'EUR' }]);
  expect(of('rate')).toMatchObject([{ date: '2024-01-05', from: 'USD', to: 'EUR', rate: '0.91' }]);
  expect(of('fill')).toMatchObject([
    {
      account: 'U700',
      kind: 'trade',
      side: 'buy',
      effect: 'open',
      instrument: { text: 'ACME', assetClass: 'stock', isin: 'US0000000001' },
      quantity: '100',
      price: '12.5',
      currency: 'USD',
      time: { date: '2024-01-05', time: '09:30:04', zone: null },
      tradeDate: '2024-01-05',
      multiplier: '1',
      order: '501',
      execution: 'e1.01',
      exchange: 'NYSE',
      costs: [{ kind: 'commission', amount: '1.05', currency: 'USD' }],
      cash: '-1250',
      rate: '0.91',
    },
  ]);
});

it.each<[string, Attributes, object]>([
  ['a sale', { buySell: 'SELL', quantity: '-40', openCloseIndicator: 'C' }, { side: 'sell', quantity: '40', effect: 'close' }],
  ['a sale of a report without the word', { buySell: '', quantity: '-40' }, { side: 'sell' }],
  ['a trade through flat', { openCloseIndicator: 'C;O' }, { effect: 'unknown' }],
  ['another form of dates', { dateTime: '2024-01-05, 09:30:04' }, { time: { time: '09:30:04', date: '2024-01-05' } }],
  ['a time of its own', { dateTime: '', tradeTime: '093004' }, { time: { time: '09:30:04' } }],
  ['a day alone', { dateTime: '' }, { time: { time: null, precision: 'day' } }],
  ['a rebate', { ibCommission: '0.2' }, { costs: [{ kind: 'rebate', amount: '-0.2' }] }],
  ['a tax', { taxes: '-6.25', ibCommission: '0' }, { costs: [{ kind: 'tax', amount: '6.25', currency: 'USD' }] }],
  ['costs nobody asked for', { taxes: '', ibCommission: '' }, { costs: null }],
  ['a fund', { subCategory: 'ETF' }, { instrument: { assetClass: 'etf' } }],
  ['an option', { assetCategory: 'OPT', symbol: 'ACME  240621P00040000' }, { instrument: { assetClass: 'option' } }],
  [
    'an option of another exchange',
    { assetCategory: 'OPT', symbol: 'P ACM  20240621 40 M', underlyingSymbol: 'ACM', strike: '40', expiry: '20240621', putCall: 'P' },
    { instrument: { text: 'P ACM  20240621 40 M', symbol: 'ACM   240621P00040000' } },
  ],
  [
    'a bond by its number',
    { assetCategory: 'BOND', symbol: 'T 4 1/4 11/15/34' },
    { instrument: { text: 'T 4 1/4 11/15/34', symbol: 'US0000000001' } },
  ],
  [
    'currencies that are traded',
    { assetCategory: 'CASH', symbol: 'EUR.USD', exchange: 'IDEALPRO' },
    { instrument: { assetClass: 'forex' } },
  ],
  ['an id of an older report', { ibExecID: '' }, { execution: '801' }],
  ['a price out of the cost', { tradePrice: '', proceeds: '', cost: '1251.05' }, { price: '12.5', cash: '-1250' }],
])('reads %s', (_, attributes, fill) => {
  expect(fillsOf(attributes)).toMatchObject([fill]);
});

it('reads trade confirmations, whose fields have names of their own', () => {
  const confirm = element('TradeConfirm', {
    currency: 'USD',
    assetCategory: 'STK',
    symbol: 'ACME',
    dateTime: '20240105;093004',
    quantity: '10',
    price: '12.5',
    proceeds: '-125',
    commission: '-1',
    commissionCurrency: 'USD',
    tax: '-0.1',
    code: 'P',
    execID: 'e7',
    orderID: '77',
    buySell: 'BUY',
    levelOfDetail: 'EXECUTION',
  });
  expect(report(statement(`<TradeConfirms>${confirm}</TradeConfirms>`)).of('fill')).toMatchObject([
    {
      price: '12.5',
      execution: 'e7',
      order: '77',
      costs: [
        { kind: 'commission', amount: '1' },
        { kind: 'tax', amount: '0.1' },
      ],
    },
  ]);
});

describe('cancelled trades', () => {
  const cancel = {
    buySell: 'BUY (Ca.)',
    transactionType: 'TradeCancel',
    quantity: '-100',
    proceeds: '1250',
    tradeID: '',
    transactionID: '902',
  };
  const rebooked = { quantity: '90', proceeds: '-1125', transactionID: '903', ibExecID: 'e1.02' };

  it.each([
    ['by number', { ...cancel, origTransactionID: '901' }],
    ['by what they were', cancel],
  ])('go away with what they cancel, known %s', (_, cancelled) => {
    const { of } = report(statement(trades({}, cancelled, rebooked)));
    expect(of('fill')).toMatchObject([{ quantity: '90', execution: 'e1.02' }]);
    expect(of('void')).toMatchObject([{ from: 'fill', fill: { quantity: '100', execution: 'e1.01' } }]);
    expect(of('skipped').map(({ what }) => what)).toEqual(['Cancellation']);
  });

  it('of another report say what they take back', () => {
    const { of } = report(statement(trades({ ...cancel, ibExecID: '', origTransactionID: '7', origTradeDate: '20240104' })));
    expect(of('fill')).toEqual([]);
    expect(of('void')).toMatchObject([
      { from: 'cancellation', fill: { side: 'buy', quantity: '100', price: '12.5', tradeDate: '2024-01-04' } },
    ]);
  });

  it('of changed money are booked back', () => {
    const money = {
      assetCategory: 'CASH',
      symbol: 'EUR.USD',
      exchange: 'IDEALFX',
      ibCommission: '0',
      taxes: '0',
      quantity: '100',
      tradePrice: '1.1',
      proceeds: '-110',
    };
    const back = { ...money, ...cancel, proceeds: '110' };
    const { of } = report(statement(trades(money, back)));
    expect(of('cash').map(({ amount, currency }) => `${amount} ${currency}`)).toEqual(['100 EUR', '-110 USD', '-100 EUR', '110 USD']);
    expect(of('void')).toEqual([]);
  });

  it('take one of two equal trades', () => {
    expect(fillsOf({}, { transactionID: '911', ibExecID: 'e2' }, cancel)).toHaveLength(1);
  });
});

it('counts no trade twice', () => {
  const { of } = report(
    statement(
      trades({}, { levelOfDetail: 'ORDER' }, { levelOfDetail: 'CLOSED_LOT' }).replace(
        '</Trades>',
        '<Lot symbol="ACME" quantity="5" /></Trades>',
      ),
    ),
  );
  expect(of('fill')).toHaveLength(1);
  expect(of('skipped').map(({ what }) => what)).toEqual(['ORDER', 'CLOSED_LOT', 'CLOSED_LOT']);
  expect(fillsOf({ levelOfDetail: 'ORDER' })).toHaveLength(1);
});

it('says what money was changed for what', () => {
  const { of } = report(
    statement(
      trades({
        assetCategory: 'CASH',
        symbol: 'CHF.USD',
        exchange: 'IDEALFX',
        buySell: 'SELL',
        quantity: '-1200',
        tradePrice: '1.1',
        proceeds: '1320',
        ibCommission: '-1.8',
        ibCommissionCurrency: 'CHF',
      }),
    ),
  );
  expect(of('fill')).toEqual([]);
  const [out, into, costs] = of('cash');
  expect([out, into, costs]).toMatchObject([
    { kind: 'conversion', amount: '-1200', currency: 'CHF', leg: 0 },
    { kind: 'conversion', amount: '1320', currency: 'USD', leg: 1 },
    { kind: 'fee', amount: '-1.8', currency: 'CHF', leg: 2 },
  ]);
  expect(out?.link).toBe(into?.link);
});

it.each([
  ['Dividends', 'ACME(US0000000001) CASH DIVIDEND', '19', 'dividend'],
  ['Payment In Lieu Of Dividends', 'ACME', '-4', 'dividend'],
  ['Withholding Tax', 'ACME - US TAX', '-2.85', 'tax'],
  ['Broker Interest Paid', 'USD DEBIT INT FOR JAN-2024', '-9', 'interest'],
  ['Broker Interest Paid', 'USD BORROW FEES FOR JAN-2024', '-9', 'borrow'],
  ['Deposits/Withdrawals', 'CASH RECEIPTS', '1500', 'deposit'],
  ['Deposits &amp; Withdrawals', 'DISBURSEMENT', '-1500', 'withdrawal'],
  ['Other Fees', 'ADR FEE', '-1', 'fee'],
  ['Other Fees', 'NP SECURITIES AND FUTURES VALUE BUNDLE FOR APR 2024', '-10', 'platform_fee'],
])('%s, %s of %s is %s', (type, description, amount, kind) => {
  const row = element('CashTransaction', { currency: 'USD', type, description, amount, dateTime: '20240105;202000', transactionID: '3' });
  expect(report(statement(`<CashTransactions>${row}</CashTransactions>`)).of('cash')).toMatchObject([
    { account: 'U700', kind, amount, currency: 'USD', time: { date: '2024-01-05' }, identity: ['transactionID', '3'] },
  ]);
});

it('reads each account of the file for itself', () => {
  const { of } = report(statement(trades({}), 'U1'), statement(trades({}), 'DU2'));
  expect(of('fill').map(({ account }) => account)).toEqual(['U1', 'DU2']);
  expect(of('account')).toMatchObject([{ account: 'U1' }, { account: 'DU2', mode: 'paper' }]);
});

it('lists sections nobody knows, and skips those that sum up', () => {
  const { of } = report(
    statement('<SecuritiesInfo><SecurityInfo symbol="ACME" /></SecuritiesInfo><Novelties><Novelty /><Novelty /></Novelties>'),
  );
  expect(of('skipped').map(({ what }) => what)).toEqual(['SecuritiesInfo']);
  expect(of('unknown').map(({ what }) => what)).toEqual(['Novelties', 'Novelties']);
});

it.each<[string, Attributes]>([
  ['bad_date', { dateTime: '20240231;093004' }],
  ['bad_number', { quantity: 'NaN' }],
  ['bad_number', { tradePrice: 'free' }],
  ['bad_number', { ibCommission: 'free' }],
  ['bad_side', { buySell: 'HOLD' }],
  ['no_symbol', { symbol: '', isin: '' }],
  ['bad_currency', { currency: '' }],
])('names a trade of %s and goes on', (code, attributes) => {
  const { of } = report(statement(trades(attributes, { ibExecID: 'e2' })));
  expect(of('problem')).toMatchObject([{ code }]);
  expect(of('fill')).toHaveLength(1);
});

it('trusts the word where the sign says otherwise', () => {
  const { of } = report(statement(trades({ buySell: 'SELL' })));
  expect(of('fill')).toMatchObject([{ side: 'sell', quantity: '100' }]);
  expect(of('problem')).toMatchObject([{ code: 'contradiction' }]);
});
