import { describe, expect, it } from 'vitest';
import { engineJournal } from '../support/engine-journal.ts';
import { pictureOf } from '../support/engine-picture.ts';

type Journal = Awaited<ReturnType<typeof engineJournal>>;
type Answer = Parameters<Journal['api']['questions']['answer']>[0]['answer'];

/** The file begins in the middle: 100 are sold, of which 60 were bought before the eyes of the journal. */
async function beginsInTheMiddle() {
  const journal = await engineJournal('usStocks');
  await journal.add(['2025-03-03T15:00:00Z', 'buy 60 AAPL @10'], ['2025-03-04T15:00:00Z', 'sell 100 AAPL @12']);
  const answer = async (answer: Answer) => {
    const [question] = await journal.questions();
    await journal.api.questions.answer({ kind: question!.kind, subject: question!.subject, answer });
  };
  return { ...journal, answer, pictures: async () => (await journal.trades()).map(pictureOf) };
}
const ASKED = [['long 60 AAPL closed: 120', 'P1 60 @12, 0 left: 120']];

describe('a sale of more than was bought', () => {
  it('is asked about and no short: what was bought is closed, the rest counts nowhere', async () => {
    const { pictures, questions } = await beginsInTheMiddle();
    expect(await pictures()).toEqual(ASKED);
    expect(await questions()).toMatchObject([{ kind: 'close_without_open', details: { quantity: '40', side: 'sell' } }]);
  });

  it.each([
    ['at a price', { is: 'opening', price: '9' }, [['long 100 AAPL closed: 240', 'P1 100 @12, 0 left: 240']]],
    ['at a cost nobody knows', { is: 'opening_unknown' }, [['long 100 AAPL closed: unknown', 'P1 100 @12, 0 left: unknown']]],
    [
      'with the result of the broker',
      { is: 'opening_result', realized: '215' },
      [['long 100 AAPL closed: 215', 'P1 100 @12, 0 left: 215']],
    ],
    ['as a short', { is: 'short' }, [...ASKED, ['short 40 AAPL open: 0']]],
  ] as [string, Answer, string[][]][])(
    'answered %s is a trade, undone it is asked again, redone it is answered',
    async (_, given, expected) => {
      const { pictures, questions, answer, undo, api } = await beginsInTheMiddle();
      const asked = await questions();
      await answer(given);
      expect(await pictures()).toEqual(expected);
      expect(await questions()).toEqual([]);
      await undo();
      expect(await pictures()).toEqual(ASKED);
      expect(await questions()).toEqual(asked);
      await api.history.redo({});
      expect(await pictures()).toEqual(expected);
      expect(await questions()).toEqual([]);
    },
  );

  it('in an account that sells short is one', async () => {
    const { pictures, questions, api, account } = await beginsInTheMiddle();
    await api.accounts.update({ uid: account, changes: { shorting: 'yes' } });
    expect(await pictures()).toEqual([...ASKED, ['short 40 AAPL open: 0']]);
    expect(await questions()).toEqual([]);
  });

  it('is a question no more when the purchase is found', async () => {
    const { pictures, questions, add } = await beginsInTheMiddle();
    await add(['2025-03-02T15:00:00Z', 'buy 40 AAPL @5']);
    expect(await questions()).toEqual([]);
    expect(await pictures()).toEqual([['long 100 AAPL closed: 400', 'P1 100 @12, 0 left: 400']]);
  });
});
