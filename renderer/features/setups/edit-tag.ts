import type { InputOf } from '../../../src/contract/call.ts';
import type { Tag, tags } from '../../../src/contract/tags.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';

/** Changes one thing about a tag. True once it is stored. */
export async function editTag({ uid, version }: Tag, changes: InputOf<typeof tags.edit>['changes'], said?: string): Promise<boolean> {
  const outcome = await runCommand(api.tags.edit, { uid, version, changes }, said ? { said: () => said, undo: true } : {});
  return outcome.ok;
}
