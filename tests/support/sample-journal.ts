import type { WriteContext } from '../../src/db/context.ts';
import type { SampleAccountName, SampleFill, SampleJournal } from '../../src/domain/sample/sample-facts.ts';
import { applyFills } from '../../src/ledger/apply-fills.ts';
import { findInstrument } from '../../src/ledger/find-instrument.ts';
import { insertFills } from '../../src/ledger/write-fills.ts';
import { insertSampleAccount, presetFields } from './sample-account.ts';
import { writeSampleWords } from './sample-words.ts';

type Texted = Pick<SampleFill, 'text' | 'assetClass'>;
/** The numbers of what was stored. */
export interface SampleNumbers {
  account(name: SampleAccountName): number;
  instrument(account: SampleAccountName, of: Texted): number;
}

/** Stores a made up journal; runs inside a transaction. */
export async function writeSampleJournal(context: WriteContext, sample: SampleJournal): Promise<void> {
  const accounts = await writeAccounts(context, sample);
  const instruments = await findInstruments(context, sample);
  const numbers: SampleNumbers = {
    account: (name) => accounts.get(name)!,
    instrument: (account, { text }) => instruments.get(`${account} ${text}`)!,
  };
  await insertFills(
    context,
    sample.fills.map((fill, seq) => fillRow(fill, seq, numbers)),
  );
  await writeCash(context, sample, numbers);
  await writePlans(context, sample, numbers);
  applyFills(context.sql);
  await writeSampleWords(context, sample);
  context.recorder.describe('Add the sample journal');
}

async function writeAccounts(context: WriteContext, sample: SampleJournal): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const { name, broker, preset, currency, startingBalance } of sample.accounts) {
    ids.set(name, await insertSampleAccount(context, preset, { name, broker, currency, starting_balance: startingBalance }));
  }
  return ids;
}

/** Every text as a file of that broker would be read. */
async function findInstruments(context: WriteContext, sample: SampleJournal): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const { account, text, assetClass, at } of sample.fills) {
    const key = `${account} ${text}`;
    if (ids.has(key)) continue;
    const { broker, preset } = sample.accounts.find(({ name }) => name === account)!;
    const accountClass = presetFields(preset).assetClass;
    const found = await findInstrument(context, text, { on: new Date(at).toISOString().slice(0, 10), broker, accountClass, assetClass });
    if (found.kind === 'unknown') throw new Error(`${account}: ${found.reason}`);
    if (found.row.class !== assetClass) throw new Error(`${text} was taken for a ${found.row.class}`);
    ids.set(key, found.row.id);
  }
  return ids;
}

function fillRow(fill: SampleFill, seq: number, numbers: SampleNumbers) {
  const { uid, account, kind, side, effect, quantity, price, currency, at, order, ticket, fromTicket, link, stated, rate, costs } = fill;
  return {
    ...{ uid, kind, side, effect, quantity, price, currency, at, seq, ticket, link, rate },
    account_id: numbers.account(account),
    instrument_id: numbers.instrument(account, fill),
    instrument_text: fill.text,
    precision: at % 1000 === 0 ? ('s' as const) : ('ms' as const),
    at_text: new Date(at).toISOString(),
    order_ref: order,
    from_ticket: fromTicket,
    stated_realized: stated?.realized ?? null,
    stated_currency: stated?.currency ?? null,
    rate_source: rate === null ? null : 'statement',
    costs: JSON.stringify(costs),
    identity: `x:${uid}`,
  };
}

async function writeCash({ db }: WriteContext, { cash }: SampleJournal, numbers: SampleNumbers): Promise<void> {
  for (const { account, instrument, ...own } of cash) {
    const instrument_id = instrument && numbers.instrument(account, instrument);
    const rest = { import_id: null, rate: null, link: null, payout: null, identity: `m:${own.uid}`, note: '' };
    await db
      .insertInto('cash_event')
      .values({ ...own, ...rest, account_id: numbers.account(account), instrument_id })
      .execute();
  }
}

async function writePlans({ db, newUid }: WriteContext, { plans }: SampleJournal, numbers: SampleNumbers): Promise<void> {
  for (const { uid, anchor, account, instrument, side, day, at, entry, quantity, stop, risk, targets, note } of plans) {
    const { id } = await db
      .insertInto('plan')
      .values({
        ...{ uid, status: anchor === null ? 'missed' : 'taken', anchor_uid: anchor, side, day, entry, quantity, note },
        ...{ account_id: numbers.account(account), instrument_id: numbers.instrument(account, instrument) },
        ...{ risk_value: risk?.value ?? null, risk_unit: risk?.unit ?? null, targets: JSON.stringify(targets) },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const event = { plan_id: id, at, source: 'user' } as const;
    if (stop !== null)
      await db
        .insertInto('plan_event')
        .values({ ...event, uid: newUid(), kind: 'stop', value: stop })
        .execute();
  }
}
