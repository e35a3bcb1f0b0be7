import { openJournal } from './open-journal.ts';
import { presetAccount } from './preset-account.ts';

type Api = ReturnType<typeof openJournal>['api'];
export type Draft = Parameters<Api['fills']['add']>[0]['fills'][number];

/** A journal with one account, and fills of it of which a test says only what matters. */
export async function withAccount(kind: Parameters<typeof presetAccount>[1] = 'usStocks', more: Parameters<typeof presetAccount>[2] = {}) {
  const journal = openJournal();
  const { api } = journal;
  const { uid: account } = await api.accounts.create(presetAccount('IBKR', kind, more));
  const fill = (changes: Partial<Draft> = {}): Draft => ({
    account,
    instrument: { symbol: 'AAPL', assetClass: 'stock' },
    side: 'buy',
    quantity: '100',
    price: '190.5',
    at: '2026-01-05T14:30:00Z',
    ...changes,
  });
  return {
    ...journal,
    account,
    fill,
    add: async (...drafts: Partial<Draft>[]) => (await api.fills.add({ fills: drafts.map(fill) })).fills,
    all: async () => (await api.fills.page({ limit: 500 })).fills,
    lastChange: async () => (await api.history.state({})).undo?.sentence,
  };
}
