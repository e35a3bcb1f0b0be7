import { expect, it } from 'vitest';
import { importingJournal, tradezero } from '../support/importing-journal.ts';
import { presetAccount } from '../support/preset-account.ts';

type Journal = ReturnType<typeof importingJournal>;
type Fill = Awaited<ReturnType<Journal['fills']>>[number];
const FILE = tradezero({ side: 'B' }, { side: 'S', price: 11, at: '10:00:00' });

/** What a user may do to a fill that came from a file. It is that fill still. */
const DONE: Readonly<Record<string, (journal: Journal, fill: Fill) => Promise<unknown>>> = {
  'its date was edited': (journal, fill) => edit(journal, fill, { at: '2024-01-15T15:00:00Z' }),
  'its symbol was edited': (journal, fill) => edit(journal, fill, { instrument: { symbol: 'OTHR' } }),
  'its price and quantity were edited': (journal, fill) => edit(journal, fill, { price: '3', quantity: '7' }),
  'it was put into the bin': (journal) => bin(journal),
};

async function edit(journal: Journal, { uid }: Fill, changes: object) {
  const [now] = (await journal.api.fills.get({ uids: [uid] })).fills;
  return journal.api.fills.edit({ uid, version: now!.version, changes });
}

async function bin(journal: Journal) {
  const trades = await journal.trades();
  if (trades.length > 0) await journal.api.bin.put({ uids: trades.map(({ uid }) => uid) });
}

async function imported() {
  const journal = importingJournal();
  await journal.run(FILE);
  const [account] = (await journal.api.accounts.list({})).accounts;
  const { uid: other } = await journal.api.accounts.create(presetAccount('Other'));
  const all = async () => [false, true].map((binned) => journal.api.fills.page({ order: 'oldest', limit: 500, binned }));
  const stored = async () => (await Promise.all(await all())).flatMap(({ fills }) => fills.map(({ uid }) => uid)).sort();
  return { journal, own: account!.uid, other, stored };
}

it.each(Object.entries(DONE))('a fill of a file is known again when %s', async (_, happens) => {
  const { journal, stored } = await imported();
  const before = await stored();
  for (const fill of await journal.fills()) await happens(journal, fill);
  const { report } = await journal.run(FILE);
  expect(report.counts).toMatchObject({ new: 0, stored: 2 });
  expect(await stored()).toEqual(before);
});

it.each(Object.entries<(typeof DONE)[string]>({ ...DONE, 'nothing else': () => Promise.resolve() }))(
  'in an account it was moved to as well, after %s',
  async (_, happens) => {
    const { journal, own, other, stored } = await imported();
    const before = await stored();
    for (const fill of await journal.fills()) await edit(journal, fill, { account: other });
    for (const fill of await journal.fills()) await happens(journal, fill);
    for (const account of [other, own]) {
      const { report } = await journal.run(FILE, { accounts: [{ ref: 'TZ777', into: { account } }] });
      expect(report.counts, account).toMatchObject({ new: 0, stored: 2 });
    }
    expect(await stored()).toEqual(before);
  },
);
