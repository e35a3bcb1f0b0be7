import { z } from 'zod';
import { AccountMode, PositionMode, TradeUnit } from './accounts.ts';
import { command, job, query } from './call.ts';
import { ImportReport } from './import-report.ts';
import { Count, Currency, Day, Decimal, Instant, Name, Nothing, SourceZone, Uid } from './values.ts';

/** A file that was handed over and is kept under the hash of its bytes. */
export const FileHash = z.string().regex(/^[0-9a-f]{64}$/, 'Hand the file over first.');

const FormatId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'Choose one of the formats.')
  .nullable();

/** Which account takes what the file has under a name of its own; null: the file names none. */
const Routing = z.strictObject({
  ref: z.string().max(200).nullable(),
  into: z.union([
    z.strictObject({ account: Uid }),
    /** A new account; what is null is as proposed. */
    z.strictObject({
      create: z.strictObject({
        name: Name.nullable().default(null),
        currency: Currency.nullable().default(null),
        mode: AccountMode.nullable().default(null),
        positionMode: PositionMode.nullable().default(null),
        tradeUnit: TradeUnit.nullable().default(null),
      }),
    }),
  ]),
});

/** The answers that a file needs to be read. What is null is taken from the file, the format, or what was answered before. */
const answers = {
  zone: SourceZone.nullable().default(null),
  day: Day.nullable().default(null),
  dateOrder: z.enum(['mdy', 'dmy', 'ymd']).nullable().default(null),
  currency: Currency.nullable().default(null),
};
export const ImportRequest = z.strictObject({
  file: FileHash,
  /** Of the file, without its folder. */
  name: z.string().min(1).max(255),
  /** null: as recognised. */
  format: FormatId.default(null),
  /** How the columns of a file that no format fits are read; see mapping. */
  template: z.json().nullable().default(null),
  accounts: z.array(Routing).max(200).default([]),
  ...answers,
  /** Rows to take although the same is stored already. */
  anyway: z
    .array(z.strictObject({ row: z.int().min(0), leg: z.int().min(0) }))
    .max(10_000)
    .default([]),
});
export type ImportRequest = z.infer<typeof ImportRequest>;

export const Import = z.strictObject({
  uid: Uid,
  at: Instant,
  fileName: z.string(),
  format: z.strictObject({ id: z.string(), label: z.string() }),
  accounts: z.array(z.strictObject({ uid: Uid, name: z.string() })),
  /** What it brought then. */
  counts: ImportReport.shape.counts,
  /** What of it is still stored. */
  fills: Count,
  /** A newer version of this format might read the file in another way. */
  outdated: z.boolean(),
  /** The raw file is still there: the import can be made again. */
  kept: z.boolean(),
});
export type Import = z.infer<typeof Import>;

const Other = z.enum(['cash', 'action', 'order', 'checkpoint']);
const Change = z.strictObject({
  is: z.enum(['fill', ...Other.options]),
  row: z.int(),
  leg: z.int(),
  symbol: z.string(),
  field: z.string(),
  before: z.string(),
  after: z.string(),
});
/** What making an import again does to what it brought. */
export const RedoReport = z.strictObject({
  report: ImportReport,
  same: Count,
  changed: Count,
  added: Count,
  gone: Count,
  /** Of fields that the user set himself since: they stay as they are. */
  kept: Count,
  /** What it brings beside fills, of each kind where anything changes. */
  others: z.array(z.strictObject({ is: Other, changed: Count, added: Count, gone: Count })),
  changes: z.array(Change).max(1000),
});
export type RedoReport = z.infer<typeof RedoReport>;

const Template = z.strictObject({ uid: Uid, name: Name, template: z.json() });

export const imports = {
  formats: query({
    about: 'The formats that can be read',
    in: Nothing,
    out: z.strictObject({
      formats: z.array(
        z.strictObject({
          id: z.string(),
          label: z.string(),
          broker: z.string(),
          verified: z.enum(['sample', 'documentation']),
          holds: z.enum(['fills', 'orders', 'round trips', 'ledger']),
        }),
      ),
    }),
  }),
  preview: job({ about: 'Read a file and say what an import of it would do; nothing is stored', in: ImportRequest, out: ImportReport }),
  run: job({
    about: 'Import a file: all of it or nothing',
    in: ImportRequest,
    out: z.strictObject({ import: Uid.nullable(), report: ImportReport }),
  }),
  list: query({
    about: 'Imports, newest first',
    in: z.strictObject({ before: Instant.nullable().default(null), limit: z.int().min(1).max(200).default(50) }),
    out: z.strictObject({ imports: z.array(Import), more: z.boolean() }),
  }),
  get: query({
    about: 'One import with what it brought',
    in: z.strictObject({ uid: Uid }),
    out: z.strictObject({
      import: Import,
      request: ImportRequest,
      report: ImportReport,
      findings: z.array(
        z.strictObject({
          /** A sentence; its amounts are apart, so that a screen can write or hide them. */
          says: z.array(z.union([z.string(), z.strictObject({ amount: Decimal, currency: Currency })])),
          n: Count,
          trades: z.array(Uid).max(500),
        }),
      ),
      /** Closed trades are more than so many, which are not looked through for findings. */
      moreThan: Count.nullable(),
    }),
  }),
  remove: command({
    about: 'Take back an import: its fills and cash events go, notes and tags wait for the day it is made again (undo brings it back)',
    in: z.strictObject({ uid: Uid }),
    out: z.strictObject({ fills: Count }),
  }),
  previewRedo: job({
    about: 'Say what making an import again would change; nothing is stored',
    in: z.strictObject({ uid: Uid, request: ImportRequest }),
    out: RedoReport,
  }),
  redo: job({
    about: 'Make an import again, with other answers or a newer format; notes, tags and images stay on their trades',
    in: z.strictObject({ uid: Uid, request: ImportRequest }),
    out: RedoReport,
  }),
  mapping: job({
    about: 'The columns of a file with sample values, and how they seem to be meant',
    in: z.strictObject({ file: FileHash, name: z.string().min(1).max(255) }),
    out: z.strictObject({
      columns: z.array(z.strictObject({ name: z.string(), samples: z.array(z.string()).max(5) })).max(500),
      template: z.json().nullable(),
    }),
  }),
  templates: query({ about: 'Saved mappings of columns, by name', in: Nothing, out: z.strictObject({ templates: z.array(Template) }) }),
  saveTemplate: command({
    about: 'Save a mapping of columns under a name; one of that name is replaced',
    in: z.strictObject({ name: Name, template: z.json() }),
    out: Template,
  }),
  removeTemplate: command({ about: 'Forget a mapping of columns (undo brings it back)', in: z.strictObject({ uid: Uid }), out: Nothing }),
};
