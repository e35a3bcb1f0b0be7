import { describe, expect, it } from 'vitest';
import { tradingJournal } from '../support/trading-journal.ts';

const two = async () => {
  const journal = await tradingJournal('usStocks');
  await journal.fills(['buy', 100, 10], ['sell', 50, 12], ['sell', 50, 13], ['buy', 10, 9], ['sell', 10, 8]);
  const [first, second] = await journal.trades();
  const annotate = (uid: string, changes: object) => journal.api.trades.annotate({ uids: [uid], changes });
  const changes = async (uid = first!.uid) => (await journal.api.trades.changes({ uid })).changes;
  return { ...journal, first: first!, second: second!, annotate, changes };
};

describe('the history of a trade', () => {
  it('has what was done to its fills, words, exits, plans and groups, newest first, and nothing of other trades', async () => {
    const { api, first, second, annotate, changes } = await two();
    const { uid: tag } = await api.tags.create({ group: 'mistake', name: 'Chased' });
    await annotate(first.uid, { note: 'One', rating: 4 });
    await annotate(second.uid, { note: 'Other', addTags: [tag] });
    await annotate(first.uid, { addTags: [tag] });
    await annotate(first.uid, { removeTags: [tag] });
    await api.exits.annotate({ exit: first.exits[1]!.uid, version: 0, changes: { note: 'Second exit' } });
    const blank = {
      account: null,
      instrument: null,
      side: null,
      day: null,
      entry: '10',
      quantity: null,
      risk: null,
      targets: [],
      note: '',
    };
    const plan = await api.plans.create({ status: 'planned', ...blank });
    await api.plans.take({ uid: plan.uid, trade: first.uid });
    await api.plans.addEvent({ uid: plan.uid, at: Date.parse('2026-01-05T10:00:00Z'), kind: 'stop', value: '9' });
    const [fill] = (await api.fills.get({ uids: [first.fills[0]!.fill] })).fills;
    await api.fills.edit({ uid: fill!.uid, version: fill!.version, changes: { price: '10.5' } });
    const seen = (await changes()).map(({ rows }) =>
      rows.map(({ table, name, exit, before, after }) => [table, name, exit, before === null, after === null]),
    );
    expect(seen).toEqual([
      [['fill', '', null, false, false]],
      [['plan_event', '', null, true, false]],
      [['plan', '', null, false, false]],
      [['plan', '', null, true, false]],
      [
        ['annotation', '', 2, false, false],
        ['annotation', '', 2, true, false],
      ],
      [['annotation_tag', 'Chased', null, false, true]],
      [['annotation_tag', 'Chased', null, true, false]],
      [
        ['annotation', '', null, false, false],
        ['annotation', '', null, false, false],
        ['annotation', '', null, true, false],
      ],
      first.fills.map(() => ['fill', '', null, true, false]),
    ]);
  });

  it('says which one undo would take back, and leaves out what is undone for good', async () => {
    const { api, first, annotate, changes } = await two();
    await annotate(first.uid, { rating: 3 });
    await annotate(first.uid, { rating: 4 });
    expect((await changes()).map(({ isLast }) => isLast)).toEqual([true, false, false]);
    await api.history.undo({});
    expect((await changes()).map(({ state, isLast }) => [state, isLast])).toEqual([
      ['undone', false],
      ['done', true],
      ['done', false],
    ]);
    await annotate(first.uid, { rating: 5 });
    expect((await changes()).map(({ rows }) => rows[0]?.after?.rating)).toEqual([5, 3, undefined]);
  });

  it('brings back an earlier version, and refuses where it was changed since, with both', async () => {
    const { api, first, annotate, changes } = await two();
    await annotate(first.uid, { note: 'Early' });
    await annotate(first.uid, { note: 'Late' });
    const [late, early] = (await changes()).map(({ rows }) => rows[0]!);
    expect(early!.latest).toBe(late!.change);
    await annotate(first.uid, { note: 'Latest' });
    await expect(api.history.restore({ change: early!.change, latest: early!.latest })).rejects.toMatchObject({
      code: 'conflict',
      details: { current: { note: 'Latest' }, wanted: { note: 'Early' } },
    });
    await api.history.restore({ change: early!.change, latest: (await changes())[0]!.rows[0]!.latest });
    expect((await api.trades.get({ uid: first.uid })).words.note).toBe('Early');
    expect((await changes())[0]!.rows[0]).toMatchObject({ before: { note: 'Latest' }, after: { note: 'Early' } });
  });

  it('is not that of the words whose number another trade took over', async () => {
    const { api, first, second, annotate, changes } = await two();
    const { uid: tag } = await api.tags.create({ group: 'mistake', name: 'Chased' });
    await annotate(first.uid, { addTags: [tag] });
    await api.history.undo({});
    await annotate(second.uid, { note: 'Its number again' });
    expect((await changes(second.uid)).map(({ rows }) => rows.map(({ table }) => table))).toEqual([
      ['annotation', 'annotation'],
      ['fill', 'fill'],
    ]);
    expect(await changes()).toHaveLength(1);
  });

  it('a split shows, with the trade that was split off', async () => {
    const { api, first, changes } = await two();
    const { trades } = await api.trades.split({
      uid: first.uid,
      parts: [
        { fill: first.fills[0]!.uid, quantity: '50' },
        { fill: first.fills[1]!.uid, quantity: null },
      ],
    });
    for (const { uid } of trades) expect((await changes(uid))[0]!.rows.map(({ table }) => table)).toContain('fill_allocation');
  });
});
