import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';

export interface AccountName {
  readonly id: number;
  readonly uid: string;
  readonly name: string;
  readonly currency: string;
  readonly mode: 'live' | 'evaluation' | 'funded' | 'paper' | 'backtest';
  /** 0: only where it is asked for by name. */
  readonly inTotals: 0 | 1;
}
export interface InstrumentName {
  readonly id: number;
  readonly symbol: string;
  readonly class: string;
  /** What it is written on, where it is written on something: else its own symbol. */
  readonly root: string;
  readonly tick: string | null;
}
export interface TagName {
  readonly id: number;
  readonly uid: string;
  /** The uid of its group. */
  readonly group: string;
  readonly name: string;
  readonly kind: 'setup' | 'mistake' | 'emotion' | 'market' | 'other';
  readonly colour: 'grey' | 'blue' | 'cyan' | 'green' | 'olive' | 'brown' | 'pink' | 'violet';
}

export interface RuleName {
  readonly id: number;
  readonly uid: string;
  /** The uid of its setup. */
  readonly setup: string;
  readonly text: string;
}

/** What the numbers in columns stand for, by id. */
export interface Names {
  readonly accounts: ReadonlyMap<number, AccountName>;
  readonly instruments: ReadonlyMap<number, InstrumentName>;
  readonly tags: ReadonlyMap<number, TagName>;
  readonly rules: ReadonlyMap<number, RuleName>;
}

export function readNames(sql: Connection): Names {
  const all = <R extends { id: number }>(text: string) => prepared<[], R>(sql, text).all();
  return {
    accounts: byId(all<AccountName>('SELECT id, uid, name, currency, mode, in_totals AS inTotals FROM account')),
    instruments: byId(
      all<InstrumentName & { underlying: string }>('SELECT id, symbol, class, underlying, tick FROM instrument').map(toInstrument),
    ),
    tags: byId(all<TagName>(TAGS)),
    rules: byId(all<RuleName>('SELECT setup_rule.id, setup_rule.uid, tag.uid AS setup, text FROM setup_rule JOIN tag ON tag.id = tag_id')),
  };
}

const TAGS = `SELECT tag.id, tag.uid, tag_group.uid AS "group", tag.name, kind, colour FROM tag JOIN tag_group ON tag_group.id = group_id`;

const byId = <R extends { id: number }>(rows: readonly R[]) => new Map(rows.map((row) => [row.id, row]));

function toInstrument({ underlying, ...row }: Omit<InstrumentName, 'root'> & { underlying: string }): InstrumentName {
  return { ...row, root: WRITTEN_ON.has(row.class) ? rootOf(underlying) : row.symbol };
}

const WRITTEN_ON = new Set(['option', 'future', 'futureOption']);
/** share:AAPL, future:ES 2026-03 */
const rootOf = (key: string): string => key.slice(key.indexOf(':') + 1).split(/[ @/]/)[0] as string;
