import { parentPort, workerData } from 'node:worker_threads';
import { toErrorBody } from '../app/error-body.ts';
import { handlers } from '../app/handlers.ts';
import { createReader } from '../app/reader.ts';
import { contract } from '../contract/index.ts';
import { serveSide } from '../transport/worker.ts';
import { drawInThread } from './draw-in-thread.ts';
import { log } from './log.ts';
import type { ThreadData } from './thread-data.ts';
import { systemWorld as world } from './world.ts';

/** The reader thread: queries. */
const { folder, checkOutput } = workerData as ThreadData;

if (parentPort)
  serveSide(
    parentPort,
    (emit) => createReader({ contract, handlers, folder, world, emit, log, checkOutput, drawPaths: drawInThread, loadsAhead: true }),
    (error) => toErrorBody(error, 'open', world.newUid().slice(0, 8), log),
  );
