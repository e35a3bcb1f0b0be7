import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readStatic } from '../../src/hosts/static-files.ts';
import { hostilePaths } from '../support/hostile-paths.ts';

let top: string;
let root: string;
beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'static-'));
  root = join(top, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  for (const folder of ['outside', 'main']) mkdirSync(join(top, folder));
  for (const file of ['secret.js', 'main/index.js', 'outside/secret.js']) writeFileSync(join(top, file), 'secret');
  writeFileSync(join(root, '.env'), 'secret');
  writeFileSync(join(root, 'index.html'), '<style nonce="__CSP_NONCE__"></style><meta content="__CSP_NONCE__">');
  writeFileSync(join(root, 'assets', 'index-Ab_1.js'), 'let a');
  symlinkSync(join(top, 'secret.js'), join(root, 'link.js'));
  symlinkSync(join(top, 'outside'), join(root, 'linked'));
});
afterAll(() => rmSync(top, { recursive: true }));

test('the page carries a nonce of its own in every answer, and is never kept', async () => {
  const [one, two] = [await readStatic(root, '/'), await readStatic(root, '/index.html')];
  const nonces = [one, two].map((page) => /nonce="([^"]+)"/.exec(String(page?.body))?.[1]);
  expect(nonces[0]).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  expect(nonces[0]).not.toBe(nonces[1]);
  expect(String(one?.body)).toBe(`<style nonce="${nonces[0]}"></style><meta content="${nonces[0]}">`);
  expect(one?.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonces[0]}'`);
  expect(one?.headers['cache-control']).toBe('no-store');
});

test('what the build named after its content is kept, with the type of its name', async () => {
  const script = await readStatic(root, '/assets/index-Ab_1.js');
  expect(String(script?.body)).toBe('let a');
  expect(script?.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
  });
});

test('no path leads out of the folder', async () => {
  expect(hostilePaths.length).toBeGreaterThanOrEqual(100);
  expect(new Set(hostilePaths).size).toBe(hostilePaths.length);
  for (const path of hostilePaths) expect([path, await readStatic(root, path)]).toEqual([path, null]);
});
