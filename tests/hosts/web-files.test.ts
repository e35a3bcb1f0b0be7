import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage, signIn } from '../support/browser-page.ts';
import { fileAttacks } from '../support/http-attacks.ts';
import { tradezero } from '../support/importing-journal.ts';
import { type Loot, pageRequest } from '../support/page-request.ts';
import { PATIENT } from '../support/patient.ts';
import { sendRaw } from '../support/raw-http.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { startWebHost, type WebHost } from '../support/web-host.ts';

const TEXT = tradezero({ side: 'B' }, { side: 'S', at: '10:00:00', price: 11 });
const NAME = createHash('sha256').update(TEXT).digest('hex');
let host: WebHost;
let loot: Loot;

beforeAll(async () => {
  host = await startWebHost();
  const cookie = await signIn(host.link());
  const { line } = await openPage(host.origin, cookie);
  loot = { port: host.port, cookie, line, otherLine: '', spentCode: '', freshCode: '' };
});
afterAll(() => host.stop());

test.for(fileAttacks)('%s is refused, and nothing of it is kept', async ([, refusal, bytes]) => {
  const { status, body } = await sendRaw(host.port, bytes(loot));
  expect(status).toBe(refusal);
  expect(body).not.toMatch(/ at .*\.js:\d+/);
  await expect.poll(() => kept(host), PATIENT).toEqual([]);
});

test.for([
  ['a length', { 'content-length': '1000000' }, 'half of it'],
  ['chunks', { 'content-length': undefined, 'transfer-encoding': 'chunked' }, '5\r\nhalf \r\n'],
] as const)('a file with %s that breaks off halfway leaves nothing', async ([, headers, body]) => {
  const socket = connect(host.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(fileRequest({ headers: { ...BYTES, ...headers }, body }));
  await expect.poll(() => kept(host).length, PATIENT).toBe(1);
  socket.destroy();
  await expect.poll(() => kept(host), PATIENT).toEqual([]);
});

test('a file that is handed over is named by its bytes, and imported', async () => {
  const answer = await sendRaw(host.port, fileRequest({ headers: BYTES, body: TEXT }));
  expect([answer.status, JSON.parse(/\{.*\}/.exec(answer.body)?.[0] ?? 'null')]).toEqual([201, { file: NAME, size: TEXT.length }]);
  expect(kept(host)).toEqual([NAME]);
  expect(readFileSync(join(host.folder, 'imports', NAME), 'utf8')).toBe(TEXT);
  const page = await openPage(host.origin, loot.cookie);
  const { report } = await page.api.imports.run({ file: NAME, name: 'day.csv' });
  expect(report.counts).toMatchObject({ new: 2, problems: 0 });
});

test('what a killed host left half is swept when the next one starts', async () => {
  const home = tempFolder();
  const first = await startWebHost({ home });
  const half = '.11111111-2222-4333-8444-555555555555';
  const unused = 'a'.repeat(64);
  mkdirSync(join(first.folder, 'imports'), { recursive: true });
  for (const name of [half, unused]) {
    const path = join(first.folder, 'imports', name);
    writeFileSync(path, 'half');
    utimesSync(path, 1_700_000_000, 1_700_000_000);
  }
  process.kill(first.pid, 'SIGKILL');
  await expect.poll(() => isAlive(first.pid), PATIENT).toBe(false);
  const next = await startWebHost({ home });
  await expect.poll(() => kept(next), PATIENT).toEqual([]);
  await next.stop();
});

const BYTES = { 'content-type': 'application/octet-stream' };
const fileRequest = (changes: Parameters<typeof pageRequest>[1]) => pageRequest(loot, { path: '/api/files', ...changes });

function kept({ folder }: WebHost): string[] {
  const home = join(folder, 'imports');
  return existsSync(home) ? readdirSync(home) : [];
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
