import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import { createTradingDay, dayText, type TradingDayRule } from '../domain/calendar/trading-day.ts';
import { DEFAULT_SETTINGS } from '../domain/default-settings.ts';
import type { Matching } from '../domain/trades/position.ts';

/** What an account says about its trades, with the journal's conventions where it says nothing. */
export interface AccountRules {
  readonly id: number;
  readonly currency: string;
  readonly hedging: boolean;
  readonly matching: Matching;
  readonly unit: 'position' | 'exit' | 'lot';
  readonly shorting: 'yes' | 'no' | 'ask';
  readonly dust: string;
  readonly defaultRisk: string | null;
  /** What the account began its phase with: a phase of a prop account, else the starting balance. */
  balanceOn(day: number): string | null;
  /** Days since 1970 of an instant. */
  tradingDay(at: number): number;
}

interface Row {
  id: number;
  currency: string;
  position_mode: 'netting' | 'hedging';
  matching: 'fifo' | 'lifo' | 'average' | null;
  trade_unit: 'position' | 'exit' | 'lot' | null;
  shorting: 'yes' | 'no' | 'ask';
  day_zone: string | null;
  day_starts_at: string;
  day_label: 'start' | 'end';
  dust: string;
  default_risk: string | null;
  starting_balance: string | null;
}

export function readAccountRules(sql: Connection, id: number): AccountRules {
  const row = prepared<[number], Row>(sql, 'SELECT * FROM account WHERE id = ?').get(id) ?? { ...GONE, id };
  const own = row.day_zone !== null && { zone: row.day_zone, startsAt: row.day_starts_at, label: row.day_label };
  return {
    id,
    currency: row.currency,
    hedging: row.position_mode === 'hedging',
    matching: row.matching ?? convention(sql, 'conventions.matching', DEFAULT_SETTINGS.conventions.matching),
    unit: row.trade_unit ?? convention(sql, 'conventions.tradeUnit', DEFAULT_SETTINGS.conventions.tradeUnit),
    shorting: row.shorting,
    dust: row.dust,
    defaultRisk: row.default_risk,
    balanceOn: (day) => phaseBalance(sql, id, day) ?? row.starting_balance,
    tradingDay: tradingDay(own || convention(sql, 'day', DEFAULT_SETTINGS.day)),
  };
}

/** One that was undone together with its fills: nothing is left to count, and its positions go. */
const GONE: Omit<Row, 'id'> = {
  ...{ currency: '', position_mode: 'netting', matching: null, trade_unit: null, shorting: 'ask', dust: '0', default_risk: null },
  ...{ day_zone: null, day_starts_at: '00:00', day_label: 'start', starting_balance: null },
};

const phaseBalance = (sql: Connection, account: number, day: number): string | undefined =>
  prepared<[number, string], string>(
    sql,
    'SELECT balance FROM account_phase WHERE account_id = ? AND from_day <= ? ORDER BY from_day DESC, position DESC LIMIT 1',
  )
    .pluck()
    .get(account, dayText(day));

function convention<T>(sql: Connection, key: string, otherwise: T): T {
  const stored = prepared<[string], string>(sql, 'SELECT value FROM setting WHERE key = ?').pluck().get(key);
  return stored === undefined ? otherwise : (JSON.parse(stored) as T);
}

const days = new Map<string, (at: number) => number>();

/** They keep what they learn about a zone, so one is made for each rule. */
function tradingDay(rule: TradingDayRule): (at: number) => number {
  const key = `${rule.zone} ${rule.startsAt} ${rule.label}`;
  const known = days.get(key) ?? createTradingDay(rule);
  days.set(key, known);
  return known;
}
