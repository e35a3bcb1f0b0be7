import { describe, expect, it } from 'vitest';
import { PLAN_OF_NOTHING } from '../support/plan-of-nothing.ts';
import { minuteAt, tradingJournal } from '../support/trading-journal.ts';

/** Two trades, one after the other, with everything said about them that can be said; an insert between them makes them one. */
async function twoTrades() {
  const journal = await tradingJournal();
  const { api, account } = journal;
  const at = (minute: number, side: 'buy' | 'sell', quantity: string, price: string) => ({
    ...{ account, instrument: { symbol: 'AAPL' }, at: minuteAt(minute), side, quantity, price },
  });
  const added = await api.fills.add({
    fills: [at(0, 'buy', '1', '10'), at(10, 'sell', '1', '11'), at(20, 'buy', '1', '12'), at(30, 'sell', '1', '14')],
  });
  const [first, firstExit, second, secondExit] = added.fills.map(({ uid }) => uid) as [string, string, string, string];
  const range = await api.tags.create({ group: 'setup', name: 'Opening range' });
  const pullback = await api.tags.create({ group: 'setup', name: 'Pullback' });
  const chased = await api.tags.create({ group: 'mistake', name: 'Chased' });
  const late = await api.tags.create({ group: 'mistake', name: 'Late' });
  const [rule] = (await api.tags.setRules({ tag: range.uid, rules: [{ uid: null, phase: 'entry', text: 'Volume' }] })).rules;
  const field = await api.fields.create({ name: 'Sleep', type: 'number' });
  const say = async (uid: string, changes: object) => (await api.trades.annotate({ uids: [uid], changes })).trades[0]!.words;
  const tick = (kept: boolean) => [{ rule: rule!.uid, kept }];
  await say(first, {
    note: 'One',
    rating: 2,
    setup: range.uid,
    addTags: [chased.uid],
    ticks: tick(true),
    fields: [{ field: field.uid, value: '7' }],
  });
  await say(second, { note: 'Two', rating: 5, setup: pullback.uid, addTags: [chased.uid, late.uid], ticks: tick(false), reviewed: true });
  await say(second, {
    addImages: [{ sha256: 'a'.repeat(64), width: 10, height: 10, caption: 'Entry' }],
    fields: [{ field: field.uid, value: '5' }],
  });
  for (const [exit, note] of [
    [firstExit, 'Out one'],
    [secondExit, 'Out two'],
  ] as const)
    await api.exits.annotate({ exit, version: null, changes: { note } });
  const plan = async (trade: string) => {
    const { uid } = await api.plans.create({
      status: 'planned',
      account,
      instrument: null,
      side: null,
      day: null,
      entry: null,
      quantity: null,
      risk: null,
      targets: [],
      note: '',
    });
    return (await api.plans.take({ uid, trade })).uid;
  };
  const plans = [await plan(first), await plan(second)];
  const everything = async () => {
    const uids = (await journal.trades()).map(({ uid }) => uid);
    const all = [];
    for (const uid of uids) {
      const { words, plans: own } = await api.trades.get({ uid });
      const notes = (await api.exits.list({ trade: uid })).exits.map((exit) => exit.words.note);
      all.push({ uid, words: { ...words, version: 0 }, plans: own.map((each) => each.uid), notes });
    }
    return all;
  };
  return {
    ...journal,
    ...{ first, firstExit, second, secondExit, rule: rule!.uid, field: field.uid, plans, say, everything },
    /** A purchase that is never sold holds both together. */
    insert: async () => (await api.fills.add({ fills: [at(5, 'buy', '1', '10')] })).fills[0]!.uid,
  };
}

