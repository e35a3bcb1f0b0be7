import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type RunningApp } from '../standin/launch.ts';
import { ask, draftAccount, end, value } from '../support/desktop-app.ts';

let run: RunningApp;
beforeAll(async () => {
  run = await launch();
});
afterAll(() => end(run));

test('the page gets two functions of the desktop and nothing else of Electron or Node', async () => {
  const seen = await run.page.evaluate(() => {
    const all = globalThis as any;
    return {
      functions: Object.entries(all.roundtrip).map(([name, given]) => `${name}: ${typeof given}`),
      frozen: Object.isFrozen(all.roundtrip),
      absent: ['require', 'process', 'Buffer', 'module', 'global', 'ipcRenderer', 'electron', '__standinSend'].filter(
        (name) => name in all,
      ),
    };
  });
  expect(seen).toEqual({ functions: ['send: function', 'listen: function'], frozen: true, absent: [] });
});

test('a call goes to the journal and comes back', async () => {
  expect(await value(run.page, 'host.state')).toMatchObject({ kind: 'desktop', role: 'owner', canChooseFolders: true, problem: null });
  const made = await value(run.page, 'accounts.create', draftAccount('Main'));
  expect(await value(run.page, 'accounts.list')).toEqual({ accounts: [made] });
});

test.each([
  ['no text', 7],
  ['text that is no frame', 'hello'],
  ['an unknown kind of frame', '{"t":"eval","code":"1"}'],
  ['a key too many', '{"t":"call","id":5,"call":"host.state","input":{},"after":0,"path":"/etc"}'],
])('%s is answered as malformed, and the line goes on', async (_what, sent) => {
  const code = await run.page.evaluate(
    (frame) =>
      new Promise((resolve) => {
        const { roundtrip } = window as any;
        roundtrip.listen((text: string) => {
          const { t, error } = JSON.parse(text);
          if (t === 'error') resolve(error.code);
        });
        roundtrip.send(frame);
      }),
    sent,
  );
  expect(code).toBe('malformed');
  expect(await ask(run.page, 'host.state')).toMatchObject({ t: 'value' });
});

test('frames are taken from the top frame of our own page only', async () => {
  const command = (id: number, name: string) =>
    JSON.stringify({ t: 'call', id, call: 'accounts.create', input: draftAccount(name), after: 0 });
  await run.app.evaluate(
    ({ ipcMain, BrowserWindow }, [first, second, third, fourth]) => {
      const sender = BrowserWindow.getAllWindows()[0]!.webContents;
      const from = (senderFrame: object | null, text: string | undefined) => ipcMain.emit('frame', { sender, senderFrame }, text);
      from(null, first);
      from({ url: 'https://evil.example/', parent: null }, second);
      from({ url: 'app://journal/index.html', parent: sender.mainFrame }, third); // inside the page, whatever its address
      ipcMain.emit('frame', { sender: {}, senderFrame: sender.mainFrame }, fourth);
    },
    [command(1, 'No frame'), command(2, 'Evil'), command(3, 'Inner'), command(4, 'Stranger')],
  );
  const { accounts } = await value(run.page, 'accounts.list');
  expect(accounts.map((account: { name: string }) => account.name)).toEqual(['Main']);
});

test('a page that was loaded anew has a line of its own', async () => {
  await run.page.reload();
  expect(await value(run.page, 'host.state')).toMatchObject({ kind: 'desktop' });
});
