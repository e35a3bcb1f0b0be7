import { describe, expect, it } from 'vitest';
import { tradingJournal } from '../support/trading-journal.ts';

async function tagged() {
  const journal = await tradingJournal();
  const [uid] = (await journal.fills(['buy', 1, 10], ['sell', 1, 11])) as [string, string];
  const [other] = (await journal.fills(['buy', 1, 10], ['sell', 1, 11])) as [string, string];
  const tag = (name: string, group: 'setup' | 'mistake' = 'mistake') => journal.api.tags.create({ group, name });
  const say = (changes: object, trade = uid) => journal.api.trades.annotate({ uids: [trade], changes });
  const words = async (trade = uid) => (await journal.api.trades.get({ uid: trade })).words;
  return { ...journal, uid, other, tag, say, words };
}

describe('tags', () => {
  it('of a kind go into its group, which is made on first use', async () => {
    const { api, tag } = await tagged();
    expect((await api.tags.list({})).groups).toEqual([]);
    await tag('Chased');
    await tag('Averaged down');
    await tag('Opening range', 'setup');
    const { groups } = await api.tags.list({});
    expect(groups.map(({ name, tags }) => [name, tags.map((each) => each.name)])).toEqual([
      ['Mistakes', ['Averaged down', 'Chased']],
      ['Setups', ['Opening range']],
    ]);
  });

  it('are renamed, described, moved and archived; the sentence says which', async () => {
    const { api, tag } = await tagged();
    const added = await tag('Chased');
    const group = await api.tags.createGroup({ name: 'Habits', kind: 'other' });
    const renamed = await api.tags.edit({ uid: added.uid, version: added.version, changes: { name: 'Chasing' } });
    expect((await api.history.state({})).undo?.sentence).toBe('Rename tag “Chased” to “Chasing”');
    const moved = await api.tags.edit({ uid: added.uid, version: renamed.version, changes: { group: group.uid, archived: true } });
    expect(moved).toMatchObject({ name: 'Chasing', group: group.uid, archived: true });
    expect((await api.history.state({})).undo?.sentence).toBe('Archive tag “Chasing”');
  });

  it('edited from an old look are refused with both versions', async () => {
    const { api, tag } = await tagged();
    const { uid, version } = await tag('Chased');
    await api.tags.edit({ uid, version, changes: { name: 'Chasing' } });
    await expect(api.tags.edit({ uid, version, changes: { name: 'Late' } })).rejects.toMatchObject({
      code: 'conflict',
      details: { current: { name: 'Chasing' }, wanted: { name: 'Late' } },
    });
  });

  it('merged: said wherever one of them was, once, and undo takes them apart again', async () => {
    const { api, tag, say, words, uid, other } = await tagged();
    const [chased, late] = [await tag('Chased'), await tag('Late')];
    await say({ addTags: [chased.uid, late.uid] });
    await say({ addTags: [late.uid] }, other);
    expect(await api.tags.merge({ from: late.uid, into: chased.uid })).toMatchObject({ uses: 2 });
    for (const trade of [uid, other]) expect((await words(trade)).tags.map(({ name }) => name)).toEqual(['Chased']);
    await api.history.undo({});
    expect((await words()).tags.map(({ name }) => name)).toEqual(['Chased', 'Late']);
    expect((await words(other)).tags.map(({ name }) => name)).toEqual(['Late']);
  });

  it.each([
    ['both', 'In a hurry', 'Chasing', 'In a hurry\n\nChasing'],
    ['the one that stays', 'In a hurry', '', 'In a hurry'],
    ['the one that goes', '', 'Chasing', 'Chasing'],
    ['both, in the same words', 'Chasing', 'Chasing', 'Chasing'],
    ['none', '', '', ''],
  ])('merged keep what is said about them: of %s', async (_, staying, going, joined) => {
    const { api } = await tagged();
    const create = (name: string, description: string) => api.tags.create({ group: 'setup', name, description });
    const [kept, gone] = [await create('Fade', staying), await create('Fading', going)];
    const described = async () => (await api.tags.list({})).groups.flatMap(({ tags }) => tags.map(({ description }) => description));
    expect(await api.tags.merge({ from: gone.uid, into: kept.uid })).toMatchObject({ name: 'Fade', description: joined });
    await api.history.undo({});
    expect(await described()).toEqual([staying, going]);
    await api.history.redo({});
    expect(await described()).toEqual([joined]);
  });

  it('are not merged where what is said about them is too long for one', async () => {
    const { api } = await tagged();
    const create = (name: string) => api.tags.create({ group: 'mistake', name, description: name.repeat(15_000) });
    const [late, early] = [await create('Late'), await create('Early')];
    await expect(api.tags.merge({ from: late.uid, into: early.uid })).rejects.toMatchObject({ code: 'invalid_input' });
    expect((await api.tags.list({})).groups.flatMap(({ tags }) => tags)).toHaveLength(2);
  });

  it('in use are removed from everywhere in one step, which undo takes back; a group that has some is not removed', async () => {
    const { api, tag, say, words, uid, other } = await tagged();
    const [chased, late] = [await tag('Chased'), await tag('Late')];
    await say({ addTags: [chased.uid, late.uid] });
    await say({ addTags: [chased.uid] }, other);
    await expect(api.tags.removeGroup({ uid: chased.group })).rejects.toMatchObject({ code: 'conflict' });
    expect(await api.tags.remove({ uid: chased.uid })).toEqual({ uses: 2 });
    expect((await api.history.state({})).undo?.sentence).toBe('Remove tag “Chased” from 2 places');
    for (const [trade, names] of [
      [uid, ['Late']],
      [other, []],
    ] as const)
      expect((await words(trade)).tags.map(({ name }) => name)).toEqual(names);
    await api.history.undo({});
    for (const [trade, names] of [
      [uid, ['Chased', 'Late']],
      [other, ['Chased']],
    ] as const)
      expect((await words(trade)).tags.map(({ name }) => name)).toEqual(names);
  });

  it('without uses go, and their empty group with them', async () => {
    const { api, tag } = await tagged();
    const { uid, group } = await tag('Chased');
    await api.tags.remove({ uid });
    expect((await api.history.state({})).undo?.sentence).toBe('Remove tag “Chased”');
    await api.tags.removeGroup({ uid: group });
    expect((await api.tags.list({})).groups).toEqual([]);
  });

  it('have a colour, which goes wherever they are said', async () => {
    const { api, tag, say, words, uid } = await tagged();
    const chased = await tag('Chased');
    expect(chased.colour).toBe('grey');
    await say({ addTags: [chased.uid] });
    await api.tags.edit({ uid: chased.uid, version: chased.version, changes: { colour: 'violet' } });
    expect((await words()).tags).toEqual([{ uid: chased.uid, name: 'Chased', kind: 'mistake', colour: 'violet' }]);
    const { rows } = await api.table.page({ filter: { trades: [uid] } });
    expect(rows[0]?.tags).toEqual([{ uid: chased.uid, name: 'Chased', kind: 'mistake', colour: 'violet' }]);
    await api.history.undo({});
    expect((await words()).tags[0]?.colour).toBe('grey');
  });

  it('of one name stand once in a group, whatever their capitals', async () => {
    const { tag } = await tagged();
    await tag('Chased');
    await expect(tag('chased')).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('already has a tag') });
    await tag('Chased', 'setup');
  });
});

