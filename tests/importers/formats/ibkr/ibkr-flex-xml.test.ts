import { describe, expect, it } from 'vitest';
import { ibkrFlexXml } from '../../../../src/importers/formats/ibkr/ibkr-flex-xml.ts';
import { parseFile } from '../../../support/parse-file.ts';

type Attributes = Record<string, string>;

const statement = (sections: string, account = 'U700') =>
  `<FlexStatement accountId="${account}" fromDate="20240101" toDate="20240331">${sections}</FlexStatement>`;
const report = (...statements: string[]) =>
  parseFile(
    ibkrFlexXml,
    `<FlexQueryResponse queryName="Mine" type="AF">\n<FlexStatements count="1">\n${statements.join('\n')}\n</FlexStatements>\n</FlexQueryResponse>`,
    { name: 'flex.xml' },
  );
const element = (name: string, attributes: Attributes) =>
  `<${name} ${Object.entries(attributes)
    .map(([key, value]) => `${key}="${value}"`)
    .join(' ')} />`;

const SHARE: Attributes = {
  currency: 'USD',
  fxRateToBase: '0.91',
  assetCategory: 'STK',
  symbol: 'ACME',
  isin: 'US0000000001',
  multiplier: '1',
  tradeID: '801',
  transactionID: '901',
  reportDate: '20240105',
  dateTime: '20240105;093004',
  tradeDate: '20240105',
  transactionType: 'ExchTrade',
  exchange: 'NYSE',
  quantity: '100',
  tradePrice: '12.5',
  proceeds: '-1250',
  taxes: '0',
  ibCommission: '-1.05',
  ibCommissionCurrency: 'USD',
  openCloseIndicator: 'O',
  notes: 'P',
  buySell: 'BUY',
  ibOrderID: '501',
  ibExecID: 'e1.01',
  levelOfDetail: 'EXECUTION',
};
const trades = (...all: Attributes[]) => `<Trades>${all.map((each) => element('Trade', { ...SHARE, ...each })).join('\n')}</Trades>`;
const fillsOf = (...all: Attributes[]) => report(statement(trades(...all))).of('fill');

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

describe('what is booked without a trade', () => {
  const option = { assetCategory: 'OPT', symbol: 'ACME  240119P00050000', underlyingSymbol: 'ACME', multiplier: '100', ibExecID: '' };
  const booked = { transactionType: 'BookTrade', dateTime: '20240119;162000', ibOrderID: '0' };

  it('links an assigned option with its shares', () => {
    const link = '2024-01-19 16:20:00 ACME';
    expect(
      fillsOf(
        { ...booked, notes: 'A', quantity: '100', tradePrice: '50', proceeds: '-5000' },
        { ...option, ...booked, notes: 'A', quantity: '1', tradePrice: '0', proceeds: '-0', openCloseIndicator: 'C', tradeID: '802' },
      ),
    ).toMatchObject([
      { kind: 'assignment', link, price: '50', effect: 'open' },
      { kind: 'assignment', link, price: '0', effect: 'close', execution: '802' },
    ]);
  });

  it.each([
    ['Ep', '0', 'expiry'],
    ['C;Ep', '-0', 'expiry'],
    ['Ex', '0', 'exercise'],
    ['A', '1250', 'cash_settlement'],
    ['', '0', 'trade'],
  ])('codes %s with proceeds of %s are %s', (notes, proceeds, kind) => {
    expect(fillsOf({ ...option, ...booked, notes, proceeds })).toMatchObject([{ kind }]);
  });
});

