import { describe, expect, it } from 'vitest';
import { withAccount } from '../support/with-account.ts';

type Journal = Awaited<ReturnType<typeof withAccount>>;
const KEY = { key: 'request-1' };
const DAY = '2026-01-05';

const creations: [what: string, create: (journal: Journal, instrument: string) => Promise<unknown>, table: string][] = [
  [
    'a split',
    ({ api, account }, instrument) =>
      api.corporateActions.add({
        ...{ account, instrument, kind: 'split', day: DAY, ...KEY },
        becomes: [{ instrument, numerator: '2', denominator: '1', costShare: '1' }],
      }),
    'corporate_action',
  ],
  ['a statement', ({ api, account }) => api.checkpoints.add({ account, day: DAY, currency: 'USD', balance: '1', ...KEY }), 'checkpoint'],
  [
    'a plan',
    ({ api, account }, instrument) =>
      api.plans.create({
        ...{ account, instrument: { uid: instrument }, status: 'planned', side: 'buy', day: DAY, note: '', ...KEY },
        ...{ entry: null, quantity: null, risk: null, targets: [] },
      }),
    'plan',
  ],
  [
    'an order',
    ({ api, account }, instrument) =>
      api.orders.add({
        orders: [
          {
            ...{ account, instrument, order: 'O1', parent: null, ticket: null, kind: 'limit', side: 'buy', quantity: '1' },
            ...{ price: '1', stopPrice: null, status: 'open', placedAt: null, endedAt: null },
          },
        ],
        ...KEY,
      }),
    'broker_order',
  ],
];

describe('a request that is sent again under its key', () => {
  it.each(creations)('gives the same answer for %s, which is there once', async (_, create, table) => {
    const journal = await withAccount();
    const [fill] = await journal.add({ at: '2026-01-02' });
    const answer = await create(journal, fill!.instrument);
    expect(await create(journal, fill!.instrument)).toEqual(answer);
    expect(journal.look().prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(1);
  });
});
