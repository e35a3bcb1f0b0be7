import assert from 'node:assert/strict';
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handlers } from '../../src/app/handlers.ts';
import { createReader } from '../../src/app/reader.ts';
import { createRouter } from '../../src/app/router.ts';
import type { Emit } from '../../src/app/side.ts';
import { createWriter } from '../../src/app/writer.ts';
import { contract } from '../../src/contract/index.ts';
import { createClient } from '../../src/transport/create-client.ts';
import { connectLocal } from '../../src/transport/local.ts';
import { fixedWorld } from '../support/fixed-world.ts';
import { migrationsOnDisk } from '../support/migrations-on-disk.ts';
import type { Bench } from './measure.ts';

/** One setting changed, recorded, committed and answered, against the bare write that makes it durable. */
export const recordedEdit: Bench = {
  name: 'one recorded edit / 16 KB write and fdatasync',
  goal: 5,
  repeats: 300,
  async prepare() {
    const folder = mkdtempSync(join(tmpdir(), 'roundtrip-'));
    let emit: Emit = () => {};
    const options = {
      contract,
      handlers,
      folder,
      world: fixedWorld(),
      log: () => {},
      checkOutput: false,
      emit: ((to, text) => emit(to, text)) as Emit,
    };
    const writer = createWriter({ ...options, migrations: migrationsOnDisk() });
    const router = createRouter(contract, { writer, reader: createReader(options) });
    emit = router.emit;
    const { api } = createClient(contract, connectLocal(router));
    let floor = 12;
    const edit = async () => void (await api.settings.update({ reportingCurrency: `C${(floor = (floor + 1) % 100) + 100}` }));
    await edit();
    assert.equal((await api.settings.get({})).reportingCurrency, 'C113');
    const file = openSync(join(folder, 'raw'), 'w');
    const page = Buffer.alloc(16_384, 7);
    return {
      candidate: edit,
      limit() {
        writeSync(file, page);
        fdatasyncSync(file);
      },
      async end() {
        closeSync(file);
        await router.close();
        rmSync(folder, { recursive: true });
      },
    };
  },
};
