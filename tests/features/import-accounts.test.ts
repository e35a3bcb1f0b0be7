import { describe, expect, it } from 'vitest';
import { importingJournal, tradezero } from '../support/importing-journal.ts';
import { presetAccount } from '../support/preset-account.ts';

const FILE = tradezero({ side: 'B' }, { side: 'S', at: '10:00:00' });
const LATER = tradezero({ side: 'B', symbol: 'BETA', at: '11:00:00' });
const TWO = tradezero({ side: 'B' }, { side: 'B', account: 'TZ888' });
const into = (choice: { account: string } | { create: { name?: string } }, ...refs: string[]) => ({
  accounts: refs.map((ref) => ({ ref, into: choice })),
});

describe('a number that belongs to an archived account', () => {
  it.each([
    ['since its first file', {}],
    ['that was given to it by hand', { number: 'TZ888' }],
  ])('%s: the file asks, and says how it goes on', async (_, changes) => {
    const { api, preview, run } = await journalOfOne({ ...changes, archived: true });
    const ref = 'number' in changes ? 'TZ888' : 'TZ777';
    const asked = [
      {
        what: 'account',
        ref,
        must: true,
        why: '“TradeZero TZ777” is archived: nothing new goes in. Take it out of the archive, or choose another account.',
      },
    ];
    const file = tradezero({ side: 'B', symbol: 'BETA', account: ref });
    expect(await preview(file)).toMatchObject({ status: 'needs_answers', asked });
    expect(await run(file)).toMatchObject({ import: null, report: { status: 'needs_answers', asked } });
    expect((await api.accounts.list({})).accounts).toHaveLength(1);
  });

  it('is not chosen: the refusal says so, in the preview as well', async () => {
    const { preview, run, account } = await journalOfOne({ archived: true });
    const refusal = { code: 'conflict', message: expect.stringMatching(/^“TradeZero TZ777” is archived: .* Take it out of the archive/) };
    await expect(preview(LATER, into({ account }, 'TZ777'))).rejects.toMatchObject(refusal);
    await expect(run(LATER, into({ account }, 'TZ777'))).rejects.toMatchObject(refusal);
  });

  it('does not become the number of another account that is chosen', async () => {
    const { api, run } = await journalOfOne({ archived: true });
    const { uid } = await api.accounts.create(presetAccount('Other', 'usStocks', { broker: 'TradeZero' }));
    expect((await run(LATER, into({ account: uid }, 'TZ777'))).report.counts).toMatchObject({ new: 1 });
    expect(await api.accounts.get({ uid })).toMatchObject({ number: '' });
  });
});

describe('a new account for a number that the journal has', () => {
  it.each([
    ['in use', {}, 'new, without its number: “TradeZero TZ777” has it'],
    ['archived', { archived: true }, 'new, without its number: “TradeZero TZ777” has it and is archived'],
    ['at a broker written in another way', { broker: 'tradezero' }, 'new, without its number: “TradeZero TZ777” has it'],
  ])('%s: is made without it', async (_, changes, why) => {
    const { api, preview, run, account } = await journalOfOne(changes);
    const request = into({ create: { name: 'Anew' } }, 'TZ777');
    expect((await preview(FILE, request)).accounts).toMatchObject([{ ref: 'TZ777', account: null, name: 'Anew', why }]);
    const { report } = await run(FILE, request);
    expect(report).toMatchObject({ counts: { new: 2 }, accounts: [{ name: 'Anew', why }] });
    const anew = (await api.accounts.list({})).accounts.find(({ uid }) => uid !== account);
    expect(anew).toMatchObject({ name: 'Anew', number: '' });
  });

  it('leaves that number to the account that has it', async () => {
    const { run } = await journalOfOne({});
    await run(FILE, into({ create: { name: 'Anew' } }, 'TZ777'));
    expect((await run(LATER)).report.accounts).toMatchObject([{ name: 'TradeZero TZ777', fills: 1 }]);
  });

  it('is where an import goes that is made again with it', async () => {
    const { api, uid, fills, account } = await journalOfOne({});
    const { request } = await api.imports.get({ uid });
    const again = { uid, request: { ...request, ...into({ create: {} }, 'TZ777') } };
    expect(await api.imports.previewRedo(again)).toMatchObject({ changed: 2, report: { accounts: [{ account: null }] } });
    await api.imports.redo(again);
    const accounts = new Set((await fills()).map((fill) => fill.account));
    expect([accounts.size, accounts.has(account)]).toEqual([1, false]);
  });

  it('is not made once more when its import is made again as it was', async () => {
    const { api, run } = await journalOfOne({});
    const { import: made } = await run(FILE, into({ create: {} }, 'TZ777'));
    const { request } = await api.imports.get({ uid: made as string });
    expect(await api.imports.redo({ uid: made as string, request })).toMatchObject({ same: 2, changed: 0 });
    expect((await api.accounts.list({})).accounts).toHaveLength(2);
  });
});

describe('one name', () => {
  it('for two new accounts of a file is one account', async () => {
    const journal = importingJournal();
    const request = into({ create: { name: 'Both' } }, 'TZ777', 'TZ888');
    const { report } = await journal.run(TWO, request);
    expect(report).toMatchObject({
      counts: { new: 2 },
      accounts: [
        { ref: 'TZ777', account: null, name: 'Both', fills: 1 },
        { ref: 'TZ888', account: null, name: 'Both', fills: 1 },
      ],
      outcome: { net: [{ account: 'Both' }] },
    });
    expect((await journal.api.accounts.list({})).accounts).toMatchObject([{ name: 'Both', number: 'TZ777' }]);
  });

  it('that an account has already is not that of a new one', async () => {
    const { preview, run } = await journalOfOne({});
    const request = into({ create: { name: 'tradezero tz777' } }, 'TZ888');
    const refusal = { code: 'conflict', message: expect.stringMatching(/^There is already an account named “TradeZero TZ777”/) };
    const file = tradezero({ side: 'B', account: 'TZ888' });
    await expect(preview(file, request)).rejects.toMatchObject(refusal);
    await expect(run(file, request)).rejects.toMatchObject(refusal);
  });
});

/** With the account that its first file has set up, changed since. */
async function journalOfOne(changes: { archived?: boolean; number?: string; broker?: string }) {
  const journal = importingJournal();
  const { import: uid } = await journal.run(FILE);
  const [account] = (await journal.api.accounts.list({})).accounts;
  if (uid === null || !account) throw new Error('The file set up no account.');
  if (Object.keys(changes).length > 0) await journal.api.accounts.update({ uid: account.uid, changes });
  return { ...journal, uid, account: account.uid };
}
