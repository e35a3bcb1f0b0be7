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
  starting_balance TEXT, default_risk TEXT, daily_loss TEXT, max_loss TEXT, loss_floor TEXT NOT NULL DEFAULT 'static' CHECK (loss_floor IN ('static', 'trailing', 'trailingEod')), floor_lock TEXT, archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)), identity TEXT,
  CHECK ((day_zone IS NULL) = (day_starts_at IS NULL) AND (day_zone IS NULL) = (day_label IS NULL))
) STRICT;

CREATE UNIQUE INDEX account_by_name ON account (name COLLATE NOCASE);

CREATE UNIQUE INDEX account_by_number ON account (broker, number) WHERE number <> '';

CREATE TRIGGER record_account_delete AFTER DELETE ON "account" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'account', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'name', OLD."name", 'broker', OLD."broker", 'number', OLD."number", 'currency', OLD."currency", 'asset_class', OLD."asset_class", 'mode', OLD."mode", 'in_totals', OLD."in_totals", 'position_mode', OLD."position_mode", 'matching', OLD."matching", 'trade_unit', OLD."trade_unit", 'shorting', OLD."shorting", 'day_zone', OLD."day_zone", 'day_starts_at', OLD."day_starts_at", 'day_label', OLD."day_label", 'dust', OLD."dust", 'starting_balance', OLD."starting_balance", 'default_risk', OLD."default_risk", 'daily_loss', OLD."daily_loss", 'max_loss', OLD."max_loss", 'loss_floor', OLD."loss_floor", 'floor_lock', OLD."floor_lock", 'archived', OLD."archived", 'identity', OLD."identity"), NULL FROM recorder;
END;

CREATE TRIGGER record_account_insert AFTER INSERT ON "account" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'account', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'name', NEW."name", 'broker', NEW."broker", 'number', NEW."number", 'currency', NEW."currency", 'asset_class', NEW."asset_class", 'mode', NEW."mode", 'in_totals', NEW."in_totals", 'position_mode', NEW."position_mode", 'matching', NEW."matching", 'trade_unit', NEW."trade_unit", 'shorting', NEW."shorting", 'day_zone', NEW."day_zone", 'day_starts_at', NEW."day_starts_at", 'day_label', NEW."day_label", 'dust', NEW."dust", 'starting_balance', NEW."starting_balance", 'default_risk', NEW."default_risk", 'daily_loss', NEW."daily_loss", 'max_loss', NEW."max_loss", 'loss_floor', NEW."loss_floor", 'floor_lock', NEW."floor_lock", 'archived', NEW."archived", 'identity', NEW."identity") FROM recorder;
END;

CREATE TRIGGER record_account_update AFTER UPDATE ON "account" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."name" IS NOT NEW."name" COLLATE BINARY OR OLD."broker" IS NOT NEW."broker" COLLATE BINARY OR OLD."number" IS NOT NEW."number" COLLATE BINARY OR OLD."currency" IS NOT NEW."currency" COLLATE BINARY OR OLD."asset_class" IS NOT NEW."asset_class" COLLATE BINARY OR OLD."mode" IS NOT NEW."mode" COLLATE BINARY OR OLD."in_totals" IS NOT NEW."in_totals" COLLATE BINARY OR OLD."position_mode" IS NOT NEW."position_mode" COLLATE BINARY OR OLD."matching" IS NOT NEW."matching" COLLATE BINARY OR OLD."trade_unit" IS NOT NEW."trade_unit" COLLATE BINARY OR OLD."shorting" IS NOT NEW."shorting" COLLATE BINARY OR OLD."day_zone" IS NOT NEW."day_zone" COLLATE BINARY OR OLD."day_starts_at" IS NOT NEW."day_starts_at" COLLATE BINARY OR OLD."day_label" IS NOT NEW."day_label" COLLATE BINARY OR OLD."dust" IS NOT NEW."dust" COLLATE BINARY OR OLD."starting_balance" IS NOT NEW."starting_balance" COLLATE BINARY OR OLD."default_risk" IS NOT NEW."default_risk" COLLATE BINARY OR OLD."daily_loss" IS NOT NEW."daily_loss" COLLATE BINARY OR OLD."max_loss" IS NOT NEW."max_loss" COLLATE BINARY OR OLD."loss_floor" IS NOT NEW."loss_floor" COLLATE BINARY OR OLD."floor_lock" IS NOT NEW."floor_lock" COLLATE BINARY OR OLD."archived" IS NOT NEW."archived" COLLATE BINARY OR OLD."identity" IS NOT NEW."identity" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'account', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'name', OLD."name", 'broker', OLD."broker", 'number', OLD."number", 'currency', OLD."currency", 'asset_class', OLD."asset_class", 'mode', OLD."mode", 'in_totals', OLD."in_totals", 'position_mode', OLD."position_mode", 'matching', OLD."matching", 'trade_unit', OLD."trade_unit", 'shorting', OLD."shorting", 'day_zone', OLD."day_zone", 'day_starts_at', OLD."day_starts_at", 'day_label', OLD."day_label", 'dust', OLD."dust", 'starting_balance', OLD."starting_balance", 'default_risk', OLD."default_risk", 'daily_loss', OLD."daily_loss", 'max_loss', OLD."max_loss", 'loss_floor', OLD."loss_floor", 'floor_lock', OLD."floor_lock", 'archived', OLD."archived", 'identity', OLD."identity"), json_object('id', NEW."id", 'uid', NEW."uid", 'name', NEW."name", 'broker', NEW."broker", 'number', NEW."number", 'currency', NEW."currency", 'asset_class', NEW."asset_class", 'mode', NEW."mode", 'in_totals', NEW."in_totals", 'position_mode', NEW."position_mode", 'matching', NEW."matching", 'trade_unit', NEW."trade_unit", 'shorting', NEW."shorting", 'day_zone', NEW."day_zone", 'day_starts_at', NEW."day_starts_at", 'day_label', NEW."day_label", 'dust', NEW."dust", 'starting_balance', NEW."starting_balance", 'default_risk', NEW."default_risk", 'daily_loss', NEW."daily_loss", 'max_loss', NEW."max_loss", 'loss_floor', NEW."loss_floor", 'floor_lock', NEW."floor_lock", 'archived', NEW."archived", 'identity', NEW."identity") FROM recorder;
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

CREATE TABLE annotation (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  -- day_plan: what was meant before the day; day: the review after it.
  anchor_kind TEXT NOT NULL CHECK (anchor_kind IN ('trade', 'exit', 'day', 'day_plan', 'week', 'plan', 'setup')),
  anchor_uid TEXT NOT NULL,
  note TEXT NOT NULL,
  rating INTEGER CHECK (rating BETWEEN 1 AND 5),
  reviewed_at INTEGER,
  -- What the trade was when it was reviewed: its fills and its result.
  reviewed_as TEXT,
  CHECK ((reviewed_at IS NULL) = (reviewed_as IS NULL))
) STRICT;

CREATE INDEX annotation_by_anchor ON annotation (anchor_uid, anchor_kind);

CREATE TRIGGER record_annotation_delete AFTER DELETE ON "annotation" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'annotation', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'anchor_kind', OLD."anchor_kind", 'anchor_uid', OLD."anchor_uid", 'note', OLD."note", 'rating', OLD."rating", 'reviewed_at', OLD."reviewed_at", 'reviewed_as', OLD."reviewed_as"), NULL FROM recorder;
END;

CREATE TRIGGER record_annotation_insert AFTER INSERT ON "annotation" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'annotation', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'anchor_kind', NEW."anchor_kind", 'anchor_uid', NEW."anchor_uid", 'note', NEW."note", 'rating', NEW."rating", 'reviewed_at', NEW."reviewed_at", 'reviewed_as', NEW."reviewed_as") FROM recorder;
END;

CREATE TRIGGER record_annotation_update AFTER UPDATE ON "annotation" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."anchor_kind" IS NOT NEW."anchor_kind" COLLATE BINARY OR OLD."anchor_uid" IS NOT NEW."anchor_uid" COLLATE BINARY OR OLD."note" IS NOT NEW."note" COLLATE BINARY OR OLD."rating" IS NOT NEW."rating" COLLATE BINARY OR OLD."reviewed_at" IS NOT NEW."reviewed_at" COLLATE BINARY OR OLD."reviewed_as" IS NOT NEW."reviewed_as" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'annotation', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'anchor_kind', OLD."anchor_kind", 'anchor_uid', OLD."anchor_uid", 'note', OLD."note", 'rating', OLD."rating", 'reviewed_at', OLD."reviewed_at", 'reviewed_as', OLD."reviewed_as"), json_object('id', NEW."id", 'uid', NEW."uid", 'anchor_kind', NEW."anchor_kind", 'anchor_uid', NEW."anchor_uid", 'note', NEW."note", 'rating', NEW."rating", 'reviewed_at', NEW."reviewed_at", 'reviewed_as', NEW."reviewed_as") FROM recorder;
END;

CREATE TABLE annotation_field (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  annotation_id INTEGER NOT NULL REFERENCES annotation (id),
  field_id INTEGER NOT NULL REFERENCES custom_field (id),
  value TEXT NOT NULL
) STRICT;

CREATE INDEX annotation_field_by_field ON annotation_field (field_id);

CREATE UNIQUE INDEX annotation_field_once ON annotation_field (annotation_id, field_id);

CREATE TRIGGER record_annotation_field_delete AFTER DELETE ON "annotation_field" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'annotation_field', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'annotation_id', OLD."annotation_id", 'field_id', OLD."field_id", 'value', OLD."value"), NULL FROM recorder;
END;

CREATE TRIGGER record_annotation_field_insert AFTER INSERT ON "annotation_field" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'annotation_field', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'annotation_id', NEW."annotation_id", 'field_id', NEW."field_id", 'value', NEW."value") FROM recorder;
END;

CREATE TRIGGER record_annotation_field_update AFTER UPDATE ON "annotation_field" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."annotation_id" IS NOT NEW."annotation_id" COLLATE BINARY OR OLD."field_id" IS NOT NEW."field_id" COLLATE BINARY OR OLD."value" IS NOT NEW."value" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'annotation_field', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'annotation_id', OLD."annotation_id", 'field_id', OLD."field_id", 'value', OLD."value"), json_object('id', NEW."id", 'uid', NEW."uid", 'annotation_id', NEW."annotation_id", 'field_id', NEW."field_id", 'value', NEW."value") FROM recorder;
END;

CREATE TABLE annotation_image (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  annotation_id INTEGER NOT NULL REFERENCES annotation (id),
  sha256 TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  caption TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE INDEX annotation_image_by_annotation ON annotation_image (annotation_id);

CREATE INDEX annotation_image_by_file ON annotation_image (sha256);

CREATE TRIGGER record_annotation_image_delete AFTER DELETE ON "annotation_image" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'annotation_image', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'annotation_id', OLD."annotation_id", 'sha256', OLD."sha256", 'width', OLD."width", 'height', OLD."height", 'caption', OLD."caption", 'position', OLD."position"), NULL FROM recorder;
END;

CREATE TRIGGER record_annotation_image_insert AFTER INSERT ON "annotation_image" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'annotation_image', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'annotation_id', NEW."annotation_id", 'sha256', NEW."sha256", 'width', NEW."width", 'height', NEW."height", 'caption', NEW."caption", 'position', NEW."position") FROM recorder;
END;

