import { expect, test } from 'vitest';
import type { Draw } from '../../src/domain/simulation/draw-paths.ts';
import { drawPaths } from '../../src/domain/simulation/draw-paths.ts';
import { drawInThread } from '../../src/hosts/draw-in-thread.ts';

const results = Float64Array.from({ length: 500 }, (_, at) => Math.round(Math.sin(at * 12.9898) * 1000));
const draw: Draw = { paths: 10_000, trades: 500, block: 5, seed: 11, pass: { target: 20_000, limit: 10_000, isTrailing: true } };
const wanted = () => new AbortController().signal;

test('the thread draws what is drawn without it, tells how far it is, and leaves this one free', async () => {
  const told: number[] = [];
  let turns = 0;
  const free = setInterval(() => turns++, 1);
  const before = process.cpuUsage();
  const paths = await drawInThread(results, draw, { signal: wanted(), progress: (done) => void told.push(done) });
  const { user, system } = process.cpuUsage(before);
  clearInterval(free);
  expect(paths).toEqual(drawPaths(results, draw));
  expect(told).toEqual(Array.from({ length: 40 }, (_, at) => (at + 1) * 250));
  expect(turns).toBeGreaterThan(5);
  // Of the whole process, the start of the thread and the comparison of others among it.
  expect((user + system) / 1e6).toBeLessThan(2);
});

test('a thread that nobody wants ends at once', async () => {
  const asked = new AbortController();
  const drawn = drawInThread(results, draw, { signal: asked.signal, progress: () => asked.abort(new Error('enough')) });
  await expect(drawn).rejects.toThrow('enough');
  await expect(drawInThread(results, draw, { signal: asked.signal, progress: () => undefined })).rejects.toThrow('enough');
});

test('one is drawn after the other, and who waits may leave meanwhile', async () => {
  const told: string[] = [];
  const asked = new AbortController();
  const tell = (name: string, signal = wanted()) => ({ signal, progress: () => void told.push(name) });
  const first = drawInThread(results, draw, tell('first')).then(() => told.push('first ended'));
  const second = drawInThread(results, draw, tell('second', asked.signal)).catch(() => told.push('second left'));
  const third = drawInThread(results, draw, tell('third'));
  asked.abort(new Error('enough'));
  await Promise.all([first, second, third]);
  expect(told.filter((each, at) => each !== told[at - 1])).toEqual(['second left', 'first', 'first ended', 'third']);
});
