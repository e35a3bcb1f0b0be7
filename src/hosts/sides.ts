import { Worker } from 'node:worker_threads';
import type { Sides } from '../app/router.ts';
import type { Emit } from '../app/side.ts';
import { contract } from '../contract/index.ts';
import { workerSide } from '../transport/worker.ts';
import { codeKeepingEnv } from './code-keeping-env.ts';
import { log } from './log.ts';
import type { ThreadData } from './thread-data.ts';
import { threadFile } from './thread-file.ts';
import { systemWorld as world } from './world.ts';

/** Both threads read their code at once. The writer opens first: it may have to make the journal, or bring it up to date. */
export async function startSides(folder: string, threads: boolean, emit: Emit): Promise<Sides> {
  const checkOutput = process.env.ROUNDTRIP_CHECK_OUTPUT === '1';
  if (!threads) {
    // Much to read, and whoever has threads never runs it.
    const { sidesHere } = await import('./sides-here.ts');
    return sidesHere({ contract, folder, world, emit, checkOutput, log });
  }
  const workerData: ThreadData = { folder, checkOutput };
  const thread = (name: 'writer' | 'reader', mayOpen: Promise<void>) => {
    const spawn = () => new Worker(threadFile(name), { workerData, name, env: codeKeepingEnv(), ...LIMITS[name] });
    return workerSide({ name, spawn, mayOpen, emit, now: world.now, log });
  };
  const writer = thread('writer', Promise.resolve());
  const reader = thread('reader', writer.ready);
  try {
    await reader.ready;
  } catch (error) {
    await Promise.all([reader.close(), writer.close()]);
    throw error;
  }
  return { writer, reader };
}

/**
 * In MB. What an import makes of each row is forgotten soon: left to itself the writer takes a hundred for it, and is no faster.
 */
const LIMITS = { writer: { resourceLimits: { maxYoungGenerationSizeMb: 48 } }, reader: {} };