CREATE TRIGGER record_annotation_image_update AFTER UPDATE ON "annotation_image" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."annotation_id" IS NOT NEW."annotation_id" COLLATE BINARY OR OLD."sha256" IS NOT NEW."sha256" COLLATE BINARY OR OLD."width" IS NOT NEW."width" COLLATE BINARY OR OLD."height" IS NOT NEW."height" COLLATE BINARY OR OLD."caption" IS NOT NEW."caption" COLLATE BINARY OR OLD."position" IS NOT NEW."position" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'annotation_image', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'annotation_id', OLD."annotation_id", 'sha256', OLD."sha256", 'width', OLD."width", 'height', OLD."height", 'caption', OLD."caption", 'position', OLD."position"), json_object('id', NEW."id", 'uid', NEW."uid", 'annotation_id', NEW."annotation_id", 'sha256', NEW."sha256", 'width', NEW."width", 'height', NEW."height", 'caption', NEW."caption", 'position', NEW."position") FROM recorder;
END;

CREATE TABLE annotation_tag (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  annotation_id INTEGER NOT NULL REFERENCES annotation (id),
  tag_id INTEGER NOT NULL REFERENCES tag (id)
) STRICT;

CREATE INDEX annotation_tag_by_tag ON annotation_tag (tag_id);

CREATE UNIQUE INDEX annotation_tag_once ON annotation_tag (annotation_id, tag_id);

CREATE TRIGGER record_annotation_tag_delete AFTER DELETE ON "annotation_tag" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'annotation_tag', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'annotation_id', OLD."annotation_id", 'tag_id', OLD."tag_id"), NULL FROM recorder;
END;

CREATE TRIGGER record_annotation_tag_insert AFTER INSERT ON "annotation_tag" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'annotation_tag', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'annotation_id', NEW."annotation_id", 'tag_id', NEW."tag_id") FROM recorder;
END;

CREATE TRIGGER record_annotation_tag_update AFTER UPDATE ON "annotation_tag" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."annotation_id" IS NOT NEW."annotation_id" COLLATE BINARY OR OLD."tag_id" IS NOT NEW."tag_id" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'annotation_tag', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'annotation_id', OLD."annotation_id", 'tag_id', OLD."tag_id"), json_object('id', NEW."id", 'uid', NEW."uid", 'annotation_id', NEW."annotation_id", 'tag_id', NEW."tag_id") FROM recorder;
END;

CREATE TABLE annotation_tick (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  annotation_id INTEGER NOT NULL REFERENCES annotation (id),
  rule_id INTEGER NOT NULL REFERENCES setup_rule (id),
  kept INTEGER NOT NULL CHECK (kept IN (0, 1))
) STRICT;

CREATE INDEX annotation_tick_by_rule ON annotation_tick (rule_id);

CREATE UNIQUE INDEX annotation_tick_once ON annotation_tick (annotation_id, rule_id);

CREATE TRIGGER record_annotation_tick_delete AFTER DELETE ON "annotation_tick" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'annotation_tick', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'annotation_id', OLD."annotation_id", 'rule_id', OLD."rule_id", 'kept', OLD."kept"), NULL FROM recorder;
END;

CREATE TRIGGER record_annotation_tick_insert AFTER INSERT ON "annotation_tick" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'annotation_tick', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'annotation_id', NEW."annotation_id", 'rule_id', NEW."rule_id", 'kept', NEW."kept") FROM recorder;
END;

CREATE TRIGGER record_annotation_tick_update AFTER UPDATE ON "annotation_tick" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."annotation_id" IS NOT NEW."annotation_id" COLLATE BINARY OR OLD."rule_id" IS NOT NEW."rule_id" COLLATE BINARY OR OLD."kept" IS NOT NEW."kept" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'annotation_tick', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'annotation_id', OLD."annotation_id", 'rule_id', OLD."rule_id", 'kept', OLD."kept"), json_object('id', NEW."id", 'uid', NEW."uid", 'annotation_id', NEW."annotation_id", 'rule_id', NEW."rule_id", 'kept', NEW."kept") FROM recorder;
END;

CREATE TABLE answered_request (
  key TEXT PRIMARY KEY,
  call TEXT NOT NULL,
  digest TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (json_valid(answer)),
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX answered_request_by_time ON answered_request (at);

CREATE TABLE broker_order (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  account_id INTEGER NOT NULL REFERENCES account (id),
  instrument_id INTEGER NOT NULL REFERENCES instrument (id),
  import_id INTEGER REFERENCES import_batch (id),
  order_ref TEXT NOT NULL,
  parent_ref TEXT,
  ticket TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('market', 'limit') OR kind IN ('stop', 'stop_limit', 'trailing_stop', 'unknown')),
  side TEXT NOT NULL CHECK (side IN ('buy', 'sell')),
  quantity TEXT NOT NULL,
  price TEXT,
  stop_price TEXT,
  status TEXT NOT NULL CHECK (status IN ('filled', 'cancelled') OR status IN ('open', 'partial', 'rejected', 'expired', 'unknown')),
  placed_at INTEGER,
  ended_at INTEGER,
  -- JSON, oldest first: what earlier imports said of it, each with its import.
  was TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(was))
) STRICT;

CREATE INDEX broker_order_by_import ON broker_order (import_id) WHERE import_id IS NOT NULL;

CREATE INDEX broker_order_by_instrument ON broker_order (account_id, instrument_id, placed_at);

CREATE UNIQUE INDEX broker_order_by_ref ON broker_order (account_id, order_ref);

CREATE TRIGGER record_broker_order_delete AFTER DELETE ON "broker_order" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'broker_order', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'account_id', OLD."account_id", 'instrument_id', OLD."instrument_id", 'import_id', OLD."import_id", 'order_ref', OLD."order_ref", 'parent_ref', OLD."parent_ref", 'ticket', OLD."ticket", 'kind', OLD."kind", 'side', OLD."side", 'quantity', OLD."quantity", 'price', OLD."price", 'stop_price', OLD."stop_price", 'status', OLD."status", 'placed_at', OLD."placed_at", 'ended_at', OLD."ended_at", 'was', OLD."was"), NULL FROM recorder;
END;

CREATE TRIGGER record_broker_order_insert AFTER INSERT ON "broker_order" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'broker_order', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'account_id', NEW."account_id", 'instrument_id', NEW."instrument_id", 'import_id', NEW."import_id", 'order_ref', NEW."order_ref", 'parent_ref', NEW."parent_ref", 'ticket', NEW."ticket", 'kind', NEW."kind", 'side', NEW."side", 'quantity', NEW."quantity", 'price', NEW."price", 'stop_price', NEW."stop_price", 'status', NEW."status", 'placed_at', NEW."placed_at", 'ended_at', NEW."ended_at", 'was', NEW."was") FROM recorder;
END;

CREATE TRIGGER record_broker_order_update AFTER UPDATE ON "broker_order" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."account_id" IS NOT NEW."account_id" COLLATE BINARY OR OLD."instrument_id" IS NOT NEW."instrument_id" COLLATE BINARY OR OLD."import_id" IS NOT NEW."import_id" COLLATE BINARY OR OLD."order_ref" IS NOT NEW."order_ref" COLLATE BINARY OR OLD."parent_ref" IS NOT NEW."parent_ref" COLLATE BINARY OR OLD."ticket" IS NOT NEW."ticket" COLLATE BINARY OR OLD."kind" IS NOT NEW."kind" COLLATE BINARY OR OLD."side" IS NOT NEW."side" COLLATE BINARY OR OLD."quantity" IS NOT NEW."quantity" COLLATE BINARY OR OLD."price" IS NOT NEW."price" COLLATE BINARY OR OLD."stop_price" IS NOT NEW."stop_price" COLLATE BINARY OR OLD."status" IS NOT NEW."status" COLLATE BINARY OR OLD."placed_at" IS NOT NEW."placed_at" COLLATE BINARY OR OLD."ended_at" IS NOT NEW."ended_at" COLLATE BINARY OR OLD."was" IS NOT NEW."was" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'broker_order', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'account_id', OLD."account_id", 'instrument_id', OLD."instrument_id", 'import_id', OLD."import_id", 'order_ref', OLD."order_ref", 'parent_ref', OLD."parent_ref", 'ticket', OLD."ticket", 'kind', OLD."kind", 'side', OLD."side", 'quantity', OLD."quantity", 'price', OLD."price", 'stop_price', OLD."stop_price", 'status', OLD."status", 'placed_at', OLD."placed_at", 'ended_at', OLD."ended_at", 'was', OLD."was"), json_object('id', NEW."id", 'uid', NEW."uid", 'account_id', NEW."account_id", 'instrument_id', NEW."instrument_id", 'import_id', NEW."import_id", 'order_ref', NEW."order_ref", 'parent_ref', NEW."parent_ref", 'ticket', NEW."ticket", 'kind', NEW."kind", 'side', NEW."side", 'quantity', NEW."quantity", 'price', NEW."price", 'stop_price', NEW."stop_price", 'status', NEW."status", 'placed_at', NEW."placed_at", 'ended_at', NEW."ended_at", 'was', NEW."was") FROM recorder;
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

CREATE TABLE cash_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  account_id INTEGER NOT NULL REFERENCES account (id),
  instrument_id INTEGER REFERENCES instrument (id),
  import_id INTEGER REFERENCES import_batch (id),
  import_row INTEGER,
  import_leg INTEGER,
  kind TEXT NOT NULL CHECK (kind IN ('deposit', 'withdrawal', 'dividend', 'interest', 'fee', 'tax', 'swap', 'funding', 'borrow', 'payout',
    'evaluation_fee', 'platform_fee', 'reset', 'transfer', 'conversion')),
  book TEXT NOT NULL,
  day TEXT NOT NULL,
  -- NULL: the day is all that is known.
  at INTEGER,
  amount TEXT NOT NULL,
  currency TEXT NOT NULL,
  rate TEXT,
  -- Pairs the two halves of a transfer or a conversion.
  link TEXT,
  -- Of a payout: {gross, share}.
  payout TEXT CHECK (json_valid(payout)),
  identity TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;

CREATE INDEX cash_event_by_account ON cash_event (account_id, day);

CREATE INDEX cash_event_by_chain ON cash_event (account_id, instrument_id, day) WHERE instrument_id IS NOT NULL;

CREATE INDEX cash_event_by_import ON cash_event (import_id) WHERE import_id IS NOT NULL;

CREATE TRIGGER record_cash_event_delete AFTER DELETE ON "cash_event" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'cash_event', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'account_id', OLD."account_id", 'instrument_id', OLD."instrument_id", 'import_id', OLD."import_id", 'import_row', OLD."import_row", 'import_leg', OLD."import_leg", 'kind', OLD."kind", 'book', OLD."book", 'day', OLD."day", 'at', OLD."at", 'amount', OLD."amount", 'currency', OLD."currency", 'rate', OLD."rate", 'link', OLD."link", 'payout', OLD."payout", 'identity', OLD."identity", 'note', OLD."note"), NULL FROM recorder;
END;

CREATE TRIGGER record_cash_event_insert AFTER INSERT ON "cash_event" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'cash_event', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'account_id', NEW."account_id", 'instrument_id', NEW."instrument_id", 'import_id', NEW."import_id", 'import_row', NEW."import_row", 'import_leg', NEW."import_leg", 'kind', NEW."kind", 'book', NEW."book", 'day', NEW."day", 'at', NEW."at", 'amount', NEW."amount", 'currency', NEW."currency", 'rate', NEW."rate", 'link', NEW."link", 'payout', NEW."payout", 'identity', NEW."identity", 'note', NEW."note") FROM recorder;
END;

