import assert from 'node:assert/strict';
import { closeSync, fdatasyncSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handlers } from '../../src/app/handlers.ts';
import { createReader } from '../../src/app/reader.ts';
import { createRouter } from '../../src/app/router.ts';
import type { Emit } from '../../src/app/side.ts';
import { createWriter } from '../../src/app/writer.ts';
import { contract } from '../../src/contract/index.ts';
import { connect } from '../../src/db/connection.ts';
import { add, multiply } from '../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../src/domain/decimal/decimal-text.ts';
import { toUnits } from '../../src/domain/money/units.ts';
import { createClient } from '../../src/transport/create-client.ts';
import { connectLocal } from '../../src/transport/local.ts';
import { fixedWorld } from '../support/fixed-world.ts';
import { migrationsOnDisk } from '../support/migrations-on-disk.ts';
import { buildJournal } from './build-journal.ts';
import { type Finding, medians, type Trial } from './measure.ts';
import { SCALE } from './rebuild-at-scale.ts';

const SMALL = 10_000;
const EDITS = 300;

/** A fill edited in a large journal and in a small one, both open, and the bare write that makes an edit durable. */
export const editAtScale: Trial = {
  name: 'one fill edited',
  async run(): Promise<Finding[]> {
    const folder = mkdtempSync(join(tmpdir(), 'roundtrip-'));
    const large = await openEdited(join(folder, 'large'), SCALE);
    const small = await openEdited(join(folder, 'small'), SMALL);
    const file = openSync(join(folder, 'raw'), 'w');
    const page = Buffer.alloc(16_384, 7);
    const write = () => {
      writeSync(file, page);
      fdatasyncSync(file);
    };
    const [atLarge = 0, atSmall = 0, bare = 0] = await medians([large.edit, small.edit, write], EDITS);
    for (const end of [large.close, small.close, () => closeSync(file)]) await end();
    rmSync(folder, { recursive: true });
    return [
      finding(`at ${SCALE} fills / at ${SMALL} fills`, atLarge, atSmall, 1.3),
      finding(`at ${SCALE} fills / 16 KB write and fdatasync`, atLarge, bare, 5),
    ];
  },
};

function finding(what: string, candidate: number, limit: number, goal: number): Finding {
  const ratio = candidate / limit;
  const says = `${what}: ${ratio.toFixed(2)}x (goal ${goal}x)  p50 ${candidate.toFixed(2)} ms against ${limit.toFixed(2)} ms`;
  return { isGood: ratio <= goal, says };
}

/** A journal behind its calls, with so many fills to edit, spread over all of it. */
async function openEdited(folder: string, fills: number) {
  mkdirSync(folder);
  const journal = await buildJournal(folder, fills);
  let emit: Emit = () => {};
  const options = {
    ...{ contract, handlers, folder, world: fixedWorld(), log: () => {}, checkOutput: false },
    emit: ((to, text) => emit(to, text)) as Emit,
  };
  const writer = createWriter({ ...options, migrations: migrationsOnDisk() });
  const router = createRouter(contract, { writer, reader: createReader(options) });
  emit = router.emit;
  const { api } = createClient(contract, connectLocal(router));
  const looking = connect(journal, 'read');
  await seeTradeFollow();
  const step = fills / (EDITS + 2);
  const wanted = Array.from({ length: EDITS + 2 }, (_, n) => Math.floor((n + 0.5) * step) + 1);
  const edits = wanted.map((id) => looking.prepare<[number], string>('SELECT uid FROM fill WHERE id = ?').pluck().get(id) as string);
  const known = new Map<string, { version: number; price: string | null }>();
  for (const uid of edits) for (const fill of (await api.fills.get({ uids: [uid] })).fills) known.set(uid, fill);
  return {
    async edit() {
      const uid = edits.pop() as string;
      const { version, price } = known.get(uid) as { version: number; price: string };
      await api.fills.edit({ uid, version, changes: { price: dearer(price) } });
    },
    async close() {
      looking.close();
      await router.close();
    },
  };

  /** The last sale of a trade is made dearer: what the trade brought grows by just that, and shrinks again. */
  async function seeTradeFollow(): Promise<void> {
    const { trade, uid } = looking.prepare<[], { trade: string; uid: string }>(SOLD).get() as { trade: string; uid: string };
    const grossOf = () => looking.prepare<[string], number>('SELECT gross FROM trade WHERE uid = ?').pluck().get(trade) as number;
    const before = grossOf();
    const [fill] = (await api.fills.get({ uids: [uid] })).fills;
    assert.ok(fill?.price);
    const edited = await api.fills.edit({ uid, version: fill.version, changes: { price: dearer(fill.price) } });
    assert.equal(edited.price, dearer(fill.price));
    const more = multiply(multiply(decimal(fill.quantity), TICK), decimal(fill.multiplier ?? '1'));
    assert.equal(grossOf(), before + toUnits(more, 'USD'));
    await api.fills.edit({ uid, version: edited.version, changes: { price: fill.price } });
    assert.equal(grossOf(), before);
  }
}

/** Of shares, from the middle of the journal. */
const SOLD = `SELECT trade.uid AS trade, ended_uid AS uid FROM position JOIN trade ON trade.id = trade_id JOIN account ON account.id = position.account_id
  WHERE account.name = 'Shares' AND position.direction = 'long' AND position.status = 'closed' AND joins_before + joins_after = 0
    AND trade.positions = 1 AND position.id > (SELECT max(id) / 2 FROM position) ORDER BY position.id LIMIT 1`;
const TICK = decimal('0.01');
const dearer = (price: string): string => decimalText(add(decimal(price), TICK));
