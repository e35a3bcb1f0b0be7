import { describe, expect, it } from 'vitest';
import { type AccountDraft, AccountDraft as Draft } from '../../src/contract/accounts.ts';
import { connect } from '../../src/db/connection.ts';
import { journalFile } from '../../src/db/open.ts';
import { ACCOUNT_PRESETS } from '../../src/domain/account-presets.ts';
import { openJournal } from '../support/open-journal.ts';

const futures = ACCOUNT_PRESETS.find(({ kind }) => kind === 'futures')!.fields;
const draft = (changes: Partial<AccountDraft> = {}): AccountDraft =>
  Draft.parse({ name: 'IBKR Margin', broker: 'IBKR', number: 'U1', startingBalance: null, fees: [], phases: [], ...futures, ...changes });
const fee = (product: string, amount = '1.25') =>
  ({ from: '2026-01-01', side: 'both', product, per: 'unit', amount, minimum: null, maximum: null }) as const;

/** As an import leaves it, in the bin: it holds its account all the same. */
function addFill(folder: string): void {
  const sql = connect(journalFile(folder), 'write');
  sql.exec(`INSERT INTO instrument (uid, key, symbol, class, underlying, price_scale, terms) VALUES ('i', 'i', 'I', 'stock', 'i', '1', '{}');
    INSERT INTO fill (uid, account_id, instrument_id, kind, side, effect, quantity, currency, instrument_text, at, seq, precision, at_text, book, identity, binned_at, binned_as)
    VALUES ('f', 1, 1, 'trade', 'buy', 'open', '1', 'USD', 'I', 0, 0, 'ms', '', '', 'm:1', 1, 'f')`);
  sql.close();
}

/** What the journal's file says happened since, table by table. */
function recorded(journal: ReturnType<typeof openJournal>, after = 0): string[] {
  const rows = journal.look().prepare('SELECT operation, table_name FROM row_change WHERE change_set_id > ? ORDER BY id').all(after);
  return (rows as { operation: string; table_name: string }[]).map((row) => `${row.operation} ${row.table_name}`);
}
const lastChange = async ({ api }: ReturnType<typeof openJournal>) => (await api.history.state({})).undo!;

describe('an account', () => {
  it('is given back as it was entered, with its fees and phases in order', async () => {
    const { api } = openJournal();
    const entered = draft({
      startingBalance: '50000.5',
      defaultRisk: '0.01',
      fees: [fee('MNQ', '0.37'), { ...fee('NQ'), side: 'sell', per: 'percent', minimum: '0', maximum: '20' }],
      phases: [{ from: '2026-01-02', balance: '-12.5', reason: 'Evaluation' }],
    });
    const added = await api.accounts.create(entered);
    expect(added).toEqual({ uid: expect.stringMatching(/^[0-9a-f]{32}$/), ...entered });
    expect(await api.accounts.get({ uid: added.uid })).toEqual(added);
  });

  it('without a day of its own keeps the journal’s', async () => {
    const { api } = openJournal();
    const { uid } = await api.accounts.create(draft({ day: null }));
    expect((await api.accounts.get({ uid })).day).toBeNull();
  });

  it('stands among the others by name, whatever its capitals', async () => {
    const { api } = openJournal();
    for (const name of ['zeta', 'Beta', 'alpha']) await api.accounts.create(draft({ name, number: '' }));
    expect((await api.accounts.list({})).accounts.map((account) => account.name)).toEqual(['alpha', 'Beta', 'zeta']);
  });
});

describe('an archived account', () => {
  it('stands after all others, with everything it had, and comes out again', async () => {
    const journal = openJournal();
    const { api } = journal;
    const alpha = await api.accounts.create(draft({ name: 'Alpha', number: '', defaultRisk: '250.5' }));
    await api.accounts.create(draft({ name: 'Beta', number: '' }));
    const names = async () => (await api.accounts.list({})).accounts.map(({ name }) => name);

    await api.accounts.update({ uid: alpha.uid, changes: { archived: true } });
    expect(await lastChange(journal)).toMatchObject({ sentence: 'Archive account “Alpha”' });
    expect(await names()).toEqual(['Beta', 'Alpha']);
    expect(await api.accounts.get({ uid: alpha.uid })).toEqual({ ...alpha, archived: true });

    await api.accounts.update({ uid: alpha.uid, changes: { archived: false } });
    expect(await lastChange(journal)).toMatchObject({ sentence: 'Take account “Alpha” out of the archive' });
    expect(await names()).toEqual(['Alpha', 'Beta']);
  });
});

it.each(['0', '-5', '1e3', ''])('a risk of “%s” for each trade is refused', async (defaultRisk) => {
  const { api } = openJournal();
  await expect(api.accounts.create({ ...draft(), defaultRisk })).rejects.toMatchObject({ code: 'invalid_input' });
  expect((await api.accounts.list({})).accounts).toEqual([]);
});

