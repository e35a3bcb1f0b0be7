// `npm run dev`: Vite serves the page and replaces its parts as they change; the bundles of the host are rebuilt on change, and
// the host starts anew. Electron where its binary is, the web host otherwise or with --web.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './dev/free-port.ts';
import { keepRunning } from './dev/keep-running.ts';
import { servePage } from './dev/serve-page.ts';
import { watchBundles } from './dev/watch-bundles.ts';
import { electronBinary, electronWords } from './launch/electron.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const given = process.argv.slice(2);
const binary = given.includes('--web') ? undefined : electronBinary(root);
const passed = given.filter((word) => word !== '--web');

if (binary === undefined) {
  const port = await freePort();
  const page = await servePage(root, port);
  const host = keepRunning({
    command: process.execPath,
    words: [join(root, 'dist/main/web.js'), '--port', String(port), ...passed],
    env: {},
    stdio: ['inherit', 'ignore', 'inherit', 'ipc'], // not its own link, which leads past the page in development
    onLink: (link) =>
      console.log(`Roundtrip in development: ${page}${new URL(link).hash} (opens once, within a minute; Enter for a new link)`),
  });
  await watchBundles(root, ['main', 'writer', 'reader'], host.restart);
} else {
  const page = await servePage(root, undefined);
  console.log(`Roundtrip in development: ${page} in ${binary}`);
  const words = [...electronWords(root), ...passed];
  const host = keepRunning({ command: binary, words, env: { VITE_DEV_URL: page }, stdio: 'inherit', onLink: () => {} });
  await watchBundles(root, ['main', 'preload', 'writer', 'reader'], host.restart);
}
