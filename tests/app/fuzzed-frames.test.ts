import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ERROR_CODES } from '../../src/contract/errors.ts';
import type { ServerFrame } from '../../src/contract/frames.ts';
import { contract } from '../../src/contract/index.ts';
import { openJournal } from '../support/open-journal.ts';

const RUNS = 10_000;
const paths = Object.entries(contract).flatMap(([area, calls]) => Object.keys(calls).map((name) => `${area}.${name}`));

/** Anything JSON can say, the dangerous keys among it. */
const junk = fc
  .oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom<unknown>(null, '', 0, -1, 1e308, true, [], {}, 'x'.repeat(20_000), { uid: '0'.repeat(32) }),
    fc.dictionary(
      fc.constantFrom('uid', 'name', 'changes', 'constructor', 'currency', 'conventions', 'limit', 'before', 'table', 'key'),
      fc.jsonValue(),
      { maxKeys: 5 },
    ),
  )
  .map((value) => JSON.stringify(value));
const poisoned = fc.constantFrom('{"__proto__":{"name":"x"}}', '{"changes":{"__proto__":null},"uid":1}', '{"uid":{"toString":1}}');
const callNames = fc.oneof(
  fc.constantFrom(...paths),
  fc.string(),
  fc.constantFrom('__proto__.x', 'constructor.constructor', 'accounts.__proto__', 'accounts.list.x'),
);
const frames = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(callNames, fc.oneof(junk, poisoned)).map(
      ([call, input]) =>
        (id: number) =>
          `{"t":"call","id":${id},"call":${JSON.stringify(call)},"input":${input},"after":0}`,
    ),
  },
  { weight: 1, arbitrary: fc.string().map((text) => () => text) },
  { weight: 1, arbitrary: fc.jsonValue().map((value) => () => JSON.stringify(value)) },
  {
    weight: 1,
    arbitrary: junk.map((input) => (id: number) => `{"t":"call","id":${id},"call":"accounts.list","input":{},"after":0,"more":${input}}`),
  },
);

test(`${RUNS} fuzzed frames get coded answers only, and change nothing unless they are valid`, async () => {
  const { router, look, log } = openJournal();
  const answers: ServerFrame[] = [];
  const link = router.connect((text) => {
    const answer = JSON.parse(text) as ServerFrame;
    if (answer.t === 'value' || answer.t === 'error') answers.push(answer);
  });
  const sql = look();
  // Another number after each commit of anybody else.
  const commits = () => sql.pragma('data_version', { simple: true });
  let before = commits();
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(frames, async (frame) => {
      const id = ++sent;
      link.receive(frame(id));
      await expect.poll(() => answers.length, { interval: 0, timeout: 20_000 }).toBe(1);
      const answer = answers.pop()!;
      if (answer.t === 'error') {
        expect(ERROR_CODES).toContain(answer.error.code);
        expect(answer.error.code, log.at(-1)).not.toBe('internal');
        expect(answer.error.message).not.toMatch(/at .*\.ts:\d|SQLITE/);
      }
      const after = commits();
      if (answer.t === 'error') expect(after).toBe(before);
      before = after;
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
}, 120_000);

test('a message of 10 MB is refused by name, and the next one is answered', async () => {
  const { router } = openJournal();
  const answers: ServerFrame[] = [];
  const link = router.connect((text) => answers.push(JSON.parse(text)));
  link.receive(`{"t":"call","id":7,"call":"accounts.list","input":${JSON.stringify('x'.repeat(10_000_000))},"after":0}`);
  link.receive('{"t":"call","id":8,"call":"accounts.list","input":{},"after":0}');
  await expect.poll(() => answers.length).toBe(2);
  expect(answers[0]).toMatchObject({ t: 'error', id: 7, error: { code: 'too_large' } });
  expect(answers[1]).toMatchObject({ t: 'value', id: 8 });
});
