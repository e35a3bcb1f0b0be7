import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Fill, FillCursor } from '../../src/contract/fills.ts';
import type { ImportReport } from '../../src/contract/import-report.ts';
import { keepFile } from '../../src/hosts/keep-file.ts';
import { systemWorld } from '../../src/hosts/world.ts';
import { openCore } from '../support/open-core.ts';

export interface Imported {
  readonly failed: string | null;
  readonly status: ImportReport['status'];
  readonly format: string | null;
  readonly counts: ImportReport['counts'];
  readonly kinds: ImportReport['kinds'];
  readonly totals: ImportReport['totals'];
  readonly fills: Fill[];
  readonly carries: { readonly book: string; readonly amount: string }[];
}

/** What a file becomes in a journal of its own. What it asks is answered with its own guess, else with any answer. */
export async function importInto(path: string): Promise<Imported> {
  const folder = mkdtempSync(join(tmpdir(), 'roundtrip-corpus-'));
  const journal = openCore(folder, systemWorld, (line) => process.env.ROUNDTRIP_LOG && console.error(line));
  try {
    const { file } = await keepFile(folder, createReadStream(path));
    const asking = { file, name: basename(path) };
    const seen = await journal.api.imports.preview(asking);
    const guess = (what: string) => seen.asked.find((asked) => asked.what === what)?.guess ?? null;
    const isAsked = (what: string) => seen.asked.some((asked) => asked.what === what);
    const { report } = await journal.api.imports.run({
      ...asking,
      zone: isAsked('zone') ? 'UTC' : null,
      day: isAsked('day') ? (guess('day') ?? '2026-01-05') : null,
      dateOrder: isAsked('dateOrder') ? ((guess('dateOrder') as 'mdy' | null) ?? 'mdy') : null,
      currency: isAsked('currency') ? (guess('currency') ?? 'USD') : null,
    });
    const { status, counts, kinds, totals } = report;
    return {
      failed: null,
      status,
      format: report.format?.id ?? null,
      counts,
      kinds,
      totals,
      fills: await allFills(journal),
      carries: await carriesOf(journal),
    };
  } catch (error) {
    return { ...NOTHING, failed: error instanceof Error ? error.message : String(error) };
  } finally {
    await journal.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Core = ReturnType<typeof openCore>;

async function allFills({ api }: Core): Promise<Fill[]> {
  const all: Fill[] = [];
  for (let after: FillCursor | null = null; ; ) {
    const page: { fills: Fill[]; next: FillCursor | null } = await api.fills.page({ after, limit: 500, order: 'oldest' });
    all.push(...page.fills);
    if (page.next === null) return all;
    after = page.next;
  }
}

async function carriesOf({ api }: Core): Promise<Imported['carries']> {
  const { accounts } = await api.accounts.list({});
  const pages = await Promise.all(accounts.map(({ uid }) => api.cashEvents.page({ account: uid, limit: 500 })));
  return pages.flatMap(({ events }) => events.filter(({ book }) => book !== '').map(({ book, amount }) => ({ book, amount })));
}

const NOTHING: Omit<Imported, 'failed'> = {
  status: 'unreadable',
  format: null,
  counts: {
    rows: 0,
    fills: 0,
    new: 0,
    stored: 0,
    similar: 0,
    matched: 0,
    updated: 0,
    voided: 0,
    skipped: 0,
    unknown: 0,
    problems: 0,
    cash: 0,
    actions: 0,
    orders: 0,
    checkpoints: 0,
    rates: 0,
  },
  kinds: [],
  totals: [],
  fills: [],
  carries: [],
};
