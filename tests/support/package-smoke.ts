// `npm run package:smoke`, after `npm run package -- --dir` with a real Electron: the packed app starts, finds its threads and its database
// beside the archive, and opens a new journal. Electron's fuses keep it from being driven, so the journal is the witness.
import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE = 60_000;
const PACKED = {
  linux: 'linux-unpacked/roundtrip',
  darwin: 'mac*/Roundtrip.app/Contents/MacOS/Roundtrip',
  win32: 'win-unpacked/Roundtrip.exe',
};

const release = resolve(import.meta.dirname, '../../release');
const [binary] = globSync(PACKED[process.platform as keyof typeof PACKED], { cwd: release });
if (binary === undefined) throw new Error(`No packed app in ${release}: run "npm run package -- --dir" first.`);

const home = mkdtempSync(join(tmpdir(), 'roundtrip-smoke-'));
// Runners of CI have no sandbox helper that belongs to root.
const flags = process.platform === 'linux' ? ['--no-sandbox'] : [];
const app = spawn(join(release, binary), flags, { stdio: 'inherit', env: { ...process.env, ROUNDTRIP_HOME: home } });
const ended = new Promise((resolve) => app.once('exit', resolve));

// Written only once a journal is open.
const witness = join(home, 'recent.json');
try {
  for (const until = performance.now() + PATIENCE; !existsSync(witness); await sleep(200)) {
    if (app.exitCode !== null) throw new Error(`The packed app ended with ${app.exitCode} before it had opened a journal.`);
    if (performance.now() > until) throw new Error(`The packed app has opened no journal after ${PATIENCE / 1000} s.`);
  }
} finally {
  app.kill();
}
await ended;
rmSync(home, { recursive: true, force: true, maxRetries: 5 });
console.log('package: the packed app opened a journal');
