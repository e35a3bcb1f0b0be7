import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage, signIn } from '../support/browser-page.ts';
import { drawWebp } from '../support/draw-webp.ts';
import { type Changes, type Loot, pageRequest, readRequest } from '../support/page-request.ts';
import { PATIENT } from '../support/patient.ts';
import { sendRaw } from '../support/raw-http.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { startWebHost, type WebHost } from '../support/web-host.ts';

const IMAGE = drawWebp(800, 600);
const SHA = createHash('sha256').update(IMAGE).digest('hex');
const NOT_HERE = 'f'.repeat(64);
let host: WebHost;
let loot: Loot;

beforeAll(async () => {
  host = await startWebHost();
  const cookie = await signIn(host.link());
  const { line } = await openPage(host.origin, cookie);
  loot = { port: host.port, cookie, line, otherLine: '', spentCode: '', freshCode: '' };
});
afterAll(() => host.stop());

/** What an image is posted as, and everything that may be wrong with that. */
const refused: readonly (readonly [name: string, status: number, changes: Changes, bytes?: Buffer])[] = [
  ['without a session', 401, { headers: { cookie: undefined } }],
  ['with a made-up session', 401, { headers: { cookie: 'roundtrip_1=x' } }],
  ['from another site', 403, { headers: { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' } }],
  ['without an Origin', 403, { headers: { origin: undefined } }],
  ['without the header of the page', 403, { headers: { 'x-roundtrip': undefined } }],
  ['for another Host', 403, { headers: { host: 'evil.example' } }],
  ['as JSON', 415, { headers: { 'content-type': 'application/json' } }],
  ['as any bytes', 415, { headers: { 'content-type': 'application/octet-stream' } }],
  ['as SVG', 415, { headers: { 'content-type': 'image/svg+xml' } }],
  ['as a form with a file', 415, { headers: { 'content-type': 'multipart/form-data; boundary=x' } }],
  ['by PUT', 405, { method: 'PUT' }],
  ['that says it is 9 MB', 413, { headers: { 'content-length': '9000000' } }],
  ['of 9 MB', 413, { headers: unmeasured() }, chunked(Buffer.alloc(9_000_000))],
  ['that is SVG under another name', 400, {}, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
  ['that is a PNG', 400, {}, Buffer.from('89504e470d0a1a0a', 'hex')],
  ['with an archive behind it', 400, {}, Buffer.concat([IMAGE, Buffer.from('PK\u0003\u0004')])],
  ['of nothing', 400, {}, Buffer.alloc(0)],
  ['under a name of its own', 404, { path: `/api/images/${SHA}` }],
  ['as the small one of an image that is not there', 404, { path: `/api/images/${NOT_HERE}/thumb` }],
  ['as the small one of a path', 404, { path: '/api/images/../thumb' }],
  ['with a query', 400, { path: '/api/images?name=x' }],
];

test.for(refused)('an image %s is refused, and nothing of it is kept', async ([, status, changes, bytes = IMAGE]) => {
  const answer = await sendRaw(host.port, post(changes, bytes));
  expect(answer.status).toBe(status);
  expect(answer.body).not.toMatch(/ at .*\.js:\d+/);
  expect(kept()).toEqual([]);
});

test('an image that breaks off halfway leaves nothing', async () => {
  const socket = connect(host.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(post({ headers: { 'content-length': '1000' } }, IMAGE));
  socket.destroy();
  await once(socket, 'close');
  expect((await sendRaw(host.port, readRequest(loot))).status).toBe(200);
  expect(kept()).toEqual([]);
});

test('an image and its small one are kept, and read by the page alone', async () => {
  const answer = await sendRaw(host.port, post({}, IMAGE));
  expect([answer.status, JSON.parse(/\{.*\}/.exec(answer.body)?.[0] ?? 'null')]).toEqual([201, { sha256: SHA, width: 800, height: 600 }]);
  const thumb = drawWebp(480, 360);
  const path = `/api/images/${SHA}/thumb`;
  expect((await sendRaw(host.port, post({ path }, Buffer.from('<svg/>')))).status).toBe(400);
  expect((await sendRaw(host.port, post({ path }, IMAGE))).status).toBe(413);
  expect((await sendRaw(host.port, post({ path }, thumb))).status).toBe(201);
  expect(kept()).toEqual([`${SHA}.thumb.webp`, `${SHA}.webp`]);
  expect(readFileSync(fileOf(SHA))).toEqual(IMAGE);
  expect(statSync(fileOf(SHA)).mode & 0o077).toBe(0);

  for (const [address, bytes] of [
    [`/api/images/${SHA}`, IMAGE],
    [path, thumb],
  ] as const) {
    const { status, headers } = await sendRaw(host.port, read(address));
    expect([status, headers]).toEqual([200, expect.stringMatching(/^content-type: image\/webp\r$/m)]);
    expect(headers).toMatch(/^cache-control: private, max-age=31536000, immutable\r$/m);
    expect(headers).toMatch(/^x-content-type-options: nosniff\r$/m);
    expect(headers).toMatch(/^content-security-policy: default-src 'none'; frame-ancestors 'none'; sandbox\r$/m);
    expect(headers).toMatch(/^cross-origin-resource-policy: same-origin\r$/m);
    const shown = await fetch(`${host.origin}${address}`, { headers: { cookie: loot.cookie } });
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(bytes);
  }
});

test.each<[name: string, status: number, path: string, headers?: Changes['headers']]>([
  ['that is not there', 404, `/api/images/${NOT_HERE}`],
  ['without a session', 401, `/api/images/${SHA}`, { cookie: undefined }],
  ['by another site', 403, `/api/images/${SHA}`, { 'sec-fetch-site': 'cross-site' }],
  ['from the address bar', 403, `/api/images/${SHA}`, { 'sec-fetch-site': 'none' }],
  ['in capitals', 404, `/api/images/${'F'.repeat(64)}`],
  ['with its ending', 404, `/api/images/${SHA}.webp`],
  ['in another size', 404, `/api/images/${SHA}/large`],
  ['through a path', 404, '/api/images/../../journal.sqlite'],
  ['through an encoded path', 404, '/api/images/%2e%2e%2f%2e%2e%2fjournal.sqlite'],
  ['through a path twice encoded', 404, '/api/images/%252e%252e%252fjournal.sqlite'],
  ['through a path after its name', 404, `/api/images/${SHA}/../../../journal.sqlite`],
  ['with a backslash', 400, '/api/images/..\\journal.sqlite'],
  ['with a NUL', 404, `/api/images/${SHA}%00`],
  ['with a query', 400, `/api/images/${SHA}?x`],
  ['as a folder', 404, '/api/images/'],
])('an image asked for %s is not answered', async (_, status, path, headers = {}) => {
  const answer = await sendRaw(host.port, read(path, headers));
  expect(answer.status).toBe(status);
  expect(answer.headers).not.toMatch(/immutable/);
});

test('images that nothing refers to and halves are swept when the next host starts', async () => {
  const home = tempFolder();
  const first = await startWebHost({ home });
  const [old, young] = ['a'.repeat(64), 'b'.repeat(64)];
  for (const [sha256, seconds] of [
    [old, 1_700_000_000],
    [young, Date.now() / 1000],
  ] as const) {
    const file = join(first.folder, 'images', sha256.slice(0, 2), `${sha256}.webp`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, IMAGE);
    utimesSync(file, seconds, seconds);
  }
  await first.stop();
  const next = await startWebHost({ home });
  await expect.poll(() => kept(next), PATIENT).toEqual([`${young}.webp`]);
  await next.stop();
});

const read = (path: string, headers: Changes['headers'] = {}) =>
  readRequest(loot, { path, headers: { 'sec-fetch-dest': 'image', 'sec-fetch-mode': 'no-cors', ...headers } });
const fileOf = (sha256: string) => join(host.folder, 'images', sha256.slice(0, 2), `${sha256}.webp`);

/** The head as text, the image as the bytes that it is. */
function post({ headers = {}, ...changes }: Changes, bytes: Buffer): Buffer {
  const all = { 'content-type': 'image/webp', 'content-length': String(bytes.length), ...headers };
  return Buffer.concat([Buffer.from(pageRequest(loot, { path: '/api/images', body: '', ...changes, headers: all })), bytes]);
}

function unmeasured() {
  return { 'content-length': undefined, 'transfer-encoding': 'chunked' };
}
function chunked(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n0\r\n\r\n')]);
}

function kept({ folder }: Pick<WebHost, 'folder'> = host): string[] {
  const home = join(folder, 'images');
  if (!existsSync(home)) return [];
  return readdirSync(home, { recursive: true, withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? entry.name : []))
    .sort();
}
