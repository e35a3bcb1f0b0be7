-- Written by npm run db:dump: a fresh journal. Do not edit.

CREATE TABLE account (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  broker TEXT NOT NULL,
  number TEXT NOT NULL,
  currency TEXT NOT NULL,
  asset_class TEXT NOT NULL CHECK (asset_class IN ('stocks', 'options', 'futures', 'forex', 'crypto', 'mixed')),
  mode TEXT NOT NULL CHECK (mode IN ('live', 'evaluation', 'funded', 'paper', 'backtest')),
  in_totals INTEGER NOT NULL CHECK (in_totals IN (0, 1)),
  position_mode TEXT NOT NULL CHECK (position_mode IN ('netting', 'hedging')),
  matching TEXT CHECK (matching IN ('fifo', 'lifo', 'average')),
  trade_unit TEXT CHECK (trade_unit IN ('position', 'exit', 'lot')),
  shorting TEXT NOT NULL CHECK (shorting IN ('yes', 'no', 'ask')),
  day_zone TEXT,
  day_starts_at TEXT,
  day_label TEXT CHECK (day_label IN ('start', 'end')),
  dust TEXT NOT NULL,
  starting_balance TEXT,
  CHECK ((day_zone IS NULL) = (day_starts_at IS NULL) AND (day_zone IS NULL) = (day_label IS NULL))
) STRICT;

CREATE UNIQUE INDEX account_by_name ON account (name COLLATE NOCASE);

CREATE UNIQUE INDEX account_by_number ON account (broker, number) WHERE number <> '';

CREATE TRIGGER record_account_delete AFTER DELETE ON "account" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'account', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'name', OLD."name", 'broker', OLD."broker", 'number', OLD."number", 'currency', OLD."currency", 'asset_class', OLD."asset_class", 'mode', OLD."mode", 'in_totals', OLD."in_totals", 'position_mode', OLD."position_mode", 'matching', OLD."matching", 'trade_unit', OLD."trade_unit", 'shorting', OLD."shorting", 'day_zone', OLD."day_zone", 'day_starts_at', OLD."day_starts_at", 'day_label', OLD."day_label", 'dust', OLD."dust", 'starting_balance', OLD."starting_balance"), NULL FROM recorder;
END;

CREATE TRIGGER record_account_insert AFTER INSERT ON "account" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'account', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'name', NEW."name", 'broker', NEW."broker", 'number', NEW."number", 'currency', NEW."currency", 'asset_class', NEW."asset_class", 'mode', NEW."mode", 'in_totals', NEW."in_totals", 'position_mode', NEW."position_mode", 'matching', NEW."matching", 'trade_unit', NEW."trade_unit", 'shorting', NEW."shorting", 'day_zone', NEW."day_zone", 'day_starts_at', NEW."day_starts_at", 'day_label', NEW."day_label", 'dust', NEW."dust", 'starting_balance', NEW."starting_balance") FROM recorder;
END;

