import fc from 'fast-check';
import { expect, it } from 'vitest';
import { minuteAt, tradingJournal } from '../support/trading-journal.ts';

type Step =
  | { do: 'insert'; minute: number; side: 'buy' | 'sell' }
  | { do: 'delete' | 'say' | 'split' | 'bin'; which: number }
  | { do: 'undo' };

const which = fc.nat({ max: 50 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('insert' as const),
    minute: fc.integer({ min: 0, max: 59 }),
    side: fc.constantFrom('buy' as const, 'sell' as const),
  }),
  fc.record({ do: fc.constantFrom('delete' as const, 'say' as const, 'split' as const, 'bin' as const), which }),
  fc.constant({ do: 'undo' as const }),
);

/** Everything that is said, each word by itself: they may move, but none may be lost while its trade lives. */
async function words({ api, trades }: Awaited<ReturnType<typeof tradingJournal>>) {
  const details = [];
  for (const { uid } of await trades()) details.push(await api.trades.get({ uid }));
  return details;
}

it('no note is lost while any fill of its trade is there, whatever is done, and undoing all of it leaves nothing changed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const journal = await tradingJournal('usStocks', { shorting: 'yes' });
      const { api, account } = journal;
      await journal.fills(['buy', 1, 10], ['sell', 1, 11], ['buy', 1, 10], ['buy', 1, 10], ['sell', 2, 12]);
      for (const [at, { uid }] of (await journal.trades()).entries())
        await api.trades.annotate({ uids: [uid], changes: { note: `n${at}` } });
      const start = (await api.history.state({})).undo?.id;
      const before = await words(journal);
      for (const one of steps) await take(one);
      while ((await api.history.state({})).undo?.id !== start) await api.history.undo({});
      expect(await words(journal)).toEqual(before);

      async function take(one: Step): Promise<void> {
        const trades = await journal.trades();
        const trade = 'which' in one ? trades[one.which % Math.max(1, trades.length)] : undefined;
        if (one.do === 'insert') {
          const fill = { account, instrument: { symbol: 'AAPL' }, side: one.side, quantity: '1', price: '10', at: minuteAt(one.minute) };
          await api.fills.add({ fills: [fill] });
        } else if (one.do === 'undo') {
          if ((await api.history.state({})).undo?.id !== start) await api.history.undo({});
        } else if (!trade) return;
        else if (one.do === 'say') await api.trades.annotate({ uids: [trade.uid], changes: { rating: 1 + (one.which % 5) } });
        else if (one.do === 'bin') await api.bin.put({ uids: [trade.uid] }).catch(refused);
        else if (one.do === 'split')
          await api.trades.split({ uid: trade.uid, parts: [{ fill: trade.fills.at(-1)!.uid, quantity: null }] }).catch(refused);
        else await deleteOne(trade.fills[one.which % trade.fills.length]!.fill);
      }

      /** Its note is heard from the fills that are left of its trade. */
      async function deleteOne(fill: string): Promise<void> {
        const trade = (await journal.trades()).find(({ fills }) => fills.some((one) => one.fill === fill))!;
        const notes = (await words(journal)).map((each) => each.words.note).join(' ');
        const wasAlone = new Set(trade.fills.map((one) => one.fill)).size === 1;
        await journal.deleteFill(fill);
        const after = (await words(journal)).map((each) => each.words.note).join(' ');
        if (!wasAlone) for (const note of notes.match(/n\d/g) ?? []) expect(after).toContain(note);
      }
    }),
    { numRuns: 15, seed: 7 },
  );
});

const refused = (error: { code?: string }) => {
  expect(['conflict', 'invalid_input']).toContain(error.code);
};
