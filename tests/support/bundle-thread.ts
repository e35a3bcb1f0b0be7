import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** One file for a thread of the tests, as the app's own have: started from its many sources it takes four times as long. For all tests of a file. */
export function bundleThread(source: string): string {
  const outDir = mkdtempSync(join(tmpdir(), 'roundtrip-'));
  beforeAll(async () => {
    symlinkSync(join(root, 'node_modules'), join(outDir, 'node_modules'), 'junction');
    await build({
      configFile: false,
      root,
      logLevel: 'warn',
      ssr: { noExternal: true, external: ['better-sqlite3'] },
      build: { ssr: source, outDir, emptyOutDir: false, copyPublicDir: false, target: 'node22' },
    });
  });
  afterAll(() => rmSync(outDir, { recursive: true, force: true }));
  return join(outDir, basename(source).replace('.ts', '.js'));
}