CREATE TRIGGER record_cash_event_update AFTER UPDATE ON "cash_event" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."account_id" IS NOT NEW."account_id" COLLATE BINARY OR OLD."instrument_id" IS NOT NEW."instrument_id" COLLATE BINARY OR OLD."import_id" IS NOT NEW."import_id" COLLATE BINARY OR OLD."import_row" IS NOT NEW."import_row" COLLATE BINARY OR OLD."import_leg" IS NOT NEW."import_leg" COLLATE BINARY OR OLD."kind" IS NOT NEW."kind" COLLATE BINARY OR OLD."book" IS NOT NEW."book" COLLATE BINARY OR OLD."day" IS NOT NEW."day" COLLATE BINARY OR OLD."at" IS NOT NEW."at" COLLATE BINARY OR OLD."amount" IS NOT NEW."amount" COLLATE BINARY OR OLD."currency" IS NOT NEW."currency" COLLATE BINARY OR OLD."rate" IS NOT NEW."rate" COLLATE BINARY OR OLD."link" IS NOT NEW."link" COLLATE BINARY OR OLD."payout" IS NOT NEW."payout" COLLATE BINARY OR OLD."identity" IS NOT NEW."identity" COLLATE BINARY OR OLD."note" IS NOT NEW."note" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'cash_event', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'account_id', OLD."account_id", 'instrument_id', OLD."instrument_id", 'import_id', OLD."import_id", 'import_row', OLD."import_row", 'import_leg', OLD."import_leg", 'kind', OLD."kind", 'book', OLD."book", 'day', OLD."day", 'at', OLD."at", 'amount', OLD."amount", 'currency', OLD."currency", 'rate', OLD."rate", 'link', OLD."link", 'payout', OLD."payout", 'identity', OLD."identity", 'note', OLD."note"), json_object('id', NEW."id", 'uid', NEW."uid", 'account_id', NEW."account_id", 'instrument_id', NEW."instrument_id", 'import_id', NEW."import_id", 'import_row', NEW."import_row", 'import_leg', NEW."import_leg", 'kind', NEW."kind", 'book', NEW."book", 'day', NEW."day", 'at', NEW."at", 'amount', NEW."amount", 'currency', NEW."currency", 'rate', NEW."rate", 'link', NEW."link", 'payout', NEW."payout", 'identity', NEW."identity", 'note', NEW."note") FROM recorder;
END;

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

CREATE TABLE checkpoint (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  account_id INTEGER NOT NULL REFERENCES account (id),
  import_id INTEGER REFERENCES import_batch (id),
  import_row INTEGER,
  import_leg INTEGER,
  day TEXT NOT NULL,
  at INTEGER,
  currency TEXT NOT NULL,
  balance TEXT,
  equity TEXT,
  -- [{instrument, quantity}], by instrument uid.
  positions TEXT NOT NULL CHECK (json_valid(positions)),
  note TEXT NOT NULL
) STRICT;

CREATE INDEX checkpoint_by_account ON checkpoint (account_id, day);

CREATE INDEX checkpoint_by_import ON checkpoint (import_id) WHERE import_id IS NOT NULL;

CREATE TRIGGER record_checkpoint_delete AFTER DELETE ON "checkpoint" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'checkpoint', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'account_id', OLD."account_id", 'import_id', OLD."import_id", 'import_row', OLD."import_row", 'import_leg', OLD."import_leg", 'day', OLD."day", 'at', OLD."at", 'currency', OLD."currency", 'balance', OLD."balance", 'equity', OLD."equity", 'positions', OLD."positions", 'note', OLD."note"), NULL FROM recorder;
END;

CREATE TRIGGER record_checkpoint_insert AFTER INSERT ON "checkpoint" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'checkpoint', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'account_id', NEW."account_id", 'import_id', NEW."import_id", 'import_row', NEW."import_row", 'import_leg', NEW."import_leg", 'day', NEW."day", 'at', NEW."at", 'currency', NEW."currency", 'balance', NEW."balance", 'equity', NEW."equity", 'positions', NEW."positions", 'note', NEW."note") FROM recorder;
END;

CREATE TRIGGER record_checkpoint_update AFTER UPDATE ON "checkpoint" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."account_id" IS NOT NEW."account_id" COLLATE BINARY OR OLD."import_id" IS NOT NEW."import_id" COLLATE BINARY OR OLD."import_row" IS NOT NEW."import_row" COLLATE BINARY OR OLD."import_leg" IS NOT NEW."import_leg" COLLATE BINARY OR OLD."day" IS NOT NEW."day" COLLATE BINARY OR OLD."at" IS NOT NEW."at" COLLATE BINARY OR OLD."currency" IS NOT NEW."currency" COLLATE BINARY OR OLD."balance" IS NOT NEW."balance" COLLATE BINARY OR OLD."equity" IS NOT NEW."equity" COLLATE BINARY OR OLD."positions" IS NOT NEW."positions" COLLATE BINARY OR OLD."note" IS NOT NEW."note" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'checkpoint', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'account_id', OLD."account_id", 'import_id', OLD."import_id", 'import_row', OLD."import_row", 'import_leg', OLD."import_leg", 'day', OLD."day", 'at', OLD."at", 'currency', OLD."currency", 'balance', OLD."balance", 'equity', OLD."equity", 'positions', OLD."positions", 'note', OLD."note"), json_object('id', NEW."id", 'uid', NEW."uid", 'account_id', NEW."account_id", 'import_id', NEW."import_id", 'import_row', NEW."import_row", 'import_leg', NEW."import_leg", 'day', NEW."day", 'at', NEW."at", 'currency', NEW."currency", 'balance', NEW."balance", 'equity', NEW."equity", 'positions', NEW."positions", 'note', NEW."note") FROM recorder;
END;

CREATE TABLE contract_spec (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  broker TEXT NOT NULL,
  root TEXT NOT NULL,
  from_day TEXT NOT NULL,
  multiplier TEXT NOT NULL,
  tick TEXT,
  lot TEXT
) STRICT;

CREATE UNIQUE INDEX contract_spec_by_root ON contract_spec (root, broker, from_day);

CREATE TRIGGER record_contract_spec_delete AFTER DELETE ON "contract_spec" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'contract_spec', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'broker', OLD."broker", 'root', OLD."root", 'from_day', OLD."from_day", 'multiplier', OLD."multiplier", 'tick', OLD."tick", 'lot', OLD."lot"), NULL FROM recorder;
END;

CREATE TRIGGER record_contract_spec_insert AFTER INSERT ON "contract_spec" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'contract_spec', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'broker', NEW."broker", 'root', NEW."root", 'from_day', NEW."from_day", 'multiplier', NEW."multiplier", 'tick', NEW."tick", 'lot', NEW."lot") FROM recorder;
END;

CREATE TRIGGER record_contract_spec_update AFTER UPDATE ON "contract_spec" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."broker" IS NOT NEW."broker" COLLATE BINARY OR OLD."root" IS NOT NEW."root" COLLATE BINARY OR OLD."from_day" IS NOT NEW."from_day" COLLATE BINARY OR OLD."multiplier" IS NOT NEW."multiplier" COLLATE BINARY OR OLD."tick" IS NOT NEW."tick" COLLATE BINARY OR OLD."lot" IS NOT NEW."lot" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'contract_spec', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'broker', OLD."broker", 'root', OLD."root", 'from_day', OLD."from_day", 'multiplier', OLD."multiplier", 'tick', OLD."tick", 'lot', OLD."lot"), json_object('id', NEW."id", 'uid', NEW."uid", 'broker', NEW."broker", 'root', NEW."root", 'from_day', NEW."from_day", 'multiplier', NEW."multiplier", 'tick', NEW."tick", 'lot', NEW."lot") FROM recorder;
END;

CREATE TABLE corporate_action (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  account_id INTEGER NOT NULL REFERENCES account (id),
  instrument_id INTEGER NOT NULL REFERENCES instrument (id),
  import_id INTEGER REFERENCES import_batch (id),
  import_row INTEGER,
  import_leg INTEGER,
  kind TEXT NOT NULL CHECK (kind IN ('split', 'symbol_change', 'merger', 'spin_off')),
  day TEXT NOT NULL,
  -- [{instrument, numerator, denominator, costShare}], by instrument uid; of a split the instrument itself.
  becomes TEXT NOT NULL CHECK (json_valid(becomes)),
  -- Per old unit, in the instrument's currency.
  cash TEXT,
  note TEXT NOT NULL
) STRICT;

CREATE INDEX corporate_action_by_import ON corporate_action (import_id) WHERE import_id IS NOT NULL;

CREATE INDEX corporate_action_by_instrument ON corporate_action (account_id, instrument_id, day);

CREATE TRIGGER record_corporate_action_delete AFTER DELETE ON "corporate_action" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'corporate_action', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'account_id', OLD."account_id", 'instrument_id', OLD."instrument_id", 'import_id', OLD."import_id", 'import_row', OLD."import_row", 'import_leg', OLD."import_leg", 'kind', OLD."kind", 'day', OLD."day", 'becomes', OLD."becomes", 'cash', OLD."cash", 'note', OLD."note"), NULL FROM recorder;
END;

CREATE TRIGGER record_corporate_action_insert AFTER INSERT ON "corporate_action" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'corporate_action', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'account_id', NEW."account_id", 'instrument_id', NEW."instrument_id", 'import_id', NEW."import_id", 'import_row', NEW."import_row", 'import_leg', NEW."import_leg", 'kind', NEW."kind", 'day', NEW."day", 'becomes', NEW."becomes", 'cash', NEW."cash", 'note', NEW."note") FROM recorder;
END;

CREATE TRIGGER record_corporate_action_update AFTER UPDATE ON "corporate_action" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."account_id" IS NOT NEW."account_id" COLLATE BINARY OR OLD."instrument_id" IS NOT NEW."instrument_id" COLLATE BINARY OR OLD."import_id" IS NOT NEW."import_id" COLLATE BINARY OR OLD."import_row" IS NOT NEW."import_row" COLLATE BINARY OR OLD."import_leg" IS NOT NEW."import_leg" COLLATE BINARY OR OLD."kind" IS NOT NEW."kind" COLLATE BINARY OR OLD."day" IS NOT NEW."day" COLLATE BINARY OR OLD."becomes" IS NOT NEW."becomes" COLLATE BINARY OR OLD."cash" IS NOT NEW."cash" COLLATE BINARY OR OLD."note" IS NOT NEW."note" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'corporate_action', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'account_id', OLD."account_id", 'instrument_id', OLD."instrument_id", 'import_id', OLD."import_id", 'import_row', OLD."import_row", 'import_leg', OLD."import_leg", 'kind', OLD."kind", 'day', OLD."day", 'becomes', OLD."becomes", 'cash', OLD."cash", 'note', OLD."note"), json_object('id', NEW."id", 'uid', NEW."uid", 'account_id', NEW."account_id", 'instrument_id', NEW."instrument_id", 'import_id', NEW."import_id", 'import_row', NEW."import_row", 'import_leg', NEW."import_leg", 'kind', NEW."kind", 'day', NEW."day", 'becomes', NEW."becomes", 'cash', NEW."cash", 'note', NEW."note") FROM recorder;
END;

CREATE TABLE custom_field (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('text', 'number', 'choice', 'yesNo', 'day')),
  choices TEXT NOT NULL CHECK (json_valid(choices)),
  position INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX custom_field_by_name ON custom_field (name COLLATE NOCASE);

CREATE TRIGGER record_custom_field_delete AFTER DELETE ON "custom_field" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'custom_field', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'name', OLD."name", 'type', OLD."type", 'choices', OLD."choices", 'position', OLD."position"), NULL FROM recorder;
END;

