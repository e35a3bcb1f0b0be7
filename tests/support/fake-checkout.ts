import { type SpawnSyncReturns, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tempFolder } from './temp-folder.ts';

/** A checkout in which only `npm start` is real: what it would run writes down how it was run. */
export function fakeCheckout() {
  const root = tempFolder();
  cpSync('main/start.mjs', join(root, 'main/start.mjs'));
  cpSync('main/launch', join(root, 'main/launch'), { recursive: true });
  const put = (path: string, text: string, mode = 0o644) => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    chmodSync(file, mode);
  };
  const outputs = ['main/index.js', 'main/cli.js', 'preload/preload.cjs', 'writer/index.js', 'reader/index.js', 'renderer/index.html'];
  for (const path of outputs) put(`dist/${path}`, '');
  put('dist/main/web.js', WEB);
  put('src/hosts/web.ts', '');
  put('package.json', '{"type":"module"}');
  put('node_modules/vite/bin/vite.js', VITE);
  put('node_modules/electron/package.json', '{"version":"45.0.0","type":"commonjs"}');
  put('node_modules/electron/install.js', INSTALL);
  put('bin/xdg-open', OPENER, 0o755);
  symlinkSync(process.execPath, join(root, 'bin/node'));

  return {
    root,
    put,
    /** Everything was built in the year 2100, or before anything was written. */
    built(when: 'fresh' | 'stale') {
      const at = new Date(when === 'fresh' ? '2100-01-01' : '2000-01-01');
      for (const path of [...outputs, 'main/web.js']) utimesSync(join(root, 'dist', path), at, at);
    },
    electron(script = 'echo "electron $@"') {
      put('node_modules/electron/dist/electron', `#!/bin/sh\n${script}\n`, 0o755);
    },
    /** With a last word: it is told to stop when it has said that. */
    start: (words: readonly string[], env: NodeJS.ProcessEnv = {}, lastWord?: string) => run(root, words, env, lastWord),
  };
}

type Ended = Pick<SpawnSyncReturns<string>, 'status'> & { out: string; err: string };

/** Not spawnSync: the place Electron comes from may be a server in this very process. */
function run(root: string, words: readonly string[], env: NodeJS.ProcessEnv, lastWord: string | undefined): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, 'main/start.mjs'), ...words], {
    cwd: root,
    // Nothing listens on port 9: nobody is to fetch Electron in a test.
    env: { PATH: `${join(root, 'bin')}:/usr/bin:/bin`, HOME: root, ELECTRON_MIRROR: 'http://127.0.0.1:9/', ...env },
    stdio: 'pipe',
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => {
    out += text;
    if (lastWord !== undefined && !child.killed && out.includes(lastWord)) child.kill();
  });
  child.stderr.on('data', (text) => (err += text));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, out, err })));
}

const WEB = `
console.log('web', process.argv.slice(2).join(' '));
process.send({ link: 'http://127.0.0.1:1/#code=secret' });
setTimeout(() => process.exit(Number(process.env.WEB_EXIT ?? 0)), 500);
`;
const VITE = `
import { writeFileSync } from 'node:fs';
writeFileSync('built.txt', process.argv.slice(2).join(' '));
process.exit(Number(process.env.VITE_EXIT ?? 0));
`;
const INSTALL = `
const { mkdirSync, writeFileSync } = require('node:fs');
mkdirSync(__dirname + '/dist', { recursive: true });
if (!process.env.INSTALL_EXIT) writeFileSync(__dirname + '/dist/electron', '#!/bin/sh\\necho "electron $@"\\n', { mode: 0o755 });
process.exit(Number(process.env.INSTALL_EXIT ?? 0));
`;
const OPENER = `#!/bin/sh
{ echo "$@"; stat -c %a "$1"; cat "$1"; } > "$HOME/opened.txt"
`;
