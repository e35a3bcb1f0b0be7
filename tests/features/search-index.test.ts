import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Connection, connect } from '../../src/db/connection.ts';
import { journalFile } from '../../src/db/open.ts';
import { wordsOf } from '../../src/domain/words-of-text.ts';
import { importingJournal, tradezero } from '../support/importing-journal.ts';

const RUNS = Number(process.env.EDITS ?? 6);
const SHA = 'ab'.repeat(32);
const text = fc.oneof(
  fc.constantFrom(
    '',
    'Überlegt, then ENTERED',
    'ΛΟΓΟΣ ½ ﬁll',
    '価格 上昇',
    '"quoted" OR (NOT *)',
    "it's a-b_c",
    'İstanbul ǅ',
    '𝒮cript 🚀 x',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
const which = fc.nat(20);
const step = fc.oneof(
  fc.record({ do: fc.constantFrom('note', 'exit', 'caption', 'field', 'plan', 'tag', 'rule'), which, text }),
  fc.record({ do: fc.constantFrom('undo', 'undo', 'redo', 'bin', 'restore', 'purge', 'import', 'takeBack', 'unplan', 'uncaption'), which }),
);

test('the word index equals a rebuild of it, whatever is written, imported, undone, binned and purged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 22 }), async (steps) => {
      const journal = await begun();
      for (const one of steps) await journal.take(one).catch(refused);
      expect(journal.indexed()).toEqual(plainly(journal.look()));
      expect(journal.look().pragma('integrity_check(word_index)', { simple: true })).toBe('ok');
      expect(await journal.api.ledger.verify({})).toMatchObject({ found: 0 });
    }),
    { numRuns: RUNS },
  );
}, 60_000);

describe('a word index that is not as the tables say', () => {
  it.each([
    ['a document too few', 'DELETE FROM word_index'],
    ['a document too many', "INSERT INTO word_index (rowid, note, captions, fields) VALUES (403, 'stray', '', '')"],
    ['another text', "UPDATE word_index SET note = 'other'"],
    ['a note that was written behind its back', "UPDATE annotation SET note = 'Behind its back'"],
  ])('%s: is mended, and nothing of it can be undone', async (_, wrong) => {
    const journal = await begun();
    const before = await journal.api.history.state({});
    const sql = connect(journalFile(journal.folder), 'write');
    sql.exec(wrong);
    sql.close();
    expect(journal.indexed()).not.toEqual(plainly(journal.look()));
    expect((await journal.api.ledger.verify({})).found).toBeGreaterThan(0);
    expect(journal.indexed()).toEqual(plainly(journal.look()));
    expect(await journal.api.ledger.verify({})).toMatchObject({ found: 0 });
    expect(await journal.api.history.state({})).toEqual(before);
  });
});

type Step = ReturnType<typeof step.generate>['value'];

