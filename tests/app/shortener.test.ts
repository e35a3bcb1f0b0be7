import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createShortener } from '../../src/app/shortener.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** When it is tried, in milliseconds: somebody reads until then, and a job is done at each of these moments. */
async function tried({ readUntil, done = [0], stopAt = Number.POSITIVE_INFINITY, lasts = 0 }: Case): Promise<number[]> {
  const [start, seen] = [Date.now(), [] as number[]];
  const shortener = createShortener(async () => {
    seen.push(Date.now() - start);
    if (lasts > 0) await new Promise((resolve) => setTimeout(resolve, lasts));
    return Date.now() - start >= readUntil;
  });
  for (const moment of done) setTimeout(shortener.soon, moment);
  if (Number.isFinite(stopAt)) setTimeout(shortener.stop, stopAt);
  await vi.advanceTimersByTimeAsync(100_000);
  return seen;
}
interface Case {
  readonly readUntil: number;
  readonly done?: readonly number[];
  readonly stopAt?: number;
  readonly lasts?: number;
}

it.each<[string, Case, readonly number[]]>([
  ['once if nobody reads', { readUntil: 0 }, [200]],
  ['once for all jobs of a moment', { readUntil: 0, done: [0, 50, 150] }, [200]],
  ['again for a job that is done later', { readUntil: 0, done: [0, 500] }, [200, 700]],
  ['later and later while somebody reads', { readUntil: 3000 }, [200, 600, 1400, 3000]],
  [
    'at least twice in a minute, however long he reads',
    { readUntil: 90_000 },
    [200, 600, 1400, 3000, 6200, 12_600, 25_400, 51_000, 81_000],
  ],
  ['soon again for a job that is done meanwhile', { readUntil: 4100, done: [0, 3500] }, [200, 600, 1400, 3000, 3700, 4100]],
  ['for a job that is done while it is tried as well', { readUntil: 0, done: [0, 210], lasts: 20 }, [200, 410]],
  ['not twice for a job that is done while it fails', { readUntil: 300, done: [0, 210], lasts: 20 }, [200, 410]],
  ['not once it is stopped', { readUntil: 90_000, stopAt: 1000 }, [200, 600]],
  ['not again if it is stopped while it is tried', { readUntil: 90_000, stopAt: 630, lasts: 20 }, [200, 620]],
  ['not for a job that ends after that', { readUntil: 0, done: [20], stopAt: 10 }, []],
])('the log is shortened %s', async (_, given, moments) => {
  expect(await tried(given)).toEqual(moments);
});

it('what fails is left', async () => {
  let tries = 0;
  createShortener(async () => {
    tries++;
    throw new Error('The disk is full');
  }).soon();
  await vi.advanceTimersByTimeAsync(100_000);
  expect(tries).toBe(1);
});
