import { onTestFinished } from 'vitest';
import { createTransactions } from '../../src/app/transaction.ts';
import type { WriteContext } from '../../src/db/context.ts';
import { openForWriting } from '../../src/db/open.ts';
import type { Schema } from '../../src/db/schema.ts';
import { verifyLedger } from '../../src/ledger/verify-ledger.ts';
import { insertFills, type NewFill } from '../../src/ledger/write-fills.ts';
import { fixedWorld } from './fixed-world.ts';
import { migrationsOnDisk } from './migrations-on-disk.ts';
import { putNewJournal } from './new-journal.ts';
import { tempFolder } from './temp-folder.ts';

type Account = Partial<Schema['account']>;
type Instrument = Partial<Schema['instrument']>;

/** A journal without hosts and calls: what the ledger does, row by row. */
export function openLedger(folder = tempFolder()) {
  const world = fixedWorld();
  putNewJournal(folder, world);
  const sql = openForWriting(folder, migrationsOnDisk(), world);
  const transaction = createTransactions(sql, folder, world);
  onTestFinished(() => void sql.close());
  let fills = 0;

  const run = <T>(work: (context: WriteContext) => T | Promise<T>) =>
    transaction('test', (context) => {
      context.recorder.describe('Test');
      return work(context);
    });

  return {
    sql,
    run,
    undo: () => run(({ recorder }) => recorder.undo()),
    redo: () => run(({ recorder }) => recorder.redo()),
    addAccount: (fields: Account = {}): number => insert('account', { ...ACCOUNT, uid: world.newUid(), name: world.newUid(), ...fields }),
    addInstrument: (symbol: string, fields: Instrument = {}): number =>
      insert('instrument', {
        ...INSTRUMENT,
        uid: world.newUid(),
        key: `share:${symbol}`,
        symbol,
        underlying: `share:${symbol}`,
        ...fields,
      }),
    insert,
    fill,
    addFills: (...rows: NewFill[]) => run((context) => insertFills(context, rows)),
    verify: () => verifyLedger(sql, async () => {}),
    all: <Row = Record<string, unknown>>(text: string, ...values: unknown[]): Row[] => sql.prepare<unknown[], Row>(text).all(...values),
  };

  function insert(table: string, row: object): number {
    const names = Object.keys(row);
    const text = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`;
    return Number(sql.prepare(text).run(row).lastInsertRowid);
  }

  /** `fill(1, 1, '+100@10.5 #A', 3)`: bought 100 at 10.5 under order A in the third minute. */
  function fill(account: number, instrument: number, what: string, minute: number, more: Partial<NewFill> = {}): NewFill {
    const [, sign, quantity = '0', price = null, order = null] = /^([+-])([\d.]+)(?:@([\d.]+))?(?: #(\S+))?$/.exec(what) ?? [];
    const at = Date.UTC(2026, 0, 5, 15, minute);
    const uid = (++fills).toString(16).padStart(32, 'f');
    return {
      uid,
      account_id: account,
      instrument_id: instrument,
      kind: 'trade',
      side: sign === '-' ? 'sell' : 'buy',
      effect: 'unknown',
      quantity,
      price,
      currency: 'USD',
      instrument_text: 'X',
      at,
      seq: fills,
      precision: 'ms',
      at_text: new Date(at).toISOString(),
      order_ref: order,
      costs: '[]',
      identity: `m:${uid}`,
      ...more,
    };
  }
}

const ACCOUNT = {
  broker: '',
  number: '',
  currency: 'USD',
  asset_class: 'stocks',
  mode: 'live',
  in_totals: 1,
  position_mode: 'netting',
  shorting: 'yes',
  dust: '0.001',
};
const INSTRUMENT = { class: 'stock', currency: 'USD', multiplier: '1', price_scale: '1', quantity_step: null, base: null, terms: '{}' };
