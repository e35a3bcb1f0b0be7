import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { takeLock } from '../../src/db/lock.ts';
import { type LaunchOptions, launch, newHome, type RunningApp } from '../standin/launch.ts';
import { draftAccount, end, listenFor, quit, value } from '../support/desktop-app.ts';

let run: RunningApp;
const start = async (options?: LaunchOptions): Promise<RunningApp> => (run = await launch(options));
afterEach(() => end(run));

const names = async () => (await value(run.page, 'accounts.list')).accounts.map((account: { name: string }) => account.name);

test('it ends with exit code 0 and frees the journal; the next start finds what was written and opens where the window was', async () => {
  const { home, app } = await start();
  const place = { x: 60, y: 50, width: 1100, height: 700 };
  await value(run.page, 'accounts.create', draftAccount('Kept'));
  await app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place);
  expect(takeLock(join(home, 'journal'))).toBeUndefined();
  expect(await quit(run)).toBe(0);
  const lock = takeLock(join(home, 'journal'));
  expect(lock).toBeDefined();
  lock?.release();
  expect(JSON.parse(readFileSync(join(home, 'window.json'), 'utf8'))).toEqual({ ...place, maximised: false });

  await start({ home });
  expect(await names()).toEqual(['Kept']);
  const state = () =>
    run.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return { bounds: window?.getBounds(), isVisible: window?.isVisible() };
    });
  await expect.poll(state).toEqual({ bounds: place, isVisible: true });
});

test('--journal names another journal; one that is not there is told of', async () => {
  const home = newHome();
  const folder = join(home, 'elsewhere');
  await start({ home, args: ['--journal', folder] });
  expect(await value(run.page, 'host.state')).toMatchObject({ folder, problem: { code: 'folder_missing' } });
});

test('a second start shows the window of the first and ends', async () => {
  const { home, app } = await start();
  await app.evaluate(({ app: first, BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.minimize();
    first.on('second-instance', () => Object.assign(globalThis, { second: true }));
  });
  const second = await launch({ home }).then(
    (opened) => quit(opened).then(() => 'opened a window'),
    () => 'ended',
  );
  expect(second).toBe('ended');
  await expect.poll(() => app.evaluate(() => (globalThis as any).second)).toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())).toBe(false);
  expect(await value(run.page, 'host.state')).toMatchObject({ role: 'owner' });
});

test('a page that crashes is loaded again and told so', async () => {
  await start();
  await value(run.page, 'accounts.create', draftAccount('Before'));
  const said = await run.app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents;
    const texts: string[] = [];
    const send = contents.send.bind(contents);
    contents.send = (channel: string, text: string) => (texts.push(text), send(channel, text));
    const loaded = new Promise<void>((resolve) => contents.once('did-finish-load', () => resolve()));
    contents.forcefullyCrashRenderer();
    await loaded;
    // Playwright has lost the page; this is what it would send.
    const frame = { t: 'call', id: 1_000_000_000, call: 'accounts.list', input: {}, after: 0 };
    ipcMain.emit('frame', { sender: contents, senderFrame: contents.mainFrame }, JSON.stringify(frame));
    while (!texts.some((text) => text.includes('1000000000'))) await new Promise((resolve) => setTimeout(resolve, 20));
    return texts;
  });
  expect(said.join()).toContain('The page stopped and was loaded again.');
  expect(said.join()).toContain('Before');
});

test('a thread that is killed is told of, and started again', async () => {
  await start();
  await value(run.page, 'accounts.create', draftAccount('Before'));
  const trouble = await listenFor(run.page, 'trouble');
  await seeThreads();
  await value(run.page, 'accounts.create', draftAccount('Between'));
  expect(await names()).toEqual(['Before', 'Between']);

  await kill('writer');
  await expect.poll(trouble, { timeout: 5000 }).toMatchObject([{ error: { code: 'thread_crashed' } }]);
  await value(run.page, 'accounts.create', draftAccount('After'));
  await kill('reader');
  await expect.poll(trouble, { timeout: 5000 }).toHaveLength(2);
  expect(await names()).toEqual(['After', 'Before', 'Between']);
});

/** From now on each thread that is spoken to can be killed by its name. */
function seeThreads(): Promise<void> {
  return run.app.evaluate(() => {
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const post = Worker.prototype.postMessage;
    const threads = new Set<InstanceType<typeof Worker>>();
    Worker.prototype.postMessage = function (this: InstanceType<typeof Worker>, ...message: Parameters<typeof post>) {
      threads.add(this);
      return post.apply(this, message);
    };
    Object.assign(globalThis, { kill: (name: string) => [...threads].find((thread) => thread.threadName === name)?.terminate() });
  });
}
const kill = (thread: string) => run.app.evaluate((_electron, name) => (globalThis as any).kill(name), thread);
