import type { ImportReport } from '../../src/contract/import-report.ts';
import type { WriteContext } from '../../src/db/context.ts';
import { insertSampleAccount } from '../../src/features/journal/insert-sample-account.ts';
import { insertFills } from '../../src/ledger/write-fills.ts';
import { type ScaleSymbol, scaleFills } from './scale-fills.ts';

const SYMBOLS = 300;
const NOTHING = {
  ...{ stored: 0, similar: 0, matched: 0, updated: 0, voided: 0, skipped: 0, unknown: 0 },
  ...{ problems: 0, cash: 0, actions: 0, orders: 0, checkpoints: 0, rates: 0 },
};

/**
 * A large journal for tests and benches: 300 symbols in three accounts (shares, futures at average cost, hedged forex), one import.
 * Runs inside a transaction; 350,000 positions follow from a million fills.
 */
export async function writeScaleJournal(context: WriteContext, fills: number): Promise<void> {
  const symbols = await scaleSymbols(context);
  const { db, newUid } = context;
  const result = JSON.stringify({ format: null, counts: { ...NOTHING, rows: fills, fills, new: fills } } satisfies Partial<ImportReport>);
  const batch = { file_name: 'scale.csv', file_hash: '0'.repeat(64), importer: 'scale', importer_version: 1, options: '{}', result };
  const { insertId } = await db
    .insertInto('import_batch')
    .values({ uid: newUid(), at: 0, ...batch })
    .executeTakeFirstOrThrow();
  let row = 0;
  for (const portion of scaleFills(symbols, fills)) {
    await insertFills(
      context,
      portion.map((fill) => ({ ...fill, import_id: Number(insertId), import_row: ++row, import_leg: 0 })),
    );
  }
  context.recorder.describe(`Import ${fills} fills`);
}

async function scaleSymbols(context: WriteContext): Promise<ScaleSymbol[]> {
  const stocks = await insertSampleAccount(context, 'usStocks', { ...SCALE, name: 'Shares', shorting: 'yes' });
  const futures = await insertSampleAccount(context, 'futures', { ...SCALE, name: 'Futures', matching: 'average' });
  const forex = await insertSampleAccount(context, 'forex', { ...SCALE, name: 'Forex', currency: 'USD' });
  const symbols: ScaleSymbol[] = [];
  for (let n = 0; n < SYMBOLS; n++) {
    const kind = KINDS[n % 10 < 6 ? 0 : n % 10 < 9 ? 1 : 2] as (typeof KINDS)[number];
    const account = { stock: stocks, future: futures, forex }[kind.class];
    const text = `${kind.letter}${String(n).padStart(3, '0')}`;
    symbols.push({ account, instrument: await insertInstrument(context, text, kind), text, ...kind, price: kind.price + n });
  }
  return symbols;
}

const SCALE = { broker: 'Scale' };
const KINDS = [
  { class: 'stock', letter: 'S', multiplier: '1', tick: '0.01', decimals: 2, price: 15_000, hedging: false },
  { class: 'future', letter: 'F', multiplier: '50', tick: '0.25', decimals: 2, price: 500_000, hedging: false },
  { class: 'forex', letter: 'P', multiplier: '1', tick: '0.00001', decimals: 5, price: 110_000, hedging: true },
] as const;

async function insertInstrument({ db, newUid }: WriteContext, symbol: string, kind: (typeof KINDS)[number]): Promise<number> {
  const { class: assetClass, multiplier, tick } = kind;
  const { insertId } = await db
    .insertInto('instrument')
    .values({
      ...{ uid: newUid(), key: `scale:${symbol}`, symbol, class: assetClass, underlying: `scale:${symbol}`, currency: 'USD' },
      ...{ multiplier, price_scale: '1', tick, lot: null, quantity_step: '1', expiry: null, base: null, terms: '{}' },
    })
    .executeTakeFirstOrThrow();
  return Number(insertId);
}
