import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../../contract/errors.ts';
import type { ImportReport } from '../../../contract/import-report.ts';
import { keepFile } from '../../keep-file.ts';
import { table } from '../table.ts';
import type { Journal, Verb } from '../verb.ts';

/** What became of one file, for scripts. */
interface Done {
  readonly file: string;
  readonly status: ImportReport['status'] | 'imported' | 'failed';
  readonly message: string | null;
  readonly format: string | null;
  readonly accounts: string[];
  readonly zone: string | null;
  readonly counts: { rows: number; fills: number; new: number; duplicate: number; skipped: number; problems: number };
  readonly problems: { row: number; code: string; message: string }[];
  readonly questions: string[];
  readonly import: string | null;
}

export const importFiles: Verb = {
  name: 'import',
  takes: 'FILE... [--account NAME|UID] [--zone ZONE] [--format ID] [--currency CODE] [--day DAY] [--dry-run]',
  about: 'Import files of brokers: each of them whole or not at all',
  words: [1, 1000],
  flags: ['account', 'zone', 'format', 'currency', 'day', 'dry-run'],
  async run({ words, texts, switches }, open) {
    const journal = await open('long');
    const { folder } = await journal.api.journal.info({});
    const into = await intoOf(journal.api, texts.get('account'));
    const files: Done[] = [];
    for (const path of words) {
      const request = {
        zone: texts.get('zone') ?? null,
        format: texts.get('format') ?? null,
        currency: texts.get('currency') ?? null,
        day: texts.get('day') ?? null,
      };
      files.push(await importFile(journal, { path, folder, into, request, isTrial: switches.has('dry-run') }));
    }
    const failed = files.some(({ status }) => !['imported', 'ready', 'nothing_new'].includes(status));
    return { value: { files: files as never }, text: files.map(sayDone).join('\n'), failed };
  },
};

type Into = { account: string } | { create: { name: string } };

/** The account of that name or id; a name that no account has is that of a new one. */
async function intoOf(api: Journal['api'], asked: string | undefined): Promise<Into | null> {
  if (asked === undefined) return null;
  const { accounts } = await api.accounts.list({});
  const found = accounts.find(({ uid, name }) => uid === asked || name === asked);
  return found ? { account: found.uid } : { create: { name: asked } };
}

interface Order {
  readonly path: string;
  readonly folder: string;
  readonly into: Into | null;
  readonly request: { zone: string | null; format: string | null; currency: string | null; day: string | null };
  readonly isTrial: boolean;
}

async function importFile({ api, watched }: Journal, { path, folder, into, request, isTrial }: Order): Promise<Done> {
  try {
    const { file } = await keepFile(folder, createReadStream(path));
    const wanted = { ...request, file, name: basename(path) };
    const seen = await api.imports.preview(wanted, watched);
    const accounts = into === null ? [] : seen.accounts.map(({ ref }) => ({ ref, into }));
    if (isTrial) return done(path, accounts.length === 0 ? seen : await api.imports.preview({ ...wanted, accounts }, watched), null);
    const ran = await api.imports.run({ ...wanted, accounts }, watched);
    return done(path, ran.report, ran.import);
  } catch (error) {
    return failed(path, error);
  }
}

function done(
  path: string,
  { status, message, format, accounts, zone, counts, problems, asked, outcome }: ImportReport,
  made: string | null,
): Done {
  return {
    file: path,
    status: made === null ? status : 'imported',
    message,
    format: format?.id ?? null,
    accounts: accounts.map(({ name }) => name),
    zone: zone.name,
    counts: {
      rows: counts.rows,
      fills: counts.fills,
      new: counts.new + counts.matched + counts.updated,
      duplicate: counts.stored + counts.similar,
      skipped: counts.skipped + counts.unknown,
      problems: counts.problems,
    },
    problems,
    questions: [
      ...asked.map(({ what, why }) => `${what}: ${why}`),
      ...(outcome?.questions ?? []).map(({ sentence, count }) => (count === 1 ? sentence : `${sentence} (and ${count - 1} more)`)),
    ],
    import: made,
  };
}

function failed(path: string, error: unknown): Done {
  if (error instanceof AppError && error.code === 'cancelled') throw error;
  const message = (error as NodeJS.ErrnoException).code === 'ENOENT' ? `There is no file ${path}.` : (error as Error).message;
  const counts = { rows: 0, fills: 0, new: 0, duplicate: 0, skipped: 0, problems: 0 };
  return {
    ...{ file: path, status: 'failed', message, format: null, accounts: [], zone: null, counts, problems: [], questions: [], import: null },
  };
}

function sayDone({ file, status, message, format, counts, problems, questions }: Done): string {
  const lines = [
    `${file}: ${status.replaceAll('_', ' ')}${format === null ? '' : ` as ${format}`}, ${counts.new} new, ${counts.duplicate} stored already, ${counts.skipped} left out, ${counts.problems} problems`,
    ...(message === null ? [] : [`  ${message}`]),
    ...questions.map((question) => `  ? ${question}`),
    ...problems.slice(0, 20).map(({ row, message: why }) => `  row ${row}: ${why}`),
  ];
  return lines.join('\n');
}

export const formats: Verb = {
  name: 'formats',
  takes: '',
  about: 'The files that can be imported',
  words: [0, 0],
  flags: [],
  async run(_, open) {
    const { api } = await open('short');
    const value = await api.imports.formats({});
    const rows = value.formats.map(({ id, label, holds, verified }) => [id, label, holds, verified === 'sample' ? '' : 'unverified']);
    return { value, text: table(['ID', 'FORMAT', 'HOLDS', ''], rows) };
  },
};
