import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { electronBinary, launch, newHome, type RunningApp } from '../standin/launch.ts';
import { ask, end, quit, value } from '../support/desktop-app.ts';

const FEED = 'https://updates.example/latest-linux.yml';
const listing = (version: string) => `version: ${version}
files: [{ url: Roundtrip.AppImage, sha512: aGFzaA==, size: 1 }]
path: Roundtrip.AppImage
sha512: aGFzaA==
releaseDate: '2026-01-01T00:00:00.000Z'
`;

let run: RunningApp;
let resources: string;
beforeEach(() => {
  resources = mkdtempSync(join(tmpdir(), 'roundtrip-resources-'));
  writeFileSync(join(resources, 'app-update.yml'), 'provider: generic\nurl: https://updates.example/\nupdaterCacheDirName: roundtrip\n');
});
afterEach(async () => {
  await end(run);
  rmSync(resources, { recursive: true });
});

/** An app that was installed, as far as it can tell. */
const start = async (home = newHome()) => {
  run = await launch({ home, env: { STANDIN_RESOURCES: resources, APPIMAGE: join(resources, 'Roundtrip.AppImage') } });
};
const publish = (canned: Record<string, object>) =>
  run.app.evaluate((_electron, net) => void Object.assign(globalThis, { __standinNet: net }), canned);
const reached = () => run.app.evaluate(() => (globalThis as any).__standin);
const found = (version: string) => ({ [FEED]: { status: 200, headers: {}, body: listing(version) } });

// Real Electron is not installed here, it only runs: there is nothing to update.
const standinOnly = test.skipIf(electronBinary() !== null || process.platform !== 'linux');

standinOnly('a newer version is named and offered, this one and older ones are no news', async () => {
  await start();
  await run.app.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    Object.assign(dialog, { showMessageBox: async ({ message }: { message: string }) => (asked.push(message), { response: 1 }) });
  });
  for (const [published, available] of [
    ['9.9.9', '9.9.9'],
    ['0.1.0', null],
    ['0.0.9', null],
  ] as const) {
    await publish(found(published));
    expect(await value(run.page, 'host.checkForUpdates')).toEqual({ available });
  }
  expect(await run.app.evaluate(() => (globalThis as any).asked)).toEqual(['Roundtrip 9.9.9 is available. This is 0.1.0.']);
});

standinOnly('without a network, and when the feed leads to plain http, it says that it could not look', async () => {
  await start();
  const cannotLook = { t: 'error', error: { code: 'disconnected', message: expect.stringMatching(/online/) } };
  expect(await ask(run.page, 'host.checkForUpdates')).toMatchObject(cannotLook);
  await publish({ [FEED]: { status: 302, headers: { location: 'http://updates.example/latest-linux.yml' }, body: '' } });
  expect(await ask(run.page, 'host.checkForUpdates')).toMatchObject(cannotLook);
  expect((await reached()).blocked).toEqual([expect.stringMatching(/^http:\/\/updates\.example\/latest-linux\.yml/)]);
});

standinOnly('nobody is asked until the settings allow it', async () => {
  await start();
  await value(run.page, 'host.state');
  expect((await reached()).leaked).toEqual([]);

  await value(run.page, 'settings.update', { checkForUpdates: true });
  await quit(run);
  await start(run.home);
  await expect.poll(async () => (await reached()).leaked).toEqual([expect.stringContaining(FEED)]);
});
