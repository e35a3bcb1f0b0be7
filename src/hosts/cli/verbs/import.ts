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
  readonly counts: { rows: number; fills: number; new: number; duplicate: number; voided: number; skipped: number; problems: number };
  readonly problems: { row: number; code: string; message: string }[];
  readonly questions: string[];
  readonly import: string | null;
}

export const importFiles: Verb = {
  name: 'import',
  takes: 'FILE... [--account NAME|UID] [--zone ZONE] [--format ID] [--currency CODE] [--day DAY] [--date-order mdy|dmy|ymd] [--dry-run]',
  about: 'Import files of brokers: each of them whole or not at all',
  words: [1, 1000],
  flags: ['account', 'zone', 'format', 'currency', 'day', 'date-order', 'dry-run'],
  async run({ words, texts, switches }, open) {
    const journal = await open('long');
    const { folder } = await journal.api.journal.info({});
    const files: Done[] = [];
    for (const path of words) {
      const request = {
        zone: texts.get('zone') ?? null,
        format: texts.get('format') ?? null,
        currency: texts.get('currency') ?? null,
        day: texts.get('day') ?? null,
        dateOrder: readOrder(texts.get('date-order')),
      };
      files.push(await importFile(journal, { path, folder, account: texts.get('account'), request, isTrial: switches.has('dry-run') }));
    }
    const failed = files.some(({ status }) => !['imported', 'ready', 'nothing_new'].includes(status));
    return { value: { files: files as never }, text: files.map(sayDone).join('\n'), failed };
  },
};

function readOrder(text: string | undefined): DateOrder | null {
  const order = ORDERS.find((each) => each === text) ?? null;
  if (text !== undefined && order === null)
    throw new AppError('invalid_input', `“${text.slice(0, 20)}” is no order of dates. Say --date-order ${ORDERS.join(', ')}.`);
  return order;
}
const ORDERS = ['mdy', 'dmy', 'ymd'] as const;
type DateOrder = (typeof ORDERS)[number];

type Into = { account: string } | { create: { name: string } };

/** The account of that name or id; a name that no account has is that of a new one. */
async function intoOf(api: Journal['api'], asked: string): Promise<Into> {
  const { accounts } = await api.accounts.list({});
  const found = accounts.find(({ uid, name }) => uid === asked || name === asked);
  return found ? { account: found.uid } : { create: { name: asked } };
}

interface Order {
  readonly path: string;
  readonly folder: string;
  readonly account: string | undefined;
  readonly request: {
    zone: string | null;
    format: string | null;
    currency: string | null;
    day: string | null;
    dateOrder: DateOrder | null;
  };
  readonly isTrial: boolean;
}

async function importFile({ api, watched }: Journal, { path, folder, account, request, isTrial }: Order): Promise<Done> {
  try {
    const { file } = await keepFile(folder, bytesOf(path));
    const wanted = { ...request, file, name: basename(path) };
    const accounts = account === undefined ? [] : await allInto(account, wanted);
    const { report, import: made } = isTrial
      ? { report: await api.imports.preview({ ...wanted, accounts }, watched), import: null }
      : await api.imports.run({ ...wanted, accounts }, watched);
    if (request.format !== null && isOtherFormat(report, request.format))
      throw new AppError('invalid_input', `Nothing in this file can be read as ${request.format}. Leave --format out, or name another.`);
    return done(path, report, made);
  } catch (error) {
    return failed(path, error);
  }

  /** The account is looked for anew for each file: the one before may have set it up. */
  async function allInto(asked: string, wanted: Parameters<typeof api.imports.preview>[0]) {
    const seen = await api.imports.preview(wanted, watched);
    const into = await intoOf(api, asked);
    return seen.accounts.map(({ ref }) => ({ ref, into }));
  }
}

/** Opened when it is read: a stream that fails before anybody listens would end the whole command. */
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path);
}

/** A file of the named format may well bring nothing; one that does not even look like it was named wrongly. */
const isOtherFormat = ({ status, claims, rows }: ImportReport, format: string): boolean =>
  status === 'nothing_new' && !claims.some(({ id }) => id === format) && !rows.some((row) => KNOWN.has(row.status));
const KNOWN: ReadonlySet<ImportReport['rows'][number]['status']> = new Set(['stored', 'similar']);

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
      voided: counts.voided,
      skipped: counts.skipped + counts.unknown,
      problems: counts.problems,
    },
    problems,
    questions: [
      ...asked.map(({ what, why }) => `${what}: ${why} ${ANSWERS[what]}`),
      ...(outcome?.questions ?? []).map(({ sentence, count }) => (count === 1 ? sentence : `${sentence} (and ${count - 1} more)`)),
    ],
    import: made,
  };
}

const ANSWERS: Readonly<Record<ImportReport['asked'][number]['what'], string>> = {
  zone: 'Say so with --zone ZONE.',
  day: 'Say so with --day DAY.',
  currency: 'Say so with --currency CODE.',
  account: 'Say so with --account NAME.',
  dateOrder: 'Say so with --date-order mdy, dmy or ymd.',
};

function failed(path: string, error: unknown): Done {
  if (error instanceof AppError && error.code === 'cancelled') throw error;
  const message = whyNot(path, error as NodeJS.ErrnoException);
  const counts = { rows: 0, fills: 0, new: 0, duplicate: 0, voided: 0, skipped: 0, problems: 0 };
  return {
    ...{ file: path, status: 'failed', message, format: null, accounts: [], zone: null, counts, problems: [], questions: [], import: null },
  };
}

function whyNot(path: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return `There is no file ${path}.`;
  return code === 'EISDIR' ? `${path} is a folder. Name the files in it.` : message;
}

function sayDone({ file, status, message, format, counts, problems, questions }: Done): string {
  const isOpen = status === 'ready' || status === 'needs_answers';
  const brings = [
    `${counts.new} ${isOpen ? 'would be new' : 'new'}`,
    ...(counts.voided === 0 ? [] : [`${counts.voided} ${isOpen ? 'would be taken back' : 'taken back'}`]),
    ...[`${counts.duplicate} stored already`, `${counts.skipped} left out`, `${counts.problems} problems`],
  ];
  const lines = [
    `${file}: ${status.replaceAll('_', ' ')}${format === null ? '' : ` as ${format}`}, ${brings.join(', ')}`,
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
