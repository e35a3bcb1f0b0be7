// The first step of `npm test`. Plain JavaScript, nothing but Node: it must be able to say what is missing on any machine.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { browserPaths } from './browser-paths.mjs';

const NEEDED = [22, 18];
const APT = '/usr/bin/apt-get';

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problem = nodeProblem(process.version) ?? prepareBrowser(thisMachine());
  if (problem !== null) {
    console.error(problem);
    process.exit(1);
  }
}

/**
 * @param {string} version
 * @returns {string | null}
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return null;
  return `The tests need Node.js ${NEEDED.join('.')} or newer, and this is ${version}: on Linux (x64) "npm ci" brings its own, elsewhere install Node.js 24.`;
}

/**
 * @typedef {object} Machine
 * @property {string} platform
 * @property {boolean} isRoot
 * @property {Record<string, string | undefined>} env
 * @property {(path: string) => boolean} exists
 * @property {(command: string, args: string[]) => string | null} run null, or what went wrong
 * @property {(text: string) => void} say
 */

/**
 * Finds a Chromium; on Debian, as root, installs one.
 * @param {Machine} machine
 * @returns {string | null} the sentence for the person, when there is none
 */
export function prepareBrowser({ platform, isRoot, env, exists, run, say }) {
  if (env.CHROMIUM) return exists(env.CHROMIUM) ? null : `CHROMIUM names ${env.CHROMIUM}, and there is no such file.`;
  if (browserPaths(platform, env).some(exists)) return null;
  if (platform !== 'linux' || !isRoot || !exists(APT))
    return 'The tests need a browser: install Chromium or Google Chrome, or set CHROMIUM to the path of one.';
  say('Installing Chromium for the tests (apt-get, once; about a minute)…');
  const problem = run(APT, ['update', '-qq']) ?? run(APT, ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell']);
  return problem === null
    ? null
    : `Chromium could not be installed (${problem}): install it by hand, or set CHROMIUM to the path of a browser.`;
}

/** @returns {Machine} */
function thisMachine() {
  return {
    platform: process.platform,
    isRoot: process.getuid !== undefined && process.getuid() === 0,
    env: process.env,
    exists: existsSync,
    run(command, args) {
      const { status, stderr, error } = spawnSync(command, args, {
        encoding: 'utf8',
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
      if (status === 0) return null;
      return error ? error.message : stderr.trim().split('\n').at(-1) || `${command} ended with ${status}`;
    },
    say: console.log,
  };
}
