import type { WriteContext } from '../../db/context.ts';
import type {
  SampleAccount,
  SampleAccountName,
  SampleCash,
  SampleFill,
  SampleJournal,
  SamplePlan,
} from '../../domain/sample/sample-facts.ts';
import { addRates } from '../../ledger/add-rates.ts';
import { applyFills } from '../../ledger/apply-fills.ts';
import { findInstrument } from '../../ledger/find-instrument.ts';
import { insertFills } from '../../ledger/write-fills.ts';
import { insertSampleAccount, presetFields } from './insert-sample-account.ts';
import { writeSampleWords } from './write-sample-words.ts';

type Texted = Pick<SampleFill, 'text' | 'assetClass'>;
/** The numbers of what was stored. */
export interface SampleNumbers {
  account(name: SampleAccountName): number;
  instrument(account: SampleAccountName, of: Texted): number;
}

/** Stores a made up journal; runs inside a transaction. Account by account, so that it can be told how far it is. */
export async function writeSampleJournal(
  context: WriteContext,
  sample: SampleJournal,
  progress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const accounts = await writeAccounts(context, sample);
  await addRates(
    context,
    sample.rates.map((rate) => ({ ...rate, source: 'sample' })),
  );
  const instruments = await findInstruments(context, sample);
  const numbers: SampleNumbers = {
    account: (name) => accounts.get(name) as number,
    instrument: (account, { text }) => instruments.get(`${account} ${text}`) as number,
  };
  const rows = sample.fills.map((fill, seq) => fillRow(fill, seq, numbers));
  const total = rows.length + sample.words.length;
  let done = 0;
  for (const { name } of sample.accounts) {
    progress(done, total);
    const own = rows.filter(({ account_id }) => account_id === numbers.account(name));
    await insertFills(context, own);
    await writeCash(context, ofAccount(sample.cash, name), numbers);
    await writePlans(context, ofAccount(sample.plans, name), numbers);
    applyFills(context.sql);
    done += own.length;
  }
  await writeSampleWords(context, sample, (said) => progress(done + said, total));
  context.recorder.describe('Add the sample journal');
}

const ofAccount = <T extends { account: SampleAccountName }>(all: readonly T[], name: SampleAccountName): T[] =>
  all.filter(({ account }) => account === name);

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
    const { broker, preset } = sample.accounts.find(({ name }) => name === account) as SampleAccount;
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

async function writeCash({ db }: WriteContext, cash: readonly SampleCash[], numbers: SampleNumbers): Promise<void> {
  for (const { account, instrument, ...own } of cash) {
    const instrument_id = instrument && numbers.instrument(account, instrument);
    const rest = { import_id: null, rate: null, link: null, payout: null, identity: `m:${own.uid}`, note: '' };
    await db
      .insertInto('cash_event')
      .values({ ...own, ...rest, account_id: numbers.account(account), instrument_id })
      .execute();
  }
}

async function writePlans({ db, newUid }: WriteContext, plans: readonly SamplePlan[], numbers: SampleNumbers): Promise<void> {
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
