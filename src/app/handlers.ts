import { accountHandlers } from '../features/accounts.ts';
import { binHandlers } from '../features/bin.ts';
import { cashEventHandlers } from '../features/cash-events.ts';
import { checkpointHandlers } from '../features/checkpoints.ts';
import { corporateActionHandlers } from '../features/corporate-actions.ts';
import { dayHandlers } from '../features/days.ts';
import { exitHandlers } from '../features/exits.ts';
import { fieldHandlers } from '../features/fields.ts';
import { fillChanges } from '../features/fills/fill-changes.ts';
import { findChoice, readChoice } from '../features/fills/find-choice.ts';
import { draftFill, newFill } from '../features/fills/new-fill.ts';
import { fillHandlers } from '../features/fills.ts';
import { historyHandlers } from '../features/history.ts';
import { imageHandlers } from '../features/images.ts';
import { importHandlers } from '../features/imports.ts';
import { instrumentHandlers } from '../features/instruments.ts';
import { jobHandlers } from '../features/jobs.ts';
import { journalHandlers } from '../features/journal.ts';
import { ledgerHandlers } from '../features/ledger.ts';
import { orderHandlers } from '../features/orders.ts';
import { planHandlers } from '../features/plans.ts';
import { questionHandlers } from '../features/questions.ts';
import { rateHandlers } from '../features/rates.ts';
import { reportHandlers } from '../features/reports.ts';
import { searchHandlers } from '../features/search.ts';
import { settingHandlers } from '../features/settings.ts';
import { tableHandlers } from '../features/table.ts';
import { tagHandlers } from '../features/tags.ts';
import { templateHandlers } from '../features/templates.ts';
import { tradeHandlers } from '../features/trades.ts';
import { viewHandlers } from '../features/views.ts';
import type { AnyHandlers } from './side.ts';

/** The handlers of every area; the parsed input of a call is what its handler takes. */
export const handlers = {
  accounts: accountHandlers,
  fills: fillHandlers,
  instruments: instrumentHandlers({ readChoice }),
  cashEvents: cashEventHandlers,
  corporateActions: corporateActionHandlers,
  orders: orderHandlers,
  checkpoints: checkpointHandlers,
  rates: rateHandlers,
  questions: questionHandlers,
  settings: settingHandlers,
  history: historyHandlers,
  journal: journalHandlers,
  jobs: jobHandlers,
  ledger: ledgerHandlers,
  imports: importHandlers({ askQuestions: questionHandlers.list }),
  plans: planHandlers({ findChoice }),
  tags: tagHandlers,
  fields: fieldHandlers,
  trades: tradeHandlers({ makeFill: newFill, draftFill, changeFill: fillChanges }),
  exits: exitHandlers,
  table: tableHandlers,
  reports: reportHandlers({ askQuestions: questionHandlers.list }),
  bin: binHandlers,
  days: dayHandlers,
  templates: templateHandlers,
  images: imageHandlers,
  search: searchHandlers,
  views: viewHandlers,
} as unknown as AnyHandlers;
