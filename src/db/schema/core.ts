import type { Generated } from 'kysely';

/** The journal itself: what it is, what was done to it, whose fills it keeps and how. */
export interface CoreTables {
  journal: { id: number; uid: string; created_at: number; rev: number; stamp: Generated<string> };
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
    daily_loss: string | null;
    max_loss: string | null;
    loss_floor: Generated<'static' | 'trailing' | 'trailingEod'>;
    floor_lock: string | null;
    archived: Generated<number>;
    identity: string | null;
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