describe('two trades that an inserted fill makes one', () => {
  it('unite notes, tags and images; of single values the earlier counts and the other is kept and shown', async () => {
    const { insert, trades, api, first, second, rule, field, plans } = await twoTrades();
    await insert();
    expect((await trades()).map(({ uid }) => uid)).toEqual([first]);
    const { words, plans: own } = await api.trades.get({ uid: first });
    expect(words).toMatchObject({
      note: 'One\n\nTwo',
      rating: 2,
      setup: { name: 'Opening range' },
      tags: [{ name: 'Chased' }, { name: 'Late' }],
      ticks: [{ rule, kept: true }],
      fields: [{ field, value: '7' }],
      images: [{ caption: 'Entry' }],
      changedSinceReview: true,
    });
    expect(words.reviewedAt).not.toBeNull();
    expect(words.alsoSaid).toEqual([
      { anchor: second, about: 'rating', subject: null, value: '5' },
      { anchor: second, about: 'setup', subject: null, value: 'Pullback' },
      { anchor: second, about: 'tick', subject: rule, value: 'not kept' },
      { anchor: second, about: 'field', subject: field, value: '5' },
    ]);
    expect(own.map(({ uid }) => uid).sort()).toEqual([...plans].sort());
    expect((await api.exits.list({ trade: first })).exits.map((exit) => exit.words.note)).toEqual(['Out one', 'Out two']);
  });

  it('part again with what each of them had, when the fill goes, by deleting it or by undo', async () => {
    const { insert, deleteFill, api, everything } = await twoTrades();
    const apart = await everything();
    expect(apart).toHaveLength(2);
    const uid = await insert();
    const together = await everything();
    expect(together).toHaveLength(1);
    await deleteFill(uid);
    expect(await everything()).toEqual(apart);
    await api.history.undo({});
    expect(await everything()).toEqual(together);
    await api.history.undo({});
    expect(await everything()).toEqual(apart);
    await api.history.redo({});
    expect(await everything()).toEqual(together);
  });

  it('have one note from the moment it is edited as one', async () => {
    const { insert, say, first } = await twoTrades();
    await insert();
    expect(await say(first, { note: 'Both', rating: 4, setup: null })).toMatchObject({ note: 'Both', rating: 4, setup: null });
    expect(await say(first, { rating: null })).toMatchObject({ rating: null });
  });
});

describe('a deleted fill', () => {
  it('hands the words of its trade on to the next, with plan and group, and undo and redo follow', async () => {
    const { deleteFill, fills, api } = await tradingJournal();
    const [entry, more] = (await fills(['buy', 1, 10], ['buy', 1, 10], ['sell', 2, 11])) as [string, string];
    const [other] = (await fills(['buy', 1, 10], ['sell', 1, 11])) as [string];
    await api.trades.annotate({ uids: [entry], changes: { note: 'Anchored', rating: 3 } });
    const { uid: plan } = await api.plans.create({ status: 'planned', ...PLAN_OF_NOTHING });
    await api.plans.take({ uid: plan, trade: entry });
    await api.trades.group({ uids: [entry, other], kind: 'ladder' });
    const all = { group: 'ladder', words: { note: 'Anchored', rating: 3 }, plans: [{ uid: plan }], fills: { length: 5 } };
    expect(await api.trades.get({ uid: entry })).toMatchObject(all);
    await deleteFill(entry);
    expect(await api.trades.get({ uid: more })).toMatchObject({ ...all, fills: { length: 4 } });
    await api.history.undo({});
    expect(await api.trades.get({ uid: entry })).toMatchObject(all);
    await api.history.redo({});
    expect(await api.trades.get({ uid: more })).toMatchObject({ ...all, fills: { length: 4 } });
  });

  it('hands the note of its exit on to the next fill that closes', async () => {
    const { deleteFill, fills, api } = await tradingJournal();
    const [entry, close, rest] = (await fills(['buy', 3, 10], ['sell', 1, 11], ['sell', 2, 12])) as [string, string, string];
    await api.exits.annotate({ exit: close, version: null, changes: { note: 'Too early' } });
    await deleteFill(close);
    expect((await api.exits.list({ trade: entry })).exits).toMatchObject([{ uid: rest, words: { note: 'Too early' } }]);
    await api.history.undo({});
    expect((await api.exits.list({ trade: entry })).exits.map((exit) => exit.words.note)).toEqual(['Too early', '']);
  });

  it('that was the whole trade leaves words that come back with it', async () => {
    const { deleteFill, fills, api, trades } = await tradingJournal();
    const [uid] = (await fills(['buy', 1, 10])) as [string];
    await api.trades.annotate({ uids: [uid], changes: { note: 'Alone' } });
    await deleteFill(uid);
    expect(await trades()).toEqual([]);
    await api.history.undo({});
    expect((await api.trades.get({ uid })).words.note).toBe('Alone');
  });
});