CREATE TRIGGER record_account_update AFTER UPDATE ON "account" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."name" IS NOT NEW."name" COLLATE BINARY OR OLD."broker" IS NOT NEW."broker" COLLATE BINARY OR OLD."number" IS NOT NEW."number" COLLATE BINARY OR OLD."currency" IS NOT NEW."currency" COLLATE BINARY OR OLD."asset_class" IS NOT NEW."asset_class" COLLATE BINARY OR OLD."mode" IS NOT NEW."mode" COLLATE BINARY OR OLD."in_totals" IS NOT NEW."in_totals" COLLATE BINARY OR OLD."position_mode" IS NOT NEW."position_mode" COLLATE BINARY OR OLD."matching" IS NOT NEW."matching" COLLATE BINARY OR OLD."trade_unit" IS NOT NEW."trade_unit" COLLATE BINARY OR OLD."shorting" IS NOT NEW."shorting" COLLATE BINARY OR OLD."day_zone" IS NOT NEW."day_zone" COLLATE BINARY OR OLD."day_starts_at" IS NOT NEW."day_starts_at" COLLATE BINARY OR OLD."day_label" IS NOT NEW."day_label" COLLATE BINARY OR OLD."dust" IS NOT NEW."dust" COLLATE BINARY OR OLD."starting_balance" IS NOT NEW."starting_balance" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'account', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'name', OLD."name", 'broker', OLD."broker", 'number', OLD."number", 'currency', OLD."currency", 'asset_class', OLD."asset_class", 'mode', OLD."mode", 'in_totals', OLD."in_totals", 'position_mode', OLD."position_mode", 'matching', OLD."matching", 'trade_unit', OLD."trade_unit", 'shorting', OLD."shorting", 'day_zone', OLD."day_zone", 'day_starts_at', OLD."day_starts_at", 'day_label', OLD."day_label", 'dust', OLD."dust", 'starting_balance', OLD."starting_balance"), json_object('id', NEW."id", 'uid', NEW."uid", 'name', NEW."name", 'broker', NEW."broker", 'number', NEW."number", 'currency', NEW."currency", 'asset_class', NEW."asset_class", 'mode', NEW."mode", 'in_totals', NEW."in_totals", 'position_mode', NEW."position_mode", 'matching', NEW."matching", 'trade_unit', NEW."trade_unit", 'shorting', NEW."shorting", 'day_zone', NEW."day_zone", 'day_starts_at', NEW."day_starts_at", 'day_label', NEW."day_label", 'dust', NEW."dust", 'starting_balance', NEW."starting_balance") FROM recorder;
END;

CREATE TABLE account_fee (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  account_id INTEGER NOT NULL REFERENCES account (id),
  position INTEGER NOT NULL,
  from_day TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('both', 'buy', 'sell')),
  product TEXT NOT NULL,
  per TEXT NOT NULL CHECK (per IN ('order', 'unit', 'percent')),
  amount TEXT NOT NULL,
  minimum TEXT,
  maximum TEXT
) STRICT;

CREATE INDEX account_fee_by_account ON account_fee (account_id);

CREATE TRIGGER record_account_fee_delete AFTER DELETE ON "account_fee" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'account_fee', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'account_id', OLD."account_id", 'position', OLD."position", 'from_day', OLD."from_day", 'side', OLD."side", 'product', OLD."product", 'per', OLD."per", 'amount', OLD."amount", 'minimum', OLD."minimum", 'maximum', OLD."maximum"), NULL FROM recorder;
END;

CREATE TRIGGER record_account_fee_insert AFTER INSERT ON "account_fee" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'account_fee', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'account_id', NEW."account_id", 'position', NEW."position", 'from_day', NEW."from_day", 'side', NEW."side", 'product', NEW."product", 'per', NEW."per", 'amount', NEW."amount", 'minimum', NEW."minimum", 'maximum', NEW."maximum") FROM recorder;
END;

CREATE TRIGGER record_account_fee_update AFTER UPDATE ON "account_fee" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."account_id" IS NOT NEW."account_id" COLLATE BINARY OR OLD."position" IS NOT NEW."position" COLLATE BINARY OR OLD."from_day" IS NOT NEW."from_day" COLLATE BINARY OR OLD."side" IS NOT NEW."side" COLLATE BINARY OR OLD."product" IS NOT NEW."product" COLLATE BINARY OR OLD."per" IS NOT NEW."per" COLLATE BINARY OR OLD."amount" IS NOT NEW."amount" COLLATE BINARY OR OLD."minimum" IS NOT NEW."minimum" COLLATE BINARY OR OLD."maximum" IS NOT NEW."maximum" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'account_fee', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'account_id', OLD."account_id", 'position', OLD."position", 'from_day', OLD."from_day", 'side', OLD."side", 'product', OLD."product", 'per', OLD."per", 'amount', OLD."amount", 'minimum', OLD."minimum", 'maximum', OLD."maximum"), json_object('id', NEW."id", 'uid', NEW."uid", 'account_id', NEW."account_id", 'position', NEW."position", 'from_day', NEW."from_day", 'side', NEW."side", 'product', NEW."product", 'per', NEW."per", 'amount', NEW."amount", 'minimum', NEW."minimum", 'maximum', NEW."maximum") FROM recorder;
END;

