import { accountHandlers } from '../features/accounts.ts';
import { historyHandlers } from '../features/history.ts';
import { jobHandlers } from '../features/jobs.ts';
import { journalHandlers } from '../features/journal.ts';
import { settingHandlers } from '../features/settings.ts';
import type { AnyHandlers } from './side.ts';

/** The handlers of every area; the parsed input of a call is what its handler takes. */
export const handlers = {
  accounts: accountHandlers,
  settings: settingHandlers,
  history: historyHandlers,
  journal: journalHandlers,
  jobs: jobHandlers,
} as unknown as AnyHandlers;