CREATE TRIGGER record_custom_field_insert AFTER INSERT ON "custom_field" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'custom_field', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'name', NEW."name", 'type', NEW."type", 'choices', NEW."choices", 'position', NEW."position") FROM recorder;
END;

CREATE TRIGGER record_custom_field_update AFTER UPDATE ON "custom_field" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."name" IS NOT NEW."name" COLLATE BINARY OR OLD."type" IS NOT NEW."type" COLLATE BINARY OR OLD."choices" IS NOT NEW."choices" COLLATE BINARY OR OLD."position" IS NOT NEW."position" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'custom_field', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'name', OLD."name", 'type', OLD."type", 'choices', OLD."choices", 'position', OLD."position"), json_object('id', NEW."id", 'uid', NEW."uid", 'name', NEW."name", 'type', NEW."type", 'choices', NEW."choices", 'position', NEW."position") FROM recorder;
END;

CREATE TABLE day_stats (
  account_id INTEGER NOT NULL,
  currency TEXT NOT NULL,
  day INTEGER NOT NULL,
  exits INTEGER NOT NULL,
  -- Exits whose result is not known; the sums leave them out.
  unknown INTEGER NOT NULL,
  gross INTEGER NOT NULL,
  costs INTEGER NOT NULL,
  carry INTEGER NOT NULL,
  net INTEGER NOT NULL,
  PRIMARY KEY (account_id, currency, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE failed_job (
  id INTEGER PRIMARY KEY,
  call TEXT NOT NULL,
  input TEXT NOT NULL CHECK (json_valid(input)),
  title TEXT NOT NULL,
  failed_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  message TEXT NOT NULL
) STRICT;

CREATE TABLE fill (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  instrument_id INTEGER NOT NULL REFERENCES instrument (id),
  import_id INTEGER REFERENCES import_batch (id),
  import_row INTEGER,
  import_leg INTEGER,
  kind TEXT NOT NULL CHECK (kind = 'trade' OR kind IN ('opening', 'expiry', 'assignment', 'exercise', 'cash_settlement', 'transfer_in',
    'transfer_out', 'receive', 'deliver', 'transform_in', 'transform_out')),
  side TEXT NOT NULL CHECK (side IN ('buy', 'sell')),
  effect TEXT NOT NULL CHECK (effect = 'unknown' OR effect IN ('open', 'close')),
  quantity TEXT NOT NULL,
  price TEXT,
  currency TEXT NOT NULL,
  -- At the time of the fill; NULL: as the instrument says.
  multiplier TEXT,
  instrument_text TEXT NOT NULL,
  -- Milliseconds, UTC; of a fill by day: the start of that date in UTC, its end for what ends by time. Nothing converts it.
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  precision TEXT NOT NULL CHECK (precision IN ('ms', 's') OR precision IN ('min', 'day')),
  at_text TEXT NOT NULL,
  zone TEXT,
  trade_date TEXT,
  order_ref TEXT,
  execution_ref TEXT,
  ticket TEXT,
  from_ticket TEXT,
  -- The root ticket: the book of this fill where the account hedges, '' where none is known.
  book TEXT NOT NULL,
  -- Pairs what became something else, and an assigned option with its shares.
  link TEXT,
  -- What the broker says this fill realised, before costs.
  stated_realized TEXT,
  stated_currency TEXT,
  stated_position TEXT,
  -- The reported cash before costs, signed. It wins over quantity x price, which brokers round.
  cash TEXT,
  -- One unit of currency in the account's.
  rate TEXT,
  rate_source TEXT,
  -- [{kind, amount, currency, source}]; NULL: not known, which is not nothing.
  costs TEXT CHECK (json_valid(costs)),
  -- What makes it this fill: x: and an execution id, c: and a content hash, m: for one entered by hand.
  identity TEXT NOT NULL,
  -- In the bin it still holds its identity. binned_as: the trade it was binned with.
  binned_at INTEGER,
  binned_as TEXT,
  -- It says how things stood when the file was made; a later file of the same goes before it.
  snapshot INTEGER NOT NULL DEFAULT 0 CHECK (snapshot IN (0, 1)),
  -- Its account was changed: its uid tells of the one it came to first.
  moved INTEGER NOT NULL DEFAULT 0 CHECK (moved IN (0, 1)),
  CHECK ((stated_realized IS NULL) = (stated_currency IS NULL)),
  CHECK ((binned_at IS NULL) = (binned_as IS NULL))
) STRICT;

CREATE INDEX fill_by_book ON fill (account_id, book, at) WHERE book <> '';

CREATE INDEX fill_by_chain ON fill (account_id, instrument_id, at, seq, uid) WHERE binned_at IS NULL;

CREATE INDEX fill_by_import ON fill (import_id, account_id);

CREATE INDEX fill_by_link ON fill (link) WHERE link IS NOT NULL;

CREATE INDEX fill_by_ticket ON fill (account_id, ticket) WHERE ticket IS NOT NULL;

CREATE INDEX fill_by_time ON fill (at, seq, uid) WHERE binned_at IS NULL;

CREATE UNIQUE INDEX fill_by_uid ON fill (uid);

CREATE INDEX fill_in_bin ON fill (account_id, instrument_id, at) WHERE binned_at IS NOT NULL;

CREATE INDEX fill_moved ON fill (account_id, identity) WHERE moved = 1;

CREATE INDEX fill_transforms ON fill (account_id, instrument_id, link) WHERE kind IN ('transform_in', 'transform_out');

CREATE TRIGGER record_fill_delete AFTER DELETE ON "fill" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'fill', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'account_id', OLD."account_id", 'instrument_id', OLD."instrument_id", 'import_id', OLD."import_id", 'import_row', OLD."import_row", 'import_leg', OLD."import_leg", 'kind', OLD."kind", 'side', OLD."side", 'effect', OLD."effect", 'quantity', OLD."quantity", 'price', OLD."price", 'currency', OLD."currency", 'multiplier', OLD."multiplier", 'instrument_text', OLD."instrument_text", 'at', OLD."at", 'seq', OLD."seq", 'precision', OLD."precision", 'at_text', OLD."at_text", 'zone', OLD."zone", 'trade_date', OLD."trade_date", 'order_ref', OLD."order_ref", 'execution_ref', OLD."execution_ref", 'ticket', OLD."ticket", 'from_ticket', OLD."from_ticket", 'book', OLD."book", 'link', OLD."link", 'stated_realized', OLD."stated_realized", 'stated_currency', OLD."stated_currency", 'stated_position', OLD."stated_position", 'cash', OLD."cash", 'rate', OLD."rate", 'rate_source', OLD."rate_source", 'costs', OLD."costs", 'identity', OLD."identity", 'binned_at', OLD."binned_at", 'binned_as', OLD."binned_as", 'snapshot', OLD."snapshot", 'moved', OLD."moved"), NULL FROM recorder;
END;

CREATE TRIGGER record_fill_insert AFTER INSERT ON "fill" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'fill', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'account_id', NEW."account_id", 'instrument_id', NEW."instrument_id", 'import_id', NEW."import_id", 'import_row', NEW."import_row", 'import_leg', NEW."import_leg", 'kind', NEW."kind", 'side', NEW."side", 'effect', NEW."effect", 'quantity', NEW."quantity", 'price', NEW."price", 'currency', NEW."currency", 'multiplier', NEW."multiplier", 'instrument_text', NEW."instrument_text", 'at', NEW."at", 'seq', NEW."seq", 'precision', NEW."precision", 'at_text', NEW."at_text", 'zone', NEW."zone", 'trade_date', NEW."trade_date", 'order_ref', NEW."order_ref", 'execution_ref', NEW."execution_ref", 'ticket', NEW."ticket", 'from_ticket', NEW."from_ticket", 'book', NEW."book", 'link', NEW."link", 'stated_realized', NEW."stated_realized", 'stated_currency', NEW."stated_currency", 'stated_position', NEW."stated_position", 'cash', NEW."cash", 'rate', NEW."rate", 'rate_source', NEW."rate_source", 'costs', NEW."costs", 'identity', NEW."identity", 'binned_at', NEW."binned_at", 'binned_as', NEW."binned_as", 'snapshot', NEW."snapshot", 'moved', NEW."moved") FROM recorder;
END;

CREATE TRIGGER record_fill_update AFTER UPDATE ON "fill" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."account_id" IS NOT NEW."account_id" COLLATE BINARY OR OLD."instrument_id" IS NOT NEW."instrument_id" COLLATE BINARY OR OLD."import_id" IS NOT NEW."import_id" COLLATE BINARY OR OLD."import_row" IS NOT NEW."import_row" COLLATE BINARY OR OLD."import_leg" IS NOT NEW."import_leg" COLLATE BINARY OR OLD."kind" IS NOT NEW."kind" COLLATE BINARY OR OLD."side" IS NOT NEW."side" COLLATE BINARY OR OLD."effect" IS NOT NEW."effect" COLLATE BINARY OR OLD."quantity" IS NOT NEW."quantity" COLLATE BINARY OR OLD."price" IS NOT NEW."price" COLLATE BINARY OR OLD."currency" IS NOT NEW."currency" COLLATE BINARY OR OLD."multiplier" IS NOT NEW."multiplier" COLLATE BINARY OR OLD."instrument_text" IS NOT NEW."instrument_text" COLLATE BINARY OR OLD."at" IS NOT NEW."at" COLLATE BINARY OR OLD."seq" IS NOT NEW."seq" COLLATE BINARY OR OLD."precision" IS NOT NEW."precision" COLLATE BINARY OR OLD."at_text" IS NOT NEW."at_text" COLLATE BINARY OR OLD."zone" IS NOT NEW."zone" COLLATE BINARY OR OLD."trade_date" IS NOT NEW."trade_date" COLLATE BINARY OR OLD."order_ref" IS NOT NEW."order_ref" COLLATE BINARY OR OLD."execution_ref" IS NOT NEW."execution_ref" COLLATE BINARY OR OLD."ticket" IS NOT NEW."ticket" COLLATE BINARY OR OLD."from_ticket" IS NOT NEW."from_ticket" COLLATE BINARY OR OLD."book" IS NOT NEW."book" COLLATE BINARY OR OLD."link" IS NOT NEW."link" COLLATE BINARY OR OLD."stated_realized" IS NOT NEW."stated_realized" COLLATE BINARY OR OLD."stated_currency" IS NOT NEW."stated_currency" COLLATE BINARY OR OLD."stated_position" IS NOT NEW."stated_position" COLLATE BINARY OR OLD."cash" IS NOT NEW."cash" COLLATE BINARY OR OLD."rate" IS NOT NEW."rate" COLLATE BINARY OR OLD."rate_source" IS NOT NEW."rate_source" COLLATE BINARY OR OLD."costs" IS NOT NEW."costs" COLLATE BINARY OR OLD."identity" IS NOT NEW."identity" COLLATE BINARY OR OLD."binned_at" IS NOT NEW."binned_at" COLLATE BINARY OR OLD."binned_as" IS NOT NEW."binned_as" COLLATE BINARY OR OLD."snapshot" IS NOT NEW."snapshot" COLLATE BINARY OR OLD."moved" IS NOT NEW."moved" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'fill', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'account_id', OLD."account_id", 'instrument_id', OLD."instrument_id", 'import_id', OLD."import_id", 'import_row', OLD."import_row", 'import_leg', OLD."import_leg", 'kind', OLD."kind", 'side', OLD."side", 'effect', OLD."effect", 'quantity', OLD."quantity", 'price', OLD."price", 'currency', OLD."currency", 'multiplier', OLD."multiplier", 'instrument_text', OLD."instrument_text", 'at', OLD."at", 'seq', OLD."seq", 'precision', OLD."precision", 'at_text', OLD."at_text", 'zone', OLD."zone", 'trade_date', OLD."trade_date", 'order_ref', OLD."order_ref", 'execution_ref', OLD."execution_ref", 'ticket', OLD."ticket", 'from_ticket', OLD."from_ticket", 'book', OLD."book", 'link', OLD."link", 'stated_realized', OLD."stated_realized", 'stated_currency', OLD."stated_currency", 'stated_position', OLD."stated_position", 'cash', OLD."cash", 'rate', OLD."rate", 'rate_source', OLD."rate_source", 'costs', OLD."costs", 'identity', OLD."identity", 'binned_at', OLD."binned_at", 'binned_as', OLD."binned_as", 'snapshot', OLD."snapshot", 'moved', OLD."moved"), json_object('id', NEW."id", 'uid', NEW."uid", 'account_id', NEW."account_id", 'instrument_id', NEW."instrument_id", 'import_id', NEW."import_id", 'import_row', NEW."import_row", 'import_leg', NEW."import_leg", 'kind', NEW."kind", 'side', NEW."side", 'effect', NEW."effect", 'quantity', NEW."quantity", 'price', NEW."price", 'currency', NEW."currency", 'multiplier', NEW."multiplier", 'instrument_text', NEW."instrument_text", 'at', NEW."at", 'seq', NEW."seq", 'precision', NEW."precision", 'at_text', NEW."at_text", 'zone', NEW."zone", 'trade_date', NEW."trade_date", 'order_ref', NEW."order_ref", 'execution_ref', NEW."execution_ref", 'ticket', NEW."ticket", 'from_ticket', NEW."from_ticket", 'book', NEW."book", 'link', NEW."link", 'stated_realized', NEW."stated_realized", 'stated_currency', NEW."stated_currency", 'stated_position', NEW."stated_position", 'cash', NEW."cash", 'rate', NEW."rate", 'rate_source', NEW."rate_source", 'costs', NEW."costs", 'identity', NEW."identity", 'binned_at', NEW."binned_at", 'binned_as', NEW."binned_as", 'snapshot', NEW."snapshot", 'moved', NEW."moved") FROM recorder;
END;

