import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../src/db/connection.ts';
import { journalFile } from '../../src/db/open.ts';
import { addFailedBackup } from '../support/add-failed-backup.ts';
import { runCli } from '../support/run-cli.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
const home = mkdtempSync(join(tmpdir(), 'roundtrip-'));
beforeAll(async () => {
  runCli(['accounts', 'add', '--name', 'Big', '--preset', 'futures'], { home });
  addBallast(journalFile(join(home, 'journal')));
  for (const id of [1, 2]) addFailedBackup(join(home, 'journal'), id);
  app = await openWebApp({ home });
});
afterAll(async () => {
  await app.stop();
  rmSync(home, { recursive: true, force: true });
});

/** So much that copying it takes longer than a blink. */
function addBallast(file: string): void {
  const sql = connect(file, 'write');
  sql.exec('CREATE TABLE ballast (bytes BLOB)');
  const add = sql.prepare('INSERT INTO ballast VALUES (zeroblob(4000000))');
  sql.transaction(() => {
    for (let count = 0; count < 60; count++) add.run();
  })();
  sql.close();
}

const backups = () => readdirSync(join(home, 'journal', 'backups'));
const running = () => app.page.getByRole('progressbar');
const done = () => app.message(/^Backup made and verified, [\d.]+\sMB\.$/);

/** Starts one and stops the clock of the host in the middle of it, until `goOn`. */
async function stopInTheMiddle(): Promise<void> {
  const started = new Promise((resolve) => app.on('job', resolve));
  await app.page.keyboard.press('Control+Shift+B');
  await started;
  process.kill(app.host.pid, 'SIGSTOP');
  await running().waitFor();
}
const goOn = () => process.kill(app.host.pid, 'SIGCONT');

describe.skipIf(process.platform === 'win32')('a long backup', () => {
  // One that failed half-way leaves nobody waiting for a host that is stopped.
  afterEach(goOn);

  test('shows how far it is, on whatever page one goes to, and tells its end', async () => {
    const { page } = app;
    await app.go('/accounts', 'Accounts');
    await app.go('/settings/journal', 'Settings');
    await page.getByText('None yet.').waitFor();
    await stopInTheMiddle();
    await app.go('/accounts', 'Accounts');
    expect(await running().isVisible()).toBe(true);
    await app.go('/settings/journal', 'Settings');
    goOn();
    await done().waitFor();
    await running().waitFor({ state: 'detached' });
    expect(backups()).toEqual([expect.stringMatching(/^journal-.*\.sqlite$/)]);
    await page.getByText('1 backup', { exact: true }).waitFor();
  });

  test('leaves nothing when it is cancelled', async () => {
    await stopInTheMiddle();
    await app.page.getByRole('button', { name: 'Cancel' }).click();
    goOn();
    await app.message('Cancelled. Nothing of it was kept.').waitFor();
    expect(backups()).toHaveLength(1);
  });

  test('lets a command through', async () => {
    const { page, api } = app;
    await app.go('/accounts', 'Accounts');
    await page.reload(); // without the messages of before
    await page.getByRole('link', { name: 'Big' }).waitFor();
    await stopInTheMiddle();
    await page.getByRole('button', { name: 'More about Big' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    goOn();
    await app.message('Removed account “Big”').waitFor();
    expect(await done().count()).toBe(0);
    expect(await api.accounts.list({})).toEqual({ accounts: [] });
    await done().waitFor();
  });
});

test('work that failed stands on the page of the journal, is done again there or dismissed, and then nothing is shown', async () => {
  const { page, api, go, message } = app;
  await go('/accounts', 'Accounts');
  await go('/settings/journal', 'Settings');
  const list = page.getByRole('list', { name: 'Failed work' });
  await expect.poll(() => list.getByText('The disk is full.').count()).toBe(2);
  const before = backups().length;
  await list.getByRole('button', { name: 'Try again: Backing up' }).first().click();
  await message('Done: Backing up').waitFor();
  await expect.poll(() => backups().length).toBe(before + 1);
  await list.getByRole('button', { name: 'Dismiss: Backing up' }).click();
  await list.waitFor({ state: 'detached' });
  expect(await api.jobs.failed({})).toEqual({ jobs: [] });
});

test('the figures are compared with the fills when one asks for it', async () => {
  await app.go('/accounts', 'Accounts');
  await app.go('/settings/journal', 'Settings');
  await app.page.getByRole('button', { name: 'Compare now' }).click();
  await app.message(/^0 checked: all of it is what the fills say\.$/).waitFor();
});

test('no page complained', () => {
  expect(app.complaints).toEqual([]);
});
