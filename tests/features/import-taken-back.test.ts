import { describe, expect, it } from 'vitest';
import { importingJournal, tradezero } from '../support/importing-journal.ts';

const DAY = { side: 'B', day: '03/04/2024' } as const;

describe('taking back an import', () => {
  it('leaves a fill that was entered by hand before it, with what was said on it', async () => {
    const journal = importingJournal();
    await journal.run(tradezero(DAY));
    const [account] = (await journal.api.accounts.list({})).accounts;
    const byHand = { instrument: { symbol: 'GAMA' }, side: 'buy', quantity: '100', price: '5', currency: 'USD' } as const;
    await journal.api.fills.add({ fills: [{ account: account!.uid, ...byHand, at: '2024-03-05T15:00:00Z' }] });
    const mine = await tradeOf(journal, 'GAMA');
    await journal.api.trades.annotate({ uids: [mine.uid], changes: { note: 'Too early.' } });
    const file = tradezero({ side: 'B', symbol: 'GAMA', price: 5.01, day: '03/05/2024', at: '10:02:00' }, { ...DAY, symbol: 'BETA' });
    const { import: uid } = await journal.run(file);

    expect(await journal.api.imports.remove({ uid: uid! })).toEqual({ fills: 1 });
    const left = await tradeOf(journal, 'GAMA');
    expect(await journal.api.trades.get({ uid: left.uid })).toMatchObject({ words: { note: 'Too early.' } });
    expect(await journal.fills()).toHaveLength(2);
    expect((await journal.run(file)).report.counts).toMatchObject({ new: 1, stored: 1, matched: 0 });
  });

  it('hands the words of a trade on to its fills of other imports', async () => {
    const journal = importingJournal();
    const { import: uid } = await journal.run(tradezero(DAY), { name: 'a.csv' });
    await journal.run(tradezero({ ...DAY, at: '09:45:00' }), { name: 'b.csv' });
    const before = await tradeOf(journal, 'ACME');
    await journal.api.trades.annotate({ uids: [before.uid], changes: { note: 'Both.' } });
    await journal.api.imports.remove({ uid: uid! });
    const after = await tradeOf(journal, 'ACME');
    expect(after.uid).not.toBe(before.uid);
    expect(await journal.api.trades.get({ uid: after.uid })).toMatchObject({ words: { note: 'Both.' } });
  });
});

async function tradeOf({ trades }: ReturnType<typeof importingJournal>, wanted: string) {
  const [trade] = (await trades()).filter(({ symbol }) => symbol === wanted);
  expect(trade).toBeDefined();
  return trade!;
}
