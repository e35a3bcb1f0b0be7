import { onTestFinished } from 'vitest';
import { contract } from '../../src/contract/index.ts';
import { type Host, type HostAbilities, openHost } from '../../src/hosts/host.ts';
import { createClient } from '../../src/transport/create-client.ts';
import { connectLocal } from '../../src/transport/local.ts';
import { tempFolder } from './temp-folder.ts';

/** A home of its own for everything the test opens. */
export function tempHome(): string {
  const home = tempFolder();
  const before = process.env.ROUNDTRIP_HOME;
  process.env.ROUNDTRIP_HOME = home;
  onTestFinished(() => {
    if (before === undefined) delete process.env.ROUNDTRIP_HOME;
    else process.env.ROUNDTRIP_HOME = before;
  });
  return home;
}

/** A host with both threads from the built bundles, and a client of it. */
export async function openTestHost(folder: string, abilities: Partial<HostAbilities> = {}) {
  const host: Host = await openHost(folder, { kind: 'terminal', version: '0', mayOpen: () => true, ...abilities });
  onTestFinished(() => host.close());
  return { host, ...createClient(contract, connectLocal(host)) };
}
