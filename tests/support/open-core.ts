import { handlers } from '../../src/app/handlers.ts';
import { createReader } from '../../src/app/reader.ts';
import { createRouter } from '../../src/app/router.ts';
import type { Emit } from '../../src/app/side.ts';
import { createWriter } from '../../src/app/writer.ts';
import { contract } from '../../src/contract/index.ts';
import type { World } from '../../src/db/context.ts';
import { createClient } from '../../src/transport/create-client.ts';
import { connectLocal } from '../../src/transport/local.ts';
import { migrationsOnDisk } from './migrations-on-disk.ts';

/** A journal outside of any test runner: both sides in this thread, and a client. */
export function openCore(folder: string, world: World, log: (line: string) => void = () => {}) {
  let emit: Emit = () => {};
  const options = { contract, handlers, folder, world, emit: ((to, text) => emit(to, text)) as Emit, log, checkOutput: true };
  const writer = createWriter({ ...options, migrations: migrationsOnDisk(), pause: async () => {} });
  const router = createRouter(contract, { writer, reader: createReader(options) });
  emit = router.emit;
  return { ...createClient(contract, connectLocal(router)), close: () => router.close() };
}
