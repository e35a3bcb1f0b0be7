import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Columns, columnsOf, keepColumns } from '../../src/analysis/columns.ts';
import { keptFile, readKeptTables } from '../../src/analysis/kept-tables.ts';
import { inTimeOrder } from '../../src/analysis/time-order.ts';
import { AppError } from '../../src/contract/errors.ts';
import { connect } from '../../src/db/connection.ts';
import { journalFile } from '../../src/db/open.ts';
import { importingJournal, tradezero } from '../support/importing-journal.ts';
import { presetAccount } from '../support/preset-account.ts';

const EDITS = Number(process.env.EDITS ?? 500);
const WHAT = [
  ...(['buy', 'buy', 'sell', 'sell', 'sell', 'short', 'import', 'note', 'rate', 'tag', 'tag', 'untag', 'setup', 'tick', 'field'] as const),
  ...(['group', 'ungroup', 'delete', 'undo', 'undo', 'redo', 'mergeTags', 'fill', 'rename', 'account'] as const),
];
const edit = fc.record({ what: fc.constantFrom(...WHAT), pick: fc.nat(997), other: fc.nat(997) });
type Edit = { what: (typeof WHAT)[number]; pick: number; other: number };

test('after any edits and imports the columns are those that are read anew, and so are those that were kept for the next start', async () => {
  const seed = Number(process.env.SEED ?? 20_260_105);
  const list = fc.sample(fc.array(edit, { minLength: EDITS, maxLength: EDITS, size: 'max' }), { numRuns: 1, seed })[0] as Edit[];
  const journal = importingJournal();
  const perform = await performer(journal);
  const kept = journal.look();
  let done = 0;
  let narrowed = 0;
  for (const [at, each] of list.entries()) {
    done += await perform(each);
    const patched = columnsOf(kept);
    // As whoever looks at a report all the while: each order is mended from the one before it.
    inTimeOrder(patched.trades, patched.rev, 'closedAt', patched.trades.all());
    if (at % 10 < 9 && at + 1 < list.length) continue;
    const fresh = connect(journalFile(journal.folder), 'read');
    const wanted = picture(columnsOf(fresh));
    expect(readKeptTables(fresh, patched)).toBe(null);
    const imports = fresh.prepare<[], [number, string]>('SELECT id, uid FROM import_batch').raw().all();
    const cameWith = new Map(fresh.prepare<[], [string, number | null]>('SELECT uid, import_id FROM fill').raw().all());
    fresh.close();
    const all = await journal.trades();
    for (const [id, uid] of imports) {
      const found = (await journal.api.table.uids({ filter: { imports: [uid] } })).uids;
      expect(found.toSorted()).toEqual(
        all
          .filter(({ fills }) => fills.some((each) => cameWith.get(each.fill) === id))
          .map((each) => each.uid)
          .toSorted(),
      );
      if (found.length > 0 && found.length < all.length) narrowed++;
    }
    expect(picture(patched), `seed ${seed}, after ${at + 1} edits, the last: ${JSON.stringify(each)}`).toEqual(wanted);
    keepColumns(kept);
    const next = connect(journalFile(journal.folder), 'read');
    expect(readKeptTables(next, patched)).not.toBe(null);
    expect(picture(columnsOf(next)), `seed ${seed}, kept after ${at + 1} edits`).toEqual(wanted);
    next.close();
    rmSync(keptFile(kept));
  }
  expect(narrowed).toBeGreaterThan(0);
  expect(done).toBeGreaterThan(EDITS / 2);
  expect(columnsOf(kept).trades.live).toBeGreaterThan(10);
}, 600_000);

/** All that the columns say, whatever the slots are in which they say it. */
function picture({ rev, trades, exits, words, further, names }: Columns) {
  const { words: _, changedAt: __, tagsAt, brokenAt, furtherAt, ...plain } = trades.of;
  const list = (pool: { values: Int32Array }, from: number, length: number) => [...pool.values.subarray(from, from + length)].sort();
  const ids = (slots: Int32Array) => Array.from(slots, (slot) => trades.id[slot]);
  const orders = {
    opened: ids(inTimeOrder(trades, rev, 'openedAt', trades.all())),
    closed: ids(inTimeOrder(trades, rev, 'closedAt', trades.all())),
  };
  return {
    trades: rowsOf(trades, (slot) => ({
      ...valuesOf(plain, slot),
      tagged: list(words.pool, tagsAt[slot] as number, plain.tags[slot] as number),
      brokenRules: list(words.pool, brokenAt[slot] as number, plain.broken[slot] as number),
      furtherInstruments: list(further.pool, furtherAt[slot] as number, plain.further[slot] as number),
    })),
    exits: rowsOf(exits, (slot) => valuesOf(exits.of, slot)),
    ...{ orders, names },
    saidOf: Array.from({ length: 400 }, (_, annotation) => words.tradeOf(annotation)),
  };
}

function rowsOf(slots: { length: number; alive: Uint8Array; id: Int32Array }, show: (slot: number) => object) {
  const rows: [number, object][] = [];
  for (let slot = 0; slot < slots.length; slot++) if (slots.alive[slot] === 1) rows.push([slots.id[slot] as number, show(slot)]);
  return rows.sort(([a], [b]) => a - b);
}

