-- Drawn anew by each commit: two copies of a journal may count the same commits, of different changes.
ALTER TABLE journal ADD COLUMN stamp TEXT NOT NULL DEFAULT '';

-- What an account got since. NULL: no risk is assumed.
ALTER TABLE account ADD COLUMN default_risk TEXT;
-- Limits of a prop firm, or of one's own: what may be lost on a day, and in all. The floor stands still, follows the highest balance
-- of any moment, or of the ends of days; floor_lock: so much profit stops it from following.
ALTER TABLE account ADD COLUMN daily_loss TEXT;
ALTER TABLE account ADD COLUMN max_loss TEXT;
ALTER TABLE account ADD COLUMN loss_floor TEXT NOT NULL DEFAULT 'static' CHECK (loss_floor IN ('static', 'trailing', 'trailingEod'));
ALTER TABLE account ADD COLUMN floor_lock TEXT;
ALTER TABLE account ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));
-- What fills of its files are hashed with: broker and number, or its own uid. Set by the first import and kept for good.
ALTER TABLE account ADD COLUMN identity TEXT;

-- Facts and readings. Decimals are canonical text; lists without an identity of their own are JSON in their row.
-- In a check a list of more than two words is made a table for each row, and takes longer than the row: where rows come by the
-- hundred thousand, what is usual is asked first, by itself or in twos.

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

CREATE TABLE instrument_alias (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  broker TEXT NOT NULL,
  text TEXT NOT NULL,
  instrument_id INTEGER NOT NULL REFERENCES instrument (id)
) STRICT;
CREATE UNIQUE INDEX instrument_alias_by_text ON instrument_alias (broker, text);
CREATE INDEX instrument_alias_by_instrument ON instrument_alias (instrument_id);

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

-- How a table of columns that no importer knows is read.
CREATE TABLE import_template (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  template TEXT NOT NULL CHECK (json_valid(template))
) STRICT;
CREATE UNIQUE INDEX import_template_by_name ON import_template (name COLLATE NOCASE);

