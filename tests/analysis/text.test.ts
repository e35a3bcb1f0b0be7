import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../../src/domain/words-of-text.ts';
import { tradingJournal } from '../support/trading-journal.ts';

const RUNS = Number(process.env.FILTERS ?? 60);
const PIECES = [
  'break',
  'breakout',
  'BREAK-EVEN',
  'Überlegt',
  'uber',
  'stop',
  'st',
  'ﬁll',
  '½',
  'ΣΟΦΟΣ',
  'σοφος',
  '価格',
  '価格表',
  'x²',
  '𝒮tep',
  '"or"',
  'NOT',
  '*',
  'a',
];
const words = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'grapheme', maxLength: 6 })), {
  minLength: 1,
  maxLength: 4,
});
const text = words.map((parts) => parts.join(' ').slice(0, 190));

test('a text means the trades that a scan of all their words means', async () => {
  const { api, fills, fillsOf } = await tradingJournal();
  for (let n = 0; n < 6; n++) await fills(['buy', 1, 10], ['sell', 1, 11]);
  for (const symbol of ['BREAK', 'UBER', 'A']) await fillsOf(symbol, ['buy', 1, 10], ['sell', 1, 11]);
  const tags = [];
  for (const name of ['Stop moved', 'Überlegt']) tags.push(await api.tags.create({ group: 'mistake', name }));
  const setup = await api.tags.create({ group: 'setup', name: 'Break of 価格' });
  const { trades } = await api.trades.page({ limit: 500 });
  const notes = fc.sample(text, { numRuns: trades.length, seed: 11 });
  for (const [at, { uid }] of trades.entries()) {
    const changes = {
      note: at % 4 === 3 ? '' : notes[at]!,
      addTags: at % 3 === 0 ? [tags[at % 2]!.uid] : [],
      setup: at % 4 === 1 ? setup.uid : null,
    };
    await api.trades.annotate({ uids: [uid], changes });
  }
  const { rows } = await api.table.page({ limit: 500 });
  const all = await Promise.all(rows.map(async (row) => ({ row, note: (await api.trades.get({ uid: row.uid })).words.note })));
  const said = all.map(({ row, note }) => ({
    uid: row.uid,
    words: wordsOf([row.symbol, row.setup?.name ?? '', ...row.tags.map(({ name }) => name), note].join(' ')),
  }));
  const plainly = (asked: string) =>
    said.filter(({ words }) => wordsOf(asked).every((word) => words.some((each) => each.startsWith(word)))).map(({ uid }) => uid);
  let [some, none] = [0, 0];
  await fc.assert(
    fc.asyncProperty(text, fc.nat(12), async (asked, cut) => {
      const filter = { text: asked.slice(0, Math.max(1, asked.length - cut)) };
      const { uids } = await api.table.uids({ filter });
      expect(uids.toSorted()).toEqual(plainly(filter.text).toSorted());
      uids.length === 0 ? none++ : some++;
    }),
    { numRuns: RUNS },
  );
  expect(Math.min(some, none)).toBeGreaterThan(RUNS / 20);
}, 60_000);
