import { describe, expect, it } from 'vitest';
import { withAccount } from '../support/with-account.ts';

const EUR = { day: '2026-01-05', from: 'EUR', to: 'USD', rate: '1.2' };

describe('a rate', () => {
  it('goes to the fills of its day that have none, and undo takes it from them', async () => {
    const { api, add, all, lastChange } = await withAccount();
    await add(
      { currency: 'EUR', at: '2026-01-04' },
      { currency: 'EUR', at: '2026-01-05' },
      { currency: 'EUR', at: '2026-01-05T14:00Z', rate: '1.3' },
      { currency: 'CHF', at: '2026-01-05T15:00Z' },
      { at: '2026-01-05T16:00Z' },
    );
    const ofAll = async () => (await all()).map(({ rate, rateSource }) => rate && `${rate} ${rateSource}`).reverse();
    expect(await ofAll()).toEqual([null, null, '1.3 user', null, null]);
    expect(await api.rates.add({ rates: [EUR] })).toMatchObject({ fills: 1, rates: [{ ...EUR, source: 'user' }] });
    expect(await ofAll()).toEqual([null, '1.2 user', '1.3 user', null, null]);
    expect(await lastChange()).toBe('Add the rate of EUR on 2026-01-05 and give 1 fill its own');
    await api.history.undo({});
    expect(await ofAll()).toEqual([null, null, '1.3 user', null, null]);
    expect((await api.rates.list({})).rates).toEqual([]);
  });

  it('that is known goes to a new fill, the other way round too', async () => {
    const { api, add } = await withAccount();
    await api.rates.add({ rates: [EUR, { day: '2026-01-05', from: 'USD', to: 'CHF', rate: '0.8', source: 'IBKR' }] });
    expect(await add({ currency: 'EUR' }, { currency: 'CHF' }, {})).toMatchObject([
      { rate: '1.2', rateSource: 'user' },
      { rate: '1.25', rateSource: 'IBKR' },
      { rate: null },
    ]);
  });

  it('of the same pair, day and source takes the place of the one before', async () => {
    const { api } = await withAccount();
    await api.rates.add({ rates: [EUR, { ...EUR, source: 'IBKR' }] });
    await api.rates.add({ rates: [{ ...EUR, rate: '1.21' }] });
    const { rates } = await api.rates.list({ from: 'EUR', to: 'USD' });
    expect(rates.map(({ rate, source }) => `${rate} ${source}`)).toEqual(['1.2 IBKR', '1.21 user']);
    await api.rates.remove({ uids: rates.map(({ uid }) => uid) });
    await expect(api.rates.remove({ uids: [rates[0]!.uid] })).rejects.toMatchObject({ code: 'not_found' });
    await api.history.undo({});
    expect((await api.rates.list({})).rates).toEqual(rates);
  });

  it.each([{ rate: '0' }, { rate: '-1' }, { rate: 'NaN' }, { to: 'EUR' }, { from: 'XQQ' }, { day: '1960-01-01' }, { day: '2027-01-01' }])(
    'with %o is refused, and those beside it',
    async (changes) => {
      const { api } = await withAccount();
      await expect(api.rates.add({ rates: [EUR, { ...EUR, ...changes }] })).rejects.toMatchObject({ code: 'invalid_input' });
      expect((await api.rates.list({})).rates).toEqual([]);
    },
  );
});
