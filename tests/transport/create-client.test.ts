import { expect, test } from 'vitest';
import type { ClientFrame, ServerFrame } from '../../src/contract/frames.ts';
import { createClient } from '../../src/transport/create-client.ts';
import { nastyContract } from '../support/nasty-contract.ts';

/** A client whose core says what the test makes it say. */
function connected() {
  const sent: ClientFrame[] = [];
  let say: (frame: ServerFrame) => void = () => {};
  const client = createClient(nastyContract, {
    send: (frame) => void sent.push(frame),
    listen: (receive) => {
      say = receive;
    },
  });
  return { ...client, sent, say: (frame: ServerFrame) => say(frame) };
}
const gone = { code: 'not_found', message: 'There is no such thing.', details: {} } as const;

test('an answer from before a change that was heard of since is asked for again', async () => {
  const { api, sent, say } = connected();
  const asked = api.test.keys({});
  say({ t: 'changed', rev: 2 });
  say({ t: 'value', id: 1, value: { keys: ['old'] }, rev: 1 });
  expect(sent).toMatchObject([
    { id: 1, after: 0 },
    { id: 1, after: 2 },
  ]);
  say({ t: 'value', id: 1, value: { keys: ['new'] }, rev: 2 });
  expect(await asked).toEqual({ keys: ['new'] });
});

test('so is what was refused before it: what was gone may be back', async () => {
  const { api, sent, say } = connected();
  const asked = api.test.keys({});
  say({ t: 'changed', rev: 2 });
  say({ t: 'error', id: 1, error: gone });
  expect(sent).toHaveLength(2);
  say({ t: 'value', id: 1, value: { keys: ['back'] }, rev: 2 });
  expect(await asked).toEqual({ keys: ['back'] });
});

test('what is refused of the newest state is refused', async () => {
  const { api, sent, say } = connected();
  say({ t: 'changed', rev: 2 });
  const asked = api.test.keys({});
  say({ t: 'error', id: 1, error: gone });
  await expect(asked).rejects.toMatchObject({ code: 'not_found' });
  expect(sent).toHaveLength(1);
});

test('a command is never sent twice', async () => {
  const { api, sent, say } = connected();
  const asked = api.test.put({ key: 'x' });
  say({ t: 'changed', rev: 2 });
  say({ t: 'error', id: 1, error: gone });
  await expect(asked).rejects.toMatchObject({ code: 'not_found' });
  expect(sent).toHaveLength(1);
});

test('a thread that broke says nothing of the journal: its call is not asked again by itself', async () => {
  const { api, sent, say } = connected();
  const asked = api.test.keys({});
  say({ t: 'changed', rev: 2 });
  say({ t: 'error', id: 1, error: { ...gone, code: 'thread_crashed' } });
  await expect(asked).rejects.toMatchObject({ code: 'thread_crashed' });
  expect(sent).toHaveLength(1);
});
