import { AppError } from '../contract/errors.ts';
import type { Instrument, instruments } from '../contract/instruments.ts';
import type { ReadContext, WriteContext } from '../db/context.ts';
import { searchInstruments, selectAliases, selectInstruments, suggestInstruments } from '../db/queries/instruments.ts';
import { recogniseInstrument } from '../domain/instruments/recognise-instrument.ts';
import { toInstrumentRow } from '../ledger/instrument-row.ts';
import { oneInstrument } from '../ledger/one-instrument.ts';
import { refuseCurrency } from '../ledger/refuse-currency.ts';
import { refuseStale } from '../ledger/refuse-stale.ts';
import { setContractSize } from '../ledger/set-contract-size.ts';
import type { HandlersFor } from './handlers-for.ts';
import { changedColumns } from './instruments/changed-columns.ts';
import { type ReadChoice, recognise } from './instruments/recognise.ts';
import { showInstrument } from './instruments/show-instrument.ts';

/** How a text is read is handed in: in one way, whoever names it. */
export const instrumentHandlers = ({ readChoice }: { readChoice: ReadChoice }): HandlersFor<typeof instruments> => ({
  async list({ limit, ...search }, { db }) {
    const rows = await searchInstruments(db, { ...search, limit });
    return { instruments: rows.slice(0, limit).map(showInstrument), more: rows.length > limit };
  },

  suggest: async ({ text, limit }, { db }) => ({ instruments: (await suggestInstruments(db, text, limit)).map(showInstrument) }),

  recognise: (input, context) => recognise(input, context, readChoice),

  get: ({ uid }, context) => shown(uid, context),

  async create({ assetClass, symbol, fields }, context) {
    if (fields.currency) await refuseCurrency(context.db, [fields.currency]);
    const row = { ...newRow(assetClass, symbol, context.now()), ...changedColumns(fields) };
    const taken = await context.db.selectFrom('instrument').select(['uid', 'symbol']).where('key', '=', row.key).executeTakeFirst();
    if (taken)
      throw new AppError('conflict', `${taken.symbol} is already in the journal. Nothing was stored; change that one instead.`, {
        uid: taken.uid,
      });
    const uid = context.newUid();
    context.recorder.describe(`Add instrument ${row.symbol}`);
    await context.db
      .insertInto('instrument')
      .values({ uid, ...row })
      .execute();
    if (row.symbol !== symbol) await addAlias(context, { broker: '', text: symbol, instrument: uid });
    return shown(uid, context);
  },

  async edit({ uid, version, changes }, context) {
    const before = await shown(uid, context);
    refuseStale('instrument', before, { version, changes });
    if (changes.currency) await refuseCurrency(context.db, [changes.currency]);
    const columns = changedColumns(changes, before);
    if (Object.keys(columns).length === 0) return before;
    context.recorder.describe(`Change instrument ${before.symbol}`);
    await context.db.updateTable('instrument').set(columns).where('uid', '=', uid).execute();
    return shown(uid, context);
  },

  aliases: async ({ instrument }, { db }) => ({ aliases: await selectAliases(db, instrument) }),

  async addAlias(draft, context) {
    const { symbol } = await oneInstrument(context.db, draft.instrument);
    context.recorder.describe(`Take “${draft.text}”${draft.broker && ` at ${draft.broker}`} for ${symbol}`);
    return addAlias(context, draft);
  },

  async removeAlias({ uid }, { db, recorder }) {
    const alias = await db.selectFrom('instrument_alias').select('text').where('uid', '=', uid).executeTakeFirst();
    if (!alias) throw gone('name', uid);
    recorder.describe(`Forget the name “${alias.text}”`);
    await db.deleteFrom('instrument_alias').where('uid', '=', uid).execute();
    return {};
  },

  async specs(_, { db }) {
    const rows = await db.selectFrom('contract_spec').selectAll().orderBy('root').orderBy('broker').orderBy('from_day').execute();
    return { specs: rows.map(showSpec) };
  },

  async setSpec({ from, ...spec }, context) {
    context.recorder.describe(`Set the contract size of ${spec.root}${spec.broker && ` at ${spec.broker}`} to ${spec.multiplier}`);
    return showSpec(await setContractSize(context, { ...spec, from_day: from ?? '' }));
  },

  async removeSpec({ uid }, { db, recorder }) {
    const spec = await db.selectFrom('contract_spec').select('root').where('uid', '=', uid).executeTakeFirst();
    if (!spec) throw gone('contract size', uid);
    recorder.describe(`Forget the contract size of ${spec.root}`);
    await db.deleteFrom('contract_spec').where('uid', '=', uid).execute();
    return {};
  },
});

async function shown(uid: string, { db }: ReadContext): Promise<Instrument> {
  const [row] = await selectInstruments(db, [uid]);
  if (!row) throw gone('instrument', uid);
  return showInstrument(row);
}

/** As the symbol reads; where it reads as nothing, what the user says is all there is. */
function newRow(assetClass: Instrument['assetClass'], symbol: string, now: number) {
  const on = new Date(now).toISOString().slice(0, 10);
  const recognition = recogniseInstrument(symbol, { on, assetClass });
  if (recognition.kind === 'known' && recognition.instrument.class === assetClass) return toInstrumentRow(recognition.instrument);
  const key = `own:${assetClass}:${symbol}`;
  const unknown = { currency: null, multiplier: null, tick: null, lot: null, quantity_step: null, expiry: null, base: null };
  return { key, underlying: key, symbol, class: assetClass, ...unknown, price_scale: '1', terms: '{}' };
}

async function addAlias({ db, newUid }: WriteContext, { broker, text, instrument }: { broker: string; text: string; instrument: string }) {
  const { id } = await oneInstrument(db, instrument);
  const taken = await db
    .selectFrom('instrument_alias')
    .select('uid')
    .where('broker', '=', broker)
    .where('text', '=', text)
    .executeTakeFirst();
  if (taken)
    throw new AppError('conflict', `“${text}” already names an instrument there. Nothing was stored; remove that name first.`, {
      uid: taken.uid,
    });
  const uid = newUid();
  await db.insertInto('instrument_alias').values({ uid, broker, text, instrument_id: id }).execute();
  return { uid, broker, text, instrument };
}

const showSpec = (row: {
  uid: string;
  broker: string;
  root: string;
  from_day: string;
  multiplier: string;
  tick: string | null;
  lot: string | null;
}) => ({
  ...{ uid: row.uid, broker: row.broker, root: row.root, multiplier: row.multiplier, tick: row.tick, lot: row.lot },
  from: row.from_day === '' ? null : row.from_day,
});

const gone = (what: string, uid: string) =>
  new AppError('not_found', `This ${what} is no longer in the journal. Undo may bring it back.`, { uid });
