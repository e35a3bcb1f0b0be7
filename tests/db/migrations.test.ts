import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Connection, connect } from '../../src/db/connection.ts';
import { migrate } from '../../src/db/migrate.ts';
import { migrations } from '../../src/db/migrations.ts';
import { journalFile, openForWriting } from '../../src/db/open.ts';
import { fixedWorld } from '../support/fixed-world.ts';
import { addAccount, addFee, addPhase } from '../support/raw-rows.ts';
import { schemaText } from '../support/schema-text.ts';
import { tempFolder } from '../support/temp-folder.ts';

const read = (name: string) => readFileSync(new URL(`../../migrations/${name}`, import.meta.url), 'utf8');
const locked = JSON.parse(read('lock.json')) as Record<string, string>;

interface Effect {
  /** Written to the version before. */
  before?(sql: Connection): void;
  after(sql: Connection): void;
}

/** One test per migration: what it must leave behind, and what it must keep. */
const effects: Record<string, Effect> = {
  '0001_create_journal.sql': {
    after(sql) {
      expect(sql.prepare('SELECT rev FROM journal').get()).toEqual({ rev: 0 });
      expect(sql.prepare('SELECT id, change_set_id FROM recorder').get()).toEqual({ id: 1, change_set_id: null });
      expect(() => sql.exec("INSERT INTO setting (key, value) VALUES ('a', 1.5), ('a', 'x')")).toThrow(/UNIQUE/);
    },
  },
  '0002_add_ledger.sql': {
    before(sql) {
      addAccount(sql, 'kept', 'Kept as it was');
      addFee(sql, 'fee', 'kept', { product: 'MNQ' });
      addPhase(sql, 'phase', 'kept');
    },
    after(sql) {
      expect(sql.prepare('SELECT id, uid, name, dust, starting_balance, default_risk, archived FROM account').all()).toEqual([
        { id: 1, uid: 'kept', name: 'Kept as it was', dust: '0.001', starting_balance: null, default_risk: null, archived: 0 },
      ]);
      expect(sql.prepare('SELECT account_id, product FROM account_fee').all()).toEqual([{ account_id: 1, product: 'MNQ' }]);
      expect(sql.prepare('SELECT account_id, reason FROM account_phase').all()).toEqual([{ account_id: 1, reason: 'Start' }]);
      expect(() => sql.exec('UPDATE account SET archived = 2')).toThrow(/CHECK/);
      const orphan = "INSERT INTO plan_event (uid, plan_id, at, kind, value, source) VALUES ('e', 7, 0, 'stop', '1', 'user')";
      expect(() => sql.exec(orphan)).toThrow(/FOREIGN KEY/);
      for (const table of ['position', 'partial_close', 'trade', 'day_stats', 'touched', 'open_question'])
        expect(sql.prepare(`SELECT count(*) AS n FROM ${table}`).get()).toEqual({ n: 0 });
    },
  },
};

describe.each(migrations)('$name', ({ name, sql: text }) => {
  test('is locked, and has not changed since', () => {
    expect(createHash('sha256').update(text).digest('hex')).toBe(locked[name]);
  });
  test('does what it says', () => {
    const effect = effects[name];
    if (!effect) throw new Error(`write a test for ${name}`);
    const version = migrations.findIndex((one) => one.name === name);
    const sql = connect(journalFile(tempFolder()), 'write');
    bringTo(sql, version);
    effect.before?.(sql);
    bringTo(sql, version + 1);
    effect.after(sql);
    sql.close();
  });
});

/** Without the recorder, which knows the newest tables only. */
function bringTo(sql: Connection, version: number): void {
  const seed = () => sql.exec("INSERT INTO journal (id, uid, created_at, rev) VALUES (1, 'j', 0, 0)");
  migrate(sql, { migrations: migrations.slice(0, version), backUp() {}, seed });
}

test('migrations are numbered without gaps and every locked one is here', () => {
  expect(migrations.map((one) => Number(one.name.slice(0, 4)))).toEqual(migrations.map((_, index) => index + 1));
  expect(migrations.map((one) => one.name)).toEqual(expect.arrayContaining(Object.keys(locked)));
});

test('schema.sql is what a fresh journal has', () => {
  const sql = openForWriting(tempFolder(), migrations, fixedWorld());
  expect(read('schema.sql')).toBe(schemaText(sql));
  sql.close();
});

test('all tables are strict', () => {
  const sql = openForWriting(tempFolder(), migrations, fixedWorld());
  const loose = sql
    .prepare<[], { name: string }>(
      "SELECT name FROM pragma_table_list WHERE strict = 0 AND schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .all();
  expect(loose).toEqual([]);
  sql.close();
});

test('a migration that fails half-way leaves the journal as it was, with a backup beside it', () => {
  const folder = tempFolder();
  openForWriting(folder, migrations, fixedWorld()).close();
  const broken = [...migrations, { name: '9999_break.sql', sql: 'CREATE TABLE half (a TEXT) STRICT; INSERT INTO nowhere VALUES (1);' }];
  expect(() => openForWriting(folder, broken, fixedWorld())).toThrow(/nowhere/);
  const sql = connect(journalFile(folder), 'read');
  expect(sql.pragma('user_version', { simple: true })).toBe(migrations.length);
  expect(sql.prepare("SELECT count(*) AS n FROM sqlite_master WHERE name = 'half'").get()).toEqual({ n: 0 });
  sql.close();
});

test('a migration that would break references is refused', () => {
  const sql = connect(`${tempFolder()}/x.sqlite`, 'write');
  const bad = [
    {
      name: '0001_bad.sql',
      sql: 'CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT; CREATE TABLE b (a INTEGER REFERENCES a) STRICT; INSERT INTO b VALUES (7);',
    },
  ];
  expect(() => migrate(sql, { migrations: bad, backUp() {}, seed() {} })).toThrow(/broken references/);
  expect(sql.prepare('SELECT count(*) AS n FROM sqlite_master').get()).toEqual({ n: 0 });
  sql.close();
});

test('a migration may drop a column that the recorder watches', () => {
  const folder = tempFolder();
  openForWriting(folder, migrations, fixedWorld()).close();
  const later = [...migrations, { name: '9999_drop_reason.sql', sql: 'ALTER TABLE account_phase DROP COLUMN reason' }];
  const sql = openForWriting(folder, later, fixedWorld());
  const triggers = sql
    .prepare<[], { sql: string }>("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'account_phase'")
    .all();
  expect(triggers).toHaveLength(3);
  expect(triggers.some((one) => one.sql.includes('reason'))).toBe(false);
  sql.close();
});
