import { accountHandlers } from '../features/accounts.ts';
import { fieldHandlers } from '../features/fields.ts';
import { fillHandlers } from '../features/fills.ts';
import { historyHandlers } from '../features/history.ts';
import { instrumentHandlers } from '../features/instruments.ts';
import { jobHandlers } from '../features/jobs.ts';
import { journalHandlers } from '../features/journal.ts';
import { planHandlers } from '../features/plans.ts';
import { settingHandlers } from '../features/settings.ts';
import { tagHandlers } from '../features/tags.ts';
import type { AnyHandlers } from './side.ts';

/** The handlers of every area; the parsed input of a call is what its handler takes. */
export const handlers = {
  accounts: accountHandlers,
  fills: fillHandlers,
  instruments: instrumentHandlers,
  settings: settingHandlers,
  history: historyHandlers,
  journal: journalHandlers,
  jobs: jobHandlers,
  plans: planHandlers,
  tags: tagHandlers,
  fields: fieldHandlers,
} as unknown as AnyHandlers;