CREATE TABLE fill_allocation (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  fill_id INTEGER NOT NULL REFERENCES fill (id),
  book TEXT NOT NULL,
  quantity TEXT NOT NULL,
  -- What this part is called where it is a leg of its own: a hash of fill and book.
  leg_uid TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX fill_allocation_by_book ON fill_allocation (book);

CREATE UNIQUE INDEX fill_allocation_by_fill ON fill_allocation (fill_id, book);

CREATE TRIGGER record_fill_allocation_delete AFTER DELETE ON "fill_allocation" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'fill_allocation', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'fill_id', OLD."fill_id", 'book', OLD."book", 'quantity', OLD."quantity", 'leg_uid', OLD."leg_uid"), NULL FROM recorder;
END;

CREATE TRIGGER record_fill_allocation_insert AFTER INSERT ON "fill_allocation" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'fill_allocation', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'fill_id', NEW."fill_id", 'book', NEW."book", 'quantity', NEW."quantity", 'leg_uid', NEW."leg_uid") FROM recorder;
END;

CREATE TRIGGER record_fill_allocation_update AFTER UPDATE ON "fill_allocation" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."fill_id" IS NOT NEW."fill_id" COLLATE BINARY OR OLD."book" IS NOT NEW."book" COLLATE BINARY OR OLD."quantity" IS NOT NEW."quantity" COLLATE BINARY OR OLD."leg_uid" IS NOT NEW."leg_uid" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'fill_allocation', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'fill_id', OLD."fill_id", 'book', OLD."book", 'quantity', OLD."quantity", 'leg_uid', OLD."leg_uid"), json_object('id', NEW."id", 'uid', NEW."uid", 'fill_id', NEW."fill_id", 'book', NEW."book", 'quantity', NEW."quantity", 'leg_uid', NEW."leg_uid") FROM recorder;
END;

CREATE TABLE fill_succession (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  old_uid TEXT NOT NULL,
  new_uid TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('redo', 'correction', 'snapshot', 'manual_matched')),
  -- Of a snapshot, which keeps its uid: the row that it was before a later file said how it ended.
  was TEXT CHECK (json_valid(was)),
  CHECK ((was IS NULL) = (reason <> 'snapshot'))
) STRICT;

CREATE INDEX fill_succession_by_old ON fill_succession (old_uid);

CREATE TRIGGER record_fill_succession_delete AFTER DELETE ON "fill_succession" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'fill_succession', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'old_uid', OLD."old_uid", 'new_uid', OLD."new_uid", 'reason', OLD."reason", 'was', OLD."was"), NULL FROM recorder;
END;

CREATE TRIGGER record_fill_succession_insert AFTER INSERT ON "fill_succession" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'fill_succession', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'old_uid', NEW."old_uid", 'new_uid', NEW."new_uid", 'reason', NEW."reason", 'was', NEW."was") FROM recorder;
END;

CREATE TRIGGER record_fill_succession_update AFTER UPDATE ON "fill_succession" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."old_uid" IS NOT NEW."old_uid" COLLATE BINARY OR OLD."new_uid" IS NOT NEW."new_uid" COLLATE BINARY OR OLD."reason" IS NOT NEW."reason" COLLATE BINARY OR OLD."was" IS NOT NEW."was" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'fill_succession', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'old_uid', OLD."old_uid", 'new_uid', OLD."new_uid", 'reason', OLD."reason", 'was', OLD."was"), json_object('id', NEW."id", 'uid', NEW."uid", 'old_uid', NEW."old_uid", 'new_uid', NEW."new_uid", 'reason', NEW."reason", 'was', NEW."was") FROM recorder;
END;

CREATE TABLE fill_void (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  account_id INTEGER NOT NULL REFERENCES account (id),
  instrument_id INTEGER NOT NULL REFERENCES instrument (id),
  import_id INTEGER NOT NULL REFERENCES import_batch (id),
  import_row INTEGER NOT NULL,
  -- NULL: only what it was is known, and nothing of that kind has come yet.
  fill_uid TEXT,
  side TEXT NOT NULL CHECK (side IN ('buy', 'sell')),
  quantity TEXT NOT NULL,
  price TEXT,
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  order_ref TEXT,
  -- Where the trade was booked again under its own number: JSON of what the fill was and became, by column.
  corrected TEXT
) STRICT;

CREATE INDEX fill_void_by_account ON fill_void (account_id);

CREATE INDEX fill_void_by_import ON fill_void (import_id);

CREATE TRIGGER record_fill_void_delete AFTER DELETE ON "fill_void" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'fill_void', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'account_id', OLD."account_id", 'instrument_id', OLD."instrument_id", 'import_id', OLD."import_id", 'import_row', OLD."import_row", 'fill_uid', OLD."fill_uid", 'side', OLD."side", 'quantity', OLD."quantity", 'price', OLD."price", 'from_day', OLD."from_day", 'to_day', OLD."to_day", 'order_ref', OLD."order_ref", 'corrected', OLD."corrected"), NULL FROM recorder;
END;

CREATE TRIGGER record_fill_void_insert AFTER INSERT ON "fill_void" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'fill_void', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'account_id', NEW."account_id", 'instrument_id', NEW."instrument_id", 'import_id', NEW."import_id", 'import_row', NEW."import_row", 'fill_uid', NEW."fill_uid", 'side', NEW."side", 'quantity', NEW."quantity", 'price', NEW."price", 'from_day', NEW."from_day", 'to_day', NEW."to_day", 'order_ref', NEW."order_ref", 'corrected', NEW."corrected") FROM recorder;
END;

CREATE TRIGGER record_fill_void_update AFTER UPDATE ON "fill_void" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."account_id" IS NOT NEW."account_id" COLLATE BINARY OR OLD."instrument_id" IS NOT NEW."instrument_id" COLLATE BINARY OR OLD."import_id" IS NOT NEW."import_id" COLLATE BINARY OR OLD."import_row" IS NOT NEW."import_row" COLLATE BINARY OR OLD."fill_uid" IS NOT NEW."fill_uid" COLLATE BINARY OR OLD."side" IS NOT NEW."side" COLLATE BINARY OR OLD."quantity" IS NOT NEW."quantity" COLLATE BINARY OR OLD."price" IS NOT NEW."price" COLLATE BINARY OR OLD."from_day" IS NOT NEW."from_day" COLLATE BINARY OR OLD."to_day" IS NOT NEW."to_day" COLLATE BINARY OR OLD."order_ref" IS NOT NEW."order_ref" COLLATE BINARY OR OLD."corrected" IS NOT NEW."corrected" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'fill_void', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'account_id', OLD."account_id", 'instrument_id', OLD."instrument_id", 'import_id', OLD."import_id", 'import_row', OLD."import_row", 'fill_uid', OLD."fill_uid", 'side', OLD."side", 'quantity', OLD."quantity", 'price', OLD."price", 'from_day', OLD."from_day", 'to_day', OLD."to_day", 'order_ref', OLD."order_ref", 'corrected', OLD."corrected"), json_object('id', NEW."id", 'uid', NEW."uid", 'account_id', NEW."account_id", 'instrument_id', NEW."instrument_id", 'import_id', NEW."import_id", 'import_row', NEW."import_row", 'fill_uid', NEW."fill_uid", 'side', NEW."side", 'quantity', NEW."quantity", 'price', NEW."price", 'from_day', NEW."from_day", 'to_day', NEW."to_day", 'order_ref', NEW."order_ref", 'corrected', NEW."corrected") FROM recorder;
END;

CREATE TABLE import_answer (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  importer TEXT NOT NULL UNIQUE,
  answers TEXT NOT NULL CHECK (json_valid(answers))
) STRICT;

CREATE TRIGGER record_import_answer_delete AFTER DELETE ON "import_answer" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'import_answer', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'importer', OLD."importer", 'answers', OLD."answers"), NULL FROM recorder;
END;

CREATE TRIGGER record_import_answer_insert AFTER INSERT ON "import_answer" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'import_answer', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'importer', NEW."importer", 'answers', NEW."answers") FROM recorder;
END;

CREATE TRIGGER record_import_answer_update AFTER UPDATE ON "import_answer" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."importer" IS NOT NEW."importer" COLLATE BINARY OR OLD."answers" IS NOT NEW."answers" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'import_answer', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'importer', OLD."importer", 'answers', OLD."answers"), json_object('id', NEW."id", 'uid', NEW."uid", 'importer', NEW."importer", 'answers', NEW."answers") FROM recorder;
END;

CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  -- The raw file is kept under this name, so that the import can be made again.
  file_hash TEXT NOT NULL,
  importer TEXT NOT NULL,
  importer_version INTEGER NOT NULL,
  -- The answers it was made with, and the template of a mapped file.
  options TEXT NOT NULL CHECK (json_valid(options)),
  -- What came of it: counts, what was left out, the broker's own sums.
  result TEXT NOT NULL CHECK (json_valid(result))
) STRICT;

CREATE INDEX import_batch_by_file ON import_batch (file_hash);

CREATE TRIGGER record_import_batch_delete AFTER DELETE ON "import_batch" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'import_batch', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'at', OLD."at", 'file_name', OLD."file_name", 'file_hash', OLD."file_hash", 'importer', OLD."importer", 'importer_version', OLD."importer_version", 'options', OLD."options", 'result', OLD."result"), NULL FROM recorder;
END;

