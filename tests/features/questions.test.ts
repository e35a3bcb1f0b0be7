import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/contract/questions.ts';
import { type Draft, withAccount } from '../support/with-account.ts';

type Journal = Awaited<ReturnType<typeof withAccount>>;
type Answer = Parameters<Journal['api']['questions']['answer']>[0]['answer'];
const NO_COSTS = { costs: [] };
const PUT = { instrument: { symbol: 'AAPL  251219P00190000' }, price: '2', quantity: '3', at: '2025-12-01T15:00:00Z', ...NO_COSTS };
const CALL = { ...PUT, instrument: { symbol: 'AAPL  251219C00190000' } };
const US30 = { instrument: { symbol: 'US30' }, price: '40000', quantity: '1', ...NO_COSTS };

/** Answers the only question there is, and gives what was stored for it; undo must ask it again. */
async function settle({ api, all }: Journal, answer: Answer) {
  const before = await all();
  const [question, ...others] = await open(api);
  expect(others).toEqual([]);
  await api.questions.answer({ kind: question!.kind, subject: question!.subject, answer });
  const after = await all();
  const left = await open(api);
  const rates = (await api.rates.list({})).rates;
  await api.history.undo({});
  expect(await open(api)).toEqual([question]);
  expect(await all()).toEqual(before);
  await api.history.redo({});
  expect(await open(api)).toEqual(left);
  const known = new Set(before.map(({ uid, version }) => `${uid} ${version}`));
  return { left, rates, stored: after.filter(({ uid, version }) => !known.has(`${uid} ${version}`)).reverse() };
}
const open = async (api: Journal['api']): Promise<Question[]> => (await api.questions.list({})).questions;

