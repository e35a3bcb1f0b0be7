import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adapters } from './adapters.ts';
import { differences } from './differences.ts';
import type { Vector } from './vector.ts';

/** `npm run oracles -- DIR...`: runs the engine on published cases, and compares it with what their sources say. */
const folders = process.argv.slice(2);
if (folders.length === 0) fail('Name the folders of the vector files: npm run oracles -- DIR...');
let failed = false;
for (const folder of folders) for (const name of vectorFiles(folder)) failed = runFile(join(folder, name)) || failed;
process.exit(failed ? 1 : 0);

/** True when a vector was missed. */
function runFile(path: string): boolean {
  const { topic, vectors } = read(path);
  const run = vectors.filter(({ kind }) => adapters[kind]);
  const missed = run.map((vector) => ({ id: vector.id, why: misses(vector) })).filter(({ why }) => why.length > 0);
  console.log(`${topic.padEnd(20)} ${tally(run.length - missed.length, run.length, vectors)}`);
  for (const { id, why } of missed) for (const line of why) console.log(`  miss ${id} ${line}`);
  return missed.length > 0;
}

function misses(vector: Vector): string[] {
  try {
    return differences(vector.expected, adapters[vector.kind]?.(vector), vector.tolerance);
  } catch (error) {
    return [`failed: ${error instanceof Error ? error.message : error}`];
  }
}

function tally(passed: number, run: number, vectors: Vector[]): string {
  const kinds = [...new Set(vectors.map(({ kind }) => kind).filter((kind) => !adapters[kind]))];
  const rest = `${vectors.length - run} not yet run (${kinds.join(', ')})`;
  if (run === 0) return rest;
  return run === vectors.length ? `${passed} of ${run}` : `${passed} of ${run}, ${rest}`;
}

function vectorFiles(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    return names.length > 0 ? names.sort() : fail(`There is no vector file (*.json) in ${folder}.`);
  } catch {
    return fail(`${folder} is not a folder that can be read.`);
  }
}

function read(path: string): { topic: string; vectors: Vector[] } {
  try {
    const file = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof file.topic === 'string' && Array.isArray(file.vectors) && file.vectors.length > 0) return file;
  } catch {}
  return fail(`${path} is not a vector file: it needs a topic and its vectors.`);
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
