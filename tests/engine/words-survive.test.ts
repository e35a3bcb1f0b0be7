import { describe, expect, it } from 'vitest';
import { engineJournal } from '../support/engine-journal.ts';

const at = (minute: number) => `2025-03-03T15:${String(minute).padStart(2, '0')}:00Z`;

/** Two trades of two fills and one with two entries, each with a note on itself and one on its first exit. */
async function spokenOf() {
  const journal = await engineJournal('usStocks');
  const { api, add } = journal;
  const uids = await add(
    [at(0), 'buy 10 AAPL @10'],
    [at(1), 'sell 10 AAPL @11'],
    [at(10), 'buy 20 AAPL @10'],
    [at(11), 'buy 20 AAPL @11'],
    [at(12), 'sell 10 AAPL @12'],
    [at(13), 'sell 30 AAPL @13'],
    [at(20), 'buy 10 AAPL @12'],
    [at(21), 'sell 10 AAPL @11'],
  );
  const [a, aOut, b, bMore, bOut, bRest, c, cOut] = uids as [string, string, string, string, string, string, string, string];
  const { uid: tag } = await api.tags.create({ group: 'mistake', name: 'Chased' });
  for (const [uid, note, rating] of [
    [a, 'A', 5],
    [b, 'B', 4],
    [c, 'C', 3],
  ] as const)
    await api.trades.annotate({ uids: [uid], changes: { note, rating, addTags: uid === c ? [tag] : [] } });
  for (const [exit, note] of [
    [aOut, 'a out'],
    [bOut, 'b part'],
    [bRest, 'b out'],
    [cOut, 'c out'],
  ] as const)
    await api.exits.annotate({ exit, version: null, changes: { note } });
  /** `A 5 Chased: a out, …` for each trade, as they opened. */
  const words = async () => {
    const trades = await journal.trades();
    return Promise.all(
      trades.map(async ({ uid }) => {
        const { note, rating, tags } = (await api.trades.get({ uid })).words;
        const exits = (await api.exits.list({ trade: uid })).exits.map((exit) => exit.words.note);
        const said = [note.replaceAll('\n\n', '+'), rating, ...tags.map(({ name }) => name)].filter((each) => each !== null && each !== '');
        return `${said.join(' ')}: ${exits.join(', ')}`;
      }),
    );
  };
  return { ...journal, a, aOut, b, bMore, bOut, bRest, c, cOut, words };
}
const BEFORE = ['A 5: a out', 'B 4: b part, b out', 'C 3 Chased: c out'];

describe('words stay with what they were said about', () => {
  it('through grouping and taking apart', async () => {
    const { api, a, c, words } = await spokenOf();
    expect(await words()).toEqual(BEFORE);
    const { trades } = await api.trades.group({ uids: [a, c], kind: 'ladder' });
    expect(await words()).toEqual(['A+C 5 Chased: a out, c out', 'B 4: b part, b out']);
    await api.trades.ungroup({ uid: trades[0]!.uid });
    expect(await words()).toEqual(BEFORE);
  });

  it('through a split and its undo', async () => {
    const { api, b, bMore, bRest, words, undo } = await spokenOf();
    await api.trades.split({
      uid: b,
      parts: [
        { fill: bMore, quantity: null },
        { fill: bRest, quantity: '20' },
      ],
    });
    expect(await words()).toEqual(['A 5: a out', 'B 4: b part, b out', ': ', 'C 3 Chased: c out']);
    await undo();
    expect(await words()).toEqual(BEFORE);
  });

  it('through a move and its undo', async () => {
    const { api, a, b, bMore, words, undo } = await spokenOf();
    await api.trades.move({ uid: a, parts: [{ fill: a, quantity: '5' }], into: b });
    expect(await words()).toEqual(['A 5: a out', 'B 4: b part, b out', 'C 3 Chased: c out']);
    await undo();
    expect(await words()).toEqual(BEFORE);
    // What is bought after the other trade was flat would begin one that nothing was said about.
    await expect(api.trades.move({ uid: b, parts: [{ fill: bMore, quantity: '10' }], into: a })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    expect(await words()).toEqual(BEFORE);
  });

  it('through the bin and back', async () => {
    const { api, b, words } = await spokenOf();
    await api.bin.put({ uids: [b] });
    expect(await words()).toEqual(['A 5: a out', 'C 3 Chased: c out']);
    await api.bin.restore({ uids: [b] });
    expect(await words()).toEqual(BEFORE);
  });

  it('through the merging of trades by a fill between them, and its end', async () => {
    const { api, add, words } = await spokenOf();
    const [uid] = (await add([at(0), 'buy 1 AAPL @10'])) as [string];
    expect(await words()).toEqual(['A+B+C 5 Chased: a out, b part, b out, c out']);
    const { version } = (await api.fills.get({ uids: [uid] })).fills[0]!;
    await api.fills.delete({ fills: [{ uid, version }] });
    expect(await words()).toEqual(BEFORE);
  });

  it('through an older version of a fill that is brought back', async () => {
    const { api, bOut, words } = await spokenOf();
    const { version } = (await api.fills.get({ uids: [bOut] })).fills[0]!;
    await api.fills.edit({ uid: bOut, version, changes: { at: at(14) } });
    expect(await words()).toEqual(['A 5: a out', 'B 4: b out, b part', 'C 3 Chased: c out']);
    const { versions } = await api.history.row({ table: 'fill', key: bOut });
    await api.history.restore({ change: versions.at(-1)!.change, latest: versions[0]!.change });
    expect(await words()).toEqual(BEFORE);
  });

  it('through another account that counts its trades as exits', async () => {
    const { api, account, words } = await spokenOf();
    await api.accounts.update({ uid: account, changes: { tradeUnit: 'exit' } });
    expect((await words()).map((line) => line.split(': ')[1]).sort()).toEqual(['a out', 'b out', 'b part', 'c out']);
    await api.accounts.update({ uid: account, changes: { tradeUnit: 'position' } });
    expect(await words()).toEqual(BEFORE);
  });
});
