import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { ERROR_CODES } from '../../src/contract/errors.ts';
import type { ServerFrame } from '../../src/contract/frames.ts';
import { host as hostArea } from '../../src/contract/host.ts';
import { openHost } from '../../src/hosts/host.ts';
import { tempHome } from '../support/open-host.ts';

const calls = fc.constantFrom(
  ...Object.keys(hostArea).map((name) => `host.${name}`),
  'host.',
  'host.__proto__',
  'host.state.x',
  'hosts.state',
);
const folders = fc.constantFrom(
  '/',
  '/etc',
  '/proc/x',
  '/dev/null',
  'relative',
  '',
  '/a\0b',
  '..',
  '/'.repeat(5000),
  '\\\\server\\share',
  'C:\\x',
);
const inputs = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.record({ folder: fc.oneof(folders, fc.jsonValue({ maxDepth: 1 })) }),
  fc.constant({ folder: '/x', more: 1 }),
  fc.constant({ title: 'x'.repeat(200) }),
);

test('whatever a page asks of the host, the answer is a value or a coded refusal, and its journal or the sample stays open', async () => {
  const folder = join(tempHome(), 'journal');
  const host = await openHost(folder, { kind: 'desktop', version: '0', mayOpen: () => false });
  onTestFinished(() => host.close());
  const answers: ServerFrame[] = [];
  const link = host.connect((text) => {
    const frame = JSON.parse(text) as ServerFrame;
    // To everybody, and of no call: another folder is watched now, or the sample is open.
    if (frame.t !== 'changed' && frame.t !== 'reset') answers.push(frame);
  });
  let id = 0;
  await fc.assert(
    fc.asyncProperty(calls, inputs, async (call, input) => {
      link.receive(JSON.stringify({ t: 'call', id: ++id, call, input, after: 0 }));
      await expect.poll(() => answers.length, { interval: 0, timeout: 5000 }).toBe(1);
      const answer = answers.pop();
      if (answer?.t === 'error') {
        expect(answer.id).toBe(id);
        expect(ERROR_CODES.filter((code) => code !== 'internal')).toContain(answer.error.code);
      } else expect(answer).toMatchObject({ t: 'value', id });
    }),
    { numRuns: 1500 },
  );
  expect(host.state()).toMatchObject({ problem: null });
  expect([folder, join(folder, '..', 'sample')]).toContain(host.state().folder);
});
