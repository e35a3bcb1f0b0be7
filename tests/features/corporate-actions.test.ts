import { describe, expect, it } from 'vitest';
import type { CorporateActionDraft } from '../../src/contract/corporate-actions.ts';
import { withAccount } from '../support/with-account.ts';

async function holding() {
  const journal = await withAccount();
  const [old, other] = await journal.add({ at: '2026-01-02' }, { at: '2026-01-02', instrument: { symbol: 'MSFT', assetClass: 'stock' } });
  await journal.api.fills.delete({ fills: [{ uid: other!.uid, version: other!.version }] });
  const [held, unheld] = [old!.instrument, other!.instrument];
  const into = (instrument: string, more = {}) => ({ instrument, numerator: '1', denominator: '1', costShare: '1', ...more });
  const split: Omit<CorporateActionDraft, 'cash' | 'note'> = {
    account: journal.account,
    instrument: held,
    kind: 'split',
    day: '2026-01-05',
    becomes: [into(held, { numerator: '4' })],
  };
  return { ...journal, held, unheld, into, split };
}

describe('a corporate action', () => {
  it('is given back as it was entered, changed, removed; undo takes back each', async () => {
    const { api, split, held, into, lastChange } = await holding();
    const list = async () => (await api.corporateActions.list({})).actions;
    const added = await api.corporateActions.add(split);
    expect(added).toMatchObject({ ...split, cash: null, note: '' });
    expect(await lastChange()).toBe('Add split of AAPL on 2026-01-05');
    const changes = { becomes: [into(held, { numerator: '10' })] };
    const changed = await api.corporateActions.edit({ uid: added.uid, version: added.version, changes });
    expect(changed).toMatchObject(changes);
    await expect(api.corporateActions.edit({ uid: added.uid, version: added.version, changes })).rejects.toMatchObject({
      code: 'conflict',
    });
    await api.corporateActions.remove({ uid: added.uid, version: changed.version });
    expect(await list()).toEqual([]);
    await api.history.undo({});
    await api.history.undo({});
    expect(await list()).toEqual([added]);
    await api.history.undo({});
    expect(await list()).toEqual([]);
  });

  it('of each kind that fits is taken', async () => {
    const { api, split, held, unheld, into } = await holding();
    const half = { costShare: '0.5' };
    await api.corporateActions.add({ ...split, kind: 'spin_off', becomes: [into(held, half), into(unheld, half)], day: '2026-01-03' });
    await api.corporateActions.add({ ...split, instrument: unheld, becomes: [into(unheld, { denominator: '2' })] });
    await api.corporateActions.add({ ...split, kind: 'merger', becomes: [into(unheld)], cash: '3.5' });
    expect((await api.corporateActions.list({ instrument: unheld })).actions).toHaveLength(1);
    expect((await api.corporateActions.list({})).actions).toHaveLength(3);
  });

  it.each([
    ['that gives nothing', () => ({ becomes: [] })],
    ['of one for one', ({ held, into }) => ({ becomes: [into(held)] })],
    ['of none for one', ({ held, into }) => ({ becomes: [into(held, { numerator: '0' })] })],
    ['of one for minus one', ({ held, into }) => ({ becomes: [into(held, { denominator: '-1' })] })],
    ['that leaves something else', ({ unheld, into }) => ({ becomes: [into(unheld, { numerator: '2' })] })],
    ['that leaves two', ({ held, unheld, into }) => ({ becomes: [into(held, { costShare: '0.5' }), into(unheld, { costShare: '0.5' })] })],
    ['whose cost does not add up', ({ held, into }) => ({ becomes: [into(held, { numerator: '4', costShare: '0.9' })] })],
    ['into the old symbol', ({ held, into }) => ({ kind: 'symbol_change', becomes: [into(held)] })],
    ['that merges with itself', ({ held, into }) => ({ kind: 'merger', becomes: [into(held)] })],
    ['that spins nothing off', ({ held, into }) => ({ kind: 'spin_off', becomes: [into(held)] })],
    [
      'that names one twice',
      ({ unheld, into }) => ({ kind: 'merger', becomes: [into(unheld, { costShare: '0.5' }), into(unheld, { costShare: '0.5' })] }),
    ],
    ['of what was never held', ({ unheld, into }) => ({ instrument: unheld, becomes: [into(unheld, { numerator: '2' })] })],
    ['of what is bought on that day', () => ({ day: '2026-01-02' })],
    ['before 1970', () => ({ day: '1969-12-31' })],
    ['in the future', () => ({ day: '2026-02-01' })],
    ['with cash below zero', () => ({ cash: '-1' })],
  ] as [string, (of: Awaited<ReturnType<typeof holding>>) => object][])('a split %s is refused', async (_, changes) => {
    const journal = await holding();
    const call = journal.api.corporateActions.add({ ...journal.split, ...changes(journal) });
    await expect(call).rejects.toMatchObject({ code: 'invalid_input' });
    expect((await journal.api.corporateActions.list({})).actions).toEqual([]);
  });

  it('that is there already is refused, under whatever key; another ratio or day is another', async () => {
    const { api, split, held, into } = await holding();
    const added = await api.corporateActions.add({ ...split, key: 'first key' });
    const twin = { code: 'conflict', details: { uid: added.uid } };
    await expect(api.corporateActions.add({ ...split, key: 'other key' })).rejects.toMatchObject(twin);
    await expect(api.corporateActions.add({ ...split, note: 'Again' })).rejects.toMatchObject(twin);
    const other = await api.corporateActions.add({ ...split, becomes: [into(held, { numerator: '2' })] });
    await api.corporateActions.add({ ...split, day: '2026-01-06' });
    const { uid, version } = other;
    await expect(api.corporateActions.edit({ uid, version, changes: { becomes: split.becomes } })).rejects.toMatchObject(twin);
    expect((await api.corporateActions.list({})).actions).toHaveLength(3);
  });

  it('says what does not fit', async () => {
    const { api, split, unheld, into } = await holding();
    await expect(
      api.corporateActions.add({ ...split, instrument: unheld, becomes: [into(unheld, { numerator: '2' })] }),
    ).rejects.toMatchObject({
      message: '“IBKR” held no MSFT before 2026-01-05. Nothing was stored.',
    });
    await expect(api.corporateActions.add({ ...split, becomes: [into('f'.repeat(32))] })).rejects.toMatchObject({ code: 'not_found' });
    await expect(api.corporateActions.remove({ uid: 'f'.repeat(32), version: 0 })).rejects.toMatchObject({ code: 'not_found' });
  });
});