describe('a sale without a purchase', () => {
  const sale: Partial<Draft> = { side: 'sell', quantity: '100', price: '200', ...NO_COSTS };

  it('is asked about, with what it can be', async () => {
    const { api, add, account } = await withAccount();
    const [fill] = await add(sale);
    expect(await open(api)).toEqual([
      {
        kind: 'close_without_open',
        subject: fill!.uid,
        account,
        instrument: fill!.instrument,
        sentence: '2026-01-05: 100 AAPL sold in “IBKR”, and the journal does not know when you bought it.',
        details: { fill: fill!.uid, side: 'sell', quantity: '100', currency: 'USD', day: '2026-01-05' },
        answers: ['opening', 'opening_result', 'opening_unknown', 'short'],
      },
    ]);
    expect((await api.questions.list({ account: 'f'.repeat(32) })).questions).toEqual([]);
  });

  it.each([
    ['a price', { is: 'opening', price: '150' }, [{ kind: 'opening', side: 'buy', quantity: '100', price: '150', at: '2026-01-05' }]],
    [
      'the broker’s result',
      { is: 'opening_result', realized: '4321' },
      [
        { kind: 'opening', price: null },
        { kind: 'trade', stated: { realized: '4321', currency: 'USD', positionAfter: null } },
      ],
    ],
    ['a cost nobody knows', { is: 'opening_unknown' }, [{ kind: 'opening', price: null }]],
    ['a short', { is: 'short' }, [{ kind: 'trade', effect: 'open' }]],
  ] as [string, Answer, object[]][])('is answered by %s, and undone asked again', async (_, answer, expected) => {
    const journal = await withAccount();
    await journal.add(sale);
    const { left, stored } = await settle(journal, answer);
    expect(left).toEqual([]);
    expect(stored).toMatchObject(expected);
  });

  it('of more than was held asks for the rest alone', async () => {
    const journal = await withAccount();
    await journal.add({ quantity: '60', at: '2026-01-05T14:00:00Z', ...NO_COSTS }, sale);
    expect(await open(journal.api)).toMatchObject([{ details: { quantity: '40' } }]);
    const { left, stored } = await settle(journal, { is: 'opening', price: '150' });
    expect(left).toEqual([]);
    expect(stored).toMatchObject([{ kind: 'opening', quantity: '40', at: '2026-01-05T14:30:00Z' }]);
  });

  it('of a ticket is answered in that ticket, another stays as it is', async () => {
    const journal = await withAccount('forex');
    const close = { instrument: { symbol: 'EURUSD' }, side: 'sell', effect: 'close', price: '1.1', ticket: '11', ...NO_COSTS } as const;
    await journal.add({ ...close, side: 'buy', effect: 'open', ticket: '12', at: '2026-01-04' }, close);
    expect(await open(journal.api)).toMatchObject([{ kind: 'close_without_open' }]);
    const { left, stored } = await settle(journal, { is: 'opening', price: '1.05' });
    expect(left).toEqual([]);
    expect(stored).toMatchObject([{ kind: 'opening', side: 'buy', ticket: '11' }]);
  });

  it('on a day without hours is answered on that day', async () => {
    const journal = await withAccount();
    await journal.add({ ...sale, at: '2026-01-05' });
    const { left, stored } = await settle(journal, { is: 'opening', price: '150' });
    expect(left).toEqual([]);
    expect(stored).toMatchObject([{ at: '2026-01-05', seq: -1 }]);
  });

  it('takes no answer that is none, nor one to what is not asked', async () => {
    const { api, add, all } = await withAccount();
    const [fill] = await add(sale);
    const asked = { kind: 'close_without_open', subject: fill!.uid } as const;
    await expect(api.questions.answer({ ...asked, answer: { is: 'expired' } })).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(api.questions.answer({ ...asked, answer: { is: 'opening', price: 'NaN' } })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await expect(api.questions.answer({ ...asked, answer: { is: 'opening', price: '999999999999999999' } })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await expect(api.questions.answer({ ...asked, subject: 'x', answer: { is: 'short' } })).rejects.toMatchObject({ code: 'not_found' });
    expect(await all()).toHaveLength(1);
  });
});

describe('an option past its last day', () => {
  it.each([
    ['long call', { ...CALL }, ['expired', 'exercised', 'cash_settled']],
    ['short put', { ...PUT, side: 'sell', effect: 'open' }, ['expired', 'assigned', 'cash_settled']],
  ] as [string, Partial<Draft>, string[]][])('%s is asked about', async (_, draft, answers) => {
    const { api, add } = await withAccount('options');
    await add(draft, { ...draft, instrument: { symbol: 'AAPL  260105P00190000' } });
    expect(await open(api)).toMatchObject([{ kind: 'expired_or_assigned', details: { quantity: '3', expiry: '2025-12-19' }, answers }]);
  });

  const end = (kind: string, more: object) => ({ kind, quantity: '3', at: '2025-12-19', precision: 'day', ...more });
  it.each([
    ['a long one expired', CALL, { is: 'expired' }, [end('expiry', { side: 'sell', price: null })]],
    ['a short one expired', { ...PUT, side: 'sell' }, { is: 'expired' }, [end('expiry', { side: 'buy', price: null })]],
    ['settled in cash', CALL, { is: 'cash_settled', price: '4.5' }, [end('cash_settlement', { side: 'sell', price: '4.5' })]],
    [
      'a short put assigned',
      { ...PUT, side: 'sell' },
      { is: 'assigned' },
      [
        end('assignment', { side: 'buy', price: null }),
        end('assignment', { side: 'buy', quantity: '300', price: '190', symbol: 'AAPL', assetClass: 'stock' }),
      ],
    ],
    [
      'a long call exercised',
      CALL,
      { is: 'exercised' },
      [end('exercise', { side: 'sell', price: null }), end('exercise', { side: 'buy', quantity: '300', price: '190', symbol: 'AAPL' })],
    ],
    [
      'a long put exercised',
      PUT,
      { is: 'exercised' },
      [end('exercise', { side: 'sell' }), end('exercise', { side: 'sell', quantity: '300' })],
    ],
    [
      'a short call assigned',
      { ...CALL, side: 'sell' },
      { is: 'assigned' },
      [end('assignment', { side: 'buy' }), end('assignment', { side: 'sell', quantity: '300' })],
    ],
  ] as [string, Partial<Draft>, Answer, object[]][])('%s', async (_, draft, answer, expected) => {
    const journal = await withAccount('options', { shorting: 'yes' });
    await journal.add(draft);
    const { left, stored } = await settle(journal, answer);
    expect(left).toEqual([]);
    const bySize = (fills: readonly { quantity: string }[]) => [...fills].sort((a, b) => a.quantity.length - b.quantity.length);
    expect(bySize(stored)).toMatchObject(expected);
    expect(new Set(stored.map(({ link }) => link)).size).toBe(1);
  });

  it('that was traded on that day ends at the end of it', async () => {
    const journal = await withAccount('options');
    await journal.add({ ...CALL, at: '2025-12-19T20:00:00Z' });
    const { left, stored } = await settle(journal, { is: 'expired' });
    expect(left).toEqual([]);
    expect(stored).toMatchObject([{ at: '2025-12-19', precision: 'day' }]);
  });

  it('of which the user split a part off ends part by part', async () => {
    const { api, add } = await withAccount('options');
    const [fill] = await add(CALL);
    const [trade] = (await api.trades.page({})).trades;
    await api.trades.split({ uid: trade!.uid, parts: [{ fill: fill!.uid, quantity: '1' }] });
    const asked = await open(api);
    expect(asked.map(({ details }) => (details as { quantity: string }).quantity).sort()).toEqual(['1', '2']);
    const part = asked.find(({ details }) => (details as { quantity: string }).quantity === '1')!;
    await api.questions.answer({ kind: part.kind, subject: part.subject, answer: { is: 'expired' } });
    expect(await open(api)).toMatchObject([{ kind: 'expired_or_assigned', details: { quantity: '2' } }]);
  });

  it('on an index brings no shares', async () => {
    const { api, add, all } = await withAccount('options');
    await add({ ...CALL, instrument: { symbol: 'SPXW  251219C06800000' } });
    const [question] = await open(api);
    const call = api.questions.answer({ kind: 'expired_or_assigned', subject: question!.subject, answer: { is: 'exercised' } });
    await expect(call).rejects.toMatchObject({ code: 'invalid_input', message: expect.stringContaining('It settles in cash.') });
    expect(await all()).toHaveLength(1);
  });
});

describe('what keeps a result from being known', () => {
  it.each(['everywhere', 'broker'] as const)('the size of a contract, %s', async (holds) => {
    const journal = await withAccount('forex', { broker: 'IG', currency: 'USD' });
    await journal.add(US30, { ...US30, side: 'sell', at: '2026-01-05T15:00:00Z' });
    expect(await open(journal.api)).toMatchObject([
      { kind: 'missing_multiplier', details: { assetClass: 'cfd', positions: 1, broker: 'IG' } },
    ]);
    const { left } = await settle(journal, { is: 'multiplier', multiplier: '5', holds });
    expect(left).toEqual([]);
    expect((await journal.all()).map(({ multiplier }) => multiplier)).toEqual(['5', '5']);
  });

  it('the size at a broker that has no name is refused', async () => {
    const { api, add } = await withAccount('forex');
    await add(US30);
    const [{ kind, subject } = {} as Question] = await open(api);
    const answer = { is: 'multiplier', multiplier: '5', holds: 'broker' } as const;
    await expect(api.questions.answer({ kind, subject, answer })).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('rates, once for all days of a pair', async () => {
    const journal = await withAccount('usStocks', { currency: 'EUR' });
    await journal.add({ at: '2026-01-02', currency: 'USD', ...NO_COSTS }, { currency: 'USD', side: 'sell', ...NO_COSTS });
    expect(await open(journal.api)).toMatchObject([
      { kind: 'missing_rate', details: { from: 'USD', to: 'EUR', days: ['2026-01-02', '2026-01-05'] } },
    ]);
    const days = ['2026-01-02', '2026-01-05'].map((day) => ({ day, rate: '0.9' }));
    const { left, rates, stored } = await settle(journal, { is: 'rate', rates: days });
    expect(left).toEqual([]);
    expect(rates).toHaveLength(2);
    expect(stored.map(({ rate }) => rate)).toEqual(['0.9', '0.9']);
  });

  it('a rate of the coin that fees were taken in', async () => {
    const journal = await withAccount('cryptoSpot', { currency: 'USDT' });
    const fees = (amount: string, currency: string) => ({ kind: 'fee', amount, currency, source: 'stated' }) as const;
    const coin: Partial<Draft> = {
      instrument: { symbol: 'BTCUSDT', assetClass: 'cryptoSpot' },
      quantity: '1',
      costs: [fees('0.1', 'BNB')],
    };
    await journal.add({ ...coin, price: '40000' }, { ...coin, side: 'sell', price: '40100', at: '2026-01-05T15:00:00Z' });
    expect(await open(journal.api)).toMatchObject([{ kind: 'missing_rate', details: { from: 'BNB', to: 'USDT', days: ['2026-01-05'] } }]);
    const { left, stored } = await settle(journal, { is: 'rate', rates: [{ day: '2026-01-05', rate: '600' }] });
    expect(left).toEqual([]);
    expect(stored.map(({ costs }) => costs?.map(({ rate }) => rate))).toEqual([['600'], ['600']]);
    expect((await journal.api.trades.page({})).trades).toMatchObject([{ gross: '100', fees: '120', net: '-20', missing: [] }]);
    expect(await journal.add({ ...coin, price: '1', at: '2026-01-05T16:00Z' })).toMatchObject([{ costs: [{ rate: '600' }] }]);
  });

  it.each([
    [{ is: 'price', price: '180' }, ['180']],
    [{ is: 'price_unknown' }, []],
  ] as [Answer, string[]][])('a price: %o', async (answer, prices) => {
    const journal = await withAccount();
    const [bought] = await journal.add({ price: null, at: '2026-01-02', ...NO_COSTS }, { side: 'sell', ...NO_COSTS });
    expect(await open(journal.api)).toMatchObject([{ kind: 'missing_price', subject: bought!.uid, details: { quantity: '100' } }]);
    const { left, stored } = await settle(journal, answer);
    expect(left).toEqual([]);
    expect(stored.map(({ price }) => price)).toEqual(prices);
  });

  it('costs: there are none', async () => {
    const journal = await withAccount();
    await journal.add({}, { side: 'sell', at: '2026-01-05T15:00:00Z' });
    expect(await open(journal.api)).toMatchObject([{ kind: 'unknown_costs', subject: journal.account, details: { positions: 1 } }]);
    expect(await settle(journal, { is: 'no_fees' })).toMatchObject({ left: [], stored: [] });
  });

  it('costs of one fill of two: those that are known count, and the question does not deny it', async () => {
    const journal = await withAccount();
    const costs: Draft['costs'] = [{ kind: 'fee', amount: '3', currency: 'USD', source: 'stated' }];
    await journal.add({ costs }, { side: 'sell', at: '2026-01-05T15:00:00Z' });
    expect((await journal.api.trades.page({})).trades).toMatchObject([{ gross: '0', net: '-3', costsKnown: false }]);
    expect(await open(journal.api)).toMatchObject([
      {
        sentence:
          'One position of “IBKR” came without some or all of its fees, which count as none. Add a fee schedule, or say that there are none.',
      },
    ]);
  });
});

describe('an action on what was not held', () => {
  async function orphaned() {
    const journal = await withAccount();
    const { api, account, add } = journal;
    const [bought] = await add({ at: '2026-01-02', ...NO_COSTS });
    const { instrument } = bought!;
    const becomes = [{ instrument, numerator: '4', denominator: '1', costShare: '1' }];
    const action = await api.corporateActions.add({ account, instrument, kind: 'split', day: '2026-01-05', becomes });
    await api.fills.delete({ fills: [{ uid: bought!.uid, version: bought!.version }] });
    return { ...journal, action };
  }

  it.each([
    [{ is: 'opening', price: '100', quantity: '10' }, ['10 at 100']],
    [{ is: 'opening_unknown', quantity: '10' }, ['10 at null']],
    [{ is: 'remove_action' }, []],
  ] as [Answer, string[]][])('%o', async (answer, expected) => {
    const journal = await orphaned();
    expect(await open(journal.api)).toMatchObject([{ kind: 'action_without_position', subject: journal.action.uid }]);
    const { left, stored } = await settle(journal, answer);
    expect(left).toEqual([]);
    expect(stored.map(({ quantity, price }) => `${quantity} at ${price}`)).toEqual(expected);
  });
});
