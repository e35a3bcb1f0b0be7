import type { Generated } from 'kysely';

/** What happened, as the source said it, and what it is about. Decimals are canonical text. */
export interface FactTables {
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
    result: string;
  };
  import_template: { id: Generated<number>; uid: string; name: string; template: string };
  import_answer: { id: Generated<number>; uid: string; importer: string; answers: string };
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
    snapshot: Generated<number>;
    moved: Generated<number>;
  };
  fill_void: {
    id: Generated<number>;
    uid: string;
    account_id: number;
    instrument_id: number;
    import_id: number;
    import_row: number;
    fill_uid: string | null;
    side: 'buy' | 'sell';
    quantity: string;
    price: string | null;
    from_day: string;
    to_day: string;
    order_ref: string | null;
    corrected: string | null;
  };
  fill_succession: {
    id: Generated<number>;
    uid: string;
    old_uid: string;
    new_uid: string;
    reason: 'redo' | 'correction' | 'snapshot' | 'manual_matched';
    was: string | null;
  };
  fill_allocation: {
    id: Generated<number>;
    uid: string;
    fill_id: number;
    book: string;
    quantity: string;
    leg_uid: string;
  };
  cash_event: {
    id: Generated<number>;
    uid: string;
    account_id: number;
    instrument_id: number | null;
    import_id: number | null;
    import_row: number | null;
    import_leg: number | null;
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
    import_id: number | null;
    import_row: number | null;
    import_leg: number | null;
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
    was: Generated<string>;
  };
  checkpoint: {
    id: Generated<number>;
    uid: string;
    account_id: number;
    import_id: number | null;
    import_row: number | null;
    import_leg: number | null;
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
}
