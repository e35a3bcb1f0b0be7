import { Worker } from 'node:worker_threads';
import { handlers } from '../app/handlers.ts';
import { createReader } from '../app/reader.ts';
import type { Sides } from '../app/router.ts';
import type { Emit } from '../app/side.ts';
import { createWriter } from '../app/writer.ts';
import { contract } from '../contract/index.ts';
import { migrations } from '../db/migrations.ts';
import { workerSide } from '../transport/worker.ts';
import { log } from './log.ts';
import type { ThreadData } from './thread-data.ts';
import { threadFile } from './thread-file.ts';
import { systemWorld as world } from './world.ts';

/** The writer opens first: it may have to make the journal, or bring it up to date. */
export async function startSides(folder: string, threads: boolean, emit: Emit): Promise<Sides> {
  const checkOutput = process.env.ROUNDTRIP_CHECK_OUTPUT === '1';
  if (!threads) {
    const options = { contract, handlers, folder, world, emit, checkOutput, log };
    const writer = createWriter({ ...options, migrations });
    return { writer, reader: createReader(options) };
  }
  const workerData: ThreadData = { folder, checkOutput };
  const thread = (name: 'writer' | 'reader') =>
    workerSide({ name, spawn: () => new Worker(threadFile(name), { workerData, name, ...LIMITS[name] }), emit, now: world.now, log });
  const writer = thread('writer');
  await writer.ready;
  const reader = thread('reader');
  try {
    await reader.ready;
  } catch (error) {
    await writer.close();
    throw error;
  }
  return { writer, reader };
}

/**
 * In MB. What an import makes of each row is forgotten soon: left to itself the writer takes a hundred for it, and is no faster.
 */
const LIMITS = { writer: { resourceLimits: { maxYoungGenerationSizeMb: 48 } }, reader: {} };
