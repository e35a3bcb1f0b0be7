import { expect, test } from 'vitest';
import { nodeProblem, prepareBrowser } from '../support/preflight.mjs';

test.each(['v24.21.0', 'v22.18.0', 'v23.0.0'])('Node %s will do', (version) => {
  expect(nodeProblem(version)).toBeNull();
});
test.each(['v20.20.2', 'v22.17.9', 'v8.0.0'])('Node %s is told in one sentence', (version) => {
  expect(nodeProblem(version)).toMatch(/^The tests need Node\.js 22\.18 or newer, and this is v[\d.]+: .* install Node\.js 24\.$/);
});

/** A machine with these files; what it ran is in `ran`. */
function machine(files: string[], more: Partial<Parameters<typeof prepareBrowser>[0]> = {}) {
  const ran: string[][] = [];
  const said: string[] = [];
  const run = (_command: string, args: string[]) => (ran.push(args), null);
  const result = prepareBrowser({
    platform: 'linux',
    isRoot: false,
    env: {},
    exists: (path) => files.includes(path),
    run,
    say: (text) => said.push(text),
    ...more,
  });
  return { result, ran, said };
}

test.each([
  ['linux', '/usr/bin/chromium-headless-shell'],
  ['linux', '/usr/bin/chromium'],
  ['linux', '/usr/bin/google-chrome'],
  ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['win32', 'C:\\P\\Google\\Chrome\\Application\\chrome.exe'],
])('on %s %s is found', (platform, path) => {
  expect(machine([path], { platform, env: { PROGRAMFILES: 'C:\\P' } })).toEqual({ result: null, ran: [], said: [] });
});

test('root on Debian gets one installed, with a line that says so', () => {
  const { result, ran, said } = machine(['/usr/bin/apt-get'], { isRoot: true });
  expect(result).toBeNull();
  expect(ran.map((args) => args[0])).toEqual(['update', 'install']);
  expect(said).toHaveLength(1);
});

test.each([
  ['nothing here', machine([])],
  ['Debian, but not root', machine(['/usr/bin/apt-get'])],
  ['a Mac without one', machine([], { platform: 'darwin', isRoot: true })],
])('%s: one sentence says what to install', (_where, { result, ran }) => {
  expect(result).toMatch(/^The tests need a browser: install Chromium or Google Chrome/);
  expect(ran).toEqual([]);
});

test('an installation that fails says why', () => {
  const { result } = machine(['/usr/bin/apt-get'], { isRoot: true, run: () => 'E: no network' });
  expect(result).toMatch(/could not be installed \(E: no network\)/);
});

test('a wrong CHROMIUM is named', () => {
  expect(machine([], { env: { CHROMIUM: '/nowhere' } }).result).toBe('CHROMIUM names /nowhere, and there is no such file.');
});
