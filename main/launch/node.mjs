import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from './start-child.mjs';

const LEAST_MAJOR = 22;
const LEAST_MINOR = 18;

/**
 * Goes on in the Node that comes with the project when this one is too old; without one, says what to install.
 * @param {string} root
 * @param {string} script
 */
export async function runOnGoodNode(root, script) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > LEAST_MAJOR || (major === LEAST_MAJOR && minor >= LEAST_MINOR)) return;
  const own = bundledNode(root);
  if (own === undefined) {
    console.error(
      `Roundtrip needs Node ${LEAST_MAJOR}.${LEAST_MINOR} or newer, and this is ${process.versions.node}. Install Node 24, or run "npm ci" on 64-bit Linux, where it brings its own.`,
    );
    process.exit(1);
  }
  const child = startChild(own, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
  await new Promise(() => child.on('exit', (code) => process.exit(code ?? 1)));
}

/** @param {string} root */
function bundledNode(root) {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', binary);
  return existsSync(path) ? path : undefined;
}
