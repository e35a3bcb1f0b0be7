import { describe, expect, it } from 'vitest';
import type { FillDraft } from '../../src/contract/fills.ts';
import { hostileTexts } from '../support/hostile-texts.ts';
import type { openJournal } from '../support/open-journal.ts';
import { presetAccount } from '../support/preset-account.ts';
import { withAccount } from '../support/with-account.ts';

type Api = ReturnType<typeof openJournal>['api'];
const AT = '2026-01-05T14:30:00Z';
const lastChange = async (api: Api) => (await api.history.state({})).undo?.sentence;
const stored = (journal: ReturnType<typeof openJournal>) =>
  ['fill', 'instrument', 'answered_request'].map((table) => journal.look().prepare(`SELECT count(*) FROM ${table}`).pluck().get());

describe('a fill entered by hand', () => {
  it('is given back as it was entered, with what follows from its instrument', async () => {
    const { api, add, account } = await withAccount();
    const cost = (amount: string, currency = 'USD') => ({ kind: 'commission', amount, currency, source: 'stated' }) as const;
    const [fill] = await add({
      costs: [cost('0.35'), cost('0.65')],
      order: 'O1',
      stated: { realized: '0', currency: 'USD', positionAfter: '100' },
    });
    expect(fill).toMatchObject({
      account,
      symbol: 'AAPL',
      assetClass: 'stock',
      side: 'buy',
      kind: 'trade',
      effect: 'unknown',
      quantity: '100',
      price: '190.5',
      fees: '1',
      currency: 'USD',
      multiplier: '1',
      cash: null,
      at: AT,
      precision: 's',
      order: 'O1',
      source: null,
      rate: null,
      binned: false,
    });
    expect(await api.fills.get({ uids: [fill!.uid] })).toEqual({ fills: [fill] });
    expect(await lastChange(api)).toBe('Add fill: buy 100 AAPL at 190.5');
  });

  it.each([
    ['2026-01-05', 'day'],
    ['2026-01-05T14:30Z', 'min'],
    ['2026-01-05T14:30:59Z', 's'],
    ['2026-01-05T14:30:59.123Z', 'ms'],
  ])('keeps of %s what is known', async (at, precision) => {
    const { add } = await withAccount();
    expect(await add({ at })).toMatchObject([{ at, precision, atText: at }]);
  });

  it.each([
    ['none known', null, null],
    ['none', [], '0'],
    ['one currency that is not its own', [{ amount: '2', currency: 'CHF' }], [{ amount: '2', currency: 'CHF' }]],
    [
      'two currencies',
      [
        { amount: '1', currency: 'USD' },
        { amount: '2', currency: 'CHF' },
      ],
      [
        { amount: '1', currency: 'USD' },
        { amount: '2', currency: 'CHF' },
      ],
    ],
  ])('costs, %s', async (_, given, fees) => {
    const { add } = await withAccount();
    const costs = given?.map((cost) => ({ kind: 'fee', source: 'stated', ...cost }) as const);
    expect((await add({ costs }))[0]!.fees).toEqual(fees);
  });

  it('is undone together with the instrument it brought', async () => {
    const { api, add, all } = await withAccount();
    const added = await add({}, { side: 'sell' });
    await api.history.undo({});
    expect(await all()).toEqual([]);
    expect((await api.instruments.list({})).instruments).toEqual([]);
    await api.history.redo({});
    expect((await all()).reverse()).toEqual(added);
  });

  it('equal ones in one second are as many as were entered, in their order', async () => {
    const { add, all } = await withAccount();
    const sides = ['buy', 'sell', 'buy', 'sell'] as const;
    await add(...sides.map((side) => ({ side })));
    await add({ side: 'buy' });
    expect((await all()).reverse().map(({ side, seq }) => `${side} ${seq}`)).toEqual(['buy 0', 'sell 1', 'buy 2', 'sell 3', 'buy 4']);
  });
});

