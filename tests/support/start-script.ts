import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** A script of a package and its words. */
export type Script = readonly [script: string, ...words: string[]];

const packages = resolve(import.meta.dirname, '../../node_modules');

export const startScript = ([script, ...words]: Script, stdio: StdioOptions): ChildProcess =>
  spawn(process.execPath, [resolve(packages, script), ...words], { stdio });
