import type { Generated } from 'kysely';

/** The tables as kysely sees them; migrations/ is the truth, tests/db/schema.test.ts compares the two. */
export interface Schema {
  journal: { id: number; uid: string; created_at: number; rev: number };
  change_set: {
    id: Generated<number>;
    at: number;
    call: string;
    sentence: string;
    rows: number;
    state: 'done' | 'undone' | 'abandoned';
    state_at: number;
  };
  row_change: {
    id: Generated<number>;
    change_set_id: number;
    table_name: string;
    operation: 'insert' | 'update' | 'delete' | 'bulk';
    row_key: string | null;
    before: string | null;
    after: string | null;
  };
  bulk_change: { id: number; first_id: number; last_id: number; rows: number; columns: string | null };
  bulk_rows: { id: Generated<number>; bulk_change_id: number; packed: Uint8Array; digest: string };
  recorder: { id: number; change_set_id: number | null };
  account: {
    id: Generated<number>;
    uid: string;
    name: string;
    broker: string;
    number: string;
    currency: string;
    asset_class: 'stocks' | 'options' | 'futures' | 'forex' | 'crypto' | 'mixed';
    mode: 'live' | 'evaluation' | 'funded' | 'paper' | 'backtest';
    in_totals: number;
    position_mode: 'netting' | 'hedging';
    matching: 'fifo' | 'lifo' | 'average' | null;
    trade_unit: 'position' | 'exit' | 'lot' | null;
    shorting: 'yes' | 'no' | 'ask';
    day_zone: string | null;
    day_starts_at: string | null;
    day_label: 'start' | 'end' | null;
    dust: string;
    starting_balance: string | null;
    default_risk: string | null;
    archived: Generated<number>;
  };
  account_fee: {
    id: Generated<number>;
    uid: string;
    account_id: number;
    position: number;
    from_day: string;
    side: 'both' | 'buy' | 'sell';
    product: string;
    per: 'order' | 'unit' | 'percent';
    amount: string;
    minimum: string | null;
    maximum: string | null;
  };
  account_phase: {
    id: Generated<number>;
    uid: string;
    account_id: number;
    position: number;
    from_day: string;
    balance: string;
    reason: string;
  };
  setting: { id: Generated<number>; key: string; value: string };
  instrument: {
    id: Generated<number>;
    uid: string;
    key: string;
    symbol: string;
    class: 'stock' | 'etf' | 'option' | 'future' | 'futureOption' | 'forex' | 'cryptoSpot' | 'cryptoPerpetual' | 'cfd' | 'bond' | 'warrant';
    underlying: string;
    currency: string | null;
    multiplier: string | null;
    price_scale: string;
    tick: string | null;
    lot: string | null;
    quantity_step: string | null;
    expiry: string | null;
    base: string | null;
    terms: string;
  };
  instrument_alias: {
    id: Generated<number>;
    uid: string;
    broker: string;
    text: string;
    instrument_id: number;
  };
  contract_spec: {
    id: Generated<number>;
    uid: string;
    broker: string;
    root: string;
    from_day: string;
    multiplier: string;
    tick: string | null;
    lot: string | null;
  };
  import_batch: {
    id: Generated<number>;
    uid: string;
    at: number;
    file_name: string;
    file_hash: string;
    importer: string;
    importer_version: number;
    options: string;
  };
  fill: {
    id: Generated<number>;
    uid: string;
    account_id: number;
    instrument_id: number;
    import_id: number | null;
    import_row: number | null;
    import_leg: number | null;
    kind:
      | 'trade'
      | 'opening'
      | 'expiry'
      | 'assignment'
      | 'exercise'
      | 'cash_settlement'
      | 'transfer_in'
      | 'transfer_out'
      | 'receive'
      | 'deliver'
      | 'transform_in'
      | 'transform_out';
    side: 'buy' | 'sell';
    effect: 'open' | 'close' | 'unknown';
    quantity: string;
    price: string | null;
    currency: string;
    multiplier: string | null;
    instrument_text: string;
    at: number;
    seq: number;
    precision: 'ms' | 's' | 'min' | 'day';
    at_text: string;
    zone: string | null;
    trade_date: string | null;
    order_ref: string | null;
    execution_ref: string | null;
    ticket: string | null;
    from_ticket: string | null;
    book: string;
    link: string | null;
    stated_realized: string | null;
    stated_currency: string | null;
    stated_position: string | null;
    cash: string | null;
    rate: string | null;
    rate_source: string | null;
    costs: string | null;
    identity: string;
    binned_at: number | null;
    binned_as: string | null;
  };
  fill_succession: {
    id: Generated<number>;
    uid: string;
    old_uid: string;
    new_uid: string;
    reason: 'redo' | 'correction' | 'snapshot' | 'manual_matched';
  };
  fill_allocation: {
    id: Generated<number>;
    uid: string;
    fill_id: number;
    book: string;
    quantity: string;
  };
  cash_event: {
    id: Generated<number>;
    uid: string;
    account_id: number;
    instrument_id: number | null;
    import_id: number | null;
    kind:
      | 'deposit'
      | 'withdrawal'
      | 'dividend'
      | 'interest'
      | 'fee'
      | 'tax'
      | 'swap'
      | 'funding'
      | 'borrow'
      | 'payout'
      | 'evaluation_fee'
      | 'platform_fee'
      | 'reset'
      | 'transfer'
      | 'conversion';
    book: string;
    day: string;
    at: number | null;
    amount: string;
    currency: string;
    rate: string | null;
    link: string | null;
    payout: string | null;
    identity: string;
    note: string;
  };
  corporate_action: {
    id: Generated<number>;
    uid: string;
    account_id: number;
    instrument_id: number;
    kind: 'split' | 'symbol_change' | 'merger' | 'spin_off';
    day: string;
    becomes: string;
    cash: string | null;
    note: string;
  };
  broker_order: {
    id: Generated<number>;
    uid: string;
    account_id: number;
    instrument_id: number;
    import_id: number | null;
    order_ref: string;
    parent_ref: string | null;
    ticket: string | null;
    kind: 'market' | 'limit' | 'stop' | 'stop_limit' | 'trailing_stop' | 'unknown';
    side: 'buy' | 'sell';
    quantity: string;
    price: string | null;
    stop_price: string | null;
    status: 'open' | 'filled' | 'partial' | 'cancelled' | 'rejected' | 'expired' | 'unknown';
    placed_at: number | null;
    ended_at: number | null;
  };
  checkpoint: {
    id: Generated<number>;
    uid: string;
    account_id: number;
    import_id: number | null;
    day: string;
    at: number | null;
    currency: string;
    balance: string | null;
    equity: string | null;
    positions: string;
    note: string;
  };
  rate: {
    id: Generated<number>;
    uid: string;
    day: string;
    from_currency: string;
    to_currency: string;
    rate: string;
    source: string;
  };
  trade_group: {
    id: Generated<number>;
    uid: string;
    kind: 'spread' | 'roll' | 'assignment' | 'ladder' | 'hedge' | 'copy' | 'manual' | 'apart';
  };
  trade_group_member: {
    id: Generated<number>;
    uid: string;
    group_id: number;
    anchor_uid: string;
  };
  plan: {
    id: Generated<number>;
    uid: string;
    status: 'planned' | 'taken' | 'missed';
    anchor_uid: string | null;
    account_id: number | null;
    instrument_id: number | null;
    side: 'buy' | 'sell' | null;
    day: string | null;
    entry: string | null;
    quantity: string | null;
    risk_value: string | null;
    risk_unit: 'money' | 'price' | 'ticks' | 'pips' | 'percent' | 'maxLoss' | null;
    targets: string;
    note: string;
  };
  plan_event: {
    id: Generated<number>;
    uid: string;
    plan_id: number;
    at: number;
    kind: 'stop' | 'target';
    value: string;
    source: 'user' | 'order' | 'broker_last';
  };
  tag_group: {
    id: Generated<number>;
    uid: string;
    name: string;
    kind: 'setup' | 'mistake' | 'emotion' | 'market' | 'other';
    position: number;
  };
  tag: {
    id: Generated<number>;
    uid: string;
    group_id: number;
    name: string;
    description: string;
    archived: number;
  };
  setup_rule: {
    id: Generated<number>;
    uid: string;
    tag_id: number;
    phase: 'entry' | 'management' | 'exit';
    text: string;
    position: number;
  };
  custom_field: {
    id: Generated<number>;
    uid: string;
    name: string;
    type: 'text' | 'number' | 'choice' | 'yesNo' | 'day';
    choices: string;
    position: number;
  };
  annotation: {
    id: Generated<number>;
    uid: string;
    anchor_kind: 'trade' | 'exit' | 'day' | 'plan' | 'setup';
    anchor_uid: string;
    note: string;
    rating: number | null;
    reviewed_at: number | null;
    reviewed_as: string | null;
  };
  annotation_tag: {
    id: Generated<number>;
    uid: string;
    annotation_id: number;
    tag_id: number;
  };
  annotation_tick: {
    id: Generated<number>;
    uid: string;
    annotation_id: number;
    rule_id: number;
    kept: number;
  };
  annotation_field: {
    id: Generated<number>;
    uid: string;
    annotation_id: number;
    field_id: number;
    value: string;
  };
  annotation_image: {
    id: Generated<number>;
    uid: string;
    annotation_id: number;
    sha256: string;
    width: number;
    height: number;
    caption: string;
    position: number;
  };
  question_answer: {
    id: Generated<number>;
    uid: string;
    kind: string;
    subject: string;
    answer: string;
  };
  position: {
    id: Generated<number>;
    uid: string;
    trade_id: number;
    account_id: number;
    instrument_id: number;
    underlying: string;
    book: string;
    direction: 'long' | 'short';
    status: 'open' | 'closed';
    opened_at: number;
    opened_seq: number;
    ended_at: number;
    ended_seq: number;
    ended_uid: string;
    joins_before: number;
    joins_after: number;
    by_day: number;
    opened_day: number;
    closed_day: number | null;
    quantity: string;
    peak: string;
    open_quantity: string;
    average_entry: string | null;
    average_exit: string | null;
    currency: string | null;
    open_cost: number | null;
    open_cost_quote: number | null;
    gross: number | null;
    computed: number | null;
    costs: number | null;
    carry: number;
    net: number | null;
    gross_quote: number | null;
    costs_quote: number | null;
    costs_known: number;
    pnl_source: 'stated' | 'computed' | 'mixed';
    missing: string;
    fills: number;
    exits: number;
  };
  position_link: {
    position_id: number;
    key: string;
  };
  partial_close: {
    id: Generated<number>;
    uid: string;
    position_id: number;
    trade_id: number;
    account_id: number;
    n: number;
    at: number;
    last_at: number;
    by_day: number;
    day: number;
    fills: number;
    quantity: string;
    average_entry: string | null;
    average_price: string | null;
    rest_quantity: string;
    rest_average: string | null;
    gross: number | null;
    computed: number | null;
    costs: number | null;
    carry: number;
    net: number | null;
    gross_quote: number | null;
    costs_quote: number | null;
    stated: number;
  };
  trade: {
    id: Generated<number>;
    uid: string;
    account_id: number;
    unit: 'position' | 'exit' | 'lot';
    group_kind: 'spread' | 'roll' | 'assignment' | 'ladder' | 'hedge' | 'copy' | 'manual' | null;
    grouped_by: 'rule' | 'user' | null;
    instrument_id: number;
    instruments: number;
    underlying: string;
    direction: 'long' | 'short';
    status: 'open' | 'closed';
    opened_at: number;
    closed_at: number | null;
    by_day: number;
    opened_day: number;
    closed_day: number | null;
    quantity: string;
    open_quantity: string;
    average_entry: string | null;
    average_exit: string | null;
    currency: string | null;
    gross: number | null;
    computed: number | null;
    costs: number | null;
    carry: number;
    net: number | null;
    gross_quote: number | null;
    costs_quote: number | null;
    costs_known: number;
    pnl_source: 'stated' | 'computed' | 'mixed';
    missing: string;
    risk: number | null;
    risk_source: 'explicit' | 'stop' | 'account' | null;
    positions: number;
    fills: number;
    exits: number;
  };
  day_stats: {
    account_id: number;
    currency: string;
    day: number;
    exits: number;
    unknown: number;
    gross: number;
    costs: number;
    carry: number;
    net: number;
  };
  touched: {
    kind: 'trade' | 'exit';
    id: number;
    rev: number;
  };
  open_question: {
    kind: 'close_without_open' | 'action_without_position';
    subject: string;
    account_id: number;
    instrument_id: number;
    book: string;
    at: number;
    quantity: string;
  };
  failed_job: {
    id: Generated<number>;
    call: string;
    input: string;
    title: string;
    failed_at: number;
    attempts: number;
    message: string;
  };
  answered_request: {
    key: string;
    call: string;
    digest: string;
    answer: string;
    at: number;
  };
}
