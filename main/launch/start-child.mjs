import { spawn } from 'node:child_process';

/**
 * Starts what does the work of this process: whoever stops this one means that one. It can be heard of before `spawn` returns,
 * so the signals are listened to before it is called.
 * @param {string} command
 * @param {readonly string[]} words
 * @param {import('node:child_process').SpawnOptions} options
 */
export function startChild(command, words, options) {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child?.kill(signal));
  child = spawn(command, words, options);
  return child;
}
