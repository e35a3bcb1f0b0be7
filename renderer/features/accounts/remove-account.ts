import type { Account } from '../../../src/contract/accounts.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';

/** Without asking: undo brings it back with its fees and phases. */
export const removeAccount = ({ uid, name }: Account) =>
  runCommand(api.accounts.remove, { uid }, { said: () => `Removed account “${name}”`, undo: true });
