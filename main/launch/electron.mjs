import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The Electron of the project, if its binary is on this machine. The package itself must not be imported: it would download.
 * @param {string} root
 * @returns {string | undefined}
 */
export function electronBinary(root) {
  const folder = join(root, 'node_modules/electron');
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : USUAL_NAME[process.platform];
  if (name === undefined) return undefined;
  const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name);
  return existsSync(path) ? path : undefined;
}
/** @type {Partial<Record<NodeJS.Platform, string>>} */
const USUAL_NAME = { linux: 'electron', win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };

/**
 * The words Electron is started with.
 * @param {string} root
 */
export function electronWords(root) {
  // Chromium's sandbox refuses to run as root.
  return process.platform === 'linux' && process.getuid?.() === 0 ? [root, '--no-sandbox'] : [root];
}

/**
 * Fetches the binary, after a short look whether the place it comes from can be reached at all.
 * @param {string} root
 * @param {(sentence: string) => void} say
 */
export async function installElectron(root, say) {
  const folder = join(root, 'node_modules/electron');
  if (!existsSync(join(folder, 'package.json')) || !(await isReachable(folder))) return false;
  say('Fetching Electron, about 120 MB, once …');
  const { status } = spawnSync(process.execPath, [join(folder, 'install.js')], { cwd: root, stdio: 'inherit', timeout: 600_000 });
  return status === 0;
}

/** @param {string} folder */
async function isReachable(folder) {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const mirror =
    process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/electron/electron/releases/download/';
  try {
    const { ok } = await fetch(`${mirror}v${version}/SHASUMS256.txt`, { method: 'HEAD', signal: AbortSignal.timeout(3000) });
    return ok;
  } catch {
    return false;
  }
}
