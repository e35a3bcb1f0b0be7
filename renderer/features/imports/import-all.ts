import { say } from '../../data/say.ts';
import { importWaiting, settle, type Waiting } from './waiting.ts';

/** It could be imported as it stands. */
export const isReady = ({ state, report }: Waiting): boolean => state === 'seen' && report?.status === 'ready';

/** Imports those of these that are ready, one after the other, wherever the user is meanwhile. A file that cannot be imported stays and says why. */
export async function importAll(files: readonly Waiting[]): Promise<void> {
  const ready = files.filter(isReady);
  let made = 0;
  for (const { id } of ready) {
    const uid = await importWaiting(id);
    if (uid === null) continue;
    settle(id, uid);
    made += 1;
  }
  if (made > 0) say.done(`Imported ${made} of ${ready.length} files`);
}
