import { accounts } from './accounts.ts';
import type { Contract } from './call.ts';
import { fields } from './fields.ts';
import { fills } from './fills.ts';
import { history } from './history.ts';
import { host } from './host.ts';
import { instruments } from './instruments.ts';
import { jobs } from './jobs.ts';
import { journal } from './journal.ts';
import { plans } from './plans.ts';
import { settings } from './settings.ts';
import { tags } from './tags.ts';

/** Every question and command there is. Electron, the browser, the terminal and the tests all carry this and nothing else. */
export const contract = { accounts, fills, instruments, settings, history, journal, jobs, host, plans, tags, fields } satisfies Contract;
export type AppContract = typeof contract;
