import type { ImportRow } from '../../contract/import-report.ts';
import { visibleLine } from '../../domain/visible-line.ts';
import { over } from '../../importers/cells/sums.ts';
import type { ActionFact } from '../../importers/facts.ts';
import { refuseTime } from './make-fill.ts';
import { type Beside, exists, instrumentOf, otherRow } from './other-row.ts';

interface Became {
  readonly instrument: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly costShare: string;
}

/** Splits, mergers and the like. The same one told by two files is one. */
export async function storeAction(
  fact: ActionFact,
  { account, batch, again, identities, readings, counts, date }: Beside,
): Promise<ImportRow> {
  const { context } = readings;
  refuseTime(Date.parse(fact.time.date), context.now(), fact.time.text);
  date(fact.time.date);
  const { uid } = identities.ofOther(account.identity, ['action', ...fact.identity]);
  const row = { ...otherRow(fact, 'action', ACTION_WORDS[fact.kind]), symbol: visibleLine(fact.instrument.text) };
  const instrument = await instrumentOf(fact.instrument, fact.time, account, readings);
  const becomes: Became[] = [];
  for (const each of fact.becomes) {
    const { row: into } = await readings.instruments.find(each.instrument, { account, currency: null, on: fact.time.date });
    becomes.push({ instrument: into.uid, numerator: each.numerator, denominator: each.denominator, costShare: each.costShare });
  }
  const same = context.db
    .selectFrom('corporate_action')
    .select('becomes')
    .where('account_id', '=', account.id)
    .where('instrument_id', '=', instrument);
  const ofDay = await same.where('kind', '=', fact.kind).where('day', '=', fact.time.date).execute();
  // Files find the ratio of a split in ways of their own: told twice, it is still one.
  const isKnown = ofDay.some((each) => fact.kind === 'split' || ratiosOf(JSON.parse(each.becomes)) === ratiosOf(becomes));
  if (isKnown || (await exists(readings, 'corporate_action', uid))) return { ...row, status: 'stored', note: 'Known already' };
  if (again?.others.leavesOut('corporate_action', fact)) return { ...row, status: 'stored', note: 'You removed it: it stays out' };
  counts.actions += 1;
  await context.db
    .insertInto('corporate_action')
    .values({
      ...{ uid, kind: fact.kind, day: fact.time.date, cash: fact.cash ?? null, note: visibleLine(fact.note, 1000) },
      account_id: account.id,
      instrument_id: instrument,
      import_id: batch,
      import_row: fact.row,
      import_leg: fact.leg ?? 0,
      becomes: JSON.stringify(becomes),
    })
    .execute();
  return { ...row, note: 'The trade goes on' };
}

/** What each old unit becomes, however the ratio is put and in whatever order. */
function ratiosOf(becomes: readonly Became[]): string {
  return becomes
    .map(({ instrument, numerator, denominator }) => `${instrument} ${over(numerator, denominator)}`)
    .sort()
    .join();
}

const ACTION_WORDS: Readonly<Record<ActionFact['kind'], string>> = {
  split: 'Split',
  symbol_change: 'New symbol',
  merger: 'Merger',
  spin_off: 'Spin-off',
};
