import type { Settings } from '../../../src/contract/settings.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';

/** Takes effect at once; undo takes it back. */
export const changeSettings = (changes: Partial<Settings>): void => void runCommand(api.settings.update, changes);
