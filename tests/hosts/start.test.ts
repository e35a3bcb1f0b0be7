import { existsSync, readFileSync, utimesSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fakeCheckout } from '../support/fake-checkout.ts';

const display = { DISPLAY: ':0' };
const sandbox = process.getuid?.() === 0 ? ' --no-sandbox' : '';

// The display rules are those of Linux.
describe.runIf(process.platform === 'linux')('npm start', () => {
  test('with --web it is the browser, and all other words go to the web host', async () => {
    const checkout = fresh();
    checkout.electron();
    const { out, status } = await checkout.start(['--web', '--journal', '/j', '--port', '8080'], display);
    expect([out, status]).toEqual(['As asked, Roundtrip opens in the browser.\nweb --journal /j --port 8080\n', 0]);
  });

  test('without a display it is the browser at once', async () => {
    const checkout = fresh();
    checkout.electron();
    expect((await checkout.start([])).out).toBe('There is no display for a window, so Roundtrip opens in the browser.\nweb \n');
  });

  test('with a display and the binary it is Electron, which gets the journal', async () => {
    const checkout = fresh();
    checkout.electron();
    const started = `Roundtrip opens in its own window.\nelectron ${checkout.root}${sandbox}`;
    expect((await checkout.start([], display)).out).toBe(`${started}\n`);
    expect((await checkout.start([], { WAYLAND_DISPLAY: 'wayland-0' })).out).toBe(`${started}\n`);
    expect((await checkout.start(['--journal', '/j'], display)).out).toBe(`${started} --journal=/j\n`);
    expect((await checkout.start(['--journal=/j'], display)).out).toBe(`${started} --journal=/j\n`);
  });

  test('an Electron that stops at once is replaced by the browser; one that ends well is not', async () => {
    const checkout = fresh();
    checkout.electron('exit 7');
    const { out } = await checkout.start([], display);
    expect(out).toContain('Electron stopped at once (exit code 7), so Roundtrip opens in the browser.\nweb \n');
    checkout.electron('exit 0');
    expect((await checkout.start([], display)).out).toBe('Roundtrip opens in its own window.\n');
  });

  test('an Electron that cannot be run is replaced by the browser', async () => {
    const checkout = fresh();
    checkout.put('node_modules/electron/dist/electron', 'no program', 0o644);
    expect((await checkout.start([], display)).out).toMatch(
      /Electron could not start \(.*EACCES\), so Roundtrip opens in the browser\.\nweb/,
    );
  });

  test('without the binary, and nobody to fetch it from, it is the browser', async () => {
    const { out } = await fresh().start([], display);
    expect(out).toBe('Electron is not here and could not be fetched, so Roundtrip opens in the browser.\nweb \n');
  });

  test('a place that never answers is given three seconds', async () => {
    const before = performance.now();
    const { out } = await fresh().start([], { ...display, ELECTRON_MIRROR: await mirror('silent') });
    expect(out).toMatch(/could not be fetched/);
    expect(performance.now() - before).toBeLessThan(6000);
  });

  test('without the binary it is fetched where it can be', async () => {
    const env = { ...display, ELECTRON_MIRROR: await mirror('open') };
    const checkout = fresh();
    expect((await checkout.start([], env)).out).toBe(
      `Fetching Electron, about 120 MB, once …\nRoundtrip opens in its own window.\nelectron ${checkout.root}${sandbox}\n`,
    );
    expect((await fresh().start([], { ...env, INSTALL_EXIT: '1' })).out).toMatch(/could not be fetched, so .*\nweb/);
  });

  test('it builds when a source is newer than the bundles, and only then', async () => {
    const checkout = fakeCheckout();
    const built = join(checkout.root, 'built.txt');
    checkout.built('fresh');
    await checkout.start(['--web']);
    expect(existsSync(built)).toBe(false);
    // A file that was taken away leaves only the time of its folder.
    utimesSync(join(checkout.root, 'src/hosts'), new Date('2101-01-01'), new Date('2101-01-01'));
    const { out } = await checkout.start(['--web']);
    expect(out).toMatch(/^Building Roundtrip/);
    expect(readFileSync(built, 'utf8')).toBe('build --app --logLevel warn');
  });

  test('a build that fails ends it with a sentence', async () => {
    const checkout = fakeCheckout();
    checkout.built('stale');
    const { status, err, out } = await checkout.start(['--web'], { VITE_EXIT: '1' });
    expect([status, err]).toEqual([1, 'Roundtrip could not be built; the lines above say why. After "npm ci", try again.\n']);
    expect(out).not.toContain('web');
  });

  test('an old Node hands over to the one of the project, or says what to install', async () => {
    const checkout = fresh();
    checkout.put('old.cjs', "Object.defineProperty(process.versions, 'node', { value: '20.20.2' });");
    const env = { NODE_OPTIONS: `--require=${join(checkout.root, 'old.cjs')}` };
    const alone = await checkout.start(['--web'], env);
    expect([alone.status, alone.out, alone.err]).toEqual([
      1,
      '',
      expect.stringMatching(/^Roundtrip needs Node 22\.18 or newer, and this is 20\.20\.2\. [^\n]*\n$/),
    ]);
    checkout.put(`node_modules/node-linux-${process.arch}/bin/node`, '#!/bin/sh\necho "own node $@"\nexit 3\n', 0o755);
    const handed = await checkout.start(['--web'], env);
    expect([handed.status, handed.out]).toEqual([3, `own node ${join(checkout.root, 'main/start.mjs')} --web\n`]);
  });

  test('whoever stops it stops what it started', async () => {
    const waiting = "trap 'echo stopped; exit 0' TERM; echo running; while :; do sleep 0.1; done";
    const checkout = fresh();
    checkout.electron(waiting);
    expect((await checkout.start([], display, 'running')).out).toMatch(/running\nstopped\n$/);
    checkout.put('old.cjs', "Object.defineProperty(process.versions, 'node', { value: '20.20.2' });");
    checkout.put(`node_modules/node-linux-${process.arch}/bin/node`, `#!/bin/sh\n${waiting}\n`, 0o755);
    const { out } = await checkout.start([], { NODE_OPTIONS: `--require=${join(checkout.root, 'old.cjs')}` }, 'running');
    expect(out).toBe('running\nstopped\n');
  });

  test('the browser gets the link by way of a file that only its user can read', async () => {
    const checkout = fresh();
    await checkout.start(['--web'], display);
    const [words, mode, page] = readFileSync(join(checkout.root, 'opened.txt'), 'utf8').split('\n');
    expect(words).not.toContain('secret');
    expect(mode).toBe('600');
    expect(page).toContain('location.replace("http://127.0.0.1:1/#code=secret")');
    expect(existsSync(words ?? '')).toBe(false);
  });

  test('no browser is opened where there is no display', async () => {
    const checkout = fresh();
    await checkout.start(['--web']);
    expect(existsSync(join(checkout.root, 'opened.txt'))).toBe(false);
  });

  test('it ends as the web host ended', async () => {
    expect((await fresh().start(['--web'], { WEB_EXIT: '17' })).status).toBe(17);
  });
});

function fresh() {
  const checkout = fakeCheckout();
  checkout.built('fresh');
  return checkout;
}

/** Where Electron is fetched from: one that has it, or one that takes the call and says nothing. */
async function mirror(kind: 'open' | 'silent'): Promise<string> {
  const server = createServer((_, response) => void (kind === 'open' && response.end())).listen(0, '127.0.0.1');
  onTestFinished(() => void (server.closeAllConnections(), server.close()));
  await new Promise((go) => server.on('listening', go));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
