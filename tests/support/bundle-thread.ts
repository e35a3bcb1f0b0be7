import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** One file for a thread of the tests, as the app's own have: started from its many sources it takes four times as long. It goes with the process. */
export async function bundleThread(source: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'roundtrip-'));
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
  symlinkSync(join(root, 'node_modules'), join(outDir, 'node_modules'), 'junction');
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: { ssr: source, outDir, emptyOutDir: false, copyPublicDir: false, target: 'node22' },
  });
  return join(outDir, basename(source).replace('.ts', '.js'));
}