describe('what changed is what is written', () => {
  it('one field: one row, and the sentence names the field', async () => {
    const journal = openJournal();
    const { api } = journal;
    const { uid } = await api.accounts.create(draft({ fees: [fee('MNQ')] }));
    const before = await lastChange(journal);
    await api.accounts.update({ uid, changes: { currency: 'EUR' } });
    expect(await lastChange(journal)).toMatchObject({ sentence: 'Change currency of “IBKR Margin”' });
    expect(recorded(journal, before.id)).toEqual(['update account']);
  });

  it.each([
    [{ name: 'IBKR Cash' }, 'Rename account “IBKR Margin” to “IBKR Cash”'],
    [{ mode: 'paper', inTotals: false }, 'Change account “IBKR Margin”'],
    [{ dailyLoss: '200' }, 'Change daily limit of “IBKR Margin”'],
    [{ defaultRisk: '200' }, 'Change default risk of “IBKR Margin”'],
    [{ day: null }, 'Change trading day of “IBKR Margin”'],
    [{ fees: [fee('NQ')] }, 'Change fee schedule of “IBKR Margin”'],
  ] as [Partial<AccountDraft>, string][])('%o: %s', async (changes, sentence) => {
    const journal = openJournal();
    const { uid } = await journal.api.accounts.create(draft());
    const after = await journal.api.accounts.update({ uid, changes });
    expect(after).toMatchObject(changes);
    expect(await lastChange(journal)).toMatchObject({ sentence });
  });

  it('the same values again: nothing is written and there is nothing more to undo', async () => {
    const journal = openJournal();
    const { api } = journal;
    const { uid, ...same } = await api.accounts.create(draft({ fees: [fee('MNQ')] }));
    const before = await lastChange(journal);
    expect(await api.accounts.update({ uid, changes: same })).toEqual({ uid, ...same });
    expect(await lastChange(journal)).toEqual(before);
    expect(recorded(journal, before.id)).toEqual([]);
  });

  it('one fee of three taken away: that row alone', async () => {
    const journal = openJournal();
    const { api } = journal;
    const { uid } = await api.accounts.create(draft({ fees: [fee('MNQ'), fee('NQ'), fee('ES')] }));
    const before = await lastChange(journal);
    await api.accounts.update({ uid, changes: { fees: [fee('NQ'), fee('ES')] } });
    expect(recorded(journal, before.id)).toEqual(['delete account_fee']);
    expect((await api.accounts.get({ uid })).fees.map(({ product }) => product)).toEqual(['NQ', 'ES']);
  });
});

describe('two accounts', () => {
  it.each([
    [
      'the same name in other capitals',
      { name: 'ibkr MARGIN', number: 'U2' },
      'There is already an account named “IBKR Margin”. Nothing was stored; choose another name.',
    ],
    [
      'the same number at the same broker',
      { name: 'Other' },
      '“IBKR Margin” already has the number U1 at IBKR. Nothing was stored; check the number.',
    ],
    ['the same number and no broker', { name: 'Other', broker: '' }, null],
    ['no number at the same broker', { name: 'Other', number: '' }, null],
  ] as [string, Partial<AccountDraft>, string | null][])('%s', async (_, changes, refusal) => {
    const { api } = openJournal();
    const first = await api.accounts.create(draft());
    const second = api.accounts.create(draft(changes));
    if (refusal === null) return void (await second);
    await expect(second).rejects.toMatchObject({ code: 'conflict', message: refusal, details: { uid: first.uid } });
    expect((await api.accounts.list({})).accounts).toEqual([first]);
  });

  it('a rename to a taken name is refused; one’s own name in other capitals is not', async () => {
    const { api } = openJournal();
    await api.accounts.create(draft());
    const { uid } = await api.accounts.create(draft({ name: 'Second', number: '' }));
    await expect(api.accounts.update({ uid, changes: { name: 'IBKR margin' } })).rejects.toMatchObject({ code: 'conflict' });
    expect(await api.accounts.update({ uid, changes: { name: 'SECOND' } })).toMatchObject({ name: 'SECOND' });
  });
});

describe('removing', () => {
  it('takes fees and phases along, and undo brings all of it back', async () => {
    const journal = openJournal();
    const { api } = journal;
    const added = await api.accounts.create(draft({ fees: [fee('MNQ')], phases: [{ from: '2026-01-02', balance: '1', reason: 'Start' }] }));
    await api.accounts.remove({ uid: added.uid });
    expect(await lastChange(journal)).toMatchObject({ sentence: 'Remove account “IBKR Margin”' });
    expect((await api.accounts.list({})).accounts).toEqual([]);
    await api.history.undo({});
    expect(await api.accounts.get({ uid: added.uid })).toEqual(added);
  });

  it('of one that holds fills is refused, and says what else can be done', async () => {
    const { api, folder } = openJournal();
    const { uid } = await api.accounts.create(draft());
    addFill(folder);
    await expect(api.accounts.remove({ uid })).rejects.toMatchObject({
      code: 'conflict',
      message: '“IBKR Margin” holds 1 fill, so it was not removed. Archive it to put it out of the way, or remove those for good first.',
    });
    expect((await api.accounts.list({})).accounts).toHaveLength(1);
  });

  it.each(['get', 'update', 'remove'] as const)('%s of one that is gone says so', async (name) => {
    const { api } = openJournal();
    const uid = 'f'.repeat(32);
    const call = name === 'update' ? api.accounts.update({ uid, changes: {} }) : api.accounts[name]({ uid });
    await expect(call).rejects.toMatchObject({
      code: 'not_found',
      message: 'This account is no longer in the journal. Undo may bring it back.',
    });
  });
});