CREATE TRIGGER record_import_batch_insert AFTER INSERT ON "import_batch" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'import_batch', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'at', NEW."at", 'file_name', NEW."file_name", 'file_hash', NEW."file_hash", 'importer', NEW."importer", 'importer_version', NEW."importer_version", 'options', NEW."options", 'result', NEW."result") FROM recorder;
END;

CREATE TRIGGER record_import_batch_update AFTER UPDATE ON "import_batch" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."at" IS NOT NEW."at" COLLATE BINARY OR OLD."file_name" IS NOT NEW."file_name" COLLATE BINARY OR OLD."file_hash" IS NOT NEW."file_hash" COLLATE BINARY OR OLD."importer" IS NOT NEW."importer" COLLATE BINARY OR OLD."importer_version" IS NOT NEW."importer_version" COLLATE BINARY OR OLD."options" IS NOT NEW."options" COLLATE BINARY OR OLD."result" IS NOT NEW."result" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'import_batch', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'at', OLD."at", 'file_name', OLD."file_name", 'file_hash', OLD."file_hash", 'importer', OLD."importer", 'importer_version', OLD."importer_version", 'options', OLD."options", 'result', OLD."result"), json_object('id', NEW."id", 'uid', NEW."uid", 'at', NEW."at", 'file_name', NEW."file_name", 'file_hash', NEW."file_hash", 'importer', NEW."importer", 'importer_version', NEW."importer_version", 'options', NEW."options", 'result', NEW."result") FROM recorder;
END;

CREATE TABLE import_template (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  template TEXT NOT NULL CHECK (json_valid(template))
) STRICT;

CREATE UNIQUE INDEX import_template_by_name ON import_template (name COLLATE NOCASE);

CREATE TRIGGER record_import_template_delete AFTER DELETE ON "import_template" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'import_template', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'name', OLD."name", 'template', OLD."template"), NULL FROM recorder;
END;

CREATE TRIGGER record_import_template_insert AFTER INSERT ON "import_template" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'import_template', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'name', NEW."name", 'template', NEW."template") FROM recorder;
END;

CREATE TRIGGER record_import_template_update AFTER UPDATE ON "import_template" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."name" IS NOT NEW."name" COLLATE BINARY OR OLD."template" IS NOT NEW."template" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'import_template', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'name', OLD."name", 'template', OLD."template"), json_object('id', NEW."id", 'uid', NEW."uid", 'name', NEW."name", 'template', NEW."template") FROM recorder;
END;

CREATE TABLE instrument (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  -- What all spellings share (domain/instruments/instrument-key.ts).
  key TEXT NOT NULL UNIQUE,
  symbol TEXT NOT NULL,
  class TEXT NOT NULL CHECK (class IN
    ('stock', 'etf', 'option', 'future', 'futureOption', 'forex', 'cryptoSpot', 'cryptoPerpetual', 'cfd', 'bond', 'warrant')),
  -- The key of what it is written on, or its own: legs of one underlying are one idea.
  underlying TEXT NOT NULL,
  -- NULL: each fill carries it (spot crypto).
  currency TEXT,
  -- NULL is a question to the user, never a guess.
  multiplier TEXT,
  price_scale TEXT NOT NULL,
  tick TEXT,
  lot TEXT,
  quantity_step TEXT,
  expiry TEXT,
  -- The coin itself, for fees that are taken in it.
  base TEXT,
  -- Class-specific terms as JSON: strike, right, deliverable, contract month, payoff.
  terms TEXT NOT NULL CHECK (json_valid(terms))
) STRICT;

CREATE INDEX instrument_by_symbol ON instrument (symbol COLLATE NOCASE);

CREATE TRIGGER record_instrument_delete AFTER DELETE ON "instrument" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'instrument', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'key', OLD."key", 'symbol', OLD."symbol", 'class', OLD."class", 'underlying', OLD."underlying", 'currency', OLD."currency", 'multiplier', OLD."multiplier", 'price_scale', OLD."price_scale", 'tick', OLD."tick", 'lot', OLD."lot", 'quantity_step', OLD."quantity_step", 'expiry', OLD."expiry", 'base', OLD."base", 'terms', OLD."terms"), NULL FROM recorder;
END;

CREATE TRIGGER record_instrument_insert AFTER INSERT ON "instrument" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'instrument', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'key', NEW."key", 'symbol', NEW."symbol", 'class', NEW."class", 'underlying', NEW."underlying", 'currency', NEW."currency", 'multiplier', NEW."multiplier", 'price_scale', NEW."price_scale", 'tick', NEW."tick", 'lot', NEW."lot", 'quantity_step', NEW."quantity_step", 'expiry', NEW."expiry", 'base', NEW."base", 'terms', NEW."terms") FROM recorder;
END;

CREATE TRIGGER record_instrument_update AFTER UPDATE ON "instrument" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."key" IS NOT NEW."key" COLLATE BINARY OR OLD."symbol" IS NOT NEW."symbol" COLLATE BINARY OR OLD."class" IS NOT NEW."class" COLLATE BINARY OR OLD."underlying" IS NOT NEW."underlying" COLLATE BINARY OR OLD."currency" IS NOT NEW."currency" COLLATE BINARY OR OLD."multiplier" IS NOT NEW."multiplier" COLLATE BINARY OR OLD."price_scale" IS NOT NEW."price_scale" COLLATE BINARY OR OLD."tick" IS NOT NEW."tick" COLLATE BINARY OR OLD."lot" IS NOT NEW."lot" COLLATE BINARY OR OLD."quantity_step" IS NOT NEW."quantity_step" COLLATE BINARY OR OLD."expiry" IS NOT NEW."expiry" COLLATE BINARY OR OLD."base" IS NOT NEW."base" COLLATE BINARY OR OLD."terms" IS NOT NEW."terms" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'instrument', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'key', OLD."key", 'symbol', OLD."symbol", 'class', OLD."class", 'underlying', OLD."underlying", 'currency', OLD."currency", 'multiplier', OLD."multiplier", 'price_scale', OLD."price_scale", 'tick', OLD."tick", 'lot', OLD."lot", 'quantity_step', OLD."quantity_step", 'expiry', OLD."expiry", 'base', OLD."base", 'terms', OLD."terms"), json_object('id', NEW."id", 'uid', NEW."uid", 'key', NEW."key", 'symbol', NEW."symbol", 'class', NEW."class", 'underlying', NEW."underlying", 'currency', NEW."currency", 'multiplier', NEW."multiplier", 'price_scale', NEW."price_scale", 'tick', NEW."tick", 'lot', NEW."lot", 'quantity_step', NEW."quantity_step", 'expiry', NEW."expiry", 'base', NEW."base", 'terms', NEW."terms") FROM recorder;
END;

CREATE TABLE instrument_alias (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  broker TEXT NOT NULL,
  text TEXT NOT NULL,
  instrument_id INTEGER NOT NULL REFERENCES instrument (id)
) STRICT;

CREATE INDEX instrument_alias_by_instrument ON instrument_alias (instrument_id);

CREATE UNIQUE INDEX instrument_alias_by_text ON instrument_alias (broker, text);

CREATE TRIGGER record_instrument_alias_delete AFTER DELETE ON "instrument_alias" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'instrument_alias', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'broker', OLD."broker", 'text', OLD."text", 'instrument_id', OLD."instrument_id"), NULL FROM recorder;
END;

CREATE TRIGGER record_instrument_alias_insert AFTER INSERT ON "instrument_alias" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'instrument_alias', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'broker', NEW."broker", 'text', NEW."text", 'instrument_id', NEW."instrument_id") FROM recorder;
END;

CREATE TRIGGER record_instrument_alias_update AFTER UPDATE ON "instrument_alias" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."broker" IS NOT NEW."broker" COLLATE BINARY OR OLD."text" IS NOT NEW."text" COLLATE BINARY OR OLD."instrument_id" IS NOT NEW."instrument_id" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'instrument_alias', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'broker', OLD."broker", 'text', OLD."text", 'instrument_id', OLD."instrument_id"), json_object('id', NEW."id", 'uid', NEW."uid", 'broker', NEW."broker", 'text', NEW."text", 'instrument_id', NEW."instrument_id") FROM recorder;
END;

CREATE TABLE journal (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uid TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  rev INTEGER NOT NULL
, stamp TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE note_template (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  -- Where it is offered.
  of TEXT NOT NULL CHECK (of IN ('trade', 'exit', 'day', 'day_plan', 'week', 'plan')),
  text TEXT NOT NULL,
  -- Days and weeks without a note begin with it.
  starts INTEGER NOT NULL CHECK (starts IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX note_template_by_name ON note_template (of, name COLLATE NOCASE);

CREATE TRIGGER record_note_template_delete AFTER DELETE ON "note_template" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'note_template', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'name', OLD."name", 'of', OLD."of", 'text', OLD."text", 'starts', OLD."starts"), NULL FROM recorder;
END;

CREATE TRIGGER record_note_template_insert AFTER INSERT ON "note_template" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'note_template', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'name', NEW."name", 'of', NEW."of", 'text', NEW."text", 'starts', NEW."starts") FROM recorder;
END;

CREATE TRIGGER record_note_template_update AFTER UPDATE ON "note_template" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."name" IS NOT NEW."name" COLLATE BINARY OR OLD."of" IS NOT NEW."of" COLLATE BINARY OR OLD."text" IS NOT NEW."text" COLLATE BINARY OR OLD."starts" IS NOT NEW."starts" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'note_template', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'name', OLD."name", 'of', OLD."of", 'text', OLD."text", 'starts', OLD."starts"), json_object('id', NEW."id", 'uid', NEW."uid", 'name', NEW."name", 'of', NEW."of", 'text', NEW."text", 'starts', NEW."starts") FROM recorder;
END;

CREATE TABLE open_question (
  kind TEXT NOT NULL CHECK (kind IN ('close_without_open', 'action_without_position')),
  subject TEXT NOT NULL,
  account_id INTEGER NOT NULL,
  instrument_id INTEGER NOT NULL,
  book TEXT NOT NULL,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  quantity TEXT NOT NULL,
  PRIMARY KEY (kind, subject)
) STRICT, WITHOUT ROWID;

CREATE INDEX open_question_by_chain ON open_question (account_id, instrument_id, book, at);

CREATE TABLE partial_close (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL,
  position_id INTEGER NOT NULL,
  trade_id INTEGER NOT NULL,
  account_id INTEGER NOT NULL,
  n INTEGER NOT NULL,
  at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  by_day INTEGER NOT NULL CHECK (by_day IN (0, 1)),
  day INTEGER NOT NULL,
  fills INTEGER NOT NULL,
  quantity TEXT NOT NULL,
  average_entry TEXT,
  average_price TEXT,
  rest_quantity TEXT NOT NULL,
  rest_average TEXT,
  gross INTEGER,
  computed INTEGER,
  costs INTEGER,
  carry INTEGER NOT NULL,
  net INTEGER,
  gross_quote INTEGER,
  costs_quote INTEGER,
  stated INTEGER NOT NULL CHECK (stated IN (0, 1))
) STRICT;

CREATE INDEX partial_close_by_day ON partial_close (account_id, day);

CREATE INDEX partial_close_by_position ON partial_close (position_id, n);

CREATE INDEX partial_close_by_trade ON partial_close (trade_id);

CREATE UNIQUE INDEX partial_close_by_uid ON partial_close (uid);

