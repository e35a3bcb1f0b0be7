import { addAccount, type Changes, codeRequest, type Loot, pageRequest, readRequest } from './page-request.ts';

/** A name, the statuses that refuse it, and the bytes on the wire. Each differs from a good request in one thing. */
export type Attack = readonly [name: string, refusal: number, bytes: (loot: Loot) => string];

const host = (value: (port: number) => string | readonly string[] | undefined) => (loot: Loot) =>
  pageRequest(loot, { headers: { host: value(loot.port) } });
const origin = (value: (port: number) => string | readonly string[] | undefined) => (loot: Loot) =>
  pageRequest(loot, { headers: { origin: value(loot.port) } });
const headers = (changed: Record<string, string | readonly string[] | undefined>) => (loot: Loot) =>
  pageRequest(loot, { headers: changed });

const HOSTS: readonly Attack[] = [
  ['Host of another site', 403, host(() => 'evil.example')],
  ['Host localhost.evil.com', 403, host((port) => `localhost.evil.com:${port}`)],
  ['Host that only begins like ours', 403, host((port) => `127.0.0.1:${port}.evil.com`)],
  ['Host with our name as its user', 403, host((port) => `127.0.0.1:${port}@evil.com`)],
  ['Host 0.0.0.0', 403, host((port) => `0.0.0.0:${port}`)],
  ['Host 127.1', 403, host((port) => `127.1:${port}`)],
  ['Host as one number', 403, host((port) => `2130706433:${port}`)],
  ['Host localhost', 403, host((port) => `localhost:${port}`)],
  ['Host [::1]', 403, host((port) => `[::1]:${port}`)],
  ['Host with a dot at its end', 403, host((port) => `127.0.0.1.:${port}`)],
  ['Host without the port', 403, host(() => '127.0.0.1')],
  ['Host with another port', 403, host((port) => `127.0.0.1:${port + 1}`)],
  ['two Hosts', 403, host((port) => [`127.0.0.1:${port}`, 'evil.example'])],
  ['no Host', 400, host(() => undefined)],
  ['no Host in HTTP/1.0', 403, (loot) => pageRequest(loot, { version: 'HTTP/1.0', headers: { host: undefined } })],
  ['another site in the request line', 400, (loot) => pageRequest(loot, { path: 'http://evil.example/api/frames' })],
];

