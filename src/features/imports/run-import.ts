import type { ImportReport } from '../../contract/import-report.ts';
import type { ImportRequest } from '../../contract/imports.ts';
import type { WriteContext } from '../../db/context.ts';
import { visibleLine } from '../../domain/visible-line.ts';
import type { Asked, Found } from '../../importers/facts.ts';
import type { JobContext } from '../../jobs/context.ts';
import { giveCache } from '../../ledger/give-cache.ts';
import { answersFor, rememberAnswers } from './answers.ts';
import { guessTradeUnits } from './guess-trade-units.ts';
import { finishBatch, importOfFile, newBatch } from './import-batch.ts';
import { openKeptFile } from './kept-file.ts';
import type { Again } from './make-again.ts';
import { type AskQuestions, outcomeOf, standBefore } from './outcome.ts';
import { readAhead } from './read-ahead.ts';
import { readFile } from './read-file.ts';
import { createReport } from './report.ts';
import { routeAccounts } from './route-accounts.ts';
import { savedImporters } from './saved-importers.ts';
import { createTaker, type Taking } from './take-facts.ts';
import { walkFile } from './walk-file.ts';

interface How {
  readonly ask: AskQuestions;
  /** Whether it is taken back at its end. */
  readonly isPreview: boolean;
  /** The import that is made again; null: it is a new one. */
  readonly again: { readonly uid: string; readonly batch: number; readonly fills: Again } | null;
}
interface Ran {
  readonly report: ImportReport;
  /** null: nothing of it was stored. */
  readonly import: string | null;
}

/**
 * Imports a file inside a transaction. The preview is this very run, taken back at its end: what it says is what will happen.
 */
export async function runImport(context: WriteContext, job: JobContext, request: ImportRequest, how: How): Promise<Ran> {
  const takeCacheBack = giveCache(context.sql, CACHE);
  try {
    return await importFile(context, job, request, how);
  } finally {
    takeCacheBack();
  }
}

async function importFile(context: WriteContext, job: JobContext, request: ImportRequest, { ask, isPreview, again }: How): Promise<Ran> {
  const file = openKeptFile(context.folder, request.file, request.name);
  const read = readFile(file, request, await savedImporters(context.db));
  if (read.is !== 'read') return { import: null, report: unread(read, file.size) };
  const { importer, source, claims } = read;
  const answers = await answersFor(context, importer, request);
  const { found, isReversed, isZoneless } = readAhead(walkFile(importer.parse(source, answers.parse)));
  const accounts = await routeAccounts(context, importer, request);
  const before = standBefore(context.sql);
  const sameFile = again === null ? await importOfFile(context, request.file) : null;
  const { uid, batch } = again ?? (await newBatch(context, request, importer));
  const report = createReport();
  const taking = { context, importer, request, batch, accounts, report, zone: answers.zone.name, isReversed, again: again?.fills ?? null };
  const { asked, guesses } = await takeAll(found, taking, job);
  const byExit = await guessTradeUnits(context, accounts.all());
  const questions = [...answers.asked({ asked, isZoneless }), ...accounts.asked()];
  const isLarge = report.counts.new > MOST_TRIED;
  const outcome = isPreview && isLarge ? null : await outcomeOf(context, before, accounts.all(), ask);
  const { counts } = report;
  const brought =
    counts.new +
    counts.matched +
    counts.updated +
    counts.voided +
    counts.cash +
    counts.actions +
    counts.orders +
    counts.checkpoints +
    counts.rates;
  const isBlocked = questions.some(({ must }) => must);
  const whole: ImportReport = {
    status: isBlocked ? 'needs_answers' : brought === 0 ? 'nothing_new' : 'ready',
    message: isBlocked
      ? 'Some answers are needed before this file can be imported.'
      : brought === 0
        ? nothingNew(counts)
        : source.damaged
          ? DAMAGED
          : null,
    format: { id: importer.id, label: importer.label, broker: importer.broker, verified: importer.verified, version: importer.version },
    claims: claims.map(({ importer: { id, label }, reason, score }) => ({ id, label, reason, score })),
    size: file.size,
    zone: isZoneless ? answers.zone : { name: null, from: 'file' },
    accounts: accounts.reports(byExit),
    asked: questions,
    ...report.told(),
    totals: report.sums.compared(),
    guesses,
    outcome,
    before: sameFile,
  };
  if (isBlocked || (brought === 0 && again === null)) return { import: null, report: whole };
  await finishBatch(context, batch, whole, { ...request, accounts: accounts.chosen(), format: importer.id, ...answers.kept }, importer);
  if (!isPreview) await rememberAnswers(context, importer.id, request);
  context.recorder.describe(`Import ${visibleLine(request.name, 80)}: ${counts.new + counts.matched} fills`);
  return { import: uid, report: whole };
}

/** What had to be known of every fill until the last was taken is forgotten with this: for the trades there is all the memory again. */
async function takeAll(found: Iterable<Found>, taking: Taking, job: JobContext): Promise<{ asked: Asked[]; guesses: string[] }> {
  const taker = createTaker(taking);
  const asked: Asked[] = [];
  let taken = 0;
  for (const next of found) {
    if (next.type === 'asked') asked.push(next);
    await taker.take(next);
    if (++taken % AT_A_TIME > 0) continue;
    job.progress(taking.report.counts.rows, null);
    await job.breathe();
  }
  await taker.finish();
  return { asked, guesses: taker.guesses().slice(0, 100) };
}

function unread(read: Exclude<ReturnType<typeof readFile>, { is: 'read' }>, size: number): ImportReport {
  const claims =
    read.is === 'unreadable' ? [] : read.claims.map(({ importer: { id, label }, reason, score }) => ({ id, label, reason, score }));
  const empty = createReport().told();
  return {
    ...{ status: read.is, message: read.message, format: null, claims, size, zone: { name: null, from: 'none' as const } },
    ...{ ...empty, accounts: [], asked: [], totals: [], guesses: [], outcome: null, before: null },
  };
}

const nothingNew = (counts: ImportReport['counts']) =>
  counts.stored + counts.similar > 0 ? 'All of this file is stored already.' : 'Nothing in this file can be imported.';
const DAMAGED = 'Some letters of this file were damaged before it came here. Look at the names before you import it.';

/** In MiB: the names of a million fills, which come in no order. */
const CACHE = 64;
/** So much of a file is taken between two looks at the clock. */
const AT_A_TIME = 16;
/** Larger files are previewed without building their trades: that would hold up everything else. */
const MOST_TRIED = 20_000;