describe('its instrument', () => {
  it.each([
    ['stock', 'usStocks', 'AAPL', { symbol: 'AAPL', assetClass: 'stock', multiplier: '1' }],
    ['option', 'options', 'AAPL  260116C00190000', { assetClass: 'option', multiplier: '100' }],
    ['future', 'futures', 'MNQH6', { assetClass: 'future', multiplier: '2' }],
    ['a root that is also a ticker', 'futures', 'ES', { assetClass: 'future', multiplier: '50' }],
    ['currency pair', 'forex', 'EURUSD', { assetClass: 'forex' }],
  ] as const)('%s', async (_, kind, symbol, expected) => {
    const { add } = await withAccount(kind);
    expect(await add({ instrument: { symbol } })).toMatchObject([expected]);
  });

  it('two spellings are one, and an id names it too', async () => {
    const { add } = await withAccount('futures');
    const [first] = await add({ instrument: { symbol: 'MNQH6' } });
    const rest = await add({ instrument: { symbol: 'MNQ 03-26' } }, { instrument: { uid: first!.instrument } });
    expect(rest.map(({ instrument }) => instrument)).toEqual([first!.instrument, first!.instrument]);
    expect(rest.map(({ instrumentText }) => instrumentText)).toEqual(['MNQ 03-26', first!.symbol]);
  });

  it('a text that can be read in two ways is a question with the choices, asked once per broker', async () => {
    const journal = await withAccount('usStocks', { assetClass: 'mixed', broker: 'IBKR' });
    const CL = { symbol: 'CL' };
    await expect(journal.add({ instrument: CL })).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining('It can be read in more than one way: choose one. Nothing was stored.'),
      details: { choices: [expect.objectContaining({ assetClass: 'future' }), expect.objectContaining({ assetClass: 'stock' })] },
    });
    const [told] = await journal.add({ instrument: { ...CL, assetClass: 'future' } });
    const [again] = await journal.add({ instrument: CL });
    expect(again).toMatchObject({ assetClass: 'future', instrument: told!.instrument });
    expect((await journal.api.instruments.aliases({})).aliases).toMatchObject([
      { broker: 'IBKR', text: 'CL', instrument: told!.instrument },
    ]);
  });
});

describe('what is refused, with nothing stored', () => {
  const nan = ['NaN', 'Infinity', '1e5', '1,5', '0x10', '', ' ', '١٢', '1'.repeat(19), `0.${'0'.repeat(18)}1`, '+5', '01', '1.50'];
  it.each([
    ...['0', '-1', ...nan].map((quantity) => [`quantity ${quantity}`, { quantity }] as const),
    ...nan.map((price) => [`price ${price}`, { price }] as const),
    ['a quantity that makes too much money', { quantity: '999999999999999999', price: '999999999999' }],
    ['costs beyond all money', { costs: [{ kind: 'fee', amount: '999999999999999999', currency: 'USD', source: 'stated' }] }],
    ['before 1970', { at: '1969-12-31' }],
    ['the year 1', { at: '0001-01-01' }],
    ['the day after tomorrow', { at: '2026-01-07' }],
    ['a day that is none', { at: '2026-02-30' }],
    ['a local time', { at: '2026-01-05T14:30:00' }],
    ['a time with an offset', { at: '2026-01-05T14:30:00+01:00' }],
    ['24 o’clock', { at: '2026-01-05T24:00:00Z' }],
    ['a currency nobody knows', { currency: 'XQQ' }],
    ['a cost in one', { costs: [{ kind: 'fee', amount: '1', currency: 'XQQ', source: 'stated' }] }],
    ['a result in one', { stated: { realized: '1', currency: 'XQQ', positionAfter: null } }],
    ['a word too many', { colour: 'red' }],
  ] as readonly (readonly [string, object])[])('%s', async (_, changes) => {
    const journal = await withAccount();
    await expect(journal.add({}, changes as Partial<FillDraft>)).rejects.toMatchObject({ code: 'invalid_input' });
    expect(stored(journal)).toEqual([0, 0, 0]);
  });

  it('of many lines it names the one that is wrong', async () => {
    const { add } = await withAccount();
    await expect(add({}, {}, { at: '2030-01-01' })).rejects.toMatchObject({
      message: 'Line 3: 2030-01-01 lies in the future. Nothing was stored; check the date.',
      details: { line: 3 },
    });
  });

  it('fills that are each small enough and together too much, now or later', async () => {
    const { add, all } = await withAccount();
    const billion = { quantity: '1000000', price: '1000' };
    const refusal = { code: 'invalid_input', message: expect.stringContaining('more money than the journal can hold exactly') };
    await expect(add(...Array(12).fill(billion))).rejects.toMatchObject(refusal);
    expect(await all()).toEqual([]);
    await add(...Array(8).fill(billion));
    await expect(add(...Array(4).fill(billion))).rejects.toMatchObject(refusal);
    expect(await all()).toHaveLength(8);
  });

  it('tomorrow is not: elsewhere it has begun', async () => {
    const { add } = await withAccount();
    expect(await add({ at: '2026-01-06' })).toHaveLength(1);
  });

  it('an archived account', async () => {
    const journal = await withAccount();
    await journal.api.accounts.update({ uid: journal.account, changes: { archived: true } });
    await expect(journal.add({})).rejects.toMatchObject({
      code: 'conflict',
      message: '“IBKR” is archived. Nothing was stored; take the account out of the archive first.',
    });
    expect(stored(journal)).toEqual([0, 0, 0]);
  });

  it('an account or an instrument that is not there', async () => {
    const { add } = await withAccount();
    const uid = 'f'.repeat(32);
    await expect(add({ account: uid })).rejects.toMatchObject({ code: 'not_found' });
    await expect(add({ instrument: { uid } })).rejects.toMatchObject({ code: 'not_found' });
  });

  it.each(hostileTexts)('or it is kept to the letter: %s', async (_, text) => {
    const journal = await withAccount();
    const outcome = await journal.add({ instrument: { symbol: text }, order: text }).catch((error) => error.code);
    if (Array.isArray(outcome)) expect(outcome).toMatchObject([{ order: text.trim() }]);
    else expect(outcome).toBe('invalid_input');
    expect(journal.log).toEqual([]);
  });
});