CREATE TABLE plan (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  status TEXT NOT NULL CHECK (status IN ('planned', 'taken', 'missed')),
  -- The fill it became; NULL while planned or missed.
  anchor_uid TEXT,
  account_id INTEGER REFERENCES account (id),
  instrument_id INTEGER REFERENCES instrument (id),
  side TEXT CHECK (side IN ('buy', 'sell')),
  day TEXT,
  entry TEXT,
  quantity TEXT,
  risk_value TEXT,
  risk_unit TEXT CHECK (risk_unit IN ('money', 'price', 'ticks', 'pips', 'percent', 'maxLoss')),
  -- [{price, share}]
  targets TEXT NOT NULL CHECK (json_valid(targets)),
  note TEXT NOT NULL,
  CHECK ((risk_value IS NULL) = (risk_unit IS NULL))
) STRICT;

CREATE INDEX plan_by_anchor ON plan (anchor_uid) WHERE anchor_uid IS NOT NULL;

CREATE INDEX plan_by_day ON plan (day);

CREATE INDEX plan_by_status ON plan (status, day);

CREATE TRIGGER record_plan_delete AFTER DELETE ON "plan" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'plan', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'status', OLD."status", 'anchor_uid', OLD."anchor_uid", 'account_id', OLD."account_id", 'instrument_id', OLD."instrument_id", 'side', OLD."side", 'day', OLD."day", 'entry', OLD."entry", 'quantity', OLD."quantity", 'risk_value', OLD."risk_value", 'risk_unit', OLD."risk_unit", 'targets', OLD."targets", 'note', OLD."note"), NULL FROM recorder;
END;

CREATE TRIGGER record_plan_insert AFTER INSERT ON "plan" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'plan', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'status', NEW."status", 'anchor_uid', NEW."anchor_uid", 'account_id', NEW."account_id", 'instrument_id', NEW."instrument_id", 'side', NEW."side", 'day', NEW."day", 'entry', NEW."entry", 'quantity', NEW."quantity", 'risk_value', NEW."risk_value", 'risk_unit', NEW."risk_unit", 'targets', NEW."targets", 'note', NEW."note") FROM recorder;
END;

CREATE TRIGGER record_plan_update AFTER UPDATE ON "plan" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."status" IS NOT NEW."status" COLLATE BINARY OR OLD."anchor_uid" IS NOT NEW."anchor_uid" COLLATE BINARY OR OLD."account_id" IS NOT NEW."account_id" COLLATE BINARY OR OLD."instrument_id" IS NOT NEW."instrument_id" COLLATE BINARY OR OLD."side" IS NOT NEW."side" COLLATE BINARY OR OLD."day" IS NOT NEW."day" COLLATE BINARY OR OLD."entry" IS NOT NEW."entry" COLLATE BINARY OR OLD."quantity" IS NOT NEW."quantity" COLLATE BINARY OR OLD."risk_value" IS NOT NEW."risk_value" COLLATE BINARY OR OLD."risk_unit" IS NOT NEW."risk_unit" COLLATE BINARY OR OLD."targets" IS NOT NEW."targets" COLLATE BINARY OR OLD."note" IS NOT NEW."note" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'plan', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'status', OLD."status", 'anchor_uid', OLD."anchor_uid", 'account_id', OLD."account_id", 'instrument_id', OLD."instrument_id", 'side', OLD."side", 'day', OLD."day", 'entry', OLD."entry", 'quantity', OLD."quantity", 'risk_value', OLD."risk_value", 'risk_unit', OLD."risk_unit", 'targets', OLD."targets", 'note', OLD."note"), json_object('id', NEW."id", 'uid', NEW."uid", 'status', NEW."status", 'anchor_uid', NEW."anchor_uid", 'account_id', NEW."account_id", 'instrument_id', NEW."instrument_id", 'side', NEW."side", 'day', NEW."day", 'entry', NEW."entry", 'quantity', NEW."quantity", 'risk_value', NEW."risk_value", 'risk_unit', NEW."risk_unit", 'targets', NEW."targets", 'note', NEW."note") FROM recorder;
END;

CREATE TABLE plan_event (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  plan_id INTEGER NOT NULL REFERENCES plan (id),
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('stop', 'target')),
  value TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('user', 'order', 'broker_last'))
) STRICT;

CREATE INDEX plan_event_by_plan ON plan_event (plan_id, at);

CREATE TRIGGER record_plan_event_delete AFTER DELETE ON "plan_event" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'plan_event', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'plan_id', OLD."plan_id", 'at', OLD."at", 'kind', OLD."kind", 'value', OLD."value", 'source', OLD."source"), NULL FROM recorder;
END;

CREATE TRIGGER record_plan_event_insert AFTER INSERT ON "plan_event" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'plan_event', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'plan_id', NEW."plan_id", 'at', NEW."at", 'kind', NEW."kind", 'value', NEW."value", 'source', NEW."source") FROM recorder;
END;

CREATE TRIGGER record_plan_event_update AFTER UPDATE ON "plan_event" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."plan_id" IS NOT NEW."plan_id" COLLATE BINARY OR OLD."at" IS NOT NEW."at" COLLATE BINARY OR OLD."kind" IS NOT NEW."kind" COLLATE BINARY OR OLD."value" IS NOT NEW."value" COLLATE BINARY OR OLD."source" IS NOT NEW."source" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'plan_event', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'plan_id', OLD."plan_id", 'at', OLD."at", 'kind', OLD."kind", 'value', OLD."value", 'source', OLD."source"), json_object('id', NEW."id", 'uid', NEW."uid", 'plan_id', NEW."plan_id", 'at', NEW."at", 'kind', NEW."kind", 'value', NEW."value", 'source', NEW."source") FROM recorder;
END;

CREATE TABLE position (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL,
  trade_id INTEGER NOT NULL,
  account_id INTEGER NOT NULL,
  instrument_id INTEGER NOT NULL,
  underlying TEXT NOT NULL,
  book TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('long', 'short')),
  status TEXT NOT NULL CHECK (status IN ('open', 'closed')),
  -- Its first and last leg: where in the chain it lies.
  opened_at INTEGER NOT NULL,
  opened_seq INTEGER NOT NULL,
  ended_at INTEGER NOT NULL,
  ended_seq INTEGER NOT NULL,
  ended_uid TEXT NOT NULL,
  -- It shares a fill with its predecessor or successor, or carries a rest over.
  joins_before INTEGER NOT NULL CHECK (joins_before IN (0, 1)),
  joins_after INTEGER NOT NULL CHECK (joins_after IN (0, 1)),
  by_day INTEGER NOT NULL CHECK (by_day IN (0, 1)),
  opened_day INTEGER NOT NULL,
  closed_day INTEGER,
  quantity TEXT NOT NULL,
  peak TEXT NOT NULL,
  open_quantity TEXT NOT NULL,
  average_entry TEXT,
  average_exit TEXT,
  -- NULL when its fills were in several.
  currency TEXT,
  open_cost INTEGER,
  open_cost_quote INTEGER,
  gross INTEGER,
  computed INTEGER,
  costs INTEGER,
  carry INTEGER NOT NULL,
  net INTEGER,
  gross_quote INTEGER,
  costs_quote INTEGER,
  costs_known INTEGER NOT NULL CHECK (costs_known IN (0, 1)),
  pnl_source TEXT NOT NULL CHECK (pnl_source IN ('stated', 'computed') OR pnl_source = 'mixed'),
  -- Why a result is unknown: rate, price, multiplier; '' when it is not.
  missing TEXT NOT NULL,
  fills INTEGER NOT NULL,
  exits INTEGER NOT NULL
) STRICT;

CREATE INDEX position_by_chain ON position (account_id, instrument_id, book, opened_at, opened_seq, uid);

CREATE INDEX position_by_end ON position (account_id, instrument_id, book, ended_at);

CREATE INDEX position_by_trade ON position (trade_id);

CREATE UNIQUE INDEX position_by_uid ON position (uid);

CREATE INDEX position_by_underlying ON position (account_id, underlying, opened_at);

CREATE INDEX position_open ON position (instrument_id, account_id) WHERE status = 'open';

CREATE INDEX position_uncosted ON position (account_id) WHERE costs_known = 0;

CREATE INDEX position_with_gaps ON position (missing) WHERE missing <> '';

CREATE TABLE position_link (
  position_id INTEGER NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (key, position_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX position_link_by_position ON position_link (position_id);

CREATE TABLE question_answer (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (json_valid(answer))
) STRICT;

CREATE UNIQUE INDEX question_answer_by_subject ON question_answer (kind, subject);

CREATE TRIGGER record_question_answer_delete AFTER DELETE ON "question_answer" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'question_answer', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'kind', OLD."kind", 'subject', OLD."subject", 'answer', OLD."answer"), NULL FROM recorder;
END;

CREATE TRIGGER record_question_answer_insert AFTER INSERT ON "question_answer" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'question_answer', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'kind', NEW."kind", 'subject', NEW."subject", 'answer', NEW."answer") FROM recorder;
END;

CREATE TRIGGER record_question_answer_update AFTER UPDATE ON "question_answer" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."kind" IS NOT NEW."kind" COLLATE BINARY OR OLD."subject" IS NOT NEW."subject" COLLATE BINARY OR OLD."answer" IS NOT NEW."answer" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'question_answer', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'kind', OLD."kind", 'subject', OLD."subject", 'answer', OLD."answer"), json_object('id', NEW."id", 'uid', NEW."uid", 'kind', NEW."kind", 'subject', NEW."subject", 'answer', NEW."answer") FROM recorder;
END;

CREATE TABLE rate (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  day TEXT NOT NULL,
  from_currency TEXT NOT NULL,
  to_currency TEXT NOT NULL,
  rate TEXT NOT NULL,
  source TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX rate_by_day ON rate (from_currency, to_currency, day, source);

CREATE TRIGGER record_rate_delete AFTER DELETE ON "rate" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'rate', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'day', OLD."day", 'from_currency', OLD."from_currency", 'to_currency', OLD."to_currency", 'rate', OLD."rate", 'source', OLD."source"), NULL FROM recorder;
END;

CREATE TRIGGER record_rate_insert AFTER INSERT ON "rate" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'rate', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'day', NEW."day", 'from_currency', NEW."from_currency", 'to_currency', NEW."to_currency", 'rate', NEW."rate", 'source', NEW."source") FROM recorder;
END;

CREATE TRIGGER record_rate_update AFTER UPDATE ON "rate" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."day" IS NOT NEW."day" COLLATE BINARY OR OLD."from_currency" IS NOT NEW."from_currency" COLLATE BINARY OR OLD."to_currency" IS NOT NEW."to_currency" COLLATE BINARY OR OLD."rate" IS NOT NEW."rate" COLLATE BINARY OR OLD."source" IS NOT NEW."source" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'rate', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'day', OLD."day", 'from_currency', OLD."from_currency", 'to_currency', OLD."to_currency", 'rate', OLD."rate", 'source', OLD."source"), json_object('id', NEW."id", 'uid', NEW."uid", 'day', NEW."day", 'from_currency', NEW."from_currency", 'to_currency', NEW."to_currency", 'rate', NEW."rate", 'source', NEW."source") FROM recorder;
END;

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

CREATE INDEX row_change_by_owner ON row_change (table_name, coalesce(after, before) ->> iif(table_name IN ('annotation', 'plan', 'trade_group_member'),
    'anchor_uid', iif(table_name = 'plan_event', 'plan_id', iif(table_name = 'fill_allocation', 'fill_id', 'annotation_id'))))
  WHERE table_name IN ('annotation', 'plan', 'trade_group_member', 'plan_event', 'fill_allocation', 'annotation_tag', 'annotation_tick',
    'annotation_field', 'annotation_image');

