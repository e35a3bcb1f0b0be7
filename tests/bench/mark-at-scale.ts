import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handlers } from '../../src/app/handlers.ts';
import { createReader } from '../../src/app/reader.ts';
import { createRouter } from '../../src/app/router.ts';
import type { Emit } from '../../src/app/side.ts';
import { createWriter } from '../../src/app/writer.ts';
import { contract } from '../../src/contract/index.ts';
import type { Filter } from '../../src/domain/filter.ts';
import { createClient } from '../../src/transport/create-client.ts';
import { connectLocal } from '../../src/transport/local.ts';
import { fixedWorld } from '../support/fixed-world.ts';
import { migrationsOnDisk } from '../support/migrations-on-disk.ts';
import { buildJournal } from './build-journal.ts';
import type { Finding, Trial } from './measure.ts';

const MARKED = Number(process.env.MARKED ?? 20_000);

/** As many trades as one step may mark: tagged, rated, reviewed, and all of it undone. */
export const markAtScale: Trial = {
  name: `${MARKED} trades marked`,
  async run(): Promise<Finding[]> {
    const folder = mkdtempSync(join(tmpdir(), 'roundtrip-'));
    await buildJournal(folder, MARKED * 3);
    let emit: Emit = () => {};
    const options = {
      ...{ contract, handlers, folder, world: fixedWorld(), log: () => {}, checkOutput: false },
      emit: ((to, text) => emit(to, text)) as Emit,
    };
    const writer = createWriter({ ...options, migrations: migrationsOnDisk() });
    const router = createRouter(contract, { writer, reader: createReader(options) });
    emit = router.emit;
    const { api } = createClient(contract, connectLocal(router));
    const { uids } = await api.table.uids({ limit: MARKED });
    assert.equal(uids.length, MARKED);
    const tag = await api.tags.create({ group: 'mistake', name: 'Late' });
    const setup = await api.tags.create({ group: 'setup', name: 'Fade' });
    const findings: Finding[] = [];
    for (const [what, changes, filter] of [
      ['tagged', { addTags: [tag.uid] }, { tags: { any: [tag.uid], all: [], none: [] } }],
      ['rated', { rating: 4 }, { rating: { from: 4, to: 4 } }],
      ['given a setup', { setup: setup.uid }, { setups: [setup.uid] }],
      ['reviewed', { reviewed: true }, { reviewed: true }],
    ] satisfies [string, object, Filter][]) {
      const start = performance.now();
      await api.trades.mark({ uids, changes });
      findings.push(finding(what, performance.now() - start));
      assert.equal((await api.table.count({ filter })).count, MARKED);
    }
    const start = performance.now();
    await api.history.undo({});
    findings.push(finding('not reviewed by undo', performance.now() - start));
    assert.equal((await api.table.count({ filter: { reviewed: true } })).count, 0);
    await router.close();
    rmSync(folder, { recursive: true });
    return findings;
  },
};

function finding(what: string, ms: number): Finding {
  return { isGood: ms <= GOAL, says: `${what}: ${ms.toFixed(0)} ms (goal ${GOAL} ms)` };
}
const GOAL = 4000;