async function begun() {
  const journal = importingJournal();
  const { api } = journal;
  let file = 0;
  const importOne = (day: number) => {
    const date = `03/${String(day).padStart(2, '0')}/2024`;
    return journal.run(tradezero({ side: 'B', day: date }, { side: 'S', day: date, at: '10:00:00', price: 11 }), { name: `${++file}.csv` });
  };
  await importOne(4);
  const field = await api.fields.create({ name: 'Mood', type: 'text', choices: [] });
  const setup = await api.tags.create({ group: 'setup', name: 'Fade', description: 'Against the crowd' });
  const [first] = await journal.trades();
  await api.trades.annotate({ uids: [first!.uid], changes: { note: 'The first of all' } });

  const indexed = () =>
    journal.look().prepare('SELECT rowid AS document, note, captions, fields FROM word_index ORDER BY rowid').all() as Document[];

  return { ...journal, indexed, take };

  async function take(one: Step): Promise<unknown> {
    const trades = await journal.trades();
    const trade = trades[one.which % Math.max(1, trades.length)];
    const uids = trade ? [trade.uid] : [];
    const said = 'text' in one ? one.text : '';
    const line = said.slice(0, 60);
    switch (one.do) {
      case 'note':
        return api.trades.annotate({ uids, changes: { note: said } });
      case 'caption':
        return api.trades.annotate({ uids, changes: { addImages: [{ sha256: SHA, width: 1, height: 1, caption: line }] } });
      case 'uncaption': {
        const { words } = await api.trades.get({ uid: trade!.uid });
        return api.trades.annotate({ uids, changes: { removeImages: words.images.map(({ uid }) => uid) } });
      }
      case 'field':
        return api.trades.annotate({ uids, changes: { fields: [{ field: field.uid, value: line || null }] } });
      case 'exit': {
        const { exits } = await api.exits.list({ trade: trade!.uid });
        return api.exits.annotate({ exit: exits[0]!.uid, version: exits[0]!.words.version, changes: { note: said } });
      }
      case 'plan': {
        const { plans } = await api.plans.list({ status: null, limit: 50 });
        const known = plans[one.which % Math.max(1, plans.length)];
        if (known && one.which % 2 === 0) return api.plans.edit({ uid: known.uid, version: known.version, changes: { note: said } });
        return api.plans.create({ status: 'missed', ...PLAN, note: said });
      }
      case 'unplan': {
        const { plans } = await api.plans.list({ status: null, limit: 50 });
        return api.plans.remove({ uid: plans[0]!.uid });
      }
      case 'tag': {
        const { groups } = await api.tags.list({});
        const { uid, version } = groups[0]!.tags[0]!;
        return api.tags.edit({ uid, version, changes: { description: said } });
      }
      case 'rule':
        return api.tags.setRules({ tag: setup.uid, rules: [{ uid: null, phase: 'entry', text: line }] });
      case 'undo':
        return api.history.undo({});
      case 'redo':
        return api.history.redo({});
      case 'bin':
        return api.bin.put({ uids });
      case 'restore': {
        const { trades: binned } = await api.bin.list({ limit: 50 });
        return api.bin.restore({ uids: binned.slice(0, 1).map(({ uid }) => uid) });
      }
      case 'purge':
        return api.bin.purge({});
      case 'import':
        return importOne(5 + (one.which % 20));
      case 'takeBack': {
        const { imports } = await api.imports.list({ limit: 50 });
        return api.imports.remove({ uid: imports[one.which % imports.length]!.uid });
      }
      default:
        return one satisfies never;
    }
  }
}

interface Document {
  document: number;
  note: string;
  captions: string;
  fields: string;
}

/** What was written, read from its tables and cut by hand. */
function plainly(sql: Connection): Document[] {
  const rows = (query: string) => sql.prepare(query).all() as { id: number; text: string }[];
  const documents = new Map<number, Document>();
  const add = (place: number, column: 'note' | 'captions' | 'fields', query: string) => {
    for (const { id, text } of rows(query)) {
      const document = 4 * id + place;
      const own = documents.get(document) ?? { document, note: '', captions: '', fields: '' };
      own[column] = [own[column], ...wordsOf(text)].filter(Boolean).join(' ');
      if (own[column] !== '') documents.set(document, own);
    }
  };
  add(0, 'note', 'SELECT id, note AS text FROM annotation');
  add(0, 'captions', 'SELECT annotation_id AS id, caption AS text FROM annotation_image ORDER BY annotation_image.id');
  add(0, 'fields', 'SELECT annotation_id AS id, value AS text FROM annotation_field ORDER BY annotation_field.id');
  add(1, 'note', 'SELECT id, note AS text FROM plan');
  add(2, 'note', 'SELECT id, description AS text FROM tag');
  add(3, 'note', 'SELECT id, text FROM setup_rule');
  return [...documents.values()].sort((a, b) => a.document - b.document);
}

const PLAN = {
  ...{ account: null, instrument: null, side: 'buy' as const, day: '2024-03-05', entry: '10', quantity: '100', risk: null },
  targets: [],
};

/** Not everything can be done at any time. */
const refused = (error: { code?: string; name?: string; message?: string }) => {
  if (error instanceof TypeError) return;
  expect(['conflict', 'invalid_input', 'not_found', 'nothing_to_undo']).toContain(error.code);
};
