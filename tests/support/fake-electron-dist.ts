import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { FuseV1Options } from '@electron/fuses';

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = Object.values(FuseV1Options).filter((value) => typeof value === 'number').length;

/** As much of an unpacked Electron as electron-builder needs to pack an app for Linux: names, and a fuse wire to set. It cannot run. */
export async function fakeElectronDist(folder: string, version: string): Promise<string> {
  const app = join(folder, 'default_app');
  for (const made of [app, join(folder, 'resources'), join(folder, 'locales')]) mkdirSync(made, { recursive: true });
  writeFileSync(join(app, 'package.json'), '{}');
  await createPackage(app, join(folder, 'resources', 'default_app.asar'));
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from(`#!/bin/false\n${SENTINEL}`), fuseWire(), Buffer.alloc(64)]));
  writeFileSync(join(folder, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'chrome_crashpad_handler', 'locales/en-US.pak'])
    writeFileSync(join(folder, name), '');
  chmodSync(join(folder, 'electron'), 0o755);
  return folder;
}

/** Version, length, then one character per fuse. All on, so that the check sees which ones the build turns off. */
const fuseWire = () => Buffer.concat([Buffer.from([1, FUSES]), Buffer.from('1'.repeat(FUSES))]);
