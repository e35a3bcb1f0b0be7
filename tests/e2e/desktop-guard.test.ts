import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type RunningApp } from '../standin/launch.ts';
import { end } from '../support/desktop-app.ts';
import { externalUrls } from '../support/external-urls.ts';
import { hostilePaths } from '../support/hostile-paths.ts';

let run: RunningApp;
let home: string | undefined;
beforeAll(async () => {
  run = await launch();
  home = address();
  await run.app.evaluate(({ shell, session }) => {
    const all = globalThis as any;
    all.opened = [];
    all.saved = [];
    shell.openExternal = async (url: string) => void all.opened.push(url);
    session.defaultSession.on('will-download', (event) => setImmediate(() => all.saved.push(event.defaultPrevented)));
  });
});
afterAll(() => end(run));

/** Which of our own screens it shows does not matter. */
const address = () => run.page.url().split('#')[0];
const windows = () => run.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);

test.each([
  ['the address bar of a script', () => location.assign('https://example.com/')],
  ['replacing it', () => location.replace('https://example.com/')],
  ['another page of ours', () => location.assign('/theme.js')],
  ['a link', () => document.body.appendChild(Object.assign(document.createElement('a'), { href: 'https://example.com/' })).click()],
  ['a form', () => document.body.appendChild(Object.assign(document.createElement('form'), { action: 'https://example.com/' })).submit()],
  [
    'a page that sends itself away',
    () =>
      void document.head.append(
        Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: '0;url=https://example.com/' }),
      ),
  ],
])('no page leads away from ours: %s', async (_how, leave) => {
  await run.page.evaluate(leave);
  await run.page.waitForTimeout(250);
  expect(address()).toBe(home);
});

test('a frame inside the page stays empty', async () => {
  await run.page.evaluate(
    () => void document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.com/' })),
  );
  await run.page.waitForTimeout(250);
  expect(run.page.frames().map((frame) => frame.url().includes('example.com'))).not.toContain(true);
});

test('of sixty addresses only https pages go to the system, and no window opens', async () => {
  await run.page.evaluate(
    (urls) => {
      for (const url of urls)
        try {
          window.open(url);
        } catch {} // not even an address
    },
    externalUrls.map(([url]) => url),
  );
  const expected = externalUrls.map(([, opened]) => opened).filter((url) => url !== null);
  await expect.poll(() => run.app.evaluate(() => (globalThis as any).opened)).toEqual(expected);
  expect(await windows()).toBe(1);
});

test('every permission is denied', async () => {
  const states = await run.page.evaluate(async () => {
    const state = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state;
    return {
      geolocation: await state('geolocation'),
      notifications: await state('notifications'),
      midi: await state('midi'),
      notification: await Notification.requestPermission(),
      microphone: await state('microphone'),
    };
  });
  expect(states).toEqual({
    geolocation: 'denied',
    notifications: 'denied',
    midi: 'denied',
    notification: 'denied',
    microphone: 'denied',
  });
});

test('a webview is an unknown element', async () => {
  await run.page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.com/');
    document.body.append(view);
  });
  await run.page.waitForTimeout(250);
  expect(await windows()).toBe(1);
});

test('nothing is saved behind the back of the user', async () => {
  await run.page.evaluate(() => {
    const href = URL.createObjectURL(new Blob(['x']));
    document.body.appendChild(Object.assign(document.createElement('a'), { href, download: 'x.exe' })).click();
  });
  await expect.poll(() => run.app.evaluate(() => (globalThis as any).saved)).toEqual([true]);
});

test('a hundred ways out of the folder of the page lead nowhere', async () => {
  const answers = await run.page.evaluate(
    (paths) =>
      Promise.all(
        paths.map(async (path) => {
          const url = new URL(location.origin + path);
          const { status } = await fetch(url);
          return url.pathname === '/' ? 'the page itself' : `${path} ${status}`;
        }),
      ),
    hostilePaths,
  );
  const wrong = answers.filter((answer) => answer !== 'the page itself' && !answer.endsWith(' 404'));
  expect(wrong).toEqual([]);
  expect(answers.filter((answer) => answer.endsWith(' 404')).length).toBeGreaterThan(85);
});

test('other hosts of our scheme, and other ways of asking, get nothing', async () => {
  const statuses = await run.page.evaluate(() =>
    Promise.all(['POST', 'PUT', 'DELETE'].map(async (method) => (await fetch('/index.html', { method })).status)),
  );
  expect(statuses).toEqual([404, 404, 404]);
});

test('the page reaches no network: its policy refuses, and without the policy the session does', async () => {
  const reach = () =>
    run.page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'reached',
        () => 'refused',
      ),
    );
  expect(await reach()).toBe('refused');
  const devtools = await run.page.context().newCDPSession(run.page);
  await devtools.send('Page.setBypassCSP', { enabled: true });
  await run.page.reload();
  expect(await reach()).toBe('refused');
  if (run.kind !== 'standin') return;
  const { blocked, leaked } = await run.app.evaluate(() => (globalThis as any).__standin);
  expect(blocked).toContain('https://example.com/');
  expect(leaked).toEqual([]);
});

test('each window is sandboxed and on its own', async () => {
  if (run.kind === 'standin') return; // it refuses to open any other
  const preferences = await run.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => (window.webContents as any).getLastWebPreferences()),
  );
  expect(preferences).toMatchObject([
    { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false },
  ]);
});
