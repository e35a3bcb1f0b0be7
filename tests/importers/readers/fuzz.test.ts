import { expect, test } from 'vitest';
import { openSource } from '../../../src/importers/readers/open-source.ts';
import { UnreadableFile } from '../../../src/importers/unreadable-file.ts';
import { fuzzedFile } from './fuzz/fuzzed-file.ts';
import { FUZZ_KINDS, type FuzzKind } from './fuzz/sound-files.ts';
import { walkSource } from './fuzz/walk-source.ts';

const FILES = Number(process.env.ROUNDTRIP_FUZZ ?? 120);
const FIRST_SEED = Number(process.env.ROUNDTRIP_SEED ?? 1);
const WARM_UP = 20;
const SLOWEST_MS = 10_000;
const MOST_GROWTH_MB = 300;

/** One file again: ROUNDTRIP_FUZZ=1 ROUNDTRIP_SEED=its seed. */
test.each(FUZZ_KINDS)('a damaged or hostile %s file is read or refused, in time and in little memory', { timeout: 3_600_000 }, (kind) => {
  // What an engine takes once and for all is no growth.
  for (let seed = 1; seed <= WARM_UP; seed++) read(kind, seed);
  const before = process.memoryUsage().rss;
  const ends = new Map<string, number>();
  let slowest = { ms: 0, seed: 0 };
  let most = before;

  for (let seed = FIRST_SEED; seed < FIRST_SEED + FILES; seed++) {
    const { end, ms } = read(kind, seed);
    if (ms > slowest.ms) slowest = { ms, seed };
    most = Math.max(most, process.memoryUsage().rss);
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }

  const growth = (most - before) / 1_000_000;
  const told = [...ends].sort().map(([end, count]) => `${end} ${count}`);
  console.info(
    `${kind}, seeds ${FIRST_SEED} to ${FIRST_SEED + FILES - 1}: ${told.join(', ')}; slowest ${slowest.ms.toFixed(0)} ms (seed ${slowest.seed}); memory +${growth.toFixed(0)} MB`,
  );
  expect(slowest.ms, `${kind} seed ${slowest.seed}`).toBeLessThan(SLOWEST_MS);
  expect(growth).toBeLessThan(MOST_GROWTH_MB);
});

function read(kind: FuzzKind, seed: number): { end: string; ms: number } {
  const file = fuzzedFile(kind, seed);
  const start = performance.now();
  let end = 'read';
  try {
    walkSource(openSource(file));
  } catch (error) {
    if (!(error instanceof UnreadableFile && /^[A-Z].*\.$/s.test(error.message))) throw new Error(`${kind} seed ${seed}`, { cause: error });
    end = error.code;
  }
  return { end, ms: performance.now() - start };
}
