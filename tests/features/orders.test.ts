import { describe, expect, it } from 'vitest';
import { withAccount } from '../support/with-account.ts';

async function withInstrument() {
  const journal = await withAccount();
  const [fill] = await journal.add({});
  const stop = {
    account: journal.account,
    instrument: fill!.instrument,
    order: 'S1',
    parent: 'O1',
    ticket: null,
    kind: 'stop',
    side: 'sell',
    quantity: '100',
    price: null,
    stopPrice: '180',
    status: 'cancelled',
    placedAt: '2026-01-05T14:30:00.000Z',
    endedAt: null,
  } as const;
  return { ...journal, stop, list: async () => (await journal.api.orders.list({ account: journal.account })).orders };
}

describe('an order', () => {
  it('is given back as it was entered, changed and removed; undo takes back each', async () => {
    const { api, stop, list } = await withInstrument();
    const [added] = (await api.orders.add({ orders: [stop] })).orders;
    expect(added).toMatchObject(stop);
    const changed = await api.orders.edit({ uid: added!.uid, version: added!.version, changes: { stopPrice: '181' } });
    expect(changed).toMatchObject({ stopPrice: '181' });
    const late = { uid: added!.uid, version: added!.version };
    await expect(api.orders.edit({ ...late, changes: {} })).rejects.toMatchObject({ code: 'conflict' });
    await expect(api.orders.remove(late)).rejects.toMatchObject({ code: 'conflict' });
    await api.orders.remove({ uid: added!.uid, version: changed.version });
    expect(await list()).toEqual([]);
    await api.history.undo({});
    await api.history.undo({});
    expect(await list()).toEqual([added]);
  });

  it('has a number of its own: none of these is stored', async () => {
    const { api, stop, list } = await withInstrument();
    await expect(api.orders.add({ orders: [stop, { ...stop, side: 'buy' }] })).rejects.toMatchObject({ code: 'conflict' });
    expect(await list()).toEqual([]);
  });

  it.each([{ quantity: '0' }, { order: '' }, { placedAt: '1960-01-01' }, { endedAt: '2027-01-01' }, { price: 'NaN' }])(
    'with %o is refused',
    async (changes) => {
      const { api, stop, list } = await withInstrument();
      await expect(api.orders.add({ orders: [{ ...stop, ...changes }] })).rejects.toMatchObject({ code: 'invalid_input' });
      expect(await list()).toEqual([]);
    },
  );

  it('is found by the time it lay in', async () => {
    const { api, account, stop } = await withInstrument();
    const at = (order: string, placedAt: string, endedAt: string | null) => ({ ...stop, order, placedAt, endedAt });
    await api.orders.add({
      orders: [
        at('before', '2026-01-05T10:00:00Z', '2026-01-05T11:00:00Z'),
        at('into', '2026-01-05T10:00:00Z', '2026-01-05T12:00:00Z'),
        at('within', '2026-01-05T12:30:00Z', null),
        at('after', '2026-01-05T14:00:00Z', null),
      ],
    });
    const [from, to] = [Date.parse('2026-01-05T12:00:00Z'), Date.parse('2026-01-05T13:00:00Z')];
    expect((await api.orders.list({ account, from, to })).orders.map(({ order }) => order)).toEqual(['within', 'into']);
  });
});
