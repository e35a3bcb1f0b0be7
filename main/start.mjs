// `npm start`: the desktop app; where it cannot run, the same app in a browser. Plain JavaScript with nothing but Node's own
// modules, so that it can say what is wrong on any Node.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './launch/build.mjs';
import { electronBinary, electronWords, installElectron } from './launch/electron.mjs';
import { runOnGoodNode } from './launch/node.mjs';
import { openBrowser } from './launch/open-browser.mjs';
import { startChild } from './launch/start-child.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const given = process.argv.slice(2);
/** @param {string} sentence */
const say = (sentence) => console.log(sentence);
/** Where the user is: npm itself runs scripts at the root. */
const cwd = process.env.INIT_CWD ?? process.cwd();

await runOnGoodNode(root, fileURLToPath(import.meta.url));
buildIfStale(root, say);
await start();

async function start() {
  if (given.includes('--web')) return web('As asked, Roundtrip opens in the browser.');
  if (process.platform === 'linux' && !hasDisplay()) return web('There is no display for a window, so Roundtrip opens in the browser.');
  const binary = electronBinary(root) ?? ((await installElectron(root, say)) ? electronBinary(root) : undefined);
  if (binary === undefined) return web('Electron is not here and could not be fetched, so Roundtrip opens in the browser.');
  say('Roundtrip opens in its own window.');
  desktop(binary);
}

/** @param {string} binary */
function desktop(binary) {
  const child = startChild(binary, [...electronWords(root), ...journalFlag()], { cwd, stdio: 'inherit' });
  const since = Date.now();
  let fellBack = false;
  /** @param {string} why */
  const fallBack = (why) => {
    if (fellBack) return;
    fellBack = true;
    web(why);
  };
  child.on('error', (error) => fallBack(`Electron could not start (${error.message}), so Roundtrip opens in the browser.`));
  child.on('exit', (code, signal) => {
    if (code && Date.now() - since < 5000) fallBack(`Electron stopped at once (exit code ${code}), so Roundtrip opens in the browser.`);
    else process.exit(signal ? 1 : code);
  });
}

/** Electron must not take the folder for a page to open, so flag and value go as one word. */
function journalFlag() {
  const at = given.indexOf('--journal');
  if (at >= 0 && given[at + 1] !== undefined) return [`--journal=${given[at + 1]}`];
  return given.filter((word) => word.startsWith('--journal='));
}

/** @param {string} why */
function web(why) {
  say(why);
  const passed = given.filter((word) => word !== '--web');
  const child = startChild(process.execPath, [join(root, 'dist/main/web.js'), ...passed], {
    cwd,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  let opened = false;
  child.on('message', (message) => {
    if (opened || (process.platform === 'linux' && !hasDisplay())) return;
    opened = true;
    openBrowser(/** @type {{ link: string }} */ (message).link);
  });
  child.on('exit', (code) => process.exit(code ?? 1));
}

function hasDisplay() {
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
