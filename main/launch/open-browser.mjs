import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Opens the link in the user's browser. Everybody on this machine can read the command line of a process, so the link goes
 * by way of a file that only its user can read, and that is gone when the link is too old to be used.
 * @param {string} link
 */
export function openBrowser(link) {
  const folder = mkdtempSync(join(tmpdir(), 'roundtrip-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const page = join(folder, 'open.html');
  writeFileSync(page, `<!doctype html><title>Roundtrip</title><script>location.replace(${JSON.stringify(link)})</script>\n`, {
    mode: 0o600,
  });
  setTimeout(remove, 60_000).unref();
  process.on('exit', remove);
  const command = process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer.exe' : 'xdg-open';
  // No browser opened: the link in the terminal works all the same.
  spawn(command, [page], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
