import type { Connection } from '../db/connection.ts';

/**
 * Notes what is to be derived anew, whoever changes it: a handler, an import, an undo. Triggers and tables are temporary: they
 * live in the memory of this connection, take part in its transactions, and are no part of the file.
 */
export function watchFacts(sql: Connection): void {
  sql.exec(`
CREATE TEMP TABLE dirty_chain (account_id INTEGER, instrument_id INTEGER, book TEXT, natural INTEGER, at INTEGER);
CREATE TEMP TABLE dirty_account (account_id INTEGER);
CREATE TEMP TABLE dirty_instrument (instrument_id INTEGER);
CREATE TEMP TABLE dirty_anchor (uid TEXT);`);
  for (const trigger of [...FILL_TRIGGERS.values(), ...TRIGGERS]) sql.exec(trigger);
}

/** For bulk inserts, which note whole chains at once: a trigger makes each row a third slower. */
export function unwatchNewFills(sql: Connection): () => void {
  sql.exec('DROP TRIGGER temp.watch_fill_insert');
  return () => sql.exec(FILL_TRIGGERS.get('insert') as string);
}

type Operation = 'insert' | 'update' | 'delete';
type RowName = 'OLD' | 'NEW';
const ROWS: Record<Operation, RowName[]> = { insert: ['NEW'], update: ['OLD', 'NEW'], delete: ['OLD'] };

function trigger(table: string, operation: Operation, body: (row: RowName) => string, of = ''): string {
  const event = `${operation.toUpperCase()}${of && operation === 'update' ? ` OF ${of}` : ''}`;
  return `CREATE TEMP TRIGGER watch_${table}_${operation} AFTER ${event} ON main.${table} BEGIN ${ROWS[operation].map(body).join('\n')} END`;
}
const onAny = (table: string, body: (row: RowName) => string) =>
  (['insert', 'update', 'delete'] as const).map((operation) => trigger(table, operation, body));

const noteFill = (row: RowName) => `
  INSERT INTO dirty_chain VALUES (${row}.account_id, ${row}.instrument_id, ${row}.book, 1, ${row}.at);
  INSERT INTO dirty_chain SELECT ${row}.account_id, ${row}.instrument_id, book, 0, ${row}.at FROM fill_allocation WHERE fill_id = ${row}.id;
  INSERT INTO dirty_chain SELECT account_id, instrument_id, book, 1, at FROM fill WHERE link = ${row}.link AND account_id = ${row}.account_id
    AND kind IN ('transform_in', 'transform_out') AND ${row}.kind IN ('transform_in', 'transform_out');
  ${row === 'OLD' ? noteGrouped('OLD.uid') : ''}`;
/** What the user counts as one trade with it may stand alone now. */
const noteGrouped = (uid: string) => `INSERT INTO dirty_anchor SELECT other.anchor_uid
    FROM trade_group_member AS own JOIN trade_group_member AS other USING (group_id) WHERE own.anchor_uid = ${uid};`;
const FILL_TRIGGERS = new Map(
  (['insert', 'update', 'delete'] as const).map((operation) => [operation, trigger('fill', operation, noteFill)]),
);

/** Where a fill of the user's split now counts, and where it did; and so does what was paid for that book. */
const noteAllocation = (row: RowName) => `
  INSERT INTO dirty_chain SELECT account_id, instrument_id, ${row}.book, 0, at FROM fill WHERE id = ${row}.fill_id;
  INSERT INTO dirty_chain SELECT account_id, instrument_id, book, 1, at FROM fill WHERE id = ${row}.fill_id;
  INSERT INTO dirty_chain SELECT account_id, instrument_id, book, own.value, coalesce(at, unixepoch(day) * 1000 + 86399999) FROM cash_event
    JOIN json_each('[0, 1]') AS own WHERE book = ${row}.book
    AND (account_id, instrument_id) = (SELECT account_id, instrument_id FROM fill WHERE id = ${row}.fill_id);
  ${row === 'OLD' ? noteGrouped('OLD.leg_uid') : ''}`;

