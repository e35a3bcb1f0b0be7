import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { ShellSkeleton } from './renderer/app/shell-skeleton.tsx';
import type { Area } from './src/contract/call.ts';
import { contract } from './src/contract/index.ts';

/** sonner adds a <style> when imported; app.css imports its stylesheet instead, so the content policy needs no exception. */
const quietSonner: Plugin = {
  name: 'quiet-sonner',
  transform: {
    filter: { id: /sonner\/dist\/index\.mjs/ },
    handler(code) {
      const quiet = code.replace(/^__insertCSS\(/m, 'void (');
      if (quiet === code) throw new Error('sonner changed: look again at how it injects its CSS');
      return { code: quiet, map: null };
    },
  },
};

const OUTSIDE = /^node:|better-sqlite3|\/electron\/|\/main\/|\/src\/(db|app|features|hosts|jobs|ledger|analysis|importers|sync)\//;

/** The page must never reach the core, whatever path an import takes to it. The text of a licence is no code. */
const pageStaysOutside: Plugin = {
  name: 'page-stays-outside',
  enforce: 'pre',
  applyToEnvironment: (environment) => environment.name === 'client',
  async resolveId(source, importer, options) {
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    // Relative to the repository: the folder that holds it may be called main, too.
    const path = (found?.id ?? source).replace(import.meta.dirname, '');
    if (OUTSIDE.test(path) && !path.endsWith('/LICENSE?raw')) throw new Error(`The page may not import ${path} (from ${importer})`);
    return found;
  },
};

/** Of a call the page knows its name and kind: to build the shapes of all that go to and fro took longer than any other step of its start. */
const kindsOnly: Plugin = {
  name: 'kinds-only',
  applyToEnvironment: (environment) => environment.name === 'client',
  load: {
    filter: { id: /\/src\/contract\/index\.ts$/ },
    handler: () => ({
      code: `export const contract = ${JSON.stringify(mapEach<Area, object>(contract, (area) => mapEach(area, ({ kind }) => ({ kind }))))};`,
      map: null,
    }),
  },
};
const mapEach = <V, R>(object: Readonly<Record<string, V>>, map: (value: V) => R) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));

/** The frame is there before the code that draws the rest. React puts its own in the place of this one. */
const frameInPage: Plugin = {
  name: 'frame-in-page',
  transformIndexHtml: (html) => html.replace(/(?<=<div id="root">)/, () => renderToStaticMarkup(createElement(ShellSkeleton))),
};

/** How long plugins take is no news on a busy machine. */
const checks = { pluginTimings: false };

/** A bundle for Node or Electron: everything inside but Electron itself and the native database. */
const bundle = (outDir: string, input: Record<string, string>, output: object): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true, external: ['electron', 'better-sqlite3'] },
  build: { outDir: `../dist/${outDir}`, copyPublicDir: false, target: 'node22', minify: false, rolldownOptions: { input, output, checks } },
});
const oneFile = { entryFileNames: 'index.js', codeSplitting: false };

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), tailwind(), quietSonner, pageStaysOutside, kindsOnly, frameInPage],
  html: { cspNonce: '__CSP_NONCE__' },
  builder: {
    async buildApp(builder) {
      await Promise.all(Object.values(builder.environments).map((environment) => builder.build(environment)));
    },
  },
  build: { sourcemap: true, emptyOutDir: true, reportCompressedSize: false, chunkSizeWarningLimit: 2000 },
  environments: {
    client: {
      build: {
        outDir: '../dist/renderer',
        target: 'chrome148',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        // All that the first page needs is one file: spread over several, boot.ts would run after what it prepares.
        rolldownOptions: {
          checks,
          output: {
            codeSplitting: {
              groups: [
                { name: 'app', tags: ['$initial'] },
                { name: 'shared', minShareCount: 3 },
              ],
            },
          },
        },
      },
    },
    main: bundle(
      'main',
      { index: './main/index.ts', web: './src/hosts/web.ts', cli: './src/hosts/cli.ts' },
      { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    ),
    preload: bundle('preload', { preload: './main/preload.ts' }, { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false }),
    writer: bundle('writer', { writer: './src/hosts/writer.ts' }, { format: 'es', ...oneFile }),
    reader: bundle('reader', { reader: './src/hosts/reader.ts' }, { format: 'es', ...oneFile }),
    drawer: bundle('drawer', { drawer: './src/hosts/drawer.ts' }, { format: 'es', ...oneFile }),
  },
});
