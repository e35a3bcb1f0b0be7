import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** A small app on the stand-in: what it said, and how it ended. */
function runApp(main: string, preload = '') {
  const folder = mkdtempSync(join(tmpdir(), 'standin-app-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'small', version: '1.0.0', type: 'module', main: 'main.js' }));
  writeFileSync(join(folder, 'main.js'), `import { app, BrowserWindow, ipcMain, protocol, session } from 'electron';\n${main}`);
  writeFileSync(join(folder, 'preload.cjs'), preload);
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('tests/standin/run.ts'), folder], {
    encoding: 'utf8',
    timeout: 20_000,
    env: { ...process.env, STANDIN_PATIENCE: '1500' },
  });
  rmSync(folder, { recursive: true });
  return { status, said: stdout + stderr };
}
const whenReady = (body: string) =>
  `app.whenReady().then(async () => { ${body}; app.exit(0); }).catch((error) => { console.log(error.message); app.exit(1); });`;
const window = `const window = new BrowserWindow({ webPreferences: { preload: import.meta.dirname + '/preload.cjs' } });`;

// What hangs or is refused in Electron must not pass here.
test.each([
  ['waiting for the app to be ready, at the top level', 'await app.whenReady();', 70, /hangs real Electron/],
  ['a scheme registered late', whenReady('protocol.registerSchemesAsPrivileged([])'), 1, /before the app is ready/],
  ['a session used early', 'session.defaultSession;', 1, /before the app is ready/],
  ['a window opened early', 'new BrowserWindow();', 1, /before the app is ready/],
  ['a folder for userData that is not there', "app.setPath('userData', '/nowhere/at/all');", 1, /does not exist/],
  ['a window without a sandbox', whenReady('new BrowserWindow({ webPreferences: { sandbox: false } })'), 1, /only sandboxed/],
  ['a window with Node in it', whenReady('new BrowserWindow({ webPreferences: { nodeIntegration: true } })'), 1, /only sandboxed/],
])('%s fails', (_what, main, status, said) => {
  const run = runApp(main);
  expect(run.said).toMatch(said);
  expect(run.status).toBe(status);
});

test('a preload gets nothing of Node', () => {
  const main = `protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
    ${whenReady(`protocol.handle('app', () => new Response('<p>', { headers: { 'content-type': 'text/html' } })); ${window} await window.loadURL('app://x/')`)}`;
  expect(runApp(main, "require('node:fs')").said).toMatch(/module not found: node:fs/);
});
