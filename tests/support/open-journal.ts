import { onTestFinished } from 'vitest';
import type { Pause } from '../../src/app/attempts.ts';
import { handlers as appHandlers } from '../../src/app/handlers.ts';
import { createReader } from '../../src/app/reader.ts';
import { createRouter } from '../../src/app/router.ts';
import type { AnyHandlers, Emit } from '../../src/app/side.ts';
import { createWriter } from '../../src/app/writer.ts';
import type { Contract } from '../../src/contract/call.ts';
import { type AppContract, contract as appContract } from '../../src/contract/index.ts';
import { type Connection, connect } from '../../src/db/connection.ts';
import type { World } from '../../src/db/context.ts';
import { migrations } from '../../src/db/migrations.ts';
import { journalFile } from '../../src/db/open.ts';
import { createClient } from '../../src/transport/create-client.ts';
import { connectLocal } from '../../src/transport/local.ts';
import { fixedWorld } from './fixed-world.ts';
import { putNewJournal } from './new-journal.ts';
import { tempFolder } from './temp-folder.ts';

interface Options<C extends Contract> {
  contract: C;
  handlers: AnyHandlers;
  folder?: string;
  /** Between the tries of a job: none, unless a test wants to see it. */
  pause?: Pause;
  world?: World;
  loadsAhead?: boolean;
}

/** A real journal in a real file, both sides in this thread, and clients of it. */
export function openJournal(world?: World): ReturnType<typeof openWith<AppContract>> {
  return openWith({ contract: appContract, handlers: appHandlers, ...(world && { world }) });
}

export function openWith<C extends Contract>(given: Options<C>) {
  const { contract, handlers, folder = tempFolder(), pause = async () => {}, world = fixedWorld(), loadsAhead = false } = given;
  let emit: Emit = () => {};
  const log: string[] = [];
  const options = {
    contract,
    handlers,
    folder,
    world,
    emit: ((to, text) => emit(to, text)) as Emit,
    log: (line: string) => void log.push(line),
    checkOutput: true,
    loadsAhead,
  };
  putNewJournal(folder, world);
  const writer = createWriter({ ...options, migrations, pause });
  const router = createRouter(contract, { writer, reader: createReader(options) });
  emit = router.emit;
  const looking: Connection[] = [];
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= router.close());
  onTestFinished(async () => {
    await close();
    for (const sql of looking) sql.close();
  });

  const connectClient = () => createClient(contract, connectLocal(router));
  return {
    folder,
    router,
    log,
    ...connectClient(),
    connectClient,
    /** For a test that opens it again. */
    close,
    /** A third connection, to see what is on disk. */
    look(): Connection {
      const sql = connect(journalFile(folder), 'read');
      looking.push(sql);
      return sql;
    },
  };
}
