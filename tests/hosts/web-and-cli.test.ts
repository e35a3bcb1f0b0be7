import { expect, onTestFinished, test } from 'vitest';
import { openPage, signIn } from '../support/browser-page.ts';
import { PATIENT } from '../support/patient.ts';
import { runCli } from '../support/run-cli.ts';
import { startWebHost } from '../support/web-host.ts';

test('an account added in the terminal appears on the open page', async () => {
  const host = await startWebHost();
  onTestFinished(host.stop);
  const page = await openPage(host.origin, await signIn(host.link()));
  expect((await page.api.accounts.list({})).accounts).toEqual([]);
  const changed = new Promise<number>((go) => page.on('changed', go));

  const added = runCli(['accounts', 'add', '--name', 'From the terminal', '--preset', 'futures'], host);
  expect(added).toMatchObject({ code: 0, err: '' });
  expect(await changed).toBeGreaterThan(0);
  expect((await page.api.accounts.list({})).accounts).toMatchObject([{ name: 'From the terminal' }]);
  expect(runCli(['info'], host).out).toMatch(/Open in +another Roundtrip/);
});

test('what the page does the terminal can undo, and the page hears of it', async () => {
  const host = await startWebHost();
  onTestFinished(host.stop);
  const page = await openPage(host.origin, await signIn(host.link()));
  await page.api.settings.update({ theme: 'dark' });
  const changed = new Promise((go) => page.on('changed', go));
  expect(runCli(['undo'], host).code).toBe(0);
  await changed;
  expect((await page.api.settings.get({})).theme).toBe('system');
});

test('a second web host on the journal serves it too, and takes it over when the first one ends', async () => {
  const first = await startWebHost();
  onTestFinished(first.stop);
  const second = await startWebHost({ home: first.home });
  onTestFinished(second.stop);
  const page = await openPage(second.origin, await signIn(second.link()));
  expect((await page.api.host.state({})).role).toBe('client');
  await page.api.settings.update({ theme: 'dark' });
  process.kill(first.pid, 'SIGKILL');
  await expect.poll(() => page.api.host.state({}), PATIENT).toMatchObject({ role: 'owner', problem: null });
  expect((await page.api.settings.get({})).theme).toBe('dark');
});