CREATE TABLE account_phase (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  account_id INTEGER NOT NULL REFERENCES account (id),
  position INTEGER NOT NULL,
  from_day TEXT NOT NULL,
  balance TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;

CREATE INDEX account_phase_by_account ON account_phase (account_id);

CREATE TRIGGER record_account_phase_delete AFTER DELETE ON "account_phase" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'account_phase', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'account_id', OLD."account_id", 'position', OLD."position", 'from_day', OLD."from_day", 'balance', OLD."balance", 'reason', OLD."reason"), NULL FROM recorder;
END;

CREATE TRIGGER record_account_phase_insert AFTER INSERT ON "account_phase" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'account_phase', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'account_id', NEW."account_id", 'position', NEW."position", 'from_day', NEW."from_day", 'balance', NEW."balance", 'reason', NEW."reason") FROM recorder;
END;

CREATE TRIGGER record_account_phase_update AFTER UPDATE ON "account_phase" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."account_id" IS NOT NEW."account_id" COLLATE BINARY OR OLD."position" IS NOT NEW."position" COLLATE BINARY OR OLD."from_day" IS NOT NEW."from_day" COLLATE BINARY OR OLD."balance" IS NOT NEW."balance" COLLATE BINARY OR OLD."reason" IS NOT NEW."reason" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'account_phase', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'account_id', OLD."account_id", 'position', OLD."position", 'from_day', OLD."from_day", 'balance', OLD."balance", 'reason', OLD."reason"), json_object('id', NEW."id", 'uid', NEW."uid", 'account_id', NEW."account_id", 'position', NEW."position", 'from_day', NEW."from_day", 'balance', NEW."balance", 'reason', NEW."reason") FROM recorder;
END;

CREATE TABLE bulk_change (
  id INTEGER PRIMARY KEY REFERENCES row_change (id) ON DELETE CASCADE,
  first_id INTEGER NOT NULL,
  last_id INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  columns TEXT
) STRICT;

CREATE TABLE bulk_rows (
  id INTEGER PRIMARY KEY,
  bulk_change_id INTEGER NOT NULL REFERENCES bulk_change (id) ON DELETE CASCADE,
  packed BLOB NOT NULL,
  digest TEXT NOT NULL
) STRICT;

CREATE INDEX bulk_rows_by_change ON bulk_rows (bulk_change_id);

CREATE TABLE change_set (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  call TEXT NOT NULL,
  sentence TEXT NOT NULL,
  rows INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'abandoned')),
  state_at INTEGER NOT NULL
) STRICT;

CREATE INDEX change_set_by_state ON change_set (state, id);

CREATE TABLE journal (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uid TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  rev INTEGER NOT NULL
) STRICT;

CREATE TABLE recorder (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  change_set_id INTEGER
) STRICT;

CREATE TABLE row_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  change_set_id INTEGER NOT NULL REFERENCES change_set (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  table_name TEXT NOT NULL,
  operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete', 'bulk')),
  row_key TEXT,
  before TEXT,
  after TEXT,
  CHECK ((row_key IS NULL) = (operation = 'bulk')),
  CHECK ((before IS NULL) = (operation IN ('insert', 'bulk'))),
  CHECK ((after IS NULL) = (operation IN ('delete', 'bulk')))
) STRICT;

CREATE INDEX row_change_by_row ON row_change (table_name, row_key) WHERE row_key IS NOT NULL;

CREATE INDEX row_change_by_set ON row_change (change_set_id);

CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

CREATE TRIGGER record_setting_delete AFTER DELETE ON "setting" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'setting', 'delete', OLD."key", json_object('id', OLD."id", 'key', OLD."key", 'value', OLD."value"), NULL FROM recorder;
END;

CREATE TRIGGER record_setting_insert AFTER INSERT ON "setting" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'setting', 'insert', NEW."key", NULL, json_object('id', NEW."id", 'key', NEW."key", 'value', NEW."value") FROM recorder;
END;

CREATE TRIGGER record_setting_update AFTER UPDATE ON "setting" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."key" IS NOT NEW."key" COLLATE BINARY OR OLD."value" IS NOT NEW."value" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'setting', 'update', NEW."key", json_object('id', OLD."id", 'key', OLD."key", 'value', OLD."value"), json_object('id', NEW."id", 'key', NEW."key", 'value', NEW."value") FROM recorder;
END;
