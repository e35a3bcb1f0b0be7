import { describe, expect, it } from 'vitest';
import { compareOthers } from '../../src/features/imports/compare-others.ts';
import { importingJournal, tradezero } from '../support/importing-journal.ts';
import { presetAccount } from '../support/preset-account.ts';

const SCHWAB = [
  '"Date","Action","Symbol","Description","Quantity","Price","Fees & Comm","Amount"',
  '"03/06/2024","Qualified Dividend","ACME","ACME CORP","","","","$5.00"',
  '"03/05/2024","Qualified Dividend","ACME","ACME CORP","","","","$4.00"',
  '"03/04/2024","Buy","ACME","ACME CORP","10","$10.00","","-$100.00"',
].join('\n');

describe('an import that is made again', () => {
  it('leaves a cash event as the user changed it', async () => {
    const { api, run } = importingJournal();
    const { import: uid } = await run(SCHWAB, { name: 'Individual_XXX123_Transactions.csv' });
    const events = async () => (await api.cashEvents.page({})).events;
    const [event] = (await events()).filter(({ amount }) => amount === '5');
    await api.cashEvents.edit({ uid: event!.uid, version: event!.version, changes: { kind: 'interest', note: 'Of cash.' } });
    const before = await events();

    const { request } = await api.imports.get({ uid: uid! });
    const redone = await api.imports.redo({ uid: uid!, request });
    expect(redone).toMatchObject({ kept: 1, added: 0 });
    expect((await events()).map(({ version: _, ...said }) => said)).toEqual(before.map(({ version: _, ...said }) => said));
  });

  it('leaves out a cash event that the user removed, also in another account', async () => {
    const { api, run } = importingJournal();
    const { import: uid } = await run(SCHWAB, { name: 'Individual_XXX123_Transactions.csv' });
    const events = async () => (await api.cashEvents.page({})).events.map(({ uid: one, amount, account }) => ({ one, amount, account }));
    const [event] = (await api.cashEvents.page({})).events.filter(({ amount }) => amount === '5');
    await api.cashEvents.remove({ uid: event!.uid, version: event!.version });
    const [left] = await events();
    const { request } = await api.imports.get({ uid: uid! });
    const { report, kept } = await api.imports.redo({ uid: uid!, request });
    expect(kept).toBe(1);
    expect(report.rows.filter(({ is }) => is === 'cash').map(({ note }) => note)).toEqual([
      'You removed it: it stays out',
      'To the ledger',
    ]);
    expect(await events()).toEqual([left]);

    const other = (await api.accounts.create(presetAccount('Other'))).uid;
    const accounts = report.accounts.map(({ ref }) => ({ ref, into: { account: other } }));
    await api.imports.redo({ uid: uid!, request: { ...request, accounts } });
    expect(await events()).toEqual([{ ...left, account: other }]);
    await run(SCHWAB, { name: 'Individual_XXX123_Transactions.csv', accounts });
    expect((await events()).filter(({ amount }) => amount === '4')).toEqual([{ ...left, account: other }]);
  });

  it('says what changes of money, where no fill does', async () => {
    const { api, run } = importingJournal();
    const name = 'Individual_XXX123_Transactions.csv';
    const first = await run(SCHWAB, { name });
    const { request } = await api.imports.get({ uid: first.import! });
    expect(await api.imports.previewRedo({ uid: first.import!, request })).toMatchObject({ changed: 0, others: [], changes: [] });

    const statement = SCHWAB.split('\n').slice(0, 3).join('\n');
    const money = await run(statement.replaceAll('Qualified Dividend', 'Cash Dividend'), { name });
    const other = (await api.accounts.create(presetAccount('Other'))).uid;
    const accounts = first.report.accounts.map(({ ref }) => ({ ref, into: { account: other } }));
    const uid = money.import!;
    const seen = await api.imports.previewRedo({ uid, request: { ...(await api.imports.get({ uid })).request, accounts } });
    expect(seen).toMatchObject({ changed: 0, added: 0, gone: 0, others: [{ is: 'cash', changed: 2, added: 0, gone: 0 }] });
    const from = first.report.accounts[0]!.name;
    expect(seen.changes).toEqual(
      [2, 3].map((row) => ({ is: 'cash', row, leg: 0, symbol: 'ACME', field: 'account_id', before: from, after: 'Other' })),
    );
  });

  it('shows a thousand changes of money and counts all', async () => {
    const { api, run, look } = importingJournal();
    const [head, dividend] = SCHWAB.split('\n') as [string, string];
    const rows = Array.from({ length: 1005 }, (_, n) => dividend.replace('$5.00', `$${n + 1}.00`));
    const { import: uid, report } = await run([head, ...rows].join('\n'), { name: 'Individual_XXX123_Transactions.csv' });
    const compared = compareOthers(look(), 1);
    const other = (await api.accounts.create(presetAccount('Other'))).uid;
    const accounts = report.accounts.map(({ ref }) => ({ ref, into: { account: other } }));
    await api.imports.redo({ uid: uid!, request: { ...(await api.imports.get({ uid: uid! })).request, accounts } });
    expect(compared().others).toEqual([{ is: 'cash', changed: 1005, added: 0, gone: 0 }]);
    expect(compared().changes).toHaveLength(1000);
  });

  it('says what money goes because another import has it', async () => {
    const { api, run } = importingJournal();
    const name = 'Individual_XXX123_Transactions.csv';
    const money = SCHWAB.split('\n').slice(0, 3).join('\n');
    const { report } = await run(money, { name });
    const other = (await api.accounts.create(presetAccount('Other'))).uid;
    const { import: uid } = await run(money, { name, accounts: report.accounts.map(({ ref }) => ({ ref, into: { account: other } })) });
    const [first] = (await api.accounts.list({})).accounts.filter((account) => account.uid !== other);
    const { request } = await api.imports.get({ uid: uid! });
    const accounts = request.accounts.map(({ ref }) => ({ ref, into: { account: first!.uid } }));
    expect((await api.imports.previewRedo({ uid: uid!, request: { ...request, accounts } })).others).toEqual([
      { is: 'cash', changed: 0, added: 0, gone: 2 },
    ]);
  });

  it('has a cash event that was removed and brought back', async () => {
    const { api, run } = importingJournal();
    const { import: uid } = await run(SCHWAB, { name: 'Individual_XXX123_Transactions.csv' });
    const amounts = async () => (await api.cashEvents.page({})).events.map(({ amount }) => amount).sort();
    const [event] = (await api.cashEvents.page({})).events.filter(({ amount }) => amount === '5');
    await api.cashEvents.remove({ uid: event!.uid, version: event!.version });
    const { versions } = await api.history.row({ table: 'cash_event', key: event!.uid });
    await api.history.restore({ change: versions.at(-1)!.change, latest: versions[0]!.change });
    expect(await amounts()).toEqual(['4', '5']);
    const { request } = await api.imports.get({ uid: uid! });
    await api.imports.redo({ uid: uid!, request });
    expect(await amounts()).toEqual(['4', '5']);
  });

  it('leaves out a split that the user removed, also in another account', async () => {
    const { api, run } = importingJournal();
    const file = `${SCHWAB}\n"03/07/2024","Stock Split","ACME","ACME CORP","10","","",""`;
    const { import: uid, report } = await run(file, { name: 'Individual_XXX123_Transactions.csv' });
    expect(report.counts.actions).toBe(1);
    const actions = async () => (await api.corporateActions.list({})).actions;
    const [split] = await actions();
    await api.corporateActions.remove({ uid: split!.uid, version: split!.version });
    const other = (await api.accounts.create(presetAccount('Other'))).uid;
    const accounts = report.accounts.map(({ ref }) => ({ ref, into: { account: other } }));
    const { request } = await api.imports.get({ uid: uid! });
    for (const wish of [request, { ...request, accounts }]) {
      await api.imports.redo({ uid: uid!, request: wish });
      expect(await actions()).toEqual([]);
    }
  });

  it('leaves out a fill that the user removed', async () => {
    const { api, run, fills } = importingJournal();
    const { import: uid } = await run(tradezero({ side: 'B' }, { side: 'S', at: '10:00:00' }));
    const [fill] = await fills();
    await api.fills.delete({ fills: [{ uid: fill!.uid, version: fill!.version }] });
    const { request } = await api.imports.get({ uid: uid! });
    const redone = await api.imports.redo({ uid: uid!, request });
    expect(redone).toMatchObject({ same: 1, added: 0, kept: 1, gone: 0 });
    expect(redone.report.rows.map(({ status, note }) => `${status}: ${note}`)).toEqual([
      'stored: You removed this fill: it stays out',
      'stored: Of this import',
    ]);
    expect(await fills()).toHaveLength(1);
  });

  it('brings back a removed fill that is asked for', async () => {
    const { api, run, fills } = importingJournal();
    const { import: uid } = await run(tradezero({ side: 'B' }, { side: 'S', at: '10:00:00' }));
    const [fill] = await fills();
    await api.fills.delete({ fills: [{ uid: fill!.uid, version: fill!.version }] });
    const { request } = await api.imports.get({ uid: uid! });
    const redone = await api.imports.redo({ uid: uid!, request: { ...request, anyway: [{ row: 2, leg: 0 }] } });
    expect(redone).toMatchObject({ added: 1, kept: 0 });
    expect(await fills()).toHaveLength(2);
  });
});
