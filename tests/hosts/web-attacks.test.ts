import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Connection, connect } from '../../src/db/connection.ts';
import { openPage, signIn } from '../support/browser-page.ts';
import { digestOf } from '../support/digest.ts';
import { hostilePaths } from '../support/hostile-paths.ts';
import { httpAttacks } from '../support/http-attacks.ts';
import { type Loot, pageRequest, readRequest } from '../support/page-request.ts';
import { PATIENT } from '../support/patient.ts';
import { sendRaw } from '../support/raw-http.ts';
import { startWebHost, type WebHost } from '../support/web-host.ts';

let host: WebHost;
let loot: Loot;
let journal: Connection;
let before: string;

beforeAll(async () => {
  host = await startWebHost();
  const spentCode = codeOf(host.link());
  const cookie = await signIn(host.link());
  const { line } = await openPage(host.origin, cookie);
  const { line: otherLine } = await openPage(host.origin, await signIn(await host.newLink()));
  loot = { port: host.port, cookie, line, otherLine, spentCode, freshCode: codeOf(await host.newLink()) };
  journal = connect(join(host.folder, 'journal.sqlite'), 'read');
  before = digestOf(journal);
});
afterAll(async () => {
  journal.close();
  await host.stop();
});

test.for(httpAttacks)('%s is refused', async ([, refusal, bytes]) => {
  const { status, body, headers } = await sendRaw(host.port, bytes(loot));
  expect(status).toBe(refusal);
  expect(body).not.toMatch(/ at .*\.js:\d+/);
  expect(headers).not.toMatch(/access-control-allow/i);
  expect(digestOf(journal)).toBe(before);
});

test('no path leads out of the folder of the page', async () => {
  for (const path of hostilePaths) {
    const { status, body } = await sendRaw(host.port, readRequest(loot, { path }));
    expect([status, body], path).toEqual([
      expect.toSatisfy((code: number) => code >= 400 && code < 500),
      expect.not.stringContaining('root:'),
    ]);
  }
});

test('after all of that the code still works, and the same request without a flaw adds the account', async () => {
  expect(await sendRaw(host.port, pageRequest(loot))).toMatchObject({ status: 202 });
  await expect.poll(() => digestOf(journal), PATIENT).not.toBe(before);
  expect(await signIn(host.link())).toMatch(/^roundtrip_/);
});

function codeOf(link: string): string {
  return new URL(link).hash.slice('#code='.length);
}
