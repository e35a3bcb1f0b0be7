// Usage: node tests/standin/run.ts [Electron's own flags] <folder of the app> [arguments of the app]
// Plays the part of the `electron` executable: with --inspect=0 and --remote-debugging-port=0 it announces both sockets,
// so that Playwright's _electron.launch() drives it.
import { readFileSync } from 'node:fs';
import inspector from 'node:inspector';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const standin = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' || name === 'electron/main' ? { url: standin, shortCircuit: true } : next(name, context),
});
const folder = resolve(process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? '.');
if (process.argv.includes('--inspect=0')) inspector.open(0, '127.0.0.1');
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
Object.defineProperty(process.versions, 'electron', { value: '0.0.0-standin', enumerable: true });
Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: process.env.STANDIN_RESOURCES ?? folder });
const { start } = (await import(standin)) as typeof import('./electron.ts');
await start(folder, manifest, () => import(pathToFileURL(join(folder, manifest.main)).href));