/** At the end of its day, as it is read. Its book is a ticket, which is a book of its own only where the account hedges, or the user's. */
const noteCash = (row: RowName) => `
  INSERT INTO dirty_chain SELECT ${row}.account_id, ${row}.instrument_id, ${row}.book, own.value,
    coalesce(${row}.at, unixepoch(${row}.day) * 1000 + 86399999) FROM json_each(iif(${row}.book = '', '[1]', '[0, 1]')) AS own
    WHERE ${row}.instrument_id IS NOT NULL;`;

/** It is for all books. What it becomes is named by uid; those chains are built together with this one. */
const noteAction = (row: RowName) => `
  INSERT INTO dirty_chain VALUES (${row}.account_id, ${row}.instrument_id, '', 1, unixepoch(${row}.day) * 1000);
  INSERT INTO dirty_chain SELECT account_id, instrument_id, book, 0, unixepoch(${row}.day) * 1000 FROM position
    WHERE account_id = ${row}.account_id AND instrument_id = ${row}.instrument_id AND book <> '' GROUP BY book;
  INSERT INTO dirty_chain SELECT ${row}.account_id, instrument.id, '', 1, unixepoch(${row}.day) * 1000
    FROM json_each(${row}.becomes) AS one JOIN instrument ON instrument.uid = one.value ->> 'instrument' WHERE ${row}.kind <> 'split';
  INSERT INTO dirty_chain SELECT position.account_id, instrument.id, book, 0, unixepoch(${row}.day) * 1000
    FROM json_each(${row}.becomes) AS one JOIN instrument ON instrument.uid = one.value ->> 'instrument'
      JOIN position ON position.account_id = ${row}.account_id AND instrument_id = instrument.id
    WHERE ${row}.kind <> 'split' AND book <> '' GROUP BY instrument.id, book;`;

const noteAccount = (row: RowName) => `INSERT INTO dirty_account VALUES (${row}.id);`;
const ACCOUNT_RULES =
  'currency, starting_balance, matching, trade_unit, position_mode, shorting, day_zone, day_starts_at, day_label, dust, default_risk, asset_class';
const INSTRUMENT_RULES = 'class, underlying, currency, multiplier, price_scale, quantity_step, base, terms, tick';

const noteSetting = (row: RowName) =>
  `INSERT INTO dirty_account SELECT id FROM account WHERE ${row}.key IN ('conventions.matching', 'conventions.tradeUnit', 'day');`;

const TRIGGERS = [
  ...onAny('fill_allocation', noteAllocation),
  ...onAny('cash_event', noteCash),
  ...onAny('corporate_action', noteAction),
  trigger('account', 'update', noteAccount, ACCOUNT_RULES),
  trigger('instrument', 'update', (row) => `INSERT INTO dirty_instrument VALUES (${row}.id);`, INSTRUMENT_RULES),
  ...onAny('setting', noteSetting),
  ...onAny('account_phase', (row) => `INSERT INTO dirty_account VALUES (${row}.account_id);`),
  ...onAny('trade_group_member', (row) => `INSERT INTO dirty_anchor VALUES (${row}.anchor_uid);`),
  trigger(
    'trade_group',
    'update',
    (row) => `INSERT INTO dirty_anchor SELECT anchor_uid FROM trade_group_member WHERE group_id = ${row}.id;`,
  ),
  ...onAny('plan', (row) => `INSERT INTO dirty_anchor SELECT ${row}.anchor_uid WHERE ${row}.anchor_uid IS NOT NULL;`),
  ...onAny(
    'plan_event',
    (row) => `INSERT INTO dirty_anchor SELECT anchor_uid FROM plan WHERE id = ${row}.plan_id AND anchor_uid IS NOT NULL;`,
  ),
];
