-- One row: the journal itself. rev counts commits that changed something.
CREATE TABLE journal (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uid TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  rev INTEGER NOT NULL
) STRICT;

-- The recorder. One change_set per command that changed user data.
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

-- The steps of a change_set in the order they happened, written by triggers. Deferred: the set itself is written last,
-- so that a command that changes nothing writes nothing.
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
CREATE INDEX row_change_by_set ON row_change (change_set_id);
CREATE INDEX row_change_by_row ON row_change (table_name, row_key) WHERE row_key IS NOT NULL;

-- The step "many new rows at once": a range of ids. Its rows are packed away only while they are undone.
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

-- One row: the set that triggers write to now. NULL: nothing is recorded.
CREATE TABLE recorder (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  change_set_id INTEGER
) STRICT;
INSERT INTO recorder (id) VALUES (1);

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

-- A setting is stored once it differs from its default.
CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;