describe('a request with a key', () => {
  const key = 'request-0001';

  it('is answered once, however often it comes', async () => {
    const { api, fill, all } = await withAccount();
    const request = { fills: [fill(), fill({ side: 'sell' })], key };
    const answer = await api.fills.add(request);
    const change = await api.history.state({});
    expect(await api.fills.add(request)).toEqual(answer);
    expect(await all()).toHaveLength(2);
    expect(await api.history.state({})).toEqual(change);
  });

  it('with another content under it is refused', async () => {
    const { api, fill, all } = await withAccount();
    await api.fills.add({ fills: [fill()], key });
    await expect(api.fills.add({ fills: [fill({ quantity: '101' })], key })).rejects.toMatchObject({ code: 'conflict' });
    expect(await all()).toHaveLength(1);
  });

  it('that was refused leaves its key free', async () => {
    const { api, fill } = await withAccount();
    await expect(api.fills.add({ fills: [fill({ at: '1960-01-01' })], key })).rejects.toMatchObject({ code: 'invalid_input' });
    expect((await api.fills.add({ fills: [fill()], key })).fills).toHaveLength(1);
  });
});

describe('an edit', () => {
  it.each([
    [{ price: '191' }, { price: '191' }],
    [{ price: null }, { price: null }],
    [
      { side: 'sell', effect: 'open' },
      { side: 'sell', effect: 'open' },
    ],
    [{ at: '2026-01-04' }, { at: '2026-01-04', precision: 'day', atText: '2026-01-04' }],
    [{ costs: [] }, { costs: [], fees: '0' }],
    [{ instrument: { symbol: 'MSFT', assetClass: 'stock' } }, { symbol: 'MSFT', instrumentText: 'MSFT' }],
    [{ multiplier: '10' }, { multiplier: '10' }],
  ] as [object, object][])('%o', async (changes, expected) => {
    const { api, add } = await withAccount();
    const [before] = await add({});
    const after = await api.fills.edit({ uid: before!.uid, version: before!.version, changes });
    expect(after).toMatchObject(expected);
    expect(after.version).toBeGreaterThan(before!.version);
    expect(await lastChange(api)).toBe('Change fill: buy 100 AAPL at 190.5');
    await api.history.undo({});
    expect((await api.fills.get({ uids: [before!.uid] })).fills).toEqual([before]);
  });

  it('that changes nothing writes nothing', async () => {
    const { api, add } = await withAccount();
    const [before] = await add({ at: '2026-01-05T14:30Z' });
    const same = { at: before!.at, quantity: '100', instrument: { uid: before!.instrument }, costs: null, account: before!.account };
    expect(await api.fills.edit({ uid: before!.uid, version: before!.version, changes: same })).toEqual(before);
    expect(await lastChange(api)).toMatch(/^Add fill/);
  });

  it('of a version that is no longer the latest shows both', async () => {
    const { api, add } = await withAccount();
    const [seen] = await add({});
    const current = await api.fills.edit({ uid: seen!.uid, version: seen!.version, changes: { price: '191' } });
    const late = api.fills.edit({ uid: seen!.uid, version: seen!.version, changes: { price: '192' } });
    await expect(late).rejects.toMatchObject({ code: 'conflict', details: { current: { price: '191' }, wanted: { price: '192' } } });
    expect((await api.fills.get({ uids: [seen!.uid] })).fills).toEqual([current]);
  });

  it('of a fill that is gone says so', async () => {
    const { api } = await withAccount();
    const call = api.fills.edit({ uid: 'f'.repeat(32), version: 0, changes: {} });
    await expect(call).rejects.toMatchObject({
      code: 'not_found',
      message: 'This fill is no longer in the journal. Undo may bring it back.',
    });
  });

  it('into an archived account is refused', async () => {
    const { api, add } = await withAccount();
    const [fill] = await add({});
    const other = await api.accounts.create(presetAccount('Old', 'usStocks', { archived: true }));
    const call = api.fills.edit({ uid: fill!.uid, version: fill!.version, changes: { account: other.uid } });
    await expect(call).rejects.toMatchObject({ code: 'conflict' });
  });

  it.each([
    { quantity: '0' },
    { price: 'NaN' },
    { at: '1960-01-01' },
    { currency: 'XQQ' },
    { quantity: '999999999999999999', price: '999999999' },
  ])('to %o is refused', async (changes) => {
    const { api, add } = await withAccount();
    const [fill] = await add({});
    await expect(api.fills.edit({ uid: fill!.uid, version: fill!.version, changes })).rejects.toMatchObject({ code: 'invalid_input' });
    expect((await api.fills.get({ uids: [fill!.uid] })).fills).toEqual([fill]);
  });
});

