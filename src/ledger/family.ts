import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import type { PricedInstrument } from '../domain/trades/price-leg.ts';

export interface FamilyMember extends PricedInstrument {
  readonly underlying: string;
  readonly quantityStep: string | null;
  readonly tick: string | null;
  readonly pip: string | null;
  /** Parts of its fills were put into other books. */
  readonly isSplit: 0 | 1;
  /** More than fills happened in it: actions, or money. */
  readonly hasEvents: 0 | 1;
}
/** Instruments of one account that a merger, a new symbol or a spin-off couples: they are built in one go. Mostly one alone. */
export interface Family {
  readonly instruments: readonly FamilyMember[];
  /** Something leaves that may come back later, if only to the instrument itself. */
  readonly isCoupled: boolean;
}

export function familyOf(sql: Connection, account: number, instrument: number): Family {
  const found = new Map<number, FamilyMember>();
  const waiting = [instrument];
  let isCoupled = false;
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.set(id, readMember(sql, account, id));
    const others = coupled(sql, account, id);
    isCoupled ||= others.length > 0;
    waiting.push(...others);
  }
  return { instruments: [...found.values()].sort((a, b) => a.id - b.id), isCoupled };
}

export function instrumentId(sql: Connection, uid: string): number {
  const id = prepared<[string], number>(sql, 'SELECT id FROM instrument WHERE uid = ?').pluck().get(uid);
  if (id === undefined) throw new Error(`There is no instrument ${uid}`);
  return id;
}

function readMember(sql: Connection, account: number, id: number): FamilyMember {
  return prepared<unknown[], FamilyMember>(sql, MEMBER).get({ account, id }) ?? { ...GONE, id };
}

/** Splits by the user are few: they are looked through rather than the fills. */
const MEMBER = `SELECT id, class, multiplier, price_scale AS priceScale, base, terms ->> 'payoff' AS payoff, underlying, quantity_step AS quantityStep,
    tick, terms ->> 'pip' AS pip,
    EXISTS (SELECT 1 FROM fill_allocation CROSS JOIN fill ON fill.id = fill_id WHERE account_id = :account AND instrument_id = :id) AS isSplit,
    EXISTS (SELECT 1 FROM corporate_action WHERE account_id = :account AND instrument_id = :id)
      OR EXISTS (SELECT 1 FROM cash_event WHERE account_id = :account AND instrument_id = :id) AS hasEvents
  FROM instrument WHERE id = :id`;

/** One that was undone together with its fills: nothing is left to price, and its positions go. */
const GONE: Omit<FamilyMember, 'id'> = {
  ...{ class: 'stock', multiplier: null, priceScale: '1', base: null, payoff: null },
  ...{ underlying: '', quantityStep: null, tick: null, pip: null, isSplit: 1, hasEvents: 1 },
};

function coupled(sql: Connection, account: number, instrument: number): number[] {
  const byActions = hasAny(sql, "SELECT 1 FROM corporate_action WHERE kind <> 'split' LIMIT 1")
    ? prepared<unknown[], number>(sql, BY_ACTIONS).pluck().all({ account, instrument })
    : [];
  const byFills = hasAny(sql, "SELECT 1 FROM fill WHERE kind IN ('transform_in', 'transform_out') LIMIT 1")
    ? prepared<unknown[], number>(sql, BY_TRANSFORMS).pluck().all({ account, instrument })
    : [];
  return [...byActions, ...byFills];
}

const hasAny = (sql: Connection, text: string): boolean => prepared(sql, text).get() !== undefined;

const BY_ACTIONS = `
  SELECT target.id FROM corporate_action, json_each(becomes) AS one JOIN instrument AS target ON target.uid = one.value ->> 'instrument'
    WHERE account_id = :account AND instrument_id = :instrument AND kind <> 'split'
  UNION
  SELECT instrument_id FROM corporate_action, json_each(becomes) AS one JOIN instrument AS target ON target.uid = one.value ->> 'instrument'
    WHERE account_id = :account AND target.id = :instrument AND kind <> 'split'`;

const BY_TRANSFORMS = `
  SELECT DISTINCT other.instrument_id FROM fill AS own JOIN fill AS other ON other.link = own.link AND other.account_id = own.account_id
  WHERE own.account_id = :account AND own.instrument_id = :instrument 
    AND own.kind IN ('transform_in', 'transform_out') AND other.kind IN ('transform_in', 'transform_out')`;