describe('a setup', () => {
  it('is one per trade: another takes its place', async () => {
    const { tag, say, words } = await tagged();
    const [range, pullback] = [await tag('Opening range', 'setup'), await tag('Pullback', 'setup')];
    await say({ setup: range.uid });
    await say({ setup: pullback.uid });
    expect(await words()).toMatchObject({ setup: { name: 'Pullback' }, tags: [], alsoSaid: [] });
    await say({ setup: null });
    expect((await words()).setup).toBeNull();
  });

  it.each(['as a tag', 'as a setup', 'by merging'] as const)('and a tag are two things: %s it is refused', async (way) => {
    const { api, tag, say } = await tagged();
    const [range, chased] = [await tag('Opening range', 'setup'), await tag('Chased')];
    const ways = {
      'as a tag': () => say({ addTags: [range.uid] }),
      'as a setup': () => say({ setup: chased.uid }),
      'by merging': () => api.tags.merge({ from: range.uid, into: chased.uid }),
    };
    await expect(ways[way]()).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('has rules in order; one that keeps its uid keeps its ticks, one that goes takes them along', async () => {
    const { api, tag, say, words } = await tagged();
    const { uid } = await tag('Opening range', 'setup');
    const set = (rules: { uid: string | null; text: string }[]) =>
      api.tags.setRules({ tag: uid, rules: rules.map((rule) => ({ ...rule, phase: 'entry' as const })) });
    const [volume, level] = (
      await set([
        { uid: null, text: 'Volume' },
        { uid: null, text: 'Level' },
      ])
    ).rules;
    await say({
      ticks: [
        { rule: volume!.uid, kept: true },
        { rule: level!.uid, kept: false },
      ],
    });
    await set([{ uid: level!.uid, text: 'Key level' }]);
    expect((await words()).ticks).toEqual([{ rule: level!.uid, kept: false }]);
    await api.history.undo({});
    expect((await words()).ticks).toEqual([
      { rule: volume!.uid, kept: true },
      { rule: level!.uid, kept: false },
    ]);
  });

  it('that is removed takes its rules and ticks along, and undo brings them back', async () => {
    const { api, tag, say, words } = await tagged();
    const { uid } = await tag('Opening range', 'setup');
    const { rules } = await api.tags.setRules({ tag: uid, rules: [{ uid: null, phase: 'entry', text: 'Volume' }] });
    await say({ setup: uid, ticks: [{ rule: rules[0]!.uid, kept: false }] });
    const before = await words();
    await api.tags.remove({ uid });
    expect(await words()).toMatchObject({ setup: null, ticks: [] });
    await api.history.undo({});
    expect(await words()).toMatchObject({ setup: before.setup, ticks: before.ticks });
  });
});
