import type { Connection } from '../../src/db/connection.ts';

/** One account with nothing special about it. */
export function addAccount(sql: Connection, uid: string, name = uid): void {
  sql
    .prepare(
      `INSERT INTO account (uid, name, broker, number, currency, asset_class, mode, in_totals, position_mode, matching, trade_unit, shorting, dust)
       VALUES (?, ?, 'IBKR', '', 'USD', 'stocks', 'live', 1, 'netting', 'fifo', 'position', 'yes', '0.001')`,
    )
    .run(uid, name);
}

export function addFee(sql: Connection, uid: string, account: string, { position = 0n, product = 'all' } = {}): void {
  sql
    .prepare(
      `INSERT INTO account_fee (uid, account_id, position, from_day, side, product, per, amount)
       VALUES (?, (SELECT id FROM account WHERE uid = ?), ?, '2026-01-01', 'both', ?, 'order', '1')`,
    )
    .run(uid, account, position, product);
}

export function addPhase(sql: Connection, uid: string, account: string): void {
  sql
    .prepare(
      `INSERT INTO account_phase (uid, account_id, position, from_day, balance, reason)
       VALUES (?, (SELECT id FROM account WHERE uid = ?), 0, '2026-01-01', '50000', 'Start')`,
    )
    .run(uid, account);
}

export function set(sql: Connection, key: string, value: string): void {
  sql.prepare('INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(key, value);
}
