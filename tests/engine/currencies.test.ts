import { describe, expect, it } from 'vitest';
import { cost, engineJournal } from '../support/engine-journal.ts';

const STATED = { realized: '644.25', currency: 'EUR', positionAfter: null };

describe('a result in a currency that is not the account’s', () => {
  it('that the broker booked is the result, and what we compute stands beside it', async () => {
    const { add, trades, look } = await engineJournal('forex', { currency: 'EUR' });
    await add(
      ['2025-03-03T10:00:00Z', 'buy 100000 USDCHF @0.89', { ticket: '1', rate: '1.06' }],
      ['2025-03-03T11:00:00Z', 'sell 100000 USDCHF @0.89604', { ticket: '1', rate: '1.06', stated: STATED }],
    );
    const [trade] = await trades();
    expect(trade).toMatchObject({
      gross: '644.25',
      net: '644.25',
      currency: 'EUR',
      pnlSource: 'stated',
      quoteCurrency: 'CHF',
      grossQuote: '604',
      exits: [{ net: '644.25', pnlSource: 'stated' }],
    });
    const columns = 'SELECT gross, computed FROM partial_close';
    expect(look().prepare(columns).all()).toEqual([{ gross: 644_2500_00, computed: 640_2400_00 }]);
  });

  it('is in money of the account at the rates of its fills', async () => {
    const { add, trades } = await engineJournal('usStocks', { currency: 'EUR' });
    await add(
      ['2025-03-03T15:00:00Z', 'buy 10 AAPL @100', { currency: 'USD', rate: '0.9', costs: [cost('1')] }],
      ['2025-03-04T15:00:00Z', 'sell 10 AAPL @100', { currency: 'USD', rate: '0.95', costs: [cost('1')] }],
    );
    expect(await trades()).toMatchObject([{ gross: '50', fees: '1.85', net: '48.15', currency: 'EUR', grossQuote: '0', feesQuote: '2' }]);
  });

  it('costs in a third currency are not known', async () => {
    const { add, trades } = await engineJournal('usStocks');
    await add(['2025-03-03T15:00:00Z', 'buy 10 AAPL @100', { costs: [cost('1', 'CHF')] }], ['2025-03-04T15:00:00Z', 'sell 10 AAPL @110']);
    expect(await trades()).toMatchObject([{ gross: '100', fees: null, net: null, missing: ['rate'] }]);
  });
});

describe('an inverse contract, which pays in its coin', () => {
  const legs = (more: object) =>
    [
      ['2025-03-03T15:00:00Z', 'buy 1000 PI_XBTUSD @10000', more],
      ['2025-03-04T15:00:00Z', 'sell 1000 PI_XBTUSD @12500', more],
    ] as const;

  it('in an account of dollars is worth its coins at the price of the exit', async () => {
    const { add, trades, questions } = await engineJournal('cryptoPerpetuals', { currency: 'USD' });
    await add(...legs({}));
    expect(await trades()).toMatchObject([{ grossQuote: '0.02', quoteCurrency: 'BTC', gross: '250', net: '250', missing: [] }]);
    expect(await questions()).toEqual([]);
  });

  it.each([
    ['its prices', 'USD', '0.9', '225'],
    ['its coin', 'BTC', '11000', '220'],
  ])('in another account is asked about, and known with a rate of %s', async (_, currency, rate, net) => {
    const { add, trades, questions, api } = await engineJournal('cryptoPerpetuals', { currency: 'EUR' });
    await add(...legs({ currency }));
    expect(await trades()).toMatchObject([{ grossQuote: '0.02', gross: null, net: null, missing: ['rate'] }]);
    const [question] = await questions();
    expect(question).toMatchObject({ kind: 'missing_rate', details: { from: currency, to: 'EUR', days: ['2025-03-03', '2025-03-04'] } });
    const rates = ['2025-03-03', '2025-03-04'].map((day) => ({ day, rate }));
    await api.questions.answer({ kind: question!.kind, subject: question!.subject, answer: { is: 'rate', rates } });
    expect(await trades()).toMatchObject([{ net, missing: [] }]);
    expect(await questions()).toEqual([]);
  });
});

describe('pence', () => {
  it.each(['GBX', 'GBp'])('in %s are pounds, in price, cash and fees', async (currency) => {
    const { add, trades, api } = await engineJournal('usStocks', { currency: 'GBP' });
    const [bought] = await add(
      ['2025-03-03T10:00:00Z', 'buy 100 BARC.L @250', { currency, costs: [cost('300', 'GBX')] }],
      ['2025-03-04T10:00:00Z', 'sell 100 BARC.L @260', { currency, cash: '26001' }],
    );
    expect((await api.fills.get({ uids: [bought!] })).fills).toMatchObject([
      { currency: 'GBP', price: '250', costs: [{ amount: '3', currency: 'GBP' }] },
    ]);
    expect(await trades()).toMatchObject([{ gross: '10.01', fees: '3', net: '7.01', quoteCurrency: 'GBP', missing: [] }]);
  });

  it('of what is quoted in pounds become pounds, entered or edited', async () => {
    const { add, trades, api } = await engineJournal('usStocks', { currency: 'GBP' });
    const [bought, sold] = await add(
      ['2025-03-03T10:00:00Z', 'buy 100 BARC @2.5', { currency: 'GBP' }],
      ['2025-03-04T10:00:00Z', 'sell 100 BARC @260', { currency: 'GBP' }],
    );
    const { instrument } = (await api.fills.get({ uids: [bought!] })).fills[0]!;
    const { version } = (await api.fills.get({ uids: [sold!] })).fills[0]!;
    await api.fills.edit({ uid: sold!, version, changes: { currency: 'GBX' } });
    await add(['2025-03-05T10:00:00Z', 'buy 100 BARC @250', { instrument: { uid: instrument }, currency: 'GBX' }]);
    expect(await trades()).toMatchObject([{ net: '10' }, { avgEntry: '2.5', openQuantity: '100' }]);
  });
});

