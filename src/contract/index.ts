import { accounts } from './accounts.ts';
import { bin } from './bin.ts';
import type { Contract } from './call.ts';
import { cashEvents } from './cash-events.ts';
import { checkpoints } from './checkpoints.ts';
import { corporateActions } from './corporate-actions.ts';
import { days } from './days.ts';
import { exits } from './exits.ts';
import { fields } from './fields.ts';
import { fills } from './fills.ts';
import { history } from './history.ts';
import { host } from './host.ts';
import { images } from './images.ts';
import { imports } from './imports.ts';
import { instruments } from './instruments.ts';
import { jobs } from './jobs.ts';
import { journal } from './journal.ts';
import { ledger } from './ledger.ts';
import { orders } from './orders.ts';
import { plans } from './plans.ts';
import { questions } from './questions.ts';
import { rates } from './rates.ts';
import { reports } from './reports.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { table } from './table.ts';
import { tags } from './tags.ts';
import { templates } from './templates.ts';
import { trades } from './trades.ts';
import { views } from './views.ts';

/** Every question and command there is. Electron, the browser, the terminal and the tests all carry this and nothing else. */
export const contract = {
  accounts,
  fills,
  instruments,
  cashEvents,
  corporateActions,
  orders,
  checkpoints,
  rates,
  questions,
  settings,
  history,
  journal,
  jobs,
  ledger,
  imports,
  host,
  plans,
  tags,
  fields,
  trades,
  exits,
  table,
  reports,
  bin,
  days,
  templates,
  images,
  search,
  views,
} satisfies Contract;
export type AppContract = typeof contract;
