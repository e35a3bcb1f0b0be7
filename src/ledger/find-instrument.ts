import type { WriteContext } from '../db/context.ts';
import type { InstrumentRow } from '../db/rows.ts';
import type { Instrument, InstrumentClass } from '../domain/instruments/instrument.ts';
import { recogniseInstrument } from '../domain/instruments/recognise-instrument.ts';
import type { Hints, Recognition, Unknown } from '../domain/instruments/recognition.ts';
import { brokerKey, ownContractSize } from './contract-size.ts';
import { rootOf, toInstrumentRow } from './instrument-row.ts';

/** What a text of a fill stands next to. */
export interface Beside {
  /** The day of the fill. */
  readonly on: string;
  readonly broker: string;
  readonly accountClass: 'stocks' | 'options' | 'futures' | 'forex' | 'crypto' | 'mixed';
  readonly assetClass?: InstrumentClass | undefined;
  readonly currency?: string | undefined;
}
export interface Found {
  readonly kind: 'found';
  readonly row: InstrumentRow;
  /** What a price beside this text is in. */
  readonly quote: string | null;
  /** The size the user set for this broker and day, where it is not the instrument's own. */
  readonly multiplier: string | null;
}

type Context = Pick<WriteContext, 'db' | 'newUid'>;

/** The instrument a text names: as the user once said, else as it reads, stored when it is new. */
export const findInstrument = (context: Context, text: string, beside: Beside): Promise<Found | Unknown> =>
  find(context, text, beside, {
    rowOf: (instrument) => stored(context, instrument),
    learn: (id) => remember(context, text, beside.broker, id),
  });

/** The same for whoever only looks: a new one gets the row that it would be stored as. */
export const readInstrument = (context: Pick<Context, 'db'>, text: string, beside: Beside): Promise<Found | Unknown> =>
  find(context, text, beside, { rowOf: (instrument) => rowAsStored(context, instrument), learn: async () => {} });

/** The id of a row that is not there yet. */
export const NOT_STORED = -1;

interface Keeping {
  rowOf(instrument: Instrument): Promise<InstrumentRow>;
  learn(id: number): Promise<void>;
}

async function find(context: Pick<Context, 'db'>, text: string, beside: Beside, { rowOf, learn }: Keeping): Promise<Found | Unknown> {
  const named = await byAlias(context, text, beside.broker);
  if (named && (beside.assetClass ?? named.class) === named.class) return found(context, named, named.currency, beside);
  const recognition = recognise(text, beside);
  if (recognition.kind === 'known') {
    const row = await rowOf(recognition.instrument);
    const wasTold = beside.assetClass !== undefined && recognise(text, { ...beside, assetClass: undefined }).kind === 'unknown';
    if (wasTold && !named) await learn(row.id);
    return found(context, row, recognition.quote, beside);
  }
  const [same, other] = await context.db
    .selectFrom('instrument')
    .selectAll()
    .where('symbol', '=', text)
    .$if(beside.assetClass !== undefined, (query) => query.where('class', '=', beside.assetClass as InstrumentClass))
    .limit(2)
    .execute();
  return same && !other ? found(context, same, same.currency, beside) : recognition;
}

/** With the size of its contract as the user set it for the broker and the day. */
export async function found({ db }: Pick<Context, 'db'>, row: InstrumentRow, quote: string | null, beside: Beside): Promise<Found> {
  const size = await ownContractSize(db, rootOf(row), beside);
  return { kind: 'found', row, quote, multiplier: size === undefined || size.multiplier === row.multiplier ? null : size.multiplier };
}

/** The row of a recognised instrument, made when there is none. */
export async function stored({ db, newUid }: Context, instrument: Instrument): Promise<InstrumentRow> {
  const fresh = toInstrumentRow(instrument);
  const known = await byKey(db, fresh.key);
  if (known) return known;
  await db
    .insertInto('instrument')
    .values({ uid: newUid(), ...fresh })
    .execute();
  return db.selectFrom('instrument').selectAll().where('key', '=', fresh.key).executeTakeFirstOrThrow();
}

async function rowAsStored({ db }: Pick<Context, 'db'>, instrument: Instrument): Promise<InstrumentRow> {
  const fresh = toInstrumentRow(instrument);
  return (await byKey(db, fresh.key)) ?? ({ id: NOT_STORED, uid: '', ...fresh } as InstrumentRow);
}

const byKey = (db: Context['db'], key: string) => db.selectFrom('instrument').selectAll().where('key', '=', key).executeTakeFirst();

/** Who was asked once what a text means at a broker is not asked again. */
async function remember({ db, newUid }: Context, text: string, broker: string, instrument: number): Promise<void> {
  const taken = await db
    .selectFrom('instrument_alias')
    .select('id')
    .where('broker', '=', broker)
    .where('text', '=', text)
    .executeTakeFirst();
  if (!taken) await db.insertInto('instrument_alias').values({ uid: newUid(), broker, text, instrument_id: instrument }).execute();
}

/** His broker's name for it before one that holds everywhere. */
async function byAlias({ db }: Pick<Context, 'db'>, text: string, broker: string): Promise<InstrumentRow | undefined> {
  const aliases = await db.selectFrom('instrument_alias').selectAll().where('text', '=', text).execute();
  const alias =
    aliases.find((one) => one.broker !== '' && brokerKey(one.broker) === brokerKey(broker)) ?? aliases.find((one) => one.broker === '');
  return alias && db.selectFrom('instrument').selectAll().where('id', '=', alias.instrument_id).executeTakeFirst();
}

const CLASSES: Record<Beside['accountClass'], readonly InstrumentClass[]> = {
  stocks: ['stock', 'etf', 'warrant', 'bond'],
  options: ['option', 'stock', 'etf', 'warrant'],
  futures: ['future', 'futureOption'],
  forex: ['forex', 'cfd'],
  crypto: ['cryptoSpot', 'cryptoPerpetual'],
  mixed: [],
};

/** What the account trades decides where the text alone does not: ES is a future in a futures account. */
function recognise(text: string, { on, broker, accountClass, assetClass, currency }: Beside): Recognition {
  const hints: Hints = { on, broker: brokerKey(broker) || undefined, currency };
  const plain = recogniseInstrument(text, { ...hints, assetClass });
  const classes = CLASSES[accountClass];
  if (assetClass !== undefined || classes.length === 0) return plain;
  if (plain.kind === 'known' && classes.includes(plain.instrument.class)) return plain;
  const told = classes.map((each) => recogniseInstrument(text, { ...hints, assetClass: each })).filter((each) => each.kind === 'known');
  const fitting = new Map(told.map((each) => [toInstrumentRow(each.instrument).key, each]));
  const [only] = fitting.values();
  if (fitting.size === 1 && only) return only;
  return plain;
}
