import { expect, test } from 'vitest';
import type { AnyHandlers } from '../../src/app/side.ts';
import type { ClientFrame, ServerFrame } from '../../src/contract/frames.ts';
import { createClient } from '../../src/transport/create-client.ts';
import { nastyContract as contract, leaked, nastyHandlers } from '../support/nasty-contract.ts';
import { openWith } from '../support/open-journal.ts';

const handlers = nastyHandlers as unknown as AnyHandlers;
const open = () => openWith({ contract, handlers });
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('no query ever sees half of a job, and a command given meanwhile survives its cancel', async () => {
  const { api } = open();
  await api.test.put({ key: 'before' });
  const cancel = new AbortController();
  const importing = api.test.import({ rows: 400, pauseMs: 2 }, { signal: cancel.signal });
  const ended = expect(importing).rejects.toMatchObject({ code: 'cancelled' });

  await sleep(30);
  const given = api.test.put({ key: 'during' });
  for (let look = 0; look < 5; look++) {
    expect((await api.test.keys({})).keys).toEqual(['before']);
    await sleep(5);
  }
  cancel.abort();
  await ended;
  await given;
  expect((await api.test.keys({})).keys).toEqual(['before', 'during']);
});

test('a job that ends shows all of its rows at once', async () => {
  const { api } = open();
  const seen = new Set<number>();
  let over = false;
  const importing = api.test.import({ rows: 300, pauseMs: 1 }, {}).finally(() => (over = true));
  while (!over) seen.add((await api.test.keys({})).keys.length);
  await importing;
  seen.add((await api.test.keys({})).keys.length);
  expect([...seen]).toEqual([0, 300]);
});

test('a command that fails leaves nothing, says nothing of its insides, and tells nobody of a change', async () => {
  const { api, on, log, look } = open();
  const changes: number[] = [];
  on('changed', (rev) => changes.push(rev));
  await expect(api.test.putThenThrow({ key: 'x' })).rejects.toMatchObject({
    code: 'internal',
    message: expect.not.stringContaining('after the insert'),
  });
  await expect(api.test.putThenBreakContract({ key: 'x' })).rejects.toMatchObject({ code: 'internal' });
  await api.test.nothing({});
  await sleep(10);
  expect(changes).toEqual([]);
  expect(log.join()).toContain('after the insert');
  const sql = look();
  expect(sql.prepare('SELECT count(*) AS n FROM setting').get()).toEqual({ n: 0 });
  expect(sql.prepare('SELECT count(*) AS n FROM change_set').get()).toEqual({ n: 0 });
  expect(sql.prepare('SELECT rev FROM journal').get()).toEqual({ rev: 0 });
});

test('every commit raises rev by one and tells every client once', async () => {
  const { api, connectClient } = open();
  const other = connectClient();
  const told: number[] = [];
  other.on('changed', (rev) => told.push(rev));
  await api.test.put({ key: 'a' });
  await api.test.put({ key: 'b' });
  await sleep(10);
  expect(told).toEqual([1, 2]);
});

test('a client reads its own writes', async () => {
  const { api } = open();
  for (let i = 0; i < 50; i++) {
    await api.test.put({ key: `k${i}` });
    expect((await api.test.keys({})).keys).toHaveLength(i + 1);
  }
});

test('commands given together run one after the other, in order', async () => {
  const { api } = open();
  await Promise.all(Array.from({ length: 30 }, (_, i) => api.test.put({ key: `k${i}` })));
  expect((await api.test.keys({})).keys).toEqual(Array.from({ length: 30 }, (_, i) => `k${i}`));
});

test('an answer outside its contract is an error, not an answer', async () => {
  const { api } = open();
  await expect(api.test.tooMuch({})).rejects.toMatchObject({ code: 'internal' });
});

test('a query sent after the end of its transaction is refused by the handle', async () => {
  const { api, log } = open();
  await api.test.leak({});
  expect(await leaked.outcome).toContain('Query after the end of its transaction');
  expect(log).toEqual([]);
  expect((await api.test.keys({})).keys).toEqual([]);
});

test('a query sees one moment of the journal, whatever is committed while it reads', async () => {
  const { api, router } = open();
  // A line of its own: a client would ask again, for it has heard of the commit by then.
  const heard: { id?: number }[] = [];
  const link = router.connect((text) => heard.push(JSON.parse(text)));
  link.receive(JSON.stringify({ t: 'call', id: 1, call: 'test.keysTwice', input: { pauseMs: 40 }, after: 0 }));
  await sleep(10);
  await api.test.put({ key: 'meanwhile' });
  await expect.poll(() => heard.find((frame) => frame.id === 1)).toMatchObject({ rev: 0, value: { first: [], later: [] } });
  expect((await api.test.keys({})).keys).toEqual(['meanwhile']);
});

