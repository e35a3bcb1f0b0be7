import type { InputOf } from '../../../src/contract/call.ts';
import type { Tag, tags } from '../../../src/contract/tags.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';

/** Changes one thing about a tag. */
export const editTag = ({ uid, version }: Tag, changes: InputOf<typeof tags.edit>['changes'], said?: string) =>
  runCommand(api.tags.edit, { uid, version, changes }, said ? { said: () => said, undo: true } : {});
