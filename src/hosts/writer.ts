import { parentPort, workerData } from 'node:worker_threads';
import { toErrorBody } from '../app/error-body.ts';
import { handlers } from '../app/handlers.ts';
import { createWriter } from '../app/writer.ts';
import { contract } from '../contract/index.ts';
import { migrations } from '../db/migrations.ts';
import { serveSide } from '../transport/worker.ts';
import { log } from './log.ts';
import type { ThreadData } from './thread-data.ts';
import { systemWorld as world } from './world.ts';

/** The writer thread: commands and jobs. */
const { folder, checkOutput } = workerData as ThreadData;

if (parentPort)
  serveSide(
    parentPort,
    (emit) => createWriter({ contract, handlers, folder, world, emit, log, checkOutput, migrations }),
    (error) => toErrorBody(error, 'open', world.newUid().slice(0, 8), log),
  );
