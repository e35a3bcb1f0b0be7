import { describe, expect, it } from 'vitest';
import type { PlanDraft } from '../../src/contract/plans.ts';
import { tradingJournal } from '../support/trading-journal.ts';

const plan = (changes: Partial<PlanDraft> = {}): PlanDraft => ({
  ...{ account: null, instrument: null, side: 'buy', day: '2026-01-05', entry: '10', quantity: '100', risk: null, targets: [], note: '' },
  ...changes,
});

describe('a plan', () => {
  it('is given back as it was written down', async () => {
    const { api, account } = await tradingJournal();
    const written = plan({
      account,
      risk: { value: '100', unit: 'money' },
      targets: [
        { price: '12', share: '0.5' },
        { price: '13', share: null },
      ],
      note: 'At the **level**',
    });
    const added = await api.plans.create({ status: 'planned', ...written });
    expect(added).toMatchObject({ status: 'planned', trade: null, events: [], ...written });
    expect(await api.plans.get({ uid: added.uid })).toEqual(added);
  });

  it('taken is shown with its trade, whose risk it tells', async () => {
    const { api, fills } = await tradingJournal();
    const [trade] = (await fills(['buy', 100, 10], ['sell', 100, 12])) as [string, string];
    const { uid } = await api.plans.create({ status: 'planned', ...plan({ risk: { value: '50', unit: 'money' } }) });
    expect(await api.plans.take({ uid, trade })).toMatchObject({ status: 'taken', trade });
    expect(await api.trades.get({ uid: trade })).toMatchObject({ risk: '50', riskSource: 'explicit', r: '4', plans: [{ uid }] });
    await api.history.undo({});
    expect(await api.trades.get({ uid: trade })).toMatchObject({ risk: null, r: null, plans: [] });
  });

  it('missed is a trade without fills, and stands in its own list', async () => {
    const { api } = await tradingJournal();
    const [first, second] = [
      await api.plans.create({ status: 'missed', ...plan() }),
      await api.plans.create({ status: 'planned', ...plan() }),
    ];
    expect((await api.plans.list({ status: 'missed' })).plans.map(({ uid }) => uid)).toEqual([first.uid]);
    await api.plans.miss({ uid: second.uid });
    expect((await api.plans.list({ status: 'missed' })).plans.map(({ uid }) => uid)).toEqual([second.uid, first.uid]);
    await api.plans.reopen({ uid: first.uid });
    expect((await api.plans.list({ status: 'planned' })).plans.map(({ uid }) => uid)).toEqual([first.uid]);
  });

  it('keeps where its stop stood over time', async () => {
    const { api } = await tradingJournal();
    const { uid } = await api.plans.create({ status: 'planned', ...plan() });
    await api.plans.addEvent({ uid, at: 2000, kind: 'stop', value: '9.5' });
    const { events } = await api.plans.addEvent({ uid, at: 1000, kind: 'stop', value: '9' });
    expect(events.map(({ at, value, source }) => [at, value, source])).toEqual([
      [1000, '9', 'user'],
      [2000, '9.5', 'user'],
    ]);
    await expect(api.plans.addEvent({ uid, at: -1, kind: 'stop', value: '9' })).rejects.toMatchObject({ code: 'invalid_input' });
    expect((await api.plans.removeEvent({ uid, event: events[0]!.uid })).events).toHaveLength(1);
  });

  it('edited from an old look is refused with both versions', async () => {
    const { api } = await tradingJournal();
    const { uid, version } = await api.plans.create({ status: 'planned', ...plan() });
    await api.plans.edit({ uid, version, changes: { note: 'First' } });
    await expect(api.plans.edit({ uid, version, changes: { note: 'Second' } })).rejects.toMatchObject({
      code: 'conflict',
      details: { current: { note: 'First' }, wanted: { note: 'Second' } },
    });
  });

  it('removed takes its events along, and undo brings both back', async () => {
    const { api } = await tradingJournal();
    const { uid } = await api.plans.create({ status: 'planned', ...plan() });
    const before = await api.plans.addEvent({ uid, at: 1000, kind: 'target', value: '12' });
    await api.plans.remove({ uid });
    expect((await api.plans.list({ status: null })).plans).toEqual([]);
    await api.history.undo({});
    expect(await api.plans.get({ uid })).toEqual(before);
  });

  it('for an account that is gone is refused', async () => {
    const { api } = await tradingJournal();
    await expect(api.plans.create({ status: 'planned', ...plan({ account: 'f'.repeat(32) }) })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
