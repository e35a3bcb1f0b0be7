import type { ImportRow } from '../../contract/import-report.ts';
import { visibleLine } from '../../domain/visible-line.ts';
import type { CheckpointFact } from '../../importers/facts.ts';
import { instantOf } from './instant-of.ts';
import { moneyCode } from './money-of-file.ts';
import { type Beside, exists, otherRow } from './other-row.ts';

/** What a statement says was there at the end of a day. */
export async function storeCheckpoint(
  fact: CheckpointFact,
  { account, batch, again, identities, readings, counts, date }: Beside,
): Promise<ImportRow> {
  const { context, zone } = readings;
  const day = fact.time.date;
  date(day);
  const currency = moneyCode(fact.currency ?? readings.currency ?? account.currency);
  const row = { ...otherRow(fact, 'checkpoint', 'Balance of the statement'), value: fact.equity ?? fact.balance ?? null, currency };
  const { uid } = identities.ofOther(account.identity, ['checkpoint', day, currency, fact.balance ?? '', fact.equity ?? '']);
  if (await exists(readings, 'checkpoint', uid)) return { ...row, status: 'stored', note: 'Stored with an earlier import' };
  if (again?.others.leavesOut('checkpoint', fact)) return { ...row, status: 'stored', note: 'You removed it: it stays out' };
  const positions = [];
  for (const { instrument, quantity } of fact.positions) {
    const { row: held } = await readings.instruments.find(instrument, { account, currency: null, on: day });
    positions.push({ instrument: held.uid, quantity });
  }
  counts.checkpoints += 1;
  await context.db
    .insertInto('checkpoint')
    .values({
      ...{ uid, day, currency, balance: fact.balance ?? null, equity: fact.equity ?? null, note: visibleLine(fact.note, 1000) },
      account_id: account.id,
      import_id: batch,
      import_row: fact.row,
      import_leg: fact.leg ?? 0,
      at: fact.time.time === null ? null : instantOf(fact.time, zone),
      positions: JSON.stringify(positions.slice(0, 1000)),
    })
    .execute();
  return { ...row, note: 'Compared with what results' };
}
