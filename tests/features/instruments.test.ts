import { describe, expect, it } from 'vitest';
import { hostileTexts } from '../support/hostile-texts.ts';
import { withAccount } from '../support/with-account.ts';

describe('an instrument', () => {
  it('is found by its symbol and by what a broker calls it', async () => {
    const { api, add } = await withAccount();
    const [fill] = await add({});
    await api.instruments.addAlias({ broker: 'DEGIRO', text: 'Apple Inc.', instrument: fill!.instrument });
    for (const text of ['', 'aap', 'apple', 'Inc'])
      expect((await api.instruments.list({ text })).instruments.map(({ symbol }) => symbol)).toEqual(['AAPL']);
    expect((await api.instruments.list({ text: 'MSFT' })).instruments).toEqual([]);
    expect((await api.instruments.list({ assetClass: 'future' })).instruments).toEqual([]);
    expect(await api.instruments.get({ uid: fill!.instrument })).toMatchObject({
      symbol: 'AAPL',
      currency: 'USD',
      underlying: 'share:AAPL',
    });
  });

  it('is made as its symbol says, but for what is given', async () => {
    const { api } = await withAccount();
    const made = await api.instruments.create({ assetClass: 'future', symbol: 'MNQH6', fields: { tick: '0.5' } });
    expect(made).toMatchObject({ assetClass: 'future', multiplier: '2', tick: '0.5', terms: { root: 'MNQ' } });
    await expect(api.instruments.create({ assetClass: 'future', symbol: 'MNQ 03-26', fields: {} })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('that reads as nothing is what the user says, and its text finds it', async () => {
    const { api, add } = await withAccount();
    const made = await api.instruments.create({ assetClass: 'bond', symbol: 'Côte bond', fields: { currency: 'EUR', multiplier: '10' } });
    expect(await add({ instrument: { symbol: 'Côte bond' }, currency: null })).toMatchObject([
      { instrument: made.uid, currency: 'EUR', multiplier: '10' },
    ]);
  });

  it('is changed under the version that was seen, and undo takes it back', async () => {
    const { api, add } = await withAccount();
    const [{ instrument: uid } = { instrument: '' }] = await add({});
    const seen = await api.instruments.get({ uid });
    const changed = await api.instruments.edit({ uid, version: seen.version, changes: { multiplier: '10', symbol: 'APPLE' } });
    expect(changed).toMatchObject({ multiplier: '10', symbol: 'APPLE', tick: null });
    await expect(api.instruments.edit({ uid, version: seen.version, changes: { multiplier: '11' } })).rejects.toMatchObject({
      code: 'conflict',
      details: { current: { multiplier: '10' }, wanted: { multiplier: '11' } },
    });
    expect(await api.instruments.edit({ uid, version: changed.version, changes: { multiplier: '10' } })).toEqual(changed);
    await api.history.undo({});
    expect(await api.instruments.get({ uid })).toEqual(seen);
  });

  it.each([
    { multiplier: '0' },
    { multiplier: '-1' },
    { tick: 'NaN' },
    { currency: 'XQQ' },
    { expiry: '2026-13' },
    { expiry: '2026-02-31' },
    { symbol: '' },
    { priceScale: '2' },
  ])('is not changed to %o', async (changes) => {
    const { api, add } = await withAccount();
    const [{ instrument: uid } = { instrument: '' }] = await add({});
    const seen = await api.instruments.get({ uid });
    const call = api.instruments.edit({ uid, version: seen.version, changes: changes as object });
    await expect(call).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await api.instruments.get({ uid })).toEqual(seen);
  });

  it('that is gone is said to be', async () => {
    const { api } = await withAccount();
    const uid = 'f'.repeat(32);
    for (const call of [
      () => api.instruments.get({ uid }),
      () => api.instruments.edit({ uid, version: 0, changes: {} }),
      () => api.instruments.addAlias({ text: 'x', instrument: uid }),
      () => api.instruments.removeAlias({ uid }),
      () => api.instruments.removeSpec({ uid }),
    ])
      await expect(call()).rejects.toMatchObject({ code: 'not_found' });
  });

  it.each(hostileTexts)('is made of any visible text, and found by it: %s', async (_, symbol) => {
    const { api, log } = await withAccount();
    const made = await api.instruments.create({ assetClass: 'cfd', symbol, fields: {} }).catch((error) => error.code);
    if (typeof made === 'string') expect(made).toBe('invalid_input');
    else expect((await api.instruments.list({ text: symbol })).instruments).toContainEqual(expect.objectContaining({ uid: made.uid }));
    expect(log).toEqual([]);
  });
});

describe('a name at a broker', () => {
  it('goes before what the text reads as, there alone', async () => {
    const { api, add } = await withAccount('usStocks', { broker: 'DEGIRO' });
    const other = await api.accounts.create({
      ...(await api.accounts.list({})).accounts[0]!,
      uid: undefined,
      name: 'Other',
      broker: 'IBKR',
    } as never);
    const [msft] = await add({ instrument: { symbol: 'MSFT', assetClass: 'stock' } });
    const alias = await api.instruments.addAlias({ broker: 'DEGIRO', text: 'AAPL', instrument: msft!.instrument });
    const symbols = async () =>
      (await add({ instrument: { symbol: 'AAPL' } }, { instrument: { symbol: 'AAPL' }, account: other.uid })).map(({ symbol }) => symbol);
    expect(await symbols()).toEqual(['MSFT', 'AAPL']);
    await expect(api.instruments.addAlias(alias)).rejects.toMatchObject({ code: 'invalid_input' });
    const { uid: _, ...again } = alias;
    await expect(api.instruments.addAlias(again)).rejects.toMatchObject({ code: 'conflict' });
    await api.instruments.removeAlias({ uid: alias.uid });
    expect(await symbols()).toEqual(['AAPL', 'AAPL']);
  });
});

describe('the size of a contract', () => {
  const US30 = { instrument: { symbol: 'US30' }, price: '40000' };

  it('everywhere goes to the instrument; undo takes it back', async () => {
    const { api, add, all } = await withAccount('forex');
    expect(await add(US30)).toMatchObject([{ multiplier: null }]);
    await api.instruments.setSpec({ broker: '', root: 'US30', from: null, multiplier: '5', tick: '0.1', lot: null });
    expect(await all()).toMatchObject([{ multiplier: '5' }]);
    expect(await add(US30)).toMatchObject([{ multiplier: '5' }]);
    await api.history.undo({});
    await api.history.undo({});
    expect(await all()).toMatchObject([{ multiplier: null }]);
    expect((await api.instruments.specs({})).specs).toEqual([]);
  });

  it('at one broker, from a day on, goes to the fills it covers and to new ones', async () => {
    const { api, add, all } = await withAccount('forex', { broker: 'Meta Trader 5' });
    const other = await api.accounts.create({
      ...(await api.accounts.list({})).accounts[0]!,
      uid: undefined,
      name: 'Other',
      broker: 'IG',
    } as never);
    await add(
      { ...US30, at: '2026-01-02' },
      { ...US30, at: '2026-01-03', account: other.uid },
      { ...US30, at: '2026-01-04', multiplier: '7' },
      US30,
    );
    const spec = { broker: 'metatrader5', root: 'US30', tick: null, lot: null };
    await api.instruments.setSpec({ ...spec, from: '2026-01-04', multiplier: '10' });
    const sizes = async () => (await all()).map(({ multiplier }) => multiplier).reverse();
    expect(await sizes()).toEqual([null, null, '7', '10']);
    await api.instruments.setSpec({ ...spec, from: '2026-01-04', multiplier: '11' });
    expect(await sizes()).toEqual([null, null, '7', '11']);
    await add(US30, { ...US30, at: '2026-01-05T15:00Z', account: other.uid });
    expect(await sizes()).toEqual([null, null, '7', '11', '11', null]);
    const { specs } = await api.instruments.specs({});
    expect(specs).toMatchObject([{ ...spec, from: '2026-01-04', multiplier: '11' }]);
    await api.instruments.removeSpec({ uid: specs[0]!.uid });
    expect(await add(US30)).toMatchObject([{ multiplier: null }]);
  });
});
