import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { takeKept } from './waiting.ts';

/** Takes a new file of the watched folder and reads it. Gives the file that waits now; null: it could not be taken. */
export async function takeWatched(name: string): Promise<string | null> {
  const taken = await runCommand(api.host.takeWatched, { name });
  return taken.ok ? takeKept(taken.value) : null;
}
