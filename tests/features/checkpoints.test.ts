import { describe, expect, it } from 'vitest';
import { withAccount } from '../support/with-account.ts';

describe('what a statement says', () => {
  it('is given back as it was entered, changed and removed; undo takes back each', async () => {
    const { api, account, add } = await withAccount();
    const [fill] = await add({});
    const entered = {
      account,
      day: '2026-01-05',
      currency: 'USD',
      balance: '90066.64',
      positions: [{ instrument: fill!.instrument, quantity: '-100' }],
    };
    const added = await api.checkpoints.add(entered);
    expect(added).toMatchObject({ ...entered, at: null, equity: null, note: '' });
    const changed = await api.checkpoints.edit({ uid: added.uid, version: added.version, changes: { equity: '90000' } });
    const late = { uid: added.uid, version: added.version };
    await expect(api.checkpoints.edit({ ...late, changes: { equity: '1' } })).rejects.toMatchObject({ code: 'conflict' });
    await expect(api.checkpoints.remove(late)).rejects.toMatchObject({ code: 'conflict' });
    await api.checkpoints.remove({ uid: added.uid, version: changed.version });
    await api.history.undo({});
    await api.history.undo({});
    expect((await api.checkpoints.list({ account })).checkpoints).toEqual([added]);
  });

  it.each([{ day: '1960-01-01' }, { day: '2027-01-01' }, { balance: 'NaN' }, { equity: '999999999999999999' }, { currency: 'XQQ' }])(
    'with %o is refused',
    async (changes) => {
      const { api, account } = await withAccount();
      const call = api.checkpoints.add({ account, day: '2026-01-05', currency: 'USD', ...changes });
      await expect(call).rejects.toMatchObject({ code: 'invalid_input' });
      expect((await api.checkpoints.list({ account })).checkpoints).toEqual([]);
    },
  );
});