test('a query that knows of a later commit waits for it', async () => {
  const { api, router } = open();
  const heard: { t: string; id?: number; rev?: number; value?: unknown }[] = [];
  const link = router.connect((text) => heard.push(JSON.parse(text)));
  link.receive(JSON.stringify({ t: 'call', id: 1, call: 'test.keys', input: {}, after: 1 }));
  await sleep(15);
  await api.test.put({ key: 'awaited' });
  await expect.poll(() => heard.find((frame) => frame.id === 1)).toMatchObject({ t: 'value', rev: 1, value: { keys: ['awaited'] } });
});

test('an answer older than the news a client has heard is asked for again', async () => {
  const asked: ClientFrame[] = [];
  let deliver: (frame: ServerFrame) => void = () => {};
  const { api } = createClient(contract, { send: (frame) => void asked.push(frame), listen: (take) => void (deliver = take) });
  const keys = api.test.keys({});
  deliver({ t: 'changed', rev: 2 });
  deliver({ t: 'value', id: 1, value: { keys: ['old'] }, rev: 1 });
  expect(asked.at(-1)).toMatchObject({ t: 'call', id: 1, after: 2 });
  deliver({ t: 'value', id: 1, value: { keys: ['new'] }, rev: 2 });
  expect(await keys).toEqual({ keys: ['new'] });
});

test('who asks for a change hears which it was in the history, whatever else changes meanwhile', async () => {
  const { api, connectClient, look } = open();
  const other = connectClient();
  const heard = new Map<string, number>();
  const put = (key: string) => api.test.put({ key }, { onChange: (change) => heard.set(key, change) });
  await Promise.all([put('a'), other.api.test.put({ key: 'between' }), put('b')]);
  await Promise.all([other.api.test.put({ key: 'after' }), api.test.nothing({}, { onChange: (change) => heard.set('nothing', change) })]);
  await api.test.keys({}, { onChange: (change) => heard.set('asked', change) });
  const rows = look().prepare<[], { change: number; key: string }>(
    "SELECT change_set_id AS change, json_extract(after, '$.key') AS key FROM row_change",
  );
  const changeOf = new Map(rows.all().map(({ key, change }) => [key, change]));
  expect([...heard]).toEqual(['a', 'b'].map((key) => [key, changeOf.get(key)]));
});

test('progress reaches the caller and everybody else, with its end', async () => {
  const { api, connectClient } = open();
  const other = connectClient();
  const [mine, theirs]: string[][] = [[], []];
  other.on('job', (job) => theirs!.push(job.state));
  await api.test.import({ rows: 50, pauseMs: 0 }, { onProgress: (job) => mine!.push(`${job.done}`) });
  await sleep(10);
  expect(mine!.length).toBeGreaterThan(0);
  expect(theirs![0]).toBe('running');
  expect(theirs!.at(-1)).toBe('done');
});

test('who connects during a job is told of it, and may cancel it', async () => {
  const { api, connectClient } = open();
  const importing = expect(api.test.import({ rows: 2000, pauseMs: 3 })).rejects.toMatchObject({ code: 'cancelled' });
  await sleep(20);
  const late = connectClient();
  const job = await new Promise<string>((resolve) => late.on('job', (state) => resolve(state.job)));
  late.cancelJob(job);
  await importing;
  expect((await api.test.keys({})).keys).toEqual([]);
});

test('a job of many commits tells of them now and then, and of the last', async () => {
  const { api, on } = open();
  const told: number[] = [];
  on('changed', (rev) => told.push(rev));
  await api.test.inParts({ parts: 40 });
  await expect.poll(() => told.at(-1)).toBe(40);
  expect(told.length).toBeLessThan(10);
});

test('on a full disk a command is refused in words, keeps nothing, and works once there is room', async () => {
  const { api } = open();
  await api.test.put({ key: 'before' });
  await api.test.limitDisk({ morePages: 0 });
  const big = 'x'.repeat(200_000);
  await expect(api.test.put({ key: big })).rejects.toMatchObject({
    code: 'disk_full',
    message: expect.stringContaining('The disk is full.'),
  });
  await expect(api.test.import({ rows: 20_000, pauseMs: 0 })).rejects.toMatchObject({ code: 'disk_full' });
  expect((await api.test.keys({})).keys).toEqual(['before']);
  await api.test.limitDisk({ morePages: 10_000 });
  await api.test.put({ key: big });
  expect((await api.test.keys({})).keys).toEqual(['before', big]);
});

test('a command waiting its turn can be cancelled; one that has run answers as it ran', async () => {
  const { api } = open();
  const importing = api.test.import({ rows: 60, pauseMs: 3 });
  await sleep(10);
  const late = new AbortController();
  const waiting = expect(api.test.put({ key: 'late' }, { signal: late.signal })).rejects.toMatchObject({ code: 'cancelled' });
  late.abort();
  await Promise.all([waiting, importing]);
  expect((await api.test.keys({})).keys).not.toContain('late');
});
