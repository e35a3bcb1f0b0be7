import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { NewFill } from '../../src/ledger/write-fills.ts';
import { digestOfFacts } from '../support/digest.ts';
import { importingJournal } from '../support/importing-journal.ts';
import { openLedger } from '../support/open-ledger.ts';
import { type RandomFile, randomFile, textOf } from '../support/random-file.ts';

const RUNS = {
  endOnFailure: true,
  numRuns: Number(process.env.ROUNDTRIP_IMPORTS ?? 6),
  ...(process.env.ROUNDTRIP_SEED ? { seed: Number(process.env.ROUNDTRIP_SEED) } : {}),
};
const SLOW = { timeout: 3_600_000 };
const ZONE = { zone: 'America/New_York' };
type Journal = ReturnType<typeof importingJournal>;

it('a file imported twice brings nothing new', SLOW, () =>
  each(async (file) => {
    const journal = importingJournal();
    const first = await journal.run(textOf(file), ZONE);
    expect(first.report.counts).toMatchObject({ new: file.fills.length, problems: 0 });
    const facts = factsOf(journal);
    expect((await journal.run(textOf(file), ZONE)).report.counts).toMatchObject({ new: 0, stored: file.fills.length });
    expect((await journal.run(textOf({ ...file, newestFirst: !file.newestFirst }), ZONE)).report.counts).toMatchObject({ new: 0 });
    expect(factsOf(journal)).toBe(facts);
  }),
);

it('halves that overlap are the whole, whichever comes first, and still when both are made again', SLOW, () =>
  fc.assert(
    fc.asyncProperty(randomFile, fc.nat(), fc.nat(), fc.boolean(), async (file, one, other, laterFirst) => {
      const [a = 0, b = 0] = [one, other].map((at) => at % (file.fills.length + 1)).sort((x, y) => x - y);
      const begin = beginOfMoment(file, a);
      fc.pre([file.fills.slice(0, b), file.fills.slice(begin)].every((half) => tellsOrder(file, half)));
      const halves = [textOf(file, 0, b), textOf(file, begin)];
      const [parts, whole] = [importingJournal(), importingJournal()];
      for (const half of laterFirst ? halves.toReversed() : halves) if (half.includes('\n')) await parts.run(half, ZONE);
      await whole.run(textOf(file), ZONE);
      expect(await tradesOf(parts)).toEqual(await tradesOf(whole));
      for (const journal of [parts, whole]) await moveTo('Asia/Tokyo', journal);
      expect(await tradesOf(parts)).toEqual(await tradesOf(whole));
    }),
    RUNS,
  ),
);

it('stored fills in any order make the same trades', SLOW, () =>
  fc.assert(
    fc.asyncProperty(randomFile, fc.infiniteStream(fc.nat()), async (file, chance) => {
      const journal = importingJournal();
      await journal.run(textOf(file), ZONE);
      await journal.close();
      const ledger = openLedger(journal.folder);
      const trades = () => ledger.all('SELECT uid, net, quantity, direction FROM trade ORDER BY uid');
      const before = trades();
      const fills = ledger.all<NewFill & { id?: number; book?: string }>('SELECT * FROM fill');
      await ledger.run(({ sql }) => void sql.exec('DELETE FROM fill'));
      expect(trades()).toEqual([]);
      const shuffled = fills.map(({ id: _, book: __, ...row }) => ({ row, at: chance.next().value })).sort((x, y) => x.at - y.at);
      await ledger.addFills(...shuffled.map(({ row }) => row as NewFill));
      expect(trades()).toEqual(before);
    }),
    RUNS,
  ),
);

it('what was said stays on its trades, whatever becomes of the import, and undo gives back every fact', SLOW, () =>
  each(async (file) => {
    const journal = importingJournal();
    const { api } = journal;
    const { import: uid } = await journal.run(textOf(file), ZONE);
    await sayMuch(journal);
    const said = await saidIn(journal);
    const [facts, uids] = [factsOf(journal), await uidsOf(journal)];
    const { request } = await api.imports.get({ uid: uid! });

    for (const zone of ['Asia/Tokyo', 'America/New_York+07:00', 'UTC']) {
      const redone = await api.imports.redo({ uid: uid!, request: { ...request, zone } });
      expect(redone).toMatchObject({ changed: file.fills.length, added: 0, gone: 0 });
      expect(await uidsOf(journal)).toEqual(uids);
      expect(await saidIn(journal)).toEqual(said);
      await api.history.undo({});
      expect(factsOf(journal), `undone from ${zone}`).toBe(facts);
    }
    await api.imports.remove({ uid: uid! });
    expect(await uidsOf(journal)).toEqual([]);
    await api.history.undo({});
    expect(factsOf(journal)).toBe(facts);
    await api.history.redo({});
    const gone = factsOf(journal);
    await journal.run(textOf(file), ZONE);
    expect(await uidsOf(journal)).toEqual(uids);
    expect(await saidIn(journal)).toEqual(said);
    await api.history.undo({});
    expect(factsOf(journal)).toBe(gone);
  }),
);

const each = (look: (file: RandomFile) => Promise<void>) => fc.assert(fc.asyncProperty(randomFile, look), RUNS);

/** No file of a broker begins between two fills of one second that it has in another file whole. */
function beginOfMoment({ fills }: RandomFile, at: number): number {
  const moment = fills[at]?.moment;
  return moment === undefined ? at : fills.findIndex((fill) => fill.moment === moment);
}

/** Rows of one moment alone do not say whether the newest stands first. */
const tellsOrder = ({ newestFirst }: RandomFile, half: RandomFile['fills']) =>
  !newestFirst || half.length < 2 || half.some(({ moment }) => moment !== half[0]?.moment);

async function moveTo(zone: string, { api }: Journal): Promise<void> {
  for (const { uid } of (await api.imports.list({})).imports) {
    const { request } = await api.imports.get({ uid });
    await api.imports.redo({ uid, request: { ...request, zone } });
  }
}

const tradesOf = async (journal: Journal) =>
  (await journal.trades()).map(({ uid, direction, quantity, net }) => `${uid} ${direction} ${quantity} ${net}`).sort();
const uidsOf = async (journal: Journal) => (await journal.fills()).map(({ uid }) => uid).sort();

/** A note, a rating, a tag and an image on each trade, every one of its own. */
async function sayMuch({ api, trades }: Journal): Promise<void> {
  for (const [at, { uid }] of (await trades()).entries()) {
    const tag = await api.tags.create({ group: 'mistake', name: `tag ${at}` });
    const image = { sha256: at.toString(16).padStart(64, '0'), width: 10, height: 10, caption: `image ${at}` };
    await api.trades.annotate({
      uids: [uid],
      changes: { note: `note ${at}`, rating: 1 + (at % 5), addTags: [tag.uid], addImages: [image] },
    });
  }
}

/** With the trade it is said on. */
async function saidIn({ api, trades }: Journal) {
  const said = [];
  for (const { uid } of await trades()) {
    const { note, rating, tags, images } = (await api.trades.get({ uid })).words;
    said.push({ uid, note, rating, tags: tags.map(({ name }) => name), images: images.map(({ caption }) => caption) });
  }
  return said.sort((a, b) => (a.uid < b.uid ? -1 : 1));
}

const factsOf = (journal: Journal): string => digestOfFacts(journal.look());
