import type { WriteContext } from '../db/context.ts';
import { selectRateless, selectRatelessCosts, selectRateOn } from '../db/queries/rates.ts';
import { ratedCosts } from './rated-costs.ts';
import { updateFill } from './write-fills.ts';

export interface NewRate {
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly rate: string;
  readonly source: string;
}

/** Those that say something new, each once. */
export async function unknownRates({ db }: Pick<WriteContext, 'db'>, rates: readonly NewRate[]): Promise<NewRate[]> {
  const each = new Map(rates.map((rate) => [`${rate.day} ${rate.from} ${rate.to} ${rate.source}`, rate]));
  const unknown: NewRate[] = [];
  for (const rate of each.values()) if ((await storedRate(db, rate))?.rate !== rate.rate) unknown.push(rate);
  return unknown;
}

/** Stores rates, one per pair, day and source, and gives them to what of those days has none. Gives how many fills got theirs. */
export async function addRates(context: WriteContext, rates: readonly NewRate[]): Promise<number> {
  for (const rate of rates) await storeRate(context, rate);
  const days = new Set(rates.flatMap(({ day, from, to }) => [`${day} ${from} ${to}`, `${day} ${to} ${from}`]));
  const currencies = [...new Set(rates.flatMap(({ from, to }) => [from, to]))];
  const { fills, events } = await selectRateless(context.db, currencies);
  let given = await convertCosts(context, currencies);
  for (const { uid, day, from, to } of fills) {
    if (!days.has(`${day} ${from} ${to}`)) continue;
    const known = await selectRateOn(context.db, { day, from, to });
    if (!known) continue;
    updateFill(context, uid, { rate: known.rate, rate_source: known.source });
    given += 1;
  }
  for (const { uid, day, from, to } of events) {
    const known = days.has(`${day} ${from} ${to}`) && (await selectRateOn(context.db, { day, from, to }));
    if (known) await context.db.updateTable('cash_event').set({ rate: known.rate }).where('uid', '=', uid).execute();
  }
  return given;
}

/** Fees in a third currency get theirs too, each within its fill. */
async function convertCosts(context: WriteContext, currencies: readonly string[]): Promise<number> {
  let given = 0;
  for (const { uid, costs, day, to, currency, base } of await selectRatelessCosts(context.db, currencies)) {
    const before = JSON.parse(costs as string) as { currency: string; rate?: string }[];
    const after = await ratedCosts(context.db, before, { day, to, own: [currency, ...(base === null ? [] : [base])] });
    const text = JSON.stringify(after);
    if (text === costs) continue;
    updateFill(context, uid, { costs: text });
    given += 1;
  }
  return given;
}

async function storeRate({ db, newUid }: WriteContext, { day, from, to, rate, source }: NewRate): Promise<void> {
  const same = await storedRate(db, { day, from, to, source });
  if (!same) await db.insertInto('rate').values({ uid: newUid(), day, from_currency: from, to_currency: to, rate, source }).execute();
  else if (same.rate !== rate) await db.updateTable('rate').set({ rate }).where('id', '=', same.id).execute();
}

const storedRate = (db: WriteContext['db'], { day, from, to, source }: Omit<NewRate, 'rate'>) =>
  db
    .selectFrom('rate')
    .select(['id', 'rate'])
    .where('from_currency', '=', from)
    .where('to_currency', '=', to)
    .where('day', '=', day)
    .where('source', '=', source)
    .executeTakeFirst();