describe('what is not known is not zero', () => {
  it('without a rate there is no result, and the reason is given', async () => {
    const { add, trades, api } = await engineJournal('usStocks', { currency: 'EUR' });
    await add(
      ['2025-03-03T15:00:00Z', 'buy 10 AAPL @100', { currency: 'USD' }],
      ['2025-03-04T15:00:00Z', 'sell 10 AAPL @110', { currency: 'USD' }],
    );
    expect(await trades()).toMatchObject([{ gross: null, net: null, missing: ['rate'], grossQuote: '100', exits: [{ net: null }] }]);
    const rate = (day: string) => ({ day, from: 'USD', to: 'EUR', rate: '0.9' });
    await api.rates.add({ rates: [rate('2025-03-03'), rate('2025-03-04')] });
    expect(await trades()).toMatchObject([{ gross: '90', net: '90', missing: [] }]);
  });

  it('without the price of a purchase there is no result, but for what the broker says', async () => {
    const { add, trades, api } = await engineJournal('usStocks');
    const [, sale] = await add(['2025-03-03T15:00:00Z', 'buy 10 AAPL @?'], ['2025-03-04T15:00:00Z', 'sell 10 AAPL @110']);
    expect(await trades()).toMatchObject([{ gross: null, net: null, avgEntry: null, avgExit: '110', missing: ['price'] }]);
    const { version } = (await api.fills.get({ uids: [sale!] })).fills[0]!;
    await api.fills.edit({
      uid: sale!,
      version,
      changes: { stated: { realized: '77', currency: 'USD', positionAfter: null }, costs: [cost('2')] },
    });
    expect(await trades()).toMatchObject([{ gross: '77', fees: '2', net: '75', pnlSource: 'stated', missing: [] }]);
  });

  it('names every reason by itself', async () => {
    const { add, trades } = await engineJournal('usStocks', { currency: 'EUR' });
    await add(
      ['2025-03-03T15:00:00Z', 'buy 10 AAPL @?', { currency: 'USD' }],
      ['2025-03-04T15:00:00Z', 'sell 10 AAPL @110', { currency: 'USD' }],
    );
    expect(await trades()).toMatchObject([{ net: null, missing: ['price', 'rate'] }]);
  });

  it('what a point is worth may be said by the fills alone', async () => {
    const { add, trades, questions } = await engineJournal('forex', { positionMode: 'netting' });
    const us30 = (what: string, multiplier: string | null) =>
      [`${what} 1 US30 @40000`, { instrument: { symbol: 'US30', assetClass: 'cfd' }, multiplier }] as const;
    await add(['2025-03-03T10:00:00Z', ...us30('buy', '5')], ['2025-03-03T11:00:00Z', ...us30('sell', '5')]);
    expect(await trades()).toMatchObject([{ net: '0', missing: [] }]);
    await add(['2025-03-04T10:00:00Z', ...us30('buy', null)], ['2025-03-04T11:00:00Z', ...us30('sell', '5')]);
    expect(await trades()).toMatchObject([{ missing: [] }, { net: null, missing: ['multiplier'] }]);
    expect(await questions()).toMatchObject([{ kind: 'missing_multiplier', details: { positions: 1 } }]);
  });

  it('without costs net is gross, and says that they are not known', async () => {
    const { add, trades, questions } = await engineJournal('usStocks');
    await add(['2025-03-03T15:00:00Z', 'buy 10 AAPL @100', { costs: null }], ['2025-03-04T15:00:00Z', 'sell 10 AAPL @110']);
    expect(await trades()).toMatchObject([{ gross: '100', net: '100', costsKnown: false }]);
    expect(await questions()).toMatchObject([{ kind: 'unknown_costs', details: { positions: 1 } }]);
  });

  it('days leave it out and count it', async () => {
    const { add, look } = await engineJournal('usStocks');
    await add(
      ['2025-03-03T15:00:00Z', 'buy 10 AAPL @?'],
      ['2025-03-04T15:00:00Z', 'sell 10 AAPL @110'],
      ['2025-03-04T16:00:00Z', 'buy 10 AAPL @100'],
      ['2025-03-04T17:00:00Z', 'sell 10 AAPL @101'],
    );
    expect(look().prepare('SELECT exits, unknown, net FROM day_stats').all()).toEqual([{ exits: 2, unknown: 1, net: 10_0000_00 }]);
  });
});

describe('an account whose currency is corrected', () => {
  it('says all its money in the new one, and by undo in the old one', async () => {
    const { add, trades, api, account, look, undo } = await engineJournal('usStocks', { currency: 'EUR' });
    await add(
      ['2025-03-03T15:00:00Z', 'buy 10 AAPL @100', { currency: 'USD', rate: '0.9' }],
      ['2025-03-04T15:00:00Z', 'sell 10 AAPL @110', { currency: 'USD', rate: '0.95' }],
    );
    const said = async () => [
      ...(await trades()).map(({ net, currency }) => `${net} ${currency}`),
      ...look().prepare("SELECT (net / 1000000) || ' ' || currency FROM day_stats").pluck().all(),
    ];
    expect(await said()).toEqual(['145 EUR', '145 EUR']);
    await api.accounts.update({ uid: account, changes: { currency: 'USD' } });
    expect(await said()).toEqual(['100 USD', '100 USD']);
    await undo();
    expect(await said()).toEqual(['145 EUR', '145 EUR']);
  });
});