describe('deleting', () => {
  it('takes all of them or none, and undo brings them back', async () => {
    const { api, add, all } = await withAccount();
    const two = await add({}, { side: 'sell' });
    const named = two.map(({ uid, version }) => ({ uid, version }));
    await expect(api.fills.delete({ fills: [named[0]!, { uid: named[1]!.uid, version: 999 }] })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(api.fills.delete({ fills: [named[0]!, { uid: 'f'.repeat(32), version: 0 }] })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await all()).toHaveLength(2);
    await api.fills.delete({ fills: named });
    expect(await all()).toEqual([]);
    expect(await lastChange(api)).toBe('Delete 2 fills');
    await api.history.undo({});
    expect((await all()).reverse()).toEqual(two);
  });
});

describe('pages', () => {
  it('of any size join to the whole, in both orders', async () => {
    const { api, add, all } = await withAccount();
    await add(...Array.from({ length: 23 }, (_, n) => ({ at: `2026-01-0${1 + (n % 5)}`, quantity: String(n + 1) })));
    const whole = await all();
    for (const [order, expected] of [
      ['newest', whole],
      ['oldest', [...whole].reverse()],
    ] as const) {
      const found = [];
      let after = null;
      do {
        const page = await api.fills.page({ order, limit: 4, after });
        found.push(...page.fills);
        after = page.next;
      } while (after !== null);
      expect(found).toEqual(expected);
    }
    expect(whole).toHaveLength(23);
    expect(await api.fills.count({})).toEqual({ count: 23 });
  });

  it('of an account, an instrument, some days', async () => {
    const { api, add, account } = await withAccount();
    const other = await api.accounts.create(presetAccount('Other'));
    await add(
      { at: '2026-01-02', quantity: '1' },
      { at: '2026-01-03T23:59:59.999Z', quantity: '2' },
      { at: '2026-01-04', quantity: '3', instrument: { symbol: 'MSFT', assetClass: 'stock' } },
      { at: '2026-01-03', quantity: '4', account: other.uid },
    );
    const quantities = async (page: object) => (await api.fills.page(page)).fills.map(({ quantity }) => quantity);
    expect(await quantities({ account })).toEqual(['3', '2', '1']);
    expect(await quantities({ account: other.uid })).toEqual(['4']);
    expect(await quantities({ from: '2026-01-03', to: '2026-01-03' })).toEqual(['2', '4']);
    expect(await quantities({ from: '2026-01-03T12:00Z', to: '2026-01-03T23:59:59.999Z' })).toEqual([]);
    const [{ instrument } = { instrument: '' }] = (await api.fills.page({ from: '2026-01-04' })).fills;
    expect(await quantities({ instrument })).toEqual(['3']);
    expect(await quantities({ binned: true })).toEqual([]);
  });
});
