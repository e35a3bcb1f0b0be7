import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MAX_FRAME_CHARS, type ServerFrame } from '../../src/contract/frames.ts';
import { openTestHost, tempHome } from '../support/open-host.ts';
import { PATIENT } from '../support/patient.ts';

/** As deep as fits into a frame: it can be read, but not passed on to a thread. */
test.for([
  ['lists in lists', '[', '', ']'],
  ['objects in objects', '{"a":', '1', '}'],
] as const)('%s are refused before they reach a thread, and the next call is answered', async ([, open, core, close]) => {
  const { host, api } = await openTestHost(join(tempHome(), 'journal'));
  const answers: ServerFrame[] = [];
  const link = host.connect((text) => answers.push(JSON.parse(text)));
  const levels = Math.floor((MAX_FRAME_CHARS - 200) / (open.length + close.length));
  const input = `${open.repeat(levels)}${core}${close.repeat(levels)}`;
  for (const [id, call] of [
    [1, 'accounts.list'],
    [2, 'accounts.create'],
    [3, 'host.state'],
  ] as const)
    link.receive(`{"t":"call","id":${id},"call":"${call}","after":0,"input":${input}}`);
  await expect.poll(() => answers.length, PATIENT).toBe(3);
  expect(answers).toMatchObject([1, 2, 3].map((id) => ({ t: 'error', id, error: { code: 'malformed' } })));
  expect(await api.accounts.list({})).toEqual({ accounts: [] });
  link.close();
});
