import { describe, expect, it } from 'vitest';
import { type Attributes, element, fillsOf, report, statement, trades } from './flex-report.ts';

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
