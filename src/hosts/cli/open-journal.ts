import { contract } from '../../contract/index.ts';
import { createClient } from '../../transport/create-client.ts';
import { connectLocal } from '../../transport/local.ts';
import { folderToOpen } from '../folder-to-open.ts';
import { openHost } from '../host.ts';
import { homeFolder } from '../places.ts';
import { version } from '../version.ts';
import { onInterrupt } from './on-interrupt.ts';
import { showProgress } from './show-progress.ts';
import type { Journal } from './verb.ts';

export interface OpenedJournal extends Journal {
  close(): Promise<void>;
}

/** The terminal as one more client of the journal. */
export async function openJournal(asked: string | undefined, work: 'short' | 'long'): Promise<OpenedJournal> {
  const abilities = { kind: 'terminal', version, mayOpen: () => true } as const;
  const host = await openHost(folderToOpen(homeFolder(), asked), abilities, { threads: work === 'long' });
  const { api } = createClient(contract, connectLocal(host));
  const stop = new AbortController();
  onInterrupt(() => stop.abort());
  const progress = showProgress(process.stderr);
  return {
    api,
    watched: { signal: stop.signal, onProgress: progress.show },
    async close() {
      progress.clear();
      await host.close();
    },
  };
}
