import { parentPort, workerData } from 'node:worker_threads';
import { toErrorBody } from '../../src/app/error-body.ts';
import { createReader } from '../../src/app/reader.ts';
import type { AnyHandlers } from '../../src/app/side.ts';
import { createWriter } from '../../src/app/writer.ts';
import { migrations } from '../../src/db/migrations.ts';
import { serveSide } from '../../src/transport/worker.ts';
import { fixedWorld } from './fixed-world.ts';
import { nastyContract as contract, nastyHandlers } from './nasty-contract.ts';

/** The two threads with the nasty calls. */
const { side, folder } = workerData as { side: 'writer' | 'reader'; folder: string };
const handlers = nastyHandlers as unknown as AnyHandlers;
const world = fixedWorld();

if (parentPort)
  serveSide(
    parentPort,
    (emit) => {
      const options = { contract, handlers, folder, world, emit, log: () => {}, checkOutput: true };
      return side === 'writer' ? createWriter({ ...options, migrations }) : createReader(options);
    },
    (error) => toErrorBody(error, 'open', 'none', () => {}),
  );
