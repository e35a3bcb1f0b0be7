import { describe, expect, it } from 'vitest';
import { hostileTexts } from '../support/hostile-texts.ts';
import { presetAccount } from '../support/preset-account.ts';
import { withAccount } from '../support/with-account.ts';

const DIVIDEND = { kind: 'dividend', day: '2026-01-02', amount: '12.5', currency: 'USD' } as const;

describe('a cash event', () => {
  it('is given back as it was entered; undo takes it away', async () => {
    const { api, account, add, lastChange } = await withAccount();
    const [fill] = await add({});
    const entered = { ...DIVIDEND, account, instrument: fill!.instrument, note: 'Q4', payout: { gross: '25', share: '0.5' }, link: 'a' };
    const { events } = await api.cashEvents.add({ events: [entered] });
    expect(events).toMatchObject([{ ...entered, at: null, book: '', rate: null }]);
    expect((await api.cashEvents.page({})).events).toEqual(events);
    expect(await lastChange()).toBe('Add dividend of 12.5 USD');
    await api.history.undo({});
    expect((await api.cashEvents.page({})).events).toEqual([]);
  });

  it('is changed and removed under the version that was seen', async () => {
    const { api, account } = await withAccount();
    const [seen] = (await api.cashEvents.add({ events: [{ ...DIVIDEND, account }] })).events;
    const changed = await api.cashEvents.edit({ uid: seen!.uid, version: seen!.version, changes: { amount: '13' } });
    expect(changed).toMatchObject({ amount: '13', day: '2026-01-02' });
    const late = { uid: seen!.uid, version: seen!.version };
    await expect(api.cashEvents.edit({ ...late, changes: { amount: '14' } })).rejects.toMatchObject({
      code: 'conflict',
      details: { current: { amount: '13' }, wanted: { amount: '14' } },
    });
    await expect(api.cashEvents.remove(late)).rejects.toMatchObject({ code: 'conflict' });
    await api.cashEvents.remove({ uid: seen!.uid, version: changed.version });
    await expect(api.cashEvents.remove({ uid: seen!.uid, version: changed.version })).rejects.toMatchObject({ code: 'not_found' });
    await api.history.undo({});
    await api.history.undo({});
    expect((await api.cashEvents.page({})).events).toEqual([seen]);
  });

  it('of another currency takes the rate of its day, and keeps none when it needs none', async () => {
    const { api, account } = await withAccount();
    await api.rates.add({ rates: [{ day: '2026-01-02', from: 'EUR', to: 'USD', rate: '1.2' }] });
    const [event] = (await api.cashEvents.add({ events: [{ ...DIVIDEND, account, currency: 'EUR' }] })).events;
    expect(event!.rate).toBe('1.2');
    expect(await api.cashEvents.edit({ uid: event!.uid, version: event!.version, changes: { currency: 'USD' } })).toMatchObject({
      rate: null,
    });
  });

  it('under a key is added once', async () => {
    const { api, account } = await withAccount();
    const request = { events: [{ ...DIVIDEND, account }], key: 'request-1' };
    expect(await api.cashEvents.add(request)).toEqual(await api.cashEvents.add(request));
    expect((await api.cashEvents.page({})).events).toHaveLength(1);
  });

  it('pages join to the whole', async () => {
    const { api, account } = await withAccount();
    await api.cashEvents.add({ events: Array.from({ length: 7 }, (_, n) => ({ ...DIVIDEND, account, day: `2026-01-0${1 + (n % 3)}` })) });
    const whole = (await api.cashEvents.page({})).events;
    const first = await api.cashEvents.page({ limit: 4 });
    const second = await api.cashEvents.page({ limit: 4, after: first.next });
    expect([...first.events, ...second.events]).toEqual(whole);
    expect(second.next).toBeNull();
    expect((await api.cashEvents.page({ from: '2026-01-02', to: '2026-01-02', kind: 'dividend', account })).events).toHaveLength(2);
  });
});

describe('what is refused, with nothing stored', () => {
  it.each([
    ['nothing', { amount: '0' }],
    ['no number', { amount: 'NaN' }],
    ['more than all money', { amount: '999999999999999999' }],
    ['a currency nobody knows', { currency: 'XQQ' }],
    ['before 1970', { day: '1969-12-31' }],
    ['in the future', { day: '2026-01-08' }],
    ['at an hour in the future', { at: '2026-01-08T00:00:00Z' }],
    ['a deposit that takes out', { kind: 'deposit', amount: '-5' }],
    ['a withdrawal that brings in', { kind: 'withdrawal', amount: '5' }],
    ['a kind there is not', { kind: 'gift' }],
  ])('%s', async (_, changes) => {
    const { api, account } = await withAccount();
    const events = [{ ...DIVIDEND, account }, { ...DIVIDEND, account, ...changes } as typeof DIVIDEND & { account: string }];
    await expect(api.cashEvents.add({ events })).rejects.toMatchObject({ code: 'invalid_input' });
    expect((await api.cashEvents.page({})).events).toEqual([]);
  });

  it('an archived account, one that is gone, an instrument that is gone', async () => {
    const { api } = await withAccount();
    const { uid: account } = await api.accounts.create(presetAccount('Old', 'usStocks', { archived: true }));
    const gone = 'f'.repeat(32);
    await expect(api.cashEvents.add({ events: [{ ...DIVIDEND, account }] })).rejects.toMatchObject({ code: 'conflict' });
    await expect(api.cashEvents.add({ events: [{ ...DIVIDEND, account: gone }] })).rejects.toMatchObject({ code: 'not_found' });
  });

  it.each(hostileTexts)('or its note is kept to the letter: %s', async (_, note) => {
    const { api, account, log } = await withAccount();
    const outcome = await api.cashEvents.add({ events: [{ ...DIVIDEND, account, note }] }).catch((error) => error.code);
    if (typeof outcome === 'string') expect(outcome).toBe('invalid_input');
    else expect(outcome.events).toMatchObject([{ note }]);
    expect(log).toEqual([]);
  });
});
