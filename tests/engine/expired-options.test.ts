import { describe, expect, it } from 'vitest';
import { engineJournal } from '../support/engine-journal.ts';
import { pictureOf } from '../support/engine-picture.ts';

type Journal = Awaited<ReturnType<typeof engineJournal>>;
type Answer = Parameters<Journal['api']['questions']['answer']>[0]['answer'];
const PUT = 'AAPL  251219P00190000';

/** Two puts sold for 3 whose last day is over. */
async function pastTheirDay() {
  const journal = await engineJournal('options');
  await journal.add(['2025-12-01T15:00:00Z', `sell 2 ${PUT} @3`]);
  const answer = async (answer: Answer) => {
    const [question] = await journal.questions();
    await journal.api.questions.answer({ kind: question!.kind, subject: question!.subject, answer });
  };
  return { ...journal, answer, pictures: async () => (await journal.trades()).map(pictureOf) };
}
const OPEN = [['short 2 AAPL 2025-12-19 190 P open: 0']];
const EXIT = 'P1 2 @0, 0 left: 600';

describe('options still open after their last day', () => {
  it('are asked about, and nothing is realised until someone says what came of them', async () => {
    const { pictures, questions } = await pastTheirDay();
    expect(await pictures()).toEqual(OPEN);
    expect(await questions()).toMatchObject([
      { kind: 'expired_or_assigned', details: { quantity: '2' }, answers: ['expired', 'assigned', 'cash_settled'] },
    ]);
  });

  it.each([
    ['expired', { is: 'expired' }, [['short 2 AAPL 2025-12-19 190 P closed: 600', EXIT]]],
    ['assigned', { is: 'assigned' }, [['short 2 AAPL 2025-12-19 190 P open: 600', EXIT]]],
    ['settled in cash', { is: 'cash_settled', price: '1' }, [['short 2 AAPL 2025-12-19 190 P closed: 400', 'P1 2 @1, 0 left: 400']]],
  ] as [string, Answer, string[][]][])('%s: undone they are asked about again', async (_, given, expected) => {
    const { pictures, questions, answer, undo, api } = await pastTheirDay();
    const asked = await questions();
    await answer(given);
    expect(await pictures()).toEqual(expected);
    expect(await questions()).toEqual([]);
    await undo();
    expect(await pictures()).toEqual(OPEN);
    expect(await questions()).toEqual(asked);
    await api.history.redo({});
    expect(await pictures()).toEqual(expected);
  });

  it('sold at ten and expired on the same date are closed: what ends by time ends after what has an hour', async () => {
    const { add, trades, questions } = await engineJournal('options');
    await add(['2025-12-19T15:00:00Z', `sell 1 ${PUT} @3`], ['2025-12-19', `buy 1 ${PUT} @0`, { kind: 'expiry' }]);
    expect((await trades()).map(pictureOf)).toEqual([['short 1 AAPL 2025-12-19 190 P closed: 300', 'P1 1 @0, 0 left: 300']]);
    expect(await questions()).toEqual([]);
  });

  it('assigned are one trade with their shares: premium and shares keep their own money', async () => {
    const { add, trades, answer } = await pastTheirDay();
    await answer({ is: 'assigned' });
    await add(['2025-12-22T15:00:00Z', 'sell 200 AAPL @188']);
    const all = await trades();
    expect(all).toMatchObject([{ group: 'assignment', status: 'closed', instruments: 2, net: '200' }]);
    expect(all[0]).toMatchObject({ openedAt: '2025-12-01T15:00:00.000Z', closedAt: '2025-12-22T15:00:00.000Z' });
    expect(all[0]!.exits.map(({ day, net }) => [day, net])).toEqual([
      ['2025-12-19', '600'],
      ['2025-12-22', '-400'],
    ]);
  });

  it('assigned on one day on two underlyings are two trades', async () => {
    const { add, trades, questions, api } = await pastTheirDay();
    await add(['2025-12-02T15:00:00Z', 'sell 1 MSFT  251219P00400000 @5']);
    for (const { kind, subject } of await questions()) await api.questions.answer({ kind, subject, answer: { is: 'assigned' } });
    expect((await trades()).map(({ symbol, instruments, net }) => [symbol, instruments, net])).toEqual([
      ['AAPL 2025-12-19 190 P', 2, '600'],
      ['MSFT 2025-12-19 400 P', 2, '500'],
    ]);
  });

  it('called away, a covered call is one trade with the shares it was written on', async () => {
    const { add, trades, questions, api } = await engineJournal('options');
    await add(['2025-12-01T15:00:00Z', 'buy 100 AAPL @180'], ['2025-12-01T15:10:00Z', 'sell 1 AAPL  251219C00190000 @3']);
    expect(await trades()).toHaveLength(2);
    const [question] = await questions();
    await api.questions.answer({ kind: question!.kind, subject: question!.subject, answer: { is: 'assigned' } });
    const all = await trades();
    expect(all).toMatchObject([{ symbol: 'AAPL', group: 'assignment', status: 'closed', net: '1300' }]);
    expect(all[0]!.exits.map(({ net }) => net)).toEqual(['1000', '300']);
  });
});
