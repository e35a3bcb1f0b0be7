import fc from 'fast-check';
import { expect, test } from 'vitest';
import { engineJournal } from '../support/engine-journal.ts';

const RUNS = Number(process.env.EDITS ?? 2);
const op = fc.record({ what: fc.constantFrom('buy', 'sell', 'sell', 'note', 'rate', 'delete', 'undo'), pick: fc.nat(49) });

test('after any edits the columns hold what each trade says of itself', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(op, { minLength: 15, maxLength: 25 }), async (ops) => {
      const { api, add, undo } = await engineJournal('usStocks', { shorting: 'yes' });
      for (const { what, pick } of ops) {
        const { trades } = await api.trades.page({ limit: 500 });
        const one = trades[pick % Math.max(1, trades.length)];
        if (what === 'buy' || what === 'sell')
          await add([`2025-03-${10 + (pick % 15)}T15:${10 + pick}:00Z`, `${what} ${1 + (pick % 3)} AAPL @${10 + pick}`]);
        else if (what === 'undo') {
          if (one) await undo();
        } else if (one && what === 'note')
          await api.trades.annotate({ uids: [one.uid], changes: { note: `Note ${pick}`, reviewed: true } });
        else if (one && what === 'rate') await api.trades.annotate({ uids: [one.uid], changes: { rating: 1 + (pick % 5) } });
        else if (one) {
          const [fill] = (await api.fills.get({ uids: [one.fills[0]!.fill] })).fills;
          await api.fills.delete({ fills: [{ uid: fill!.uid, version: fill!.version }] });
        }
        await compare(api);
      }
    }),
    { numRuns: RUNS },
  );
}, 60_000);

async function compare(api: Awaited<ReturnType<typeof engineJournal>>['api']) {
  const { rows, total } = await api.table.page({ sort: { by: 'net', descending: false }, limit: 500 });
  const { trades } = await api.trades.page({ limit: 500 });
  expect(total).toBe(trades.length);
  expect(rows.map(({ uid }) => uid).sort()).toEqual(trades.map(({ uid }) => uid).sort());
  for (const row of rows) {
    const { words, net, openedAt, closedAt } = await api.trades.get({ uid: row.uid });
    expect(row).toMatchObject({ net, openedAt, closedAt, rating: words.rating, hasNote: words.note !== '' });
    expect(row).toMatchObject({ reviewed: words.reviewedAt !== null, changedSinceReview: words.changedSinceReview });
  }
}