CREATE INDEX row_change_by_row ON row_change (table_name, row_key) WHERE row_key IS NOT NULL;

CREATE INDEX row_change_by_set ON row_change (change_set_id);

CREATE TABLE saved_view (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  screen TEXT NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (json_valid(state)),
  position INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX saved_view_by_name ON saved_view (screen, name COLLATE NOCASE);

CREATE TRIGGER record_saved_view_delete AFTER DELETE ON "saved_view" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'saved_view', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'screen', OLD."screen", 'name', OLD."name", 'state', OLD."state", 'position', OLD."position"), NULL FROM recorder;
END;

CREATE TRIGGER record_saved_view_insert AFTER INSERT ON "saved_view" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'saved_view', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'screen', NEW."screen", 'name', NEW."name", 'state', NEW."state", 'position', NEW."position") FROM recorder;
END;

CREATE TRIGGER record_saved_view_update AFTER UPDATE ON "saved_view" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."screen" IS NOT NEW."screen" COLLATE BINARY OR OLD."name" IS NOT NEW."name" COLLATE BINARY OR OLD."state" IS NOT NEW."state" COLLATE BINARY OR OLD."position" IS NOT NEW."position" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'saved_view', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'screen', OLD."screen", 'name', OLD."name", 'state', OLD."state", 'position', OLD."position"), json_object('id', NEW."id", 'uid', NEW."uid", 'screen', NEW."screen", 'name', NEW."name", 'state', NEW."state", 'position', NEW."position") FROM recorder;
END;

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

CREATE TABLE setup_rule (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  tag_id INTEGER NOT NULL REFERENCES tag (id),
  phase TEXT NOT NULL CHECK (phase IN ('entry', 'management', 'exit')),
  text TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE INDEX setup_rule_by_tag ON setup_rule (tag_id);

CREATE TRIGGER record_setup_rule_delete AFTER DELETE ON "setup_rule" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'setup_rule', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'tag_id', OLD."tag_id", 'phase', OLD."phase", 'text', OLD."text", 'position', OLD."position"), NULL FROM recorder;
END;

CREATE TRIGGER record_setup_rule_insert AFTER INSERT ON "setup_rule" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'setup_rule', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'tag_id', NEW."tag_id", 'phase', NEW."phase", 'text', NEW."text", 'position', NEW."position") FROM recorder;
END;

CREATE TRIGGER record_setup_rule_update AFTER UPDATE ON "setup_rule" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."tag_id" IS NOT NEW."tag_id" COLLATE BINARY OR OLD."phase" IS NOT NEW."phase" COLLATE BINARY OR OLD."text" IS NOT NEW."text" COLLATE BINARY OR OLD."position" IS NOT NEW."position" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'setup_rule', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'tag_id', OLD."tag_id", 'phase', OLD."phase", 'text', OLD."text", 'position', OLD."position"), json_object('id', NEW."id", 'uid', NEW."uid", 'tag_id', NEW."tag_id", 'phase', NEW."phase", 'text', NEW."text", 'position', NEW."position") FROM recorder;
END;

CREATE TABLE tag (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  group_id INTEGER NOT NULL REFERENCES tag_group (id),
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
  colour TEXT NOT NULL DEFAULT 'grey' CHECK (colour IN ('grey', 'blue', 'cyan', 'green', 'olive', 'brown', 'pink', 'violet'))
) STRICT;

CREATE UNIQUE INDEX tag_by_name ON tag (group_id, name COLLATE NOCASE);

CREATE TRIGGER record_tag_delete AFTER DELETE ON "tag" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'tag', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'group_id', OLD."group_id", 'name', OLD."name", 'description', OLD."description", 'archived', OLD."archived", 'colour', OLD."colour"), NULL FROM recorder;
END;

CREATE TRIGGER record_tag_insert AFTER INSERT ON "tag" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'tag', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'group_id', NEW."group_id", 'name', NEW."name", 'description', NEW."description", 'archived', NEW."archived", 'colour', NEW."colour") FROM recorder;
END;

CREATE TRIGGER record_tag_update AFTER UPDATE ON "tag" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."group_id" IS NOT NEW."group_id" COLLATE BINARY OR OLD."name" IS NOT NEW."name" COLLATE BINARY OR OLD."description" IS NOT NEW."description" COLLATE BINARY OR OLD."archived" IS NOT NEW."archived" COLLATE BINARY OR OLD."colour" IS NOT NEW."colour" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'tag', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'group_id', OLD."group_id", 'name', OLD."name", 'description', OLD."description", 'archived', OLD."archived", 'colour', OLD."colour"), json_object('id', NEW."id", 'uid', NEW."uid", 'group_id', NEW."group_id", 'name', NEW."name", 'description', NEW."description", 'archived', NEW."archived", 'colour', NEW."colour") FROM recorder;
END;

CREATE TABLE tag_group (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  -- A setup's page is its playbook; of those a trade has one.
  kind TEXT NOT NULL CHECK (kind IN ('setup', 'mistake', 'emotion', 'market', 'other')),
  position INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX tag_group_by_name ON tag_group (name COLLATE NOCASE);

CREATE TRIGGER record_tag_group_delete AFTER DELETE ON "tag_group" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'tag_group', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'name', OLD."name", 'kind', OLD."kind", 'position', OLD."position"), NULL FROM recorder;
END;

CREATE TRIGGER record_tag_group_insert AFTER INSERT ON "tag_group" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'tag_group', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'name', NEW."name", 'kind', NEW."kind", 'position', NEW."position") FROM recorder;
END;

CREATE TRIGGER record_tag_group_update AFTER UPDATE ON "tag_group" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."name" IS NOT NEW."name" COLLATE BINARY OR OLD."kind" IS NOT NEW."kind" COLLATE BINARY OR OLD."position" IS NOT NEW."position" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'tag_group', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'name', OLD."name", 'kind', OLD."kind", 'position', OLD."position"), json_object('id', NEW."id", 'uid', NEW."uid", 'name', NEW."name", 'kind', NEW."kind", 'position', NEW."position") FROM recorder;
END;

CREATE TABLE touched (
  kind TEXT NOT NULL CHECK (kind IN ('trade', 'exit') OR kind IN ('words', 'names')),
  id INTEGER NOT NULL,
  rev INTEGER NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX touched_by_rev ON touched (rev);

CREATE TABLE trade (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL,
  account_id INTEGER NOT NULL,
  unit TEXT NOT NULL CHECK (unit = 'position' OR unit IN ('exit', 'lot')),
  -- NULL: one position alone.
  group_kind TEXT CHECK (group_kind IS NULL OR group_kind IN ('spread', 'roll', 'assignment', 'ladder', 'hedge', 'copy', 'manual')),
  grouped_by TEXT CHECK (grouped_by IN ('rule', 'user')),
  -- The instrument of its first position, and how many there are.
  instrument_id INTEGER NOT NULL,
  instruments INTEGER NOT NULL,
  underlying TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('long', 'short')),
  status TEXT NOT NULL CHECK (status IN ('open', 'closed')),
  opened_at INTEGER NOT NULL,
  closed_at INTEGER,
  by_day INTEGER NOT NULL CHECK (by_day IN (0, 1)),
  opened_day INTEGER NOT NULL,
  closed_day INTEGER,
  quantity TEXT NOT NULL,
  open_quantity TEXT NOT NULL,
  average_entry TEXT,
  average_exit TEXT,
  currency TEXT,
  gross INTEGER,
  computed INTEGER,
  costs INTEGER,
  carry INTEGER NOT NULL,
  net INTEGER,
  gross_quote INTEGER,
  costs_quote INTEGER,
  costs_known INTEGER NOT NULL CHECK (costs_known IN (0, 1)),
  pnl_source TEXT NOT NULL CHECK (pnl_source IN ('stated', 'computed') OR pnl_source = 'mixed'),
  missing TEXT NOT NULL,
  risk INTEGER,
  risk_source TEXT CHECK (risk_source IS NULL OR risk_source IN ('explicit', 'stop') OR risk_source = 'account'),
  positions INTEGER NOT NULL,
  fills INTEGER NOT NULL,
  exits INTEGER NOT NULL
) STRICT;

CREATE INDEX trade_by_closing ON trade (closed_at, id);

CREATE INDEX trade_by_opening ON trade (opened_at, id);

CREATE UNIQUE INDEX trade_by_uid ON trade (uid);

CREATE TABLE trade_group (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  -- apart: the user took them out of what a rule had grouped.
  kind TEXT NOT NULL CHECK (kind IN ('spread', 'roll', 'assignment', 'ladder', 'hedge', 'copy', 'manual', 'apart'))
) STRICT;

CREATE TRIGGER record_trade_group_delete AFTER DELETE ON "trade_group" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'trade_group', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'kind', OLD."kind"), NULL FROM recorder;
END;

CREATE TRIGGER record_trade_group_insert AFTER INSERT ON "trade_group" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'trade_group', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'kind', NEW."kind") FROM recorder;
END;

CREATE TRIGGER record_trade_group_update AFTER UPDATE ON "trade_group" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."kind" IS NOT NEW."kind" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'trade_group', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'kind', OLD."kind"), json_object('id', NEW."id", 'uid', NEW."uid", 'kind', NEW."kind") FROM recorder;
END;

CREATE TABLE trade_group_member (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  group_id INTEGER NOT NULL REFERENCES trade_group (id),
  anchor_uid TEXT NOT NULL
) STRICT;

CREATE INDEX trade_group_member_by_anchor ON trade_group_member (anchor_uid);

CREATE INDEX trade_group_member_by_group ON trade_group_member (group_id);

CREATE TRIGGER record_trade_group_member_delete AFTER DELETE ON "trade_group_member" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'trade_group_member', 'delete', OLD."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'group_id', OLD."group_id", 'anchor_uid', OLD."anchor_uid"), NULL FROM recorder;
END;

CREATE TRIGGER record_trade_group_member_insert AFTER INSERT ON "trade_group_member" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'trade_group_member', 'insert', NEW."uid", NULL, json_object('id', NEW."id", 'uid', NEW."uid", 'group_id', NEW."group_id", 'anchor_uid', NEW."anchor_uid") FROM recorder;
END;

CREATE TRIGGER record_trade_group_member_update AFTER UPDATE ON "trade_group_member" WHEN (SELECT change_set_id IS NOT NULL FROM recorder) AND (OLD."id" IS NOT NEW."id" COLLATE BINARY OR OLD."uid" IS NOT NEW."uid" COLLATE BINARY OR OLD."group_id" IS NOT NEW."group_id" COLLATE BINARY OR OLD."anchor_uid" IS NOT NEW."anchor_uid" COLLATE BINARY) BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, 'trade_group_member', 'update', NEW."uid", json_object('id', OLD."id", 'uid', OLD."uid", 'group_id', OLD."group_id", 'anchor_uid', OLD."anchor_uid"), json_object('id', NEW."id", 'uid', NEW."uid", 'group_id', NEW."group_id", 'anchor_uid', NEW."anchor_uid") FROM recorder;
END;

CREATE VIRTUAL TABLE word_index USING fts5 (note, captions, fields, tokenize = 'ascii', detail = column, prefix = '1 2 3');

CREATE TABLE 'word_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'word_index_content'(id INTEGER PRIMARY KEY, c0, c1, c2);

CREATE TABLE 'word_index_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'word_index_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'word_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
