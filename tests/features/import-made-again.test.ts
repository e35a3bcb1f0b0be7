import { describe, expect, it } from 'vitest';
import { importingJournal, tradezero } from '../support/importing-journal.ts';

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
