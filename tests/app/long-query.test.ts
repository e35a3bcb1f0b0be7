import { expect, test } from 'vitest';
import { z } from 'zod';
import { longQuery, query } from '../../src/contract/call.ts';
import { Aside, type AsideTools } from '../../src/features/aside.ts';
import { openWith } from '../support/open-journal.ts';

const Empty = z.strictObject({});
const contract = {
  odds: {
    far: longQuery({ about: 'What takes long', in: Empty, out: z.number() }),
    near: query({ about: 'What is told at once', in: Empty, out: z.number() }),
  },
};

/** A long query that waits for the test. */
function journal() {
  const [begun, end] = [Promise.withResolvers<AsideTools>(), Promise.withResolvers<number>()];
  const far = () =>
    new Aside(async (tools) => {
      begun.resolve(tools);
      const stopped = new Promise<never>((_, reject) => tools.signal.addEventListener('abort', () => reject(tools.signal.reason)));
      return Promise.race([end.promise, stopped]);
    });
  return { ...openWith({ contract, handlers: { odds: { far, near: () => 7 } } }), begun: begun.promise, end: end.resolve };
}

test('while it is worked out other questions are answered', async () => {
  const { api, begun, end } = journal();
  const far = api.odds.far({});
  await begun;
  expect(await api.odds.near({})).toBe(7);
  end(1);
  expect(await far).toBe(1);
});

test('who asked is told how far it is, and nobody else', async () => {
  const { api, on, begun, end } = journal();
  const [told, others] = [[] as number[], [] as string[]];
  on('job', ({ job }) => void others.push(job));
  const far = api.odds.far({}, { onProgress: ({ done }) => void told.push(done) });
  (await begun).progress(250, 1000);
  await expect.poll(() => told).toEqual([250]);
  end(1);
  await far;
  expect(others).toEqual([]);
});

test('it is stopped when nobody wants it any more', async () => {
  const { api, begun } = journal();
  const asked = new AbortController();
  const far = api.odds.far({}, { signal: asked.signal });
  const { signal } = await begun;
  asked.abort();
  await expect(far).rejects.toMatchObject({ code: 'cancelled' });
  await expect.poll(() => signal.aborted).toBe(true);
});
