// `npm run package:look`, after a build: packs the app for Linux around an Electron that is only a shape, without a network, and looks at
// what came out: every name in the archive, what lies beside it, the fuses, the update feed. Then desktop specs run on the packed app.
import { deepStrictEqual as same } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extractAll, listPackage, statFile } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { fakeElectronDist } from './fake-electron-dist.ts';

const root = resolve(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'roundtrip-package-'));
const database = 'node_modules/better-sqlite3';

try {
  const packed = await pack();
  checkContent(join(packed, 'resources/app.asar'));
  await checkFuses(join(packed, 'roundtrip'));
  checkFeed(join(packed, 'resources/app-update.yml'));
  runSpecs(unpack(join(packed, 'resources')));
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function pack(): Promise<string> {
  const { version } = createRequire(import.meta.url)('electron/package.json');
  const electron = await fakeElectronDist(join(work, 'electron'), version);
  const builder = join(root, 'node_modules/electron-builder/cli.js');
  run(builder, ['--linux', '--x64', '--dir', `-c.electronDist=${electron}`, `-c.directories.output=${join(work, 'release')}`], 'pipe');
  return join(work, 'release/linux-unpacked');
}

/** No more and no less than what the build made, the licence, and one binary of the database. */
function checkContent(archive: string): void {
  const built = globSync('dist/{main,preload,renderer,writer,reader,drawer}/**/*.*', { cwd: root }).filter(
    (file) => !file.endsWith('.map'),
  );
  const ofDatabase = [...globSync(`${database}/{lib/**/*.js,package.json,LICENSE}`, { cwd: root }), `${database}/prebuilds/linux-x64.node`];
  const expected = [...built, ...ofDatabase, 'package.json', 'LICENSE'];
  const files = listPackage(archive, { isPack: false })
    .map((path) => path.slice(1))
    .filter((path) => !('files' in statFile(archive, path)));
  same(files.toSorted(), expected.toSorted());

  const beside = files.filter((path) => (statFile(archive, path) as { unpacked?: boolean }).unpacked);
  same(
    beside.toSorted(),
    ['dist/drawer/index.js', 'dist/reader/index.js', 'dist/writer/index.js', 'package.json', ...ofDatabase].toSorted(),
  );
  say(`${files.length} files in the archive, ${beside.length} of them beside it`);
}

async function checkFuses(binary: string): Promise<void> {
  const wire = await getCurrentFuseWire(binary);
  const isOn = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE;
  const expected = {
    RunAsNode: false,
    EnableCookieEncryption: false,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    GrantFileProtocolExtraPrivileges: false,
  };
  same(Object.fromEntries(Object.keys(expected).map((name) => [name, isOn(FuseV1Options[name as keyof typeof expected])])), expected);
  say('fuses as they should be');
}

function checkFeed(file: string): void {
  const url = /^url: (.+)$/m.exec(readFileSync(file, 'utf8'))?.[1];
  same(new URL(url ?? '').protocol, 'https:');
  say(`updates come from ${url}`);
}

/** Electron reads an archive as a folder; so do we. The threads are there only beside it, as for Electron's worker threads. */
function unpack(resources: string): string {
  const app = join(work, 'app.asar');
  extractAll(join(resources, 'app.asar'), app);
  for (const thread of ['writer', 'reader', 'drawer']) rmSync(join(app, 'dist', thread), { recursive: true });
  cpSync(join(resources, 'app.asar.unpacked'), join(work, 'app.asar.unpacked'), { recursive: true });
  return app;
}

function runSpecs(app: string): void {
  const specs = ['bridge', 'journey', 'journeys', 'life'].map((name) => `tests/e2e/desktop-${name}`); // the rest has no eye for where a file lies
  run(join(root, 'node_modules/vitest/vitest.mjs'), ['run', '--project=browser', '--project=long', ...specs], 'inherit', {
    APP_DIR: app,
    E2E_BACKEND: 'standin',
  });
  say('desktop specs pass on the packed app (on the stand-in)');
}

function run(script: string, args: string[], output: 'inherit' | 'pipe', env: Record<string, string> = {}): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: ['ignore', output, output],
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${script} ended with ${status}\n${stdout ?? ''}${stderr ?? ''}`);
}

function say(sentence: string): void {
  console.log(`package: ${sentence}`);
}
