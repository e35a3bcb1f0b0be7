import type { Account } from '../../../src/contract/accounts.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';

/** Puts an account away, or takes it out again. */
export const archiveAccount = ({ uid, name, archived }: Account) =>
  runCommand(
    api.accounts.update,
    { uid, changes: { archived: !archived } },
    { said: () => (archived ? `Took account “${name}” out of the archive` : `Archived account “${name}”`), undo: true },
  );
