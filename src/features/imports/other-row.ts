import type { ImportReport, ImportRow } from '../../contract/import-report.ts';
import { visibleLine } from '../../domain/visible-line.ts';
import type { Moment, NamedInstrument } from '../../importers/facts.ts';
import type { createIdentities } from './identify.ts';
import type { Again } from './make-again.ts';
import type { Readings } from './make-fill.ts';
import type { Routed } from './route-accounts.ts';

/** What stands around a fact that is no fill. */
export interface Beside {
  readonly account: Routed;
  readonly batch: number;
  /** Of an import that is made again. */
  readonly again: Again | null;
  readonly identities: ReturnType<typeof createIdentities>;
  readonly readings: Readings;
  readonly counts: ImportReport['counts'];
  date(day: string): void;
}

/** The row of the preview, before anybody knows whether it is new. */
export function otherRow(fact: { row: number; leg?: number; time: Moment | null }, is: ImportRow['is'], action: string): ImportRow {
  const nothing = { symbol: '', quantity: null, price: null, value: null, costs: null, currency: null, fill: null, import: null };
  return { ...nothing, row: fact.row, leg: fact.leg ?? 0, status: 'new', is, at: visibleLine(fact.time?.text ?? ''), action, note: '' };
}

/** An instrument beside which nothing names a currency. */
export async function instrumentOf(
  named: NamedInstrument,
  time: Moment,
  account: Routed,
  { instruments }: Readings,
  currency: string | null = null,
): Promise<number> {
  return (await instruments.find(named, { account, currency, on: time.date })).row.id;
}

export const exists = async ({ context }: Readings, table: 'corporate_action' | 'checkpoint', uid: string): Promise<boolean> =>
  (await context.db.selectFrom(table).select('id').where('uid', '=', uid).executeTakeFirst()) !== undefined;
