import { describe, expect, it } from 'vitest';
import { type AccountDraft, AccountDraft as Draft } from '../../src/contract/accounts.ts';
import { HistoryOf } from '../../src/contract/history.ts';
import { USER_TABLES } from '../../src/db/recorder/user-tables.ts';
import { ACCOUNT_PRESETS } from '../../src/domain/account-presets.ts';
import { openJournal } from '../support/open-journal.ts';

const stocks = ACCOUNT_PRESETS.find(({ kind }) => kind === 'usStocks')!.fields;
const draft = (name: string): AccountDraft =>
  Draft.parse({ name, broker: 'IBKR', number: '', startingBalance: null, fees: [], phases: [], ...stocks });
const fee = { from: '2026-01-01', side: 'both', product: 'MNQ', per: 'unit', amount: '1.25', minimum: null, maximum: null } as const;

describe('undo and redo', () => {
  it('say what they would do, do it, and say what they did', async () => {
    const { api } = openJournal();
    await api.accounts.create(draft('Margin'));
    await api.settings.update({ theme: 'dark' });
    expect(sentences(await api.history.state({}))).toEqual(['Change the theme', null]);

    const undone = await api.history.undo({});
    expect([undone.sentence, sentences(undone.state)]).toEqual(['Change the theme', ['Add account “Margin”', 'Change the theme']]);
    expect((await api.settings.get({})).theme).toBe('system');
    expect(await api.history.state({})).toEqual(undone.state);

    const redone = await api.history.redo({});
    expect([redone.sentence, sentences(redone.state)]).toEqual(['Change the theme', ['Change the theme', null]]);
    expect((await api.settings.get({})).theme).toBe('dark');
  });

  it('bring a removed account back whole', async () => {
    const { api } = openJournal();
    const phase = { from: '2026-01-01', balance: '50000', reason: 'Evaluation' };
    const account = await api.accounts.create({ ...draft('Margin'), fees: [fee], phases: [phase] });
    await api.accounts.remove({ uid: account.uid });
    await api.history.undo({});
    expect(await api.accounts.get({ uid: account.uid })).toEqual(account);
  });

  it('have nothing to do in a new journal, and say so', async () => {
    const { api } = openJournal();
    expect(await api.history.state({})).toEqual({ undo: null, redo: null });
    for (const call of [api.history.undo, api.history.redo]) await expect(call({})).rejects.toMatchObject({ code: 'nothing_to_undo' });
  });

  it('are told to everybody like any change', async () => {
    const journal = openJournal();
    await journal.api.accounts.create(draft('Margin'));
    const other = journal.connectClient();
    const told = new Promise<number>((resolve) => other.on('changed', resolve));
    await journal.api.history.undo({});
    expect(await told).toBeGreaterThan(0);
    expect((await other.api.accounts.list({})).accounts).toEqual([]);
  });
});

describe('the history', () => {
  it('lists every change, newest first, in pages', async () => {
    const { api } = openJournal();
    for (const name of ['One', 'Two', 'Three']) await api.accounts.create({ ...draft(name), fees: [fee] });
    await api.history.undo({});
    const first = await api.history.list({ before: null, limit: 2 });
    expect(first.changes.map(({ sentence, state, rows, call }) => [sentence, state, rows, call])).toEqual([
      ['Add account “Three”', 'undone', 2, 'accounts.create'],
      ['Add account “Two”', 'done', 2, 'accounts.create'],
    ]);
    const second = await api.history.list({ before: first.changes[1]!.id, limit: 2 });
    expect(second.changes.map((change) => change.sentence)).toEqual(['Add account “One”']);
  });

  it('of one row shows each version with what it was before and after', async () => {
    const { api } = openJournal();
    const { uid } = await api.accounts.create(draft('Margin'));
    await api.accounts.create(draft('Another'));
    await api.accounts.update({ uid, changes: { name: 'Main' } });
    await api.accounts.remove({ uid });
    const { versions } = await api.history.row({ table: 'account', key: uid });
    expect(versions.map(({ operation, before, after, state }) => [operation, before?.name, after?.name, state])).toEqual([
      ['delete', 'Main', undefined, 'done'],
      ['update', 'Margin', 'Main', 'done'],
      ['insert', undefined, 'Margin', 'done'],
    ]);
  });

  it('of a row that never was is empty', async () => {
    const { api } = openJournal();
    expect(await api.history.row({ table: 'setting', key: 'nothing' })).toEqual({ versions: [] });
  });
});

describe('an earlier version', () => {
  it('is brought back as a change that says so, and can be undone', async () => {
    const { api } = openJournal();
    const { uid } = await api.accounts.create(draft('Margin'));
    await api.accounts.update({ uid, changes: { name: 'Main', currency: 'EUR' } });
    const [newest, first] = (await api.history.row({ table: 'account', key: uid })).versions;
    await api.history.restore({ change: first!.change, latest: newest!.change });
    expect(await api.accounts.get({ uid })).toMatchObject({ name: 'Margin', currency: 'USD' });
    expect(sentences(await api.history.state({}))).toEqual(['Bring back account “Margin” as it was', null]);
    await api.history.undo({});
    expect(await api.accounts.get({ uid })).toMatchObject({ name: 'Main', currency: 'EUR' });
  });

  it('of an account that was removed brings back its fees and phases with it, as it was', async () => {
    const { api } = openJournal();
    const fee = { from: '2026-01-01', side: 'both', product: 'MNQ', per: 'unit', amount: '0.37', minimum: null, maximum: null } as const;
    const phases = [{ from: '2026-01-02', balance: '50000', reason: 'Start' }];
    const before = await api.accounts.create({ ...draft('Margin'), fees: [fee, { ...fee, product: 'NQ' }], phases });
    await api.accounts.remove({ uid: before.uid });
    const [removal, first] = (await api.history.row({ table: 'account', key: before.uid })).versions;
    await api.history.restore({ change: first!.change, latest: removal!.change });
    expect(await api.accounts.get({ uid: before.uid })).toEqual(before);
    await api.history.undo({});
    expect((await api.accounts.list({})).accounts).toEqual([]);
  });

  it('is refused when somebody changed the row in the meantime, with both versions', async () => {
    const { api } = openJournal();
    await api.settings.update({ theme: 'dark' });
    const [seen] = (await api.history.row({ table: 'setting', key: 'theme' })).versions;
    await api.settings.update({ theme: 'light' });
    await expect(api.history.restore({ change: seen!.change, latest: seen!.change })).rejects.toMatchObject({
      code: 'conflict',
      details: { current: { value: '"light"' }, wanted: { value: '"dark"' } },
    });
    expect((await api.settings.get({})).theme).toBe('light');
  });

  it('of a setting is named by its key', async () => {
    const { api } = openJournal();
    for (const theme of ['dark', 'light'] as const) await api.settings.update({ theme });
    const [newest, first] = (await api.history.row({ table: 'setting', key: 'theme' })).versions;
    await api.history.restore({ change: first!.change, latest: newest!.change });
    expect(sentences(await api.history.state({}))[0]).toBe('Bring back setting “theme” as it was');
  });
});

const sentences = ({ undo, redo }: { undo: { sentence: string } | null; redo: { sentence: string } | null }) => [
  undo?.sentence ?? null,
  redo?.sentence ?? null,
];

it('every table of the user has a history that can be asked for', () => {
  expect([...HistoryOf.options].sort()).toEqual(USER_TABLES.map(({ table }) => table).sort());
});
