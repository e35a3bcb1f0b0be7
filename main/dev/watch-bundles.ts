import { join } from 'node:path';
import { createBuilder } from 'vite';

/** Builds the bundles and again when their sources change; tells once all of them are there, and at every change after that. */
export async function watchBundles(root: string, names: readonly string[], onBuilt: () => void): Promise<void> {
  const builder = await createBuilder({ configFile: join(root, 'vite.config.ts'), build: { watch: {} }, logLevel: 'warn' });
  const built = new Set<string>();
  for (const name of names) {
    const environment = builder.environments[name];
    if (!environment) throw new Error(`vite.config.ts has no bundle ${name}`);
    const watcher = await builder.build(environment);
    if (!('on' in watcher)) throw new Error('Vite built once instead of watching');
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') console.error(event.error.message);
      if (event.code !== 'END') return;
      built.add(name);
      if (built.size === names.length) onBuilt();
    });
  }
}