-- What the user answered for files of a format, so that he is asked once.
CREATE TABLE import_answer (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  importer TEXT NOT NULL UNIQUE,
  answers TEXT NOT NULL CHECK (json_valid(answers))
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
CREATE UNIQUE INDEX fill_by_uid ON fill (uid);
CREATE INDEX fill_by_chain ON fill (account_id, instrument_id, at, seq, uid) WHERE binned_at IS NULL;
CREATE INDEX fill_by_time ON fill (at, seq, uid) WHERE binned_at IS NULL;
CREATE INDEX fill_by_book ON fill (account_id, book, at) WHERE book <> '';
CREATE INDEX fill_by_ticket ON fill (account_id, ticket) WHERE ticket IS NOT NULL;
CREATE INDEX fill_by_link ON fill (link) WHERE link IS NOT NULL;
CREATE INDEX fill_transforms ON fill (account_id, instrument_id, link) WHERE kind IN ('transform_in', 'transform_out');
CREATE INDEX fill_by_import ON fill (import_id, account_id);
CREATE INDEX fill_moved ON fill (account_id, identity) WHERE moved = 1;
CREATE INDEX fill_in_bin ON fill (account_id, instrument_id, at) WHERE binned_at IS NOT NULL;

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

-- A fill that the broker took back. One that it meets goes into the bin as this.
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

-- The user's splits and moves: so much of a fill counts in that book instead of its own.
CREATE TABLE fill_allocation (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  fill_id INTEGER NOT NULL REFERENCES fill (id),
  book TEXT NOT NULL,
  quantity TEXT NOT NULL,
  -- What this part is called where it is a leg of its own: a hash of fill and book.
  leg_uid TEXT NOT NULL UNIQUE
) STRICT;
CREATE UNIQUE INDEX fill_allocation_by_fill ON fill_allocation (fill_id, book);
CREATE INDEX fill_allocation_by_book ON fill_allocation (book);

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
CREATE INDEX cash_event_by_import ON cash_event (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX cash_event_by_account ON cash_event (account_id, day);
CREATE INDEX cash_event_by_chain ON cash_event (account_id, instrument_id, day) WHERE instrument_id IS NOT NULL;

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
CREATE UNIQUE INDEX broker_order_by_ref ON broker_order (account_id, order_ref);
CREATE INDEX broker_order_by_instrument ON broker_order (account_id, instrument_id, placed_at);

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
CREATE INDEX checkpoint_by_import ON checkpoint (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX checkpoint_by_account ON checkpoint (account_id, day);

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

-- Decisions and words. An anchor names a fill (as a trade's or an exit's), a day, a week by its first day, a plan or a setup; it may dangle.

CREATE TABLE trade_group (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  -- apart: the user took them out of what a rule had grouped.
  kind TEXT NOT NULL CHECK (kind IN ('spread', 'roll', 'assignment', 'ladder', 'hedge', 'copy', 'manual', 'apart'))
) STRICT;

CREATE TABLE trade_group_member (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  group_id INTEGER NOT NULL REFERENCES trade_group (id),
  anchor_uid TEXT NOT NULL
) STRICT;
CREATE INDEX trade_group_member_by_group ON trade_group_member (group_id);
CREATE INDEX trade_group_member_by_anchor ON trade_group_member (anchor_uid);

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

CREATE TABLE tag_group (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  -- A setup's page is its playbook; of those a trade has one.
  kind TEXT NOT NULL CHECK (kind IN ('setup', 'mistake', 'emotion', 'market', 'other')),
  position INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX tag_group_by_name ON tag_group (name COLLATE NOCASE);

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

CREATE TABLE setup_rule (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  tag_id INTEGER NOT NULL REFERENCES tag (id),
  phase TEXT NOT NULL CHECK (phase IN ('entry', 'management', 'exit')),
  text TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX setup_rule_by_tag ON setup_rule (tag_id);

CREATE TABLE custom_field (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('text', 'number', 'choice', 'yesNo', 'day')),
  choices TEXT NOT NULL CHECK (json_valid(choices)),
  position INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX custom_field_by_name ON custom_field (name COLLATE NOCASE);

-- Everything said about one anchor, in one row that its tags, ticks, fields and images belong to.
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

CREATE TABLE annotation_tag (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  annotation_id INTEGER NOT NULL REFERENCES annotation (id),
  tag_id INTEGER NOT NULL REFERENCES tag (id)
) STRICT;
CREATE UNIQUE INDEX annotation_tag_once ON annotation_tag (annotation_id, tag_id);
CREATE INDEX annotation_tag_by_tag ON annotation_tag (tag_id);

CREATE TABLE annotation_tick (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  annotation_id INTEGER NOT NULL REFERENCES annotation (id),
  rule_id INTEGER NOT NULL REFERENCES setup_rule (id),
  kept INTEGER NOT NULL CHECK (kept IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX annotation_tick_once ON annotation_tick (annotation_id, rule_id);
CREATE INDEX annotation_tick_by_rule ON annotation_tick (rule_id);

CREATE TABLE annotation_field (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  annotation_id INTEGER NOT NULL REFERENCES annotation (id),
  field_id INTEGER NOT NULL REFERENCES custom_field (id),
  value TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX annotation_field_once ON annotation_field (annotation_id, field_id);
CREATE INDEX annotation_field_by_field ON annotation_field (field_id);

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

-- A text to start a note with.
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

-- What a screen shows, under a name: filter, order, columns. The state is the screen's own.
CREATE TABLE saved_view (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  screen TEXT NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (json_valid(state)),
  position INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX saved_view_by_name ON saved_view (screen, name COLLATE NOCASE);

-- What the user answered where an answer is no fact of its own: "there are no fees".
CREATE TABLE question_answer (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (json_valid(answer))
) STRICT;
CREATE UNIQUE INDEX question_answer_by_subject ON question_answer (kind, subject);

-- Derived: rebuilt from the above at any time, never recorded. Amounts are integers of domain/money/money-scale.ts;
-- gross, costs, carry and net in the currency of the account, NULL where they cannot be known.

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
CREATE UNIQUE INDEX position_by_uid ON position (uid);
CREATE INDEX position_by_chain ON position (account_id, instrument_id, book, opened_at, opened_seq, uid);
CREATE INDEX position_by_end ON position (account_id, instrument_id, book, ended_at);
CREATE INDEX position_by_trade ON position (trade_id);
CREATE INDEX position_by_underlying ON position (account_id, underlying, opened_at);
CREATE INDEX position_with_gaps ON position (missing) WHERE missing <> '';
CREATE INDEX position_open ON position (instrument_id, account_id) WHERE status = 'open';
CREATE INDEX position_uncosted ON position (account_id) WHERE costs_known = 0;

-- What joins positions into one trade: an opening order, an assignment, a transformation, a group of the user.
CREATE TABLE position_link (
  position_id INTEGER NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (key, position_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX position_link_by_position ON position_link (position_id);

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
CREATE UNIQUE INDEX partial_close_by_uid ON partial_close (uid);
CREATE INDEX partial_close_by_position ON partial_close (position_id, n);
CREATE INDEX partial_close_by_trade ON partial_close (trade_id);
CREATE INDEX partial_close_by_day ON partial_close (account_id, day);

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
CREATE UNIQUE INDEX trade_by_uid ON trade (uid);
CREATE INDEX trade_by_closing ON trade (closed_at, id);
CREATE INDEX trade_by_opening ON trade (opened_at, id);

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

-- Which derived rows a commit changed, deletions included. id 0: all of that kind. words: the annotation
-- of a trade; names: what accounts, instruments, tags and rules are called.
CREATE TABLE touched (
  kind TEXT NOT NULL CHECK (kind IN ('trade', 'exit') OR kind IN ('words', 'names')),
  id INTEGER NOT NULL,
  rev INTEGER NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX touched_by_rev ON touched (rev);

-- What the rebuild could not decide by itself.
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

-- Derived: the words of all that is written, one document each of an annotation, a plan, a tag, a rule of a setup. They come as
-- domain/words-of-text.ts cuts them, so that only spaces are left to part them at. What a document is of: db/queries/search-index.ts.
CREATE VIRTUAL TABLE word_index USING fts5 (note, captions, fields, tokenize = 'ascii', detail = column, prefix = '1 2 3');

-- Jobs that failed, and failed again when they were repeated. Kept until they succeed or are dismissed.
CREATE TABLE failed_job (
  id INTEGER PRIMARY KEY,
  call TEXT NOT NULL,
  input TEXT NOT NULL CHECK (json_valid(input)),
  title TEXT NOT NULL,
  failed_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  message TEXT NOT NULL
) STRICT;

-- A request that was answered: asked again with its key it gets the same answer, once.
CREATE TABLE answered_request (
  key TEXT PRIMARY KEY,
  call TEXT NOT NULL,
  digest TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (json_valid(answer)),
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX answered_request_by_time ON answered_request (at);

-- What belongs to a trade is found in the history by what it hung on, gone or not.
CREATE INDEX row_change_by_owner ON row_change (table_name, coalesce(after, before) ->> iif(table_name IN ('annotation', 'plan', 'trade_group_member'),
    'anchor_uid', iif(table_name = 'plan_event', 'plan_id', iif(table_name = 'fill_allocation', 'fill_id', 'annotation_id'))))
  WHERE table_name IN ('annotation', 'plan', 'trade_group_member', 'plan_event', 'fill_allocation', 'annotation_tag', 'annotation_tick',
    'annotation_field', 'annotation_image');
