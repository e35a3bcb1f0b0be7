import type { ImportReport, ImportRow } from '../../contract/import-report.ts';
import { decimal } from '../../domain/decimal/decimal-text.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { toUnits } from '../../domain/money/units.ts';
import { visibleLine } from '../../domain/visible-line.ts';
import type { ActionFact, CashFact, CheckpointFact, Moment, NamedInstrument, OrderFact } from '../../importers/facts.ts';
import type { createIdentities } from './identify.ts';
import { instantOf } from './instant-of.ts';
import { type Readings, Refused, refuseTime } from './make-fill.ts';
import { moneyCode } from './money-of-file.ts';
import type { Routed } from './route-accounts.ts';

export type OtherFact = CashFact | ActionFact | OrderFact | CheckpointFact;
interface Beside {
  readonly account: Routed;
  readonly batch: number;
  readonly identities: ReturnType<typeof createIdentities>;
  readonly readings: Readings;
  readonly counts: ImportReport['counts'];
  date(day: string): void;
}

/** Cash events, corporate actions, orders and balances: stored when they are new, with the row that the preview shows. */
export async function storeOther(fact: OtherFact, beside: Beside): Promise<ImportRow> {
  switch (fact.type) {
    case 'cash':
      return storeCash(fact, beside);
    case 'action':
      return storeAction(fact, beside);
    case 'order':
      return storeOrder(fact, beside);
    case 'checkpoint':
      return storeCheckpoint(fact, beside);
  }
}

async function storeCash(fact: CashFact, { account, batch, identities, readings, counts, date }: Beside): Promise<ImportRow> {
  const { context, money, zone } = readings;
  const currency = moneyCode(fact.currency ?? readings.currency ?? account.currency);
  if (!(await money.isKnown(currency)))
    throw new Refused('bad_currency', `“${visibleLine(currency, 20)}” is no currency that Roundtrip knows. The row was left out.`);
  refuseAmount(fact.amount, currency);
  const day = fact.time.date;
  const at = fact.time.time === null ? null : instantOf(fact.time, zone);
  refuseTime(at ?? Date.parse(day), context.now(), fact.time.text);
  date(day);
  const { uid, identity } = identities.ofOther(account.identity, ['cash', ...fact.identity]);
  const row = {
    ...rowOf(fact, 'cash', CASH_WORDS[fact.kind] ?? fact.kind),
    value: fact.amount,
    currency,
    symbol: visibleLine(fact.instrument?.text ?? ''),
  };
  const instrument = fact.instrument && (await instrumentOf(fact.instrument, fact.time, beside(account, currency), readings));
  if (await exists(readings, 'cash_event', uid)) return { ...row, status: 'stored', note: 'Stored with an earlier import' };
  counts.cash += 1;
  await context.db
    .insertInto('cash_event')
    .values({
      ...{ uid, identity, day, at, currency, amount: fact.amount, kind: fact.kind },
      account_id: account.id,
      instrument_id: instrument ?? null,
      import_id: batch,
      import_row: fact.row,
      import_leg: fact.leg ?? 0,
      book: visibleLine(fact.ticket ?? ''),
      rate: currency === account.currency ? null : ((await money.rateOn(day, currency, account.currency))?.rate ?? null),
      link: fact.link === undefined ? null : visibleLine(fact.link),
      payout: null,
      note: visibleLine(fact.note, 1000),
    })
    .execute();
  return { ...row, note: 'To the ledger' };
}

async function storeAction(fact: ActionFact, { account, batch, identities, readings, counts, date }: Beside): Promise<ImportRow> {
  const { context } = readings;
  refuseTime(Date.parse(fact.time.date), context.now(), fact.time.text);
  date(fact.time.date);
  const { uid } = identities.ofOther(account.identity, ['action', ...fact.identity]);
  const row = { ...rowOf(fact, 'action', ACTION_WORDS[fact.kind]), symbol: visibleLine(fact.instrument.text) };
  const instrument = await instrumentOf(fact.instrument, fact.time, beside(account, null), readings);
  const becomes = [];
  for (const each of fact.becomes) {
    const { row: into } = await readings.instruments.find(each.instrument, { ...beside(account, null), on: fact.time.date });
    becomes.push({ instrument: into.uid, numerator: each.numerator, denominator: each.denominator, costShare: each.costShare });
  }
  const same = context.db
    .selectFrom('corporate_action')
    .select('id')
    .where('account_id', '=', account.id)
    .where('instrument_id', '=', instrument);
  const known = await same.where('kind', '=', fact.kind).where('day', '=', fact.time.date).executeTakeFirst();
  if (known || (await exists(readings, 'corporate_action', uid))) return { ...row, status: 'stored', note: 'Known already' };
  counts.actions += 1;
  await context.db
    .insertInto('corporate_action')
    .values({
      ...{ uid, kind: fact.kind, day: fact.time.date, cash: fact.cash ?? null, note: visibleLine(fact.note, 1000) },
      account_id: account.id,
      instrument_id: instrument,
      import_id: batch,
      becomes: JSON.stringify(becomes),
    })
    .execute();
  return { ...row, note: 'The trade goes on' };
}

