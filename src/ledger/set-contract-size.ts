import type { WriteContext } from '../db/context.ts';
import { selectSized } from '../db/queries/contract-specs.ts';
import type { SpecRow } from '../db/rows.ts';
import { brokerKey, ownContractSize } from './contract-size.ts';
import { rootOf } from './instrument-row.ts';
import { updateFill } from './write-fills.ts';

export type ContractSize = Pick<SpecRow, 'broker' | 'root' | 'from_day' | 'multiplier' | 'tick' | 'lot'>;

/**
 * Stores what a contract is worth, and gives it to the fills it covers: through the instrument where it holds at all times and
 * everywhere, else fill by fill. A size that was entered for a single fill stays.
 */
export async function setContractSize(context: WriteContext, size: ContractSize): Promise<SpecRow> {
  const { db } = context;
  const before = await sameSpec(context, size);
  if (before) await db.updateTable('contract_spec').set(size).where('id', '=', before.id).execute();
  else
    await db
      .insertInto('contract_spec')
      .values({ uid: context.newUid(), ...size })
      .execute();
  await giveToInstruments(context, size);
  await giveToFills(context, size, before);
  return (await sameSpec(context, size)) as SpecRow;
}

const sameSpec = ({ db }: WriteContext, { root, broker, from_day }: ContractSize): Promise<SpecRow | undefined> =>
  db
    .selectFrom('contract_spec')
    .selectAll()
    .where('root', '=', root)
    .where('broker', '=', broker)
    .where('from_day', '=', from_day)
    .executeTakeFirst();

async function giveToInstruments({ db }: WriteContext, { broker, from_day, root, multiplier, tick, lot }: ContractSize): Promise<void> {
  if (broker !== '' || from_day !== '') return;
  for (const { id, ...row } of await instrumentsOf(db, root))
    await db
      .updateTable('instrument')
      .set({ multiplier, tick: tick ?? row.tick, lot: lot ?? row.lot })
      .where('id', '=', id)
      .execute();
}

async function giveToFills(context: WriteContext, size: ContractSize, before: SpecRow | undefined): Promise<void> {
  const rows = await instrumentsOf(context.db, size.root);
  if (rows.length === 0) return;
  const usual = new Map(rows.map(({ id, multiplier }) => [id, multiplier]));
  const fills = await context.db
    .selectFrom('fill')
    .innerJoin('account', 'account.id', 'account_id')
    .select(['fill.uid', 'fill.at', 'fill.multiplier', 'fill.instrument_id', 'account.broker'])
    .where('instrument_id', 'in', [...usual.keys()])
    .where('at', '>=', size.from_day === '' ? 0 : Date.parse(size.from_day))
    .execute();
  for (const fill of fills) {
    if (size.broker !== '' && brokerKey(fill.broker) !== brokerKey(size.broker)) continue;
    if (fill.multiplier !== null && fill.multiplier !== before?.multiplier) continue;
    const on = new Date(fill.at).toISOString().slice(0, 10);
    const own = await ownContractSize(context.db, size.root, { broker: fill.broker, on });
    const multiplier = own === undefined || own.multiplier === usual.get(fill.instrument_id) ? null : own.multiplier;
    updateFill(context, fill.uid, { multiplier });
  }
}

/** Few instruments have a size that is set by hand, so they are looked through. */
async function instrumentsOf(db: WriteContext['db'], root: string) {
  const rows = await selectSized(db, root);
  return rows.filter((row) => rootOf(row) === root);
}