const ORIGINS: readonly Attack[] = [
  ['no Origin', 403, origin(() => undefined)],
  ['Origin null', 403, origin(() => 'null')],
  ['empty Origin', 403, origin(() => '')],
  ['Origin of another site', 403, origin(() => 'http://evil.example')],
  ['Origin of another port', 403, origin((port) => `http://127.0.0.1:${port + 1}`)],
  ['Origin localhost', 403, origin((port) => `http://localhost:${port}`)],
  ['Origin with https', 403, origin((port) => `https://127.0.0.1:${port}`)],
  ['two Origins', 403, origin((port) => [`http://127.0.0.1:${port}`, 'http://evil.example'])],
  ['a request from another site', 403, headers({ 'sec-fetch-site': 'cross-site' })],
  ['a request from another port of this machine', 403, headers({ 'sec-fetch-site': 'same-site' })],
  ['a write from the address bar', 403, headers({ 'sec-fetch-site': 'none' })],
  [
    'the stream read by another site',
    403,
    (loot) => readRequest(loot, { path: '/api/frames', headers: { 'sec-fetch-site': 'cross-site' } }),
  ],
  [
    'the stream read with another Origin',
    403,
    (loot) => readRequest(loot, { path: '/api/frames', headers: { origin: 'http://evil.example' } }),
  ],
  ['the stream opened as a page', 403, (loot) => readRequest(loot, { path: '/api/frames', headers: { 'sec-fetch-site': 'none' } })],
  [
    'the page as a script of another site',
    403,
    (loot) => readRequest(loot, { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'script', 'sec-fetch-mode': 'no-cors' } }),
  ],
  [
    'the page in a frame of another site',
    403,
    (loot) => readRequest(loot, { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe', 'sec-fetch-mode': 'navigate' } }),
  ],
];

const WRITES: readonly Attack[] = [
  ['a plain form', 415, headers({ 'content-type': 'application/x-www-form-urlencoded' })],
  ['a form with a file', 415, headers({ 'content-type': 'multipart/form-data; boundary=x' })],
  ['JSON as text/plain', 415, headers({ 'content-type': 'text/plain' })],
  ['JSON in another alphabet', 415, headers({ 'content-type': 'application/json; charset=utf-16' })],
  ['no content type', 415, headers({ 'content-type': undefined })],
  ['no header of the page', 403, headers({ 'x-roundtrip': undefined })],
  ['a wrong header of the page', 403, headers({ 'x-roundtrip': 'true' })],
  ['a good write to the page itself', 405, (loot) => pageRequest(loot, { path: '/' })],
  [
    'a WebSocket from another site',
    403,
    (loot) =>
      readRequest(loot, {
        path: '/api/frames',
        headers: { ...WEBSOCKET, host: `127.0.0.1:${loot.port}`, origin: 'http://evil.example', 'sec-fetch-site': undefined },
      }),
  ],
  [
    'a WebSocket from the page',
    400,
    (loot) => readRequest(loot, { path: '/api/frames', headers: { ...WEBSOCKET, origin: `http://127.0.0.1:${loot.port}` } }),
  ],
  [
    'another protocol',
    400,
    (loot) => readRequest(loot, { headers: { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': '' } }),
  ],
];
const WEBSOCKET = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
};

const SESSIONS: readonly Attack[] = [
  ['no cookie', 401, headers({ cookie: undefined })],
  ['a made-up cookie', 401, (loot) => pageRequest(loot, { headers: { cookie: `roundtrip_${loot.port}=${'A'.repeat(43)}` } })],
  [
    'the cookie of another port',
    401,
    (loot) => pageRequest(loot, { headers: { cookie: loot.cookie.replace(`_${loot.port}`, `_${loot.port + 1}`) } }),
  ],
  ['a cookie cut short', 401, (loot) => pageRequest(loot, { headers: { cookie: loot.cookie.slice(0, -1) } })],
  [
    'the cookie in the Authorization header',
    401,
    (loot) => pageRequest(loot, { headers: { cookie: undefined, authorization: `Bearer ${loot.cookie.split('=')[1]}` } }),
  ],
  ['the stream without a cookie', 401, (loot) => readRequest(loot, { path: '/api/frames', headers: { cookie: undefined } })],
  [
    'the token in the path',
    404,
    (loot) => readRequest(loot, { path: `/api/frames/${loot.cookie.split('=')[1]}`, headers: { cookie: undefined } }),
  ],
  ['the token in the query', 400, (loot) => readRequest(loot, { path: `/api/frames?${loot.cookie}`, headers: { cookie: undefined } })],
  ['the line of another session', 404, (loot) => pageRequest(loot, { body: { line: loot.otherLine, frames: [addAccount] } })],
  ['a line that is not there', 404, (loot) => pageRequest(loot, { body: { line: 'x', frames: [addAccount] } })],
  ['a code used twice', 403, (loot) => codeRequest(loot, { code: loot.spentCode })],
  ['a code guessed', 403, (loot) => codeRequest(loot, { code: 'A'.repeat(43) })],
  ['an empty code', 403, (loot) => codeRequest(loot, { code: '' })],
  ['a code in the query', 400, (loot) => codeRequest(loot, {}, { path: `/api/session?code=${loot.freshCode}` })],
  [
    'a code in the query of the page',
    400,
    (loot) => readRequest(loot, { path: `/?code=${loot.freshCode}`, headers: { cookie: undefined } }),
  ],
  ['a code in the path', 404, (loot) => readRequest(loot, { path: `/api/session/${loot.freshCode}` })],
  ['a code by GET', 404, (loot) => codeRequest(loot, { code: loot.freshCode }, { method: 'GET' })],
  ['a code from another site', 403, (loot) => codeRequest(loot, { code: loot.freshCode }, { headers: { origin: 'http://evil.example' } })],
  [
    'a code in a plain form',
    415,
    (loot) => codeRequest(loot, `code=${loot.freshCode}`, { headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
  ],
  ['a code with something more', 400, (loot) => codeRequest(loot, { code: loot.freshCode, admin: true })],
  ['a code in a list', 400, (loot) => codeRequest(loot, { code: [loot.freshCode] })],
];

const METHODS: readonly Attack[] = [
  ...['HEAD', 'OPTIONS', 'TRACE', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'].map(
    (method): Attack => [method, 405, (loot) => pageRequest(loot, { method })],
  ),
  [
    'a preflight of another site',
    405,
    (loot) =>
      readRequest(loot, {
        method: 'OPTIONS',
        path: '/api/frames',
        headers: { 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-roundtrip' },
      }),
  ],
  ['CONNECT', 405, (loot) => `CONNECT evil.example:443 HTTP/1.1\r\nhost: 127.0.0.1:${loot.port}\r\n\r\n`],
  ['a method nobody knows', 400, (loot) => pageRequest(loot, { method: 'STEAL' })],
  ['OPTIONS *', 405, (loot) => readRequest(loot, { method: 'OPTIONS', path: '*' })],
];

const WIRE: readonly Attack[] = [
  ['a length and chunks', 400, headers({ 'transfer-encoding': 'chunked' })],
  ['two lengths', 400, (loot) => pageRequest(loot, { headers: { 'content-length': ['5', '900'] } })],
  ['a negative length', 400, headers({ 'content-length': '-1' })],
  [
    'chunks that are no chunks',
    400,
    (loot) =>
      pageRequest(loot, { headers: { 'content-length': undefined, 'transfer-encoding': 'chunked' }, body: 'zz\r\n{}\r\n0\r\n\r\n' }),
  ],
  [
    'a chunk of endless size',
    400,
    (loot) =>
      pageRequest(loot, { headers: { 'content-length': undefined, 'transfer-encoding': 'chunked' }, body: 'FFFFFFFFFFFFFFFFFF\r\n{}' }),
  ],
  ['chunks under another name', 400, headers({ 'content-length': undefined, 'transfer-encoding': 'xchunked' })],
  ['chunks said twice', 400, headers({ 'content-length': undefined, 'transfer-encoding': ['chunked', 'identity'] })],
  ['a space before the colon', 400, headers({ 'transfer-encoding ': 'chunked' })],
  ['a line end inside a header', 400, headers({ 'x-a': 'b\nhost: evil.example' })],
  ['a NUL in a header', 400, headers({ 'x-a': '\0' })],
  ['headers of a megabyte', 431, headers({ 'x-a': 'a'.repeat(1_000_000) })],
  ['a cookie of 20 kB', 431, headers({ cookie: 'a'.repeat(20_000) })],
  ['an address of 20 kB', 431, (loot) => readRequest(loot, { path: `/${'a'.repeat(20_000)}` })],
  ['no HTTP at all', 400, () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 hello'],
];

const BODIES: readonly Attack[] = [
  ['a body of 9 MB', 413, (loot) => pageRequest(loot, { body: `"${'a'.repeat(9_000_000)}"` })],
  [
    'a body of 9 MB in chunks',
    413,
    (loot) =>
      pageRequest(loot, {
        headers: { 'content-length': undefined, 'transfer-encoding': 'chunked' },
        body: `895440\r\n${'a'.repeat(9_000_000)}\r\n0\r\n\r\n`,
      }),
  ],
  ['no body', 400, (loot) => pageRequest(loot, { body: '' })],
  ['half a body of JSON', 400, (loot) => pageRequest(loot, { body: '{"line":' })],
  ['a list', 400, (loot) => pageRequest(loot, { body: [] })],
  ['an extra key', 400, (loot) => pageRequest(loot, { body: { line: loot.line, frames: [addAccount], more: 1 } })],
  ['an extra key in the frame', 400, (loot) => pageRequest(loot, { body: { line: loot.line, frames: [{ ...addAccount, more: 1 }] } })],
  [
    '__proto__ in the body',
    400,
    (loot) => pageRequest(loot, { body: `{"line":"${loot.line}","frames":[${JSON.stringify(addAccount)}],"__proto__":{"admin":true}}` }),
  ],
  [
    '__proto__ in the frame',
    400,
    (loot) => pageRequest(loot, { body: `{"line":"${loot.line}","frames":[${withKey('"__proto__":{"admin":true}')}]}` }),
  ],
  [
    '__proto__ instead of the frame',
    400,
    (loot) => pageRequest(loot, { body: `{"line":"${loot.line}","__proto__":{"frames":[${JSON.stringify(addAccount)}]}}` }),
  ],
  [
    'constructor in the frame',
    400,
    (loot) => pageRequest(loot, { body: `{"line":"${loot.line}","frames":[${withKey('"constructor":{"prototype":{"admin":true}}')}]}` }),
  ],
  ['no list of frames', 400, (loot) => pageRequest(loot, { body: { line: loot.line, frames: addAccount } })],
  ['a frame by itself', 400, (loot) => pageRequest(loot, { body: { line: loot.line, frame: addAccount } })],
  ['a list without frames', 400, (loot) => pageRequest(loot, { body: { line: loot.line, frames: [] } })],
  ['a list in the list', 400, (loot) => pageRequest(loot, { body: { line: loot.line, frames: [[addAccount]] } })],
  ['a bad frame behind a good one', 400, (loot) => pageRequest(loot, { body: { line: loot.line, frames: [addAccount, { t: 'x' }] } })],
  [
    'more frames than are taken at once',
    400,
    (loot) =>
      pageRequest(loot, { body: { line: loot.line, frames: Array.from({ length: 101 }, (_, id) => ({ ...addAccount, id: id + 1 })) } }),
  ],
  ['a million frames', 400, (loot) => pageRequest(loot, { body: `{"line":"${loot.line}","frames":[${'{},'.repeat(1e6)}{}]}` })],
  [
    'a good frame before one a million deep',
    400,
    (loot) =>
      pageRequest(loot, {
        body: `{"line":"${loot.line}","frames":[${JSON.stringify(addAccount)},{"t":"call","id":2,"call":"accounts.create","after":0,"input":${'['.repeat(1e6)}${']'.repeat(1e6)}}]}`,
      }),
  ],
  ['a frame of a server', 400, (loot) => pageRequest(loot, { body: { line: loot.line, frames: [{ t: 'changed', rev: 9 }] } })],
  ['a frame without a number', 400, (loot) => pageRequest(loot, { body: { line: loot.line, frames: [{ ...addAccount, id: 1.5 }] } })],
  ['a frame as text', 400, (loot) => pageRequest(loot, { body: { line: loot.line, frames: [JSON.stringify(addAccount)] } })],
  [
    'lists in lists, a million deep',
    400,
    (loot) =>
      pageRequest(loot, {
        body: `{"line":"${loot.line}","frames":[{"t":"call","id":1,"call":"accounts.create","after":0,"input":${'['.repeat(1e6)}${']'.repeat(1e6)}}]}`,
      }),
  ],
];
const withKey = (key: string): string => JSON.stringify(addAccount).replace(/\}$/, `,${key}}`);

export const httpAttacks: readonly Attack[] = [...HOSTS, ...ORIGINS, ...WRITES, ...SESSIONS, ...METHODS, ...WIRE, ...BODIES];

/** A file is handed over as the page does it, except for what is changed. */
const fileRequest = (loot: Loot, changes: Changes = {}): string =>
  pageRequest(loot, {
    path: '/api/files',
    body: 'Account,T/D',
    ...changes,
    headers: { 'content-type': 'application/octet-stream', ...changes.headers },
  });
const file = (changes: Changes) => (loot: Loot) => fileRequest(loot, changes);

/** Files that must not come in. */
export const fileAttacks: readonly Attack[] = [
  ['a file without a session', 401, file({ headers: { cookie: undefined } })],
  ['a file with a made-up session', 401, (loot) => fileRequest(loot, { headers: { cookie: `roundtrip_${loot.port}=${'A'.repeat(43)}` } })],
  ['a file from another site', 403, file({ headers: { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' } })],
  ['a file without an Origin', 403, file({ headers: { origin: undefined } })],
  ['a file for another Host', 403, file({ headers: { host: 'evil.example' } })],
  ['a file without the header of the page', 403, file({ headers: { 'x-roundtrip': undefined } })],
  ['a file in a form', 415, file({ headers: { 'content-type': 'multipart/form-data; boundary=x' } })],
  ['a file as plain text', 415, file({ headers: { 'content-type': 'text/plain' } })],
  ['a file as JSON', 415, file({ headers: { 'content-type': 'application/json' } })],
  ['a file by PUT', 405, file({ method: 'PUT' })],
  ['a file by GET', 404, file({ method: 'GET' })],
  ['a file with a name in the query', 400, file({ path: '/api/files?name=../../x' })],
  ['a file with a name in the path', 415, file({ path: '/api/files/../../x' })],
  ['a file of 3 GB', 413, file({ headers: { 'content-length': '3000000000' } })],
  [
    'a file of endless size',
    400,
    file({ headers: { 'content-length': undefined, 'transfer-encoding': 'chunked' }, body: 'FFFFFFFFFFFFFFFFFF\r\nA' }),
  ],
  ['a file of two lengths', 400, file({ headers: { 'content-length': ['5', '900'] } })],
];