describe('options that ended', () => {
  const event = (attributes: Attributes) =>
    element('OptionEAE', {
      currency: 'USD',
      assetCategory: 'OPT',
      symbol: 'ACME  240119C00050000',
      underlyingSymbol: 'ACME',
      multiplier: '100',
      date: '20240119',
      tradePrice: '0',
      ...attributes,
    });
  const section = `<OptionEAE>${event({ transactionType: 'Exercise', quantity: '-4', tradeID: '811' })}${event({ transactionType: 'Buy', quantity: '400', tradePrice: '50', assetCategory: 'STK', symbol: 'ACME', multiplier: '1', tradeID: '812' })}</OptionEAE>`;

  it('are read from their own section where the trades are without them', () => {
    const [, exercised, shares] = report(statement(trades({}) + section)).of('fill');
    expect([exercised, shares]).toMatchObject([
      { kind: 'exercise', side: 'sell', quantity: '4', execution: '811', time: { date: '2024-01-19', precision: 'day' } },
      { kind: 'assignment', side: 'buy', quantity: '400', price: '50' },
    ]);
    expect(exercised?.link).toBe(shares?.link);
  });

  it('are not read twice', () => {
    const { of } = report(statement(trades({ transactionType: 'BookTrade', notes: 'Ex' }) + section));
    expect(of('fill')).toHaveLength(1);
    expect(of('skipped').map(({ what }) => what)).toEqual(['OptionEAE', 'OptionEAE']);
  });
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
    expect(of('skipped').map(({ what }) => what)).toEqual(['Cancelled trade', 'Cancelled trade']);
  });

  it('of another report stay as their opposite', () => {
    expect(fillsOf({ ...cancel, ibExecID: '', origTransactionID: '7' })).toMatchObject([{ side: 'sell', quantity: '100', cash: '1250' }]);
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

describe('corporate actions', () => {
  const row = (symbol: string, quantity: string, description: string, more: Attributes = {}) =>
    element('CorporateAction', {
      assetCategory: 'STK',
      currency: 'USD',
      symbol,
      quantity,
      description,
      dateTime: '20240201;202500',
      proceeds: '0',
      ...more,
    });
  const actions = (...rows: string[]) => report(statement(`<CorporateActions>${rows.join('')}</CorporateActions>`));

  it('a split with a row for each half is one split of one instrument', () => {
    const { of } = actions(
      row('ACME', '480', 'ACME(X1) SPLIT 1 FOR 25 (ACME, ACME INC, X2)'),
      row('ACME.OLD', '-12000', 'ACME(X1) SPLIT 1 FOR 25 (ACME.OLD, ACME INC, X1)'),
    );
    expect(of('action')).toMatchObject([
      { kind: 'split', instrument: { text: 'ACME' }, becomes: [{ instrument: { text: 'ACME' }, numerator: '1', denominator: '25' }] },
    ]);
    expect(of('skipped')).toHaveLength(1);
  });

  it('a split into shares of another number is a pair under one name', () => {
    const words = 'ACME(CA0000000001) SPLIT 1 FOR 25';
    const { of } = actions(
      row('ACME', '480', `${words} (ACME, ACME INC, CA0000000002)`, { isin: 'CA0000000002', fxRateToBase: '0.9' }),
      row('ACME.OLD', '-12000', `${words} (ACME.OLD, ACME INC, CA0000000001)`, { isin: 'CA0000000001' }),
    );
    const [out, into] = of('fill');
    expect([out, into]).toMatchObject([
      { kind: 'transform_out', quantity: '12000', instrument: { text: 'ACME', isin: 'CA0000000001' } },
      { kind: 'transform_in', quantity: '480', instrument: { text: 'ACME', isin: 'CA0000000002' }, rate: '0.9' },
    ]);
    expect(out?.link).toBe(into?.link);
    expect(of('action')).toEqual([]);
  });

  it('shares that become others are a pair', () => {
    const words = 'ACME(X1) TENDERED TO X3 1 FOR 1';
    const { of } = actions(row('ACME', '-50', `${words} (ACME, ACME INC, X1)`), row('ACME.TEN', '50', `${words} (ACME.TEN, ACME INC, X3)`));
    const [out, into] = of('fill');
    expect([out, into]).toMatchObject([
      { kind: 'transform_out', side: 'sell', quantity: '50' },
      { kind: 'transform_in', side: 'buy', instrument: { text: 'ACME.TEN' } },
    ]);
    expect(out?.link).toBe(into?.link);
  });

  it.each([
    [
      'are paid out',
      ['-50', '143', 'ACME(X1) MERGED FOR USD 2.86 PER SHARE (ACME, ACME INC, X1)'],
      { kind: 'cash_settlement', price: '2.86', cash: '143' },
    ],
    ['come for nothing', ['5', '0', 'ACME(X1) STOCK DIVIDEND 1 FOR 10 (ACME, ACME INC, X1)'], { kind: 'receive', price: '0' }],
    ['are spun off', ['5', '0', 'PARENT(X9) SPINOFF 1 FOR 10 (ACME, ACME INC, X1)'], { kind: 'receive', price: null }],
    ['are worth nothing any more', ['-50', '0', 'ACME(X1) DELISTED (ACME, ACME INC, X1)'], { kind: 'deliver', price: '0' }],
  ])('shares %s', (_, [quantity = '', proceeds = '', words = ''], fill) => {
    expect(actions(row('ACME', quantity, words, { proceeds })).of('fill')).toMatchObject([fill]);
  });

  it('a merger for shares and money takes the money off their cost', () => {
    const words = 'ACME(X1) MERGED 1 FOR 2';
    const { of } = actions(
      row('ACME', '-100', `${words} (ACME, ACME INC, X1)`, { proceeds: '300' }),
      row('NEWC', '50', `${words} (NEWC, NEW INC, X5)`),
    );
    expect(of('action')).toMatchObject([
      { kind: 'merger', cash: '3', becomes: [{ instrument: { text: 'NEWC' }, numerator: '50', denominator: '100', costShare: '1' }] },
    ]);
  });
});

it('keeps what was held, and what cash there was, as checkpoints', () => {
  const position = (attributes: Attributes) =>
    element('OpenPosition', { symbol: 'ACME', assetCategory: 'STK', reportDate: '20240331', ...attributes });
  const { of } = report(
    statement(
      `<OpenPositions>${position({ position: '340', levelOfDetail: 'SUMMARY' })}${position({ position: '40', levelOfDetail: 'LOT' })}</OpenPositions>
       <CashReport><CashReportCurrency currency="BASE_SUMMARY" endingCash="9" toDate="20240331" /><CashReportCurrency currency="USD" endingCash="88.5" toDate="20240331" /></CashReport>
       <EquitySummaryInBase><EquitySummaryByReportDateInBase currency="EUR" reportDate="20240331" total="1000.5" /></EquitySummaryInBase>`,
    ),
  );
  expect(of('checkpoint')).toMatchObject([
    { time: { date: '2024-03-31' }, positions: [{ instrument: { text: 'ACME' }, quantity: '340' }] },
    { equity: '1000.5', currency: 'EUR' },
    { balance: '88.5', currency: 'USD' },
  ]);
});

it('takes shares and money that were transferred', () => {
  const { of } = report(
    statement(
      `<Transfers>${element('Transfer', { symbol: 'ACME', assetCategory: 'STK', currency: 'USD', date: '20240210', direction: 'IN', quantity: '22', transferPrice: '0', type: 'ACATS' })}
       ${element('Transfer', { symbol: '--', currency: 'USD', date: '20240210', direction: 'OUT', cashTransfer: '-100', type: 'INTERNAL' })}</Transfers>`,
    ),
  );
  expect(of('fill')).toMatchObject([{ kind: 'transfer_in', quantity: '22', price: null }]);
  expect(of('cash')).toMatchObject([{ kind: 'transfer', amount: '-100' }]);
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