const valuesOf = (columns: Readonly<Record<string, ArrayLike<number>>>, slot: number) =>
  Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[slot]]));

/** Does what is asked of a trade that there is; what is refused is no edit. */
async function performer({ api, run, trades }: ReturnType<typeof importingJournal>) {
  const { uid: account } = await api.accounts.create(presetAccount('Main', 'usStocks', { shorting: 'yes' }));
  const tags: string[] = [];
  for (const [kind, name] of [
    ['mistake', 'Late'],
    ['mistake', 'Early'],
    ['emotion', 'Calm'],
    ['market', 'Trend'],
  ] as const)
    tags.push((await api.tags.create({ group: kind, name })).uid);
  const setup = await api.tags.create({ group: 'setup', name: 'Gap' });
  const { rules } = await api.tags.setRules({ tag: setup.uid, rules: [{ uid: null, phase: 'entry', text: 'Wait' }] });
  let made = 0;

  return async (edit: Edit): Promise<number> => {
    try {
      await perform(edit);
      return 1;
    } catch (error) {
      if (error instanceof AppError && error.code !== 'internal') return 0;
      throw error;
    }
  };

  async function rename(tag: string, name: string): Promise<unknown> {
    const { groups } = await api.tags.list({});
    const version = groups.flatMap(({ tags }) => tags).find(({ uid }) => uid === tag)?.version;
    return version === undefined ? undefined : api.tags.edit({ uid: tag, version, changes: { name } });
  }

  async function perform({ what, pick, other }: Edit): Promise<unknown> {
    const all = await trades();
    const one = all[pick % Math.max(1, all.length)];
    const second = all[other % Math.max(1, all.length)];
    const symbol = SYMBOLS[pick % SYMBOLS.length] as string;
    const at = `2025-0${1 + (pick % 9)}-${10 + (other % 18)}T${10 + (pick % 10)}:${10 + (other % 49)}:00Z`;
    const draft = { account, instrument: { symbol }, quantity: String(1 + (pick % 3)), price: String(10 + (other % 7)), at, costs: [] };
    switch (what) {
      case 'buy':
        return api.fills.add({ fills: [{ ...draft, side: 'buy' }] });
      case 'sell':
        return api.fills.add({ fills: [{ ...draft, side: 'sell' }] });
      case 'short':
        return api.fills.add({
          fills: [
            { ...draft, side: 'sell' },
            { ...draft, side: 'buy', at: at.replace(':00Z', ':30Z') },
          ],
        });
      case 'import':
        return run(
          tradezero(
            { side: 'B', symbol, quantity: 1 + (pick % 5), price: 10 + (made++ % 40), at: `09:${10 + (other % 49)}:00` },
            { side: 'S', symbol, quantity: 1 + (other % 5), price: 11, at: `10:${10 + (pick % 49)}:00` },
          ),
        );
      case 'undo':
        return api.history.undo({});
      case 'redo':
        return api.history.redo({});
      case 'rename':
        return rename(tags[other % 4] as string, `Name ${pick}`);
      case 'account':
        return api.accounts.update({ uid: account, changes: { name: `Account ${pick}`, inTotals: other % 2 === 0 } });
      case 'mergeTags':
        return api.tags.merge({ from: tags[other % 4] as string, into: tags[pick % 4] as string });
    }
    if (!one || !second) return;
    const say = (changes: Parameters<typeof api.trades.annotate>[0]['changes']) =>
      api.trades.annotate({ uids: [one.uid, second.uid], changes });
    switch (what) {
      case 'note':
        return say({ note: pick % 4 === 0 ? '' : `Note ${pick}`, reviewed: other % 2 === 0 });
      case 'rate':
        return say({ rating: pick % 6 === 0 ? null : 1 + (pick % 5) });
      case 'tag':
        return say({ addTags: [tags[other % 4] as string] });
      case 'untag':
        return say({ removeTags: [tags[other % 4] as string] });
      case 'setup':
        return say({ setup: pick % 3 === 0 ? null : setup.uid });
      case 'tick':
        return say({ ticks: [{ rule: rules[0]?.uid as string, kept: pick % 3 === 0 ? null : pick % 3 === 1 }] });
      case 'field':
        return say({ reviewed: pick % 2 === 0 });
      case 'group':
        return api.trades.group({ uids: [one.uid, second.uid], kind: 'spread' });
      case 'ungroup':
        return api.trades.ungroup({ uid: one.uid });
      case 'delete':
      case 'fill': {
        const [fill] = (await api.fills.get({ uids: [one.fills[pick % one.fills.length]?.fill as string] })).fills;
        const seen = { uid: fill?.uid as string, version: fill?.version as number };
        return what === 'delete'
          ? api.fills.delete({ fills: [seen] })
          : api.fills.edit({ ...seen, changes: { price: String(5 + (other % 9)) } });
      }
    }
  }
}

const SYMBOLS = ['AAPL', 'MSFT', 'ACME'];
