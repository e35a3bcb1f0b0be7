import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const INPUTS = ['src', 'main', 'renderer', 'migrations', 'vite.config.ts', 'package.json', 'package-lock.json'];
const OUTPUTS = [
  'main/index.js',
  'main/web.js',
  'main/cli.js',
  'preload/preload.cjs',
  'writer/index.js',
  'reader/index.js',
  'renderer/index.html',
];

/**
 * Builds when anything that goes into the build is newer than what came out of it.
 * @param {string} root
 * @param {(sentence: string) => void} say
 */
export function buildIfStale(root, say) {
  const built = Math.min(...OUTPUTS.map((path) => changedAt(join(root, 'dist', path))));
  const changed = Math.max(...INPUTS.map((path) => newest(join(root, path))));
  if (changed > built) build(root, say);
}

/**
 * @param {string} root
 * @param {(sentence: string) => void} say
 */
export function build(root, say) {
  say('Building Roundtrip, a few seconds …');
  // All words of the builder go to stderr: stdout belongs to the one who asked.
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--app', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status === 0) return;
  console.error('Roundtrip could not be built; the lines above say why. After "npm ci", try again.');
  process.exit(1);
}

/**
 * 0: it is not there.
 * @param {string} path
 */
const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/**
 * Folders count too: theirs is the only trace of a file that was taken away.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  if (!existsSync(path) || !statSync(path).isDirectory()) return changedAt(path);
  return Math.max(changedAt(path), ...readdirSync(path).map((name) => newest(join(path, name))));
}
