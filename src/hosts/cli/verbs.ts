import type { Verb } from './verb.ts';
import { accounts, addAccount, archiveAccount, removeAccount, unarchiveAccount } from './verbs/accounts.ts';
import { call } from './verbs/call.ts';
import { day } from './verbs/day.ts';
import { fills } from './verbs/fills.ts';
import { history, redo, undo } from './verbs/history.ts';
import { formats, importFiles } from './verbs/import.ts';
import { dismissJob, jobs, retryJob } from './verbs/jobs.ts';
import { backup, createJournal, info, moveJournal, openJournal } from './verbs/journal.ts';
import { questions } from './verbs/questions.ts';
import { report } from './verbs/report.ts';
import { setSetting, settings } from './verbs/settings.ts';
import { trade, trades } from './verbs/trades.ts';
import { verify } from './verbs/verify.ts';

/** Everything the terminal understands, in the order of the help. */
export const VERBS: readonly Verb[] = [
  accounts,
  addAccount,
  archiveAccount,
  unarchiveAccount,
  removeAccount,
  importFiles,
  formats,
  fills,
  trades,
  trade,
  report,
  day,
  questions,
  settings,
  setSetting,
  undo,
  redo,
  history,
  jobs,
  retryJob,
  dismissJob,
  verify,
  backup,
  info,
  openJournal,
  createJournal,
  moveJournal,
  call,
];