describe('what is said', () => {
  it('about many trades is one step', async () => {
    const { api, first, second } = await twoTrades();
    await api.trades.annotate({ uids: [first, second], changes: { note: 'Same', reviewed: true } });
    expect((await api.history.state({})).undo?.sentence).toBe('Write about 2 trades');
    await api.history.undo({});
    expect((await api.trades.get({ uid: first })).words).toMatchObject({ note: 'One', reviewedAt: null });
    expect((await api.trades.get({ uid: second })).words.note).toBe('Two');
  });

  it('from an old look is refused with what stands there now', async () => {
    const { api, first } = await twoTrades();
    const { version } = (await api.trades.get({ uid: first })).words;
    await api.trades.annotate({ uids: [first], version, changes: { note: 'Mine' } });
    await expect(api.trades.annotate({ uids: [first], version, changes: { note: 'Yours' } })).rejects.toMatchObject({
      code: 'conflict',
      details: { current: { note: 'Mine' } },
    });
  });

  it('at a review holds until a fill of the trade changes', async () => {
    const { fills, api } = await tradingJournal();
    const [uid] = (await fills(['buy', 2, 10], ['sell', 1, 11])) as [string];
    await api.trades.annotate({ uids: [uid], changes: { reviewed: true } });
    expect((await api.trades.get({ uid })).words.changedSinceReview).toBe(false);
    await fills(['sell', 1, 12]);
    expect((await api.trades.get({ uid })).words.changedSinceReview).toBe(true);
    await api.trades.annotate({ uids: [uid], changes: { reviewed: true } });
    expect((await api.trades.get({ uid })).words.changedSinceReview).toBe(false);
  });

  it('about a trade by clearing what was never said is nothing to undo', async () => {
    const { fills, api } = await tradingJournal();
    const [uid] = (await fills(['buy', 1, 10])) as [string];
    const before = await api.history.state({});
    await api.trades.annotate({ uids: [uid], changes: { note: '', rating: null, reviewed: false, setup: null, removeTags: [] } });
    expect(await api.history.state({})).toEqual(before);
  });

  it('with a tag that is gone stores nothing at all', async () => {
    const { api, first, say } = await twoTrades();
    await expect(say(first, { note: 'Lost', addTags: ['f'.repeat(32)] })).rejects.toMatchObject({ code: 'not_found' });
    expect((await api.trades.get({ uid: first })).words.note).toBe('One');
  });
});

describe('a fill through zero', () => {
  it('speaks for the trade it opens; what is said on its exit stays with the trade it closes', async () => {
    const { api, fills, trades, deleteFill } = await tradingJournal('usStocks', { shorting: 'yes' });
    const [long, turn] = (await fills(['buy', 1, 10], ['sell', 2, 11], ['buy', 1, 9])) as [string, string];
    await api.trades.annotate({ uids: [turn], changes: { note: 'Short' } });
    await api.exits.annotate({ exit: turn, version: null, changes: { note: 'Out of the long' } });
    expect((await api.trades.get({ uid: long })).words.note).toBe('');
    expect((await api.trades.get({ uid: turn })).words.note).toBe('Short');
    expect((await api.exits.list({ trade: long })).exits.map(({ words }) => words.note)).toEqual(['Out of the long']);
    expect((await api.exits.list({ trade: turn })).exits.map(({ words }) => words.note)).toEqual(['']);
    await deleteFill(long);
    expect((await trades())[0]).toMatchObject({ uid: turn, direction: 'short' });
    expect((await api.trades.get({ uid: turn })).words.note).toBe('Short');
  });
});

describe('where each exit is a trade', () => {
  it('each has its own words; counted as positions they unite, and counted as exits they part', async () => {
    const { api, account, fills, trades } = await tradingJournal('usStocks', { tradeUnit: 'exit' });
    await fills(['buy', 3, 10], ['sell', 1, 11], ['sell', 1, 12]);
    const before = await trades();
    expect(before.map(({ status, quantity }) => [status, quantity]).sort()).toEqual([
      ['closed', '1'],
      ['closed', '1'],
      ['open', '1'],
    ]);
    for (const { uid, avgExit } of before) await api.trades.annotate({ uids: [uid], changes: { note: avgExit ?? 'rest' } });
    const notes = async () =>
      (await Promise.all((await trades()).map(({ uid }) => api.trades.get({ uid })))).map(({ words }) => words.note);
    const apart = await notes();
    expect([...apart].sort()).toEqual(['11', '12', 'rest']);
    await api.accounts.update({ uid: account, changes: { tradeUnit: 'position' } });
    expect(await notes()).toEqual(['rest\n\n11\n\n12']);
    await api.accounts.update({ uid: account, changes: { tradeUnit: 'exit' } });
    expect(await notes()).toEqual(apart);
  });
});

describe('an image of an exit', () => {
  it('is kept in order and can be taken away', async () => {
    const { api, fills } = await tradingJournal();
    const [, exit] = (await fills(['buy', 1, 10], ['sell', 1, 11])) as [string, string];
    const image = (caption: string) => ({ sha256: 'b'.repeat(64), width: 800, height: 600, caption });
    const { words } = await api.exits.annotate({ exit, version: null, changes: { addImages: [image('Before'), image('After')] } });
    expect(words.images.map(({ caption }) => caption)).toEqual(['Before', 'After']);
    const left = await api.exits.annotate({
      exit,
      version: null,
      changes: { removeImages: [words.images[0]!.uid], addImages: [image('Later')] },
    });
    expect(left.words.images.map(({ caption }) => caption)).toEqual(['After', 'Later']);
    await expect(api.exits.annotate({ exit: 'f'.repeat(32), version: null, changes: {} })).rejects.toMatchObject({ code: 'not_found' });
  });
});