async function storeOrder(fact: OrderFact, { account, batch, readings, counts }: Beside): Promise<ImportRow> {
  const { context, zone } = readings;
  const on = fact.placed ?? fact.ended;
  const row = {
    ...rowOf({ ...fact, time: on }, 'order', `Order ${fact.status}`),
    symbol: visibleLine(fact.instrument.text),
    quantity: fact.quantity,
    price: fact.price ?? null,
  };
  const { row: instrument } = await readings.instruments.find(fact.instrument, { ...beside(account, null), on: on?.date ?? '2020-01-01' });
  const order_ref = visibleLine(fact.order);
  const values = {
    ...{ kind: fact.kind, side: fact.side, quantity: fact.quantity, status: fact.status },
    instrument_id: instrument.id,
    import_id: batch,
    parent_ref: fact.parent === undefined ? null : visibleLine(fact.parent),
    ticket: fact.ticket === undefined ? null : visibleLine(fact.ticket),
    price: fact.price ?? null,
    stop_price: fact.stopPrice ?? null,
    placed_at: fact.placed && instantOf(fact.placed, zone),
    ended_at: fact.ended && instantOf(fact.ended, zone),
  };
  const known = await context.db
    .selectFrom('broker_order')
    .selectAll()
    .where('account_id', '=', account.id)
    .where('order_ref', '=', order_ref)
    .executeTakeFirst();
  if (known && (known.status === fact.status || known.status !== 'open'))
    return { ...row, status: 'stored', note: 'Stored with an earlier import' };
  counts.orders += 1;
  if (known) await context.db.updateTable('broker_order').set(values).where('id', '=', known.id).execute();
  else
    await context.db
      .insertInto('broker_order')
      .values({ uid: context.newUid(), account_id: account.id, order_ref, ...values })
      .execute();
  return { ...row, status: known ? 'updated' : 'new', note: 'Kept as evidence for plans' };
}

async function storeCheckpoint(fact: CheckpointFact, { account, batch, identities, readings, counts, date }: Beside): Promise<ImportRow> {
  const { context, zone } = readings;
  const day = fact.time.date;
  date(day);
  const currency = moneyCode(fact.currency ?? readings.currency ?? account.currency);
  const row = { ...rowOf(fact, 'checkpoint', 'Balance of the statement'), value: fact.equity ?? fact.balance ?? null, currency };
  const { uid } = identities.ofOther(account.identity, ['checkpoint', day, currency, fact.balance ?? '', fact.equity ?? '']);
  if (await exists(readings, 'checkpoint', uid)) return { ...row, status: 'stored', note: 'Stored with an earlier import' };
  const positions = [];
  for (const { instrument, quantity } of fact.positions) {
    const { row: held } = await readings.instruments.find(instrument, { ...beside(account, null), on: day });
    positions.push({ instrument: held.uid, quantity });
  }
  counts.checkpoints += 1;
  await context.db
    .insertInto('checkpoint')
    .values({
      ...{ uid, day, currency, balance: fact.balance ?? null, equity: fact.equity ?? null, note: visibleLine(fact.note, 1000) },
      account_id: account.id,
      import_id: batch,
      at: fact.time.time === null ? null : instantOf(fact.time, zone),
      positions: JSON.stringify(positions.slice(0, 1000)),
    })
    .execute();
  return { ...row, note: 'Compared with what results' };
}

function rowOf(fact: { row: number; leg?: number; time: Moment | null }, is: ImportRow['is'], action: string): ImportRow {
  const nothing = { symbol: '', quantity: null, price: null, value: null, costs: null, currency: null, fill: null, import: null };
  return { ...nothing, row: fact.row, leg: fact.leg ?? 0, status: 'new', is, at: visibleLine(fact.time?.text ?? ''), action, note: '' };
}

const beside = (account: Routed, currency: string | null) => ({ account, currency });

async function instrumentOf(
  named: NamedInstrument,
  time: Moment,
  of: ReturnType<typeof beside>,
  { instruments }: Readings,
): Promise<number> {
  return (await instruments.find(named, { ...of, on: time.date })).row.id;
}

const exists = async ({ context }: Readings, table: 'cash_event' | 'corporate_action' | 'checkpoint', uid: string): Promise<boolean> =>
  (await context.db.selectFrom(table).select('id').where('uid', '=', uid).executeTakeFirst()) !== undefined;

function refuseAmount(amount: string, currency: string): void {
  try {
    toUnits(decimal(amount), currency);
  } catch (error) {
    if (error instanceof DomainError)
      throw new Refused('bad_number', 'The amount is larger than can be kept exactly. The row was left out.');
    throw error;
  }
}

const CASH_WORDS: Readonly<Partial<Record<CashFact['kind'], string>>> = {
  deposit: 'Deposit',
  withdrawal: 'Withdrawal',
  dividend: 'Dividend',
  interest: 'Interest',
  fee: 'Fee',
  tax: 'Tax',
  swap: 'Swap',
  funding: 'Funding',
  borrow: 'Borrow fee',
  payout: 'Payout',
  evaluation_fee: 'Evaluation fee',
  platform_fee: 'Platform fee',
  reset: 'Reset',
  transfer: 'Transfer',
  conversion: 'Conversion',
};
const ACTION_WORDS: Readonly<Record<ActionFact['kind'], string>> = {
  split: 'Split',
  symbol_change: 'New symbol',
  merger: 'Merger',
  spin_off: 'Spin-off',
};
