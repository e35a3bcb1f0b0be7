import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ERROR_CODES } from '../../src/contract/errors.ts';
import { HTTP_STATUS } from '../../src/hosts/web/http-status.ts';
import { openPage, signIn } from '../support/browser-page.ts';
import { addAccount } from '../support/page-request.ts';
import { PATIENT } from '../support/patient.ts';
import { sendRaw } from '../support/raw-http.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { startWebHost, type WebHost, type WebHostOptions } from '../support/web-host.ts';

test('a page shows the code once, gets a session, and talks to the journal', async () => {
  const { origin, link } = await start();
  const page = await openPage(origin, await signIn(link()));
  expect(await page.api.accounts.list({})).toEqual({ accounts: [] });
  const heard = new Promise((go) => page.on('changed', go));
  const { uid } = await page.api.accounts.create(addAccount.input);
  await heard;
  expect((await page.api.accounts.get({ uid })).name).toBe('Planted');
  expect((await page.api.host.state({})).kind).toBe('browser');
});

test('of several calls in one request each has its own answer, and what is wrong with one harms no other', async () => {
  const { origin, link } = await start();
  const page = await openPage(origin, await signIn(link()));
  const call = (id: number, called: string, input: unknown = {}) => ({ t: 'call', id, call: called, input, after: 0 });
  const deep = JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`);
  const asked = [
    call(101, 'accounts.list'),
    call(102, 'accounts.steal'),
    call(103, 'accounts.get', { uid: 7 }),
    call(104, 'accounts.list', deep),
    call(105, 'accounts.list', { more: 1 }),
    { t: 'cancel', id: 999 },
    call(106, 'host.state'),
  ];
  expect(await page.post(...asked)).toBe(202);
  await expect.poll(() => page.frames.filter((frame) => 'id' in frame && (frame.id ?? 0) > 100).length, PATIENT).toBe(6);
  const ends = page.frames.flatMap((frame) =>
    frame.t === 'value' ? [[frame.id, 'value']] : frame.t === 'error' ? [[frame.id, frame.error.code]] : [],
  );
  expect(ends.sort()).toEqual([
    [101, 'value'],
    [102, 'unknown_call'],
    [103, 'invalid_input'],
    [104, 'malformed'],
    [105, 'invalid_input'],
    [106, 'value'],
  ]);
});

test('Enter shows a new link, and the old one opens nothing any more', async () => {
  const host = await start();
  const old = host.link();
  const fresh = await host.newLink();
  expect(fresh).not.toBe(old);
  await expect(signIn(old)).rejects.toThrow('403');
  await signIn(fresh);
  await expect(signIn(fresh)).rejects.toThrow('403');
});

test('a link is good for a minute', async () => {
  const host = await start(clock(61_000));
  const late = host.link();
  await moveClock(host);
  await expect(signIn(late)).rejects.toThrow('403');
  await signIn(await host.newLink());
});

test('a session that nobody uses for half a day is over', async () => {
  const host = await start(clock(7 * 3_600_000));
  const page = await openPage(host.origin, await signIn(host.link()));
  await moveClock(host);
  expect(await page.post(addAccount)).toBe(202);
  await moveClock(host);
  expect(await page.post(addAccount)).toBe(202);
  await moveClock(host);
  await moveClock(host);
  expect(await page.post(addAccount)).toBe(401);
});

test('neither code nor token is on a command line, in a log, or anywhere else on disk', async () => {
  const host = await start();
  const code = new URL(host.link()).hash.slice('#code='.length);
  const token = (await signIn(host.link())).split('=')[1] ?? '';
  await signIn(host.link()).catch(() => {});
  const seen = [
    execFileSync('ps', ['-eo', 'args']).toString(),
    host.shown().replaceAll(host.link(), ''),
    ...filesIn(host.home).map((file) => readFileSync(file, 'latin1')),
  ];
  expect(seen.filter((text) => text.includes(code) || text.includes(token))).toEqual([]);
});

test('every answer keeps others away from the page', async () => {
  const { port } = await start();
  for (const path of ['/', '/nothing', '/api/frames']) {
    const { headers } = await sendRaw(port, `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`);
    expect(headers).toContain("frame-ancestors 'none'");
    expect(headers).toMatch(/x-content-type-options: nosniff/i);
    expect(headers).toMatch(/referrer-policy: no-referrer/i);
    expect(headers).toMatch(/cross-origin-resource-policy: same-origin/i);
    expect(headers).not.toMatch(/set-cookie|access-control/i);
  }
});

test('a link may be followed from another site, which gets nothing but the empty page', async () => {
  const { port } = await start();
  const visit = 'sec-fetch-site: cross-site\r\nsec-fetch-mode: navigate\r\nsec-fetch-dest: document';
  expect(await sendRaw(port, `GET / HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${visit}\r\n\r\n`)).toMatchObject({ status: 200 });
  expect(await sendRaw(port, `GET /api/frames HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${visit}\r\n\r\n`)).toMatchObject({ status: 403 });
});

test('a page that stops reading is cut off before it fills the memory', async () => {
  const host = await start();
  const page = await openPage(host.origin, await signIn(host.link()));
  const fees = Array.from(
    { length: 200 },
    () =>
      ({ from: '2026-01-01', side: 'both', product: 'x'.repeat(200), per: 'order', amount: '1', minimum: null, maximum: null }) as const,
  );
  for (let n = 0; n < 20; n++) await page.api.accounts.create({ ...addAccount.input, name: `Account ${n}`, fees });
  page.pause();
  let id = 1000;
  const askForMore = () => page.post({ t: 'call', id: id++, call: 'accounts.list', input: {}, after: 0 });
  await expect.poll(askForMore, PATIENT).toBe(404);
});

test.for([
  ['a port that is taken', (port: number) => ['--port', String(port)], 17, /^Port \d+ is taken by another program\. .*--port.*\n$/],
  ['a port that is none', () => ['--port', '70000'], 2, /^--port needs a number from 0 to 65535\.\n$/],
  ['a misspelt flag', () => ['--prot', '1'], 2, /^There is no flag --prot\. Did you mean --port\?\n$/],
  ['a word too many', () => ['hello'], 2, /^“hello” is one word too many/],
] as const)('%s ends it with a sentence', async ([, words, exitCode, sentence]) => {
  const taken = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void taken.close());
  await new Promise((go) => taken.on('listening', go));
  const { port } = taken.address() as { port: number };
  const ended = spawnSync(process.execPath, [resolve('dist/main/web.js'), ...words(port)], {
    env: { ...process.env, ROUNDTRIP_HOME: tempFolder() },
    encoding: 'utf8',
  });
  expect([ended.status, ended.stdout]).toEqual([exitCode, '']);
  expect(ended.stderr).toMatch(sentence);
});

test('every error code has a status', () => {
  expect(ERROR_CODES.filter((code) => !(HTTP_STATUS[code] >= 400 && HTTP_STATUS[code] < 600))).toEqual([]);
});

async function start(options?: WebHostOptions) {
  const host = await startWebHost(options);
  onTestFinished(host.stop);
  return host;
}

/** A host whose clock goes forward at each SIGUSR2. */
function clock(step: number): WebHostOptions {
  return { env: { NODE_OPTIONS: `--import=${resolve('tests/support/shift-clock.mjs')}`, CLOCK_STEP: String(step) } };
}

async function moveClock({ pid, shown }: WebHost): Promise<void> {
  const moves = () => shown().split('The clock went forward.').length;
  const before = moves();
  process.kill(pid, 'SIGUSR2');
  await expect.poll(moves, PATIENT).toBe(before + 1);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
