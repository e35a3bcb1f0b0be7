import { describe, expect, it } from 'vitest';
import type { FieldType } from '../../src/contract/fields.ts';
import { tradingJournal } from '../support/trading-journal.ts';

async function withField(type: FieldType, choices: string[] = []) {
  const journal = await tradingJournal();
  const [uid] = (await journal.fills(['buy', 1, 10], ['sell', 1, 11])) as [string, string];
  const field = await journal.api.fields.create({ name: 'Sleep', type, choices });
  const say = (value: string | null) => journal.api.trades.annotate({ uids: [uid], changes: { fields: [{ field: field.uid, value }] } });
  const values = async () => (await journal.api.trades.get({ uid })).words.fields;
  return { ...journal, field, say, values };
}

describe('a custom field', () => {
  it.each([
    ['text', 'Anything at all', null],
    ['number', '7.5', 'seven'],
    ['yesNo', 'yes', 'maybe'],
    ['day', '2026-01-05', '2026-02-30'],
    ['choice', 'good', 'middling'],
  ] as [FieldType, string, string | null][])('of type %s takes %s and refuses %s', async (type, good, bad) => {
    const { say, values, field } = await withField(type, type === 'choice' ? ['good', 'bad'] : []);
    await say(good);
    expect(await values()).toEqual([{ field: field.uid, value: good }]);
    if (bad !== null)
      await expect(say(bad)).rejects.toMatchObject({ code: 'invalid_input', message: expect.stringContaining('“Sleep” takes') });
    await say(null);
    expect(await values()).toEqual([]);
  });

  it('keeps the choices that were made', async () => {
    const { api, say, field } = await withField('choice', ['good', 'bad']);
    await say('good');
    await expect(api.fields.edit({ uid: field.uid, changes: { choices: ['bad'] } })).rejects.toMatchObject({ code: 'conflict' });
    expect(await api.fields.edit({ uid: field.uid, changes: { choices: ['good', 'fair'] } })).toMatchObject({ choices: ['good', 'fair'] });
  });

  it('is removed with its values in one step, which undo takes back', async () => {
    const { api, say, values, field } = await withField('text');
    await say('Eight hours');
    expect(await api.fields.remove({ uid: field.uid })).toEqual({ uses: 1 });
    expect((await api.history.state({})).undo?.sentence).toBe('Remove field “Sleep” and its 1 value');
    expect([(await api.fields.list({})).fields, await values()]).toEqual([[], []]);
    await api.history.undo({});
    expect(await values()).toEqual([{ field: field.uid, value: 'Eight hours' }]);
  });

  it('stands where it is put', async () => {
    const { api, field } = await withField('text');
    const mood = await api.fields.create({ name: 'Mood', type: 'text' });
    await api.fields.order({ fields: [mood.uid, field.uid] });
    expect((await api.fields.list({})).fields.map(({ name }) => name)).toEqual(['Mood', 'Sleep']);
  });

  it('has a name of its own', async () => {
    const { api } = await withField('text');
    await expect(api.fields.create({ name: 'SLEEP', type: 'number' })).rejects.toMatchObject({ code: 'conflict' });
  });
});
