import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import type { Schema } from '../db/schema.ts';
import { add, type Decimal, multiply } from '../domain/decimal/decimal.ts';
import { decimal } from '../domain/decimal/decimal-text.ts';
import { divide, unitsAt } from '../domain/decimal/round-decimal.ts';
import { checkedSum } from '../domain/money/checked-sum.ts';
import { toUnits } from '../domain/money/units.ts';
import { type PlannedRisk, type Risk as PlanRisk, planRisk, type RiskUnit } from '../domain/trades/plan-risk.ts';
import type { Position } from '../domain/trades/position.ts';
import type { AccountRules } from './account-rules.ts';
import { builtPosition } from './built-position.ts';
import type { FamilyMember } from './family.ts';
import { positionsOfAnchor } from './positions-of-anchor.ts';
import { rateOfPosition } from './rate-of-position.ts';
import type { StoredPosition } from './regroup.ts';

export type Risk = Pick<Schema['trade'], 'risk' | 'risk_source'>;

/** What was at stake when the trade began: by the plan of its earliest leg that has one, else as the account risks as a rule. */
export function riskOfTrade(sql: Connection, rulesOf: (account: number) => AccountRules, positions: readonly StoredPosition[]): Risk {
  const planned = positions.map((position) => ({ position, plan: planOf(sql, position) })).find(({ plan }) => plan !== undefined);
  if (!planned?.plan) return usualRisk(rulesOf((positions[0] as StoredPosition).account_id));
  // A trade that was copied has positions in several accounts.
  const risk = plannedRisk(sql, rulesOf(planned.position.account_id), planned.position, planned.plan);
  return { risk: risk?.units ?? null, risk_source: risk?.source ?? null };
}

/**
 * Of a trade that was copied: what was at stake in all its accounts, as its result is that of all. By the plan of each, else of the one
 * that has a plan for as much as each bought; without any plan as each risks as a rule. One that nobody knows leaves the whole unknown.
 */
export function riskOfCopies(sql: Connection, rulesOf: (account: number) => AccountRules, positions: readonly StoredPosition[]): Risk {
  const copies = [...Map.groupBy(positions, ({ account_id }) => account_id)].map(([account, own]) => ({ rules: rulesOf(account), own }));
  const planned = copies.map(({ own }) => (own.some((position) => planOf(sql, position)) ? riskOfTrade(sql, rulesOf, own) : null));
  const like = planned.findIndex((risk) => risk !== null);
  const [from, told] = [copies[like], planned[like]];
  const risks = copies.map(({ rules, own }, at) => {
    if (!from || !told) return usualRisk(rules).risk;
    const plan = planned[at];
    return plan ? plan.risk : scaled(told.risk, from.own, own);
  });
  const areOfOneMoney = new Set(copies.map(({ rules }) => rules.currency)).size === 1;
  if (!areOfOneMoney || risks.some((risk) => risk === null)) return NO_RISK;
  return { risk: checkedSum(risks as number[]), risk_source: told?.risk_source ?? 'account' };
}

/** As much for each unit bought. */
function scaled(risk: number | null, from: readonly StoredPosition[], to: readonly StoredPosition[]): number | null {
  const all = [...from, ...to];
  if (risk === null || all.some(({ instrument_id }) => instrument_id !== from[0]?.instrument_id)) return null;
  const bought = (own: readonly StoredPosition[]) => own.map(({ quantity }) => decimal(quantity)).reduce(add);
  return Number(unitsAt(divide(multiply(decimal(String(risk)), bought(to)), bought(from), 0), 0));
}
const NO_RISK: Risk = { risk: null, risk_source: null };

/** That of a trade without a plan. */
export function usualRisk({ defaultRisk, currency }: AccountRules): Risk {
  const units = defaultRisk === null ? 0 : toUnits(decimal(defaultRisk), currency);
  return units > 0 ? { risk: units, risk_source: 'account' } : { risk: null, risk_source: null };
}

/** Positions whose risk a plan may tell. */
export function plannedPositions(sql: Connection): Set<number> {
  const anchors = prepared<[], string>(sql, 'SELECT anchor_uid FROM plan WHERE anchor_uid IS NOT NULL').pluck().all();
  return new Set(anchors.flatMap((anchor) => positionsOfAnchor(sql, anchor).map(({ id }) => id)));
}

interface PlanRow {
  id: number;
  anchor: string;
  value: string | null;
  unit: RiskUnit | null;
}

/** Most journals have none: then nobody looks for one. */
export const hasPlans = (sql: Connection): boolean =>
  prepared(sql, 'SELECT 1 FROM plan WHERE anchor_uid IS NOT NULL LIMIT 1').get() !== undefined;

function planOf(sql: Connection, position: StoredPosition): PlanRow | undefined {
  if (!hasPlans(sql)) return undefined;
  const rows = prepared<unknown[], PlanRow>(sql, PLANS).all({ id: position.id });
  return rows.find(({ anchor }) => positionsOfAnchor(sql, anchor)[0]?.id === position.id);
}
const PLANS = `SELECT plan.id, anchor_uid AS anchor, risk_value AS value, risk_unit AS unit
  FROM position JOIN fill USING (account_id, instrument_id) LEFT JOIN fill_allocation ON fill_id = fill.id
    JOIN plan ON anchor_uid IN (fill.uid, leg_uid)
  WHERE position.id = :id AND fill.at BETWEEN opened_at AND ended_at AND binned_at IS NULL ORDER BY fill.at, fill.seq, fill.uid, plan.id`;

function plannedRisk(sql: Connection, account: AccountRules, stored: StoredPosition, plan: PlanRow) {
  const { position, instrument } = builtPosition(sql, account, stored);
  const stops = prepared<[number], PlannedRisk['stops'][number]>(sql, STOPS).all(plan.id);
  const risk = plan.value === null || plan.unit === null ? null : { value: plan.value, unit: plan.unit };
  const rate = rateOfPosition(sql, account, stored, coinOf(instrument));
  return riskOfPosition({ risk, stops }, position, { account, instrument, rate });
}
const STOPS = "SELECT at, value AS price, source FROM plan_event WHERE plan_id = ? AND kind = 'stop' ORDER BY at, id";

/** What an inverse contract pays in; null of any other. */
export const coinOf = ({ payoff, base }: Pick<FamilyMember, 'payoff' | 'base'>): string | null => (payoff === 'inverse' ? base : null);

/** By what the plan of this position says. */
export function riskOfPosition(
  plan: PlannedRisk,
  position: Position,
  { account, instrument, rate }: { account: AccountRules; instrument: FamilyMember; rate: Decimal | null },
): PlanRisk | null {
  const held = {
    direction: position.direction,
    firstEntries: position.firstEntries,
    firstExitAt: position.exits[0]?.at ?? null,
    multiplier: instrument.multiplier,
    priceScale: instrument.priceScale,
    tick: instrument.tick,
    pip: instrument.pip,
    coin: coinOf(instrument),
    rate,
  };
  const balance = account.balanceOn(position.first.day);
  return planRisk(plan, held, { ...account, balance: balance === null ? null : toUnits(decimal(balance), account.currency) });
}
