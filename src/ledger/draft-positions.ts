import type { Connection } from '../db/connection.ts';
import type { InstrumentRow, NewFill } from '../db/rows.ts';
import type { Leg } from '../domain/trades/leg.ts';
import type { PlannedRisk, Risk } from '../domain/trades/plan-risk.ts';
import type { Aside, Position } from '../domain/trades/position.ts';
import { createLegPricer, type StoredFill } from '../domain/trades/price-leg.ts';
import { readAccountRules } from './account-rules.ts';
import { type Family, type FamilyMember, familyOf } from './family.ts';
import { NOT_STORED } from './find-instrument.ts';
import { type PositionRow, positionRow } from './position-rows.ts';
import { type FirstFill, rateOfFirst } from './rate-of-position.ts';
import { rebuildChain } from './rebuild-chain.ts';
import { coinOf, riskOfPosition } from './risk-of-trade.ts';

export interface DraftPosition {
  readonly row: PositionRow;
  /** It takes in fills that are stored already. */
  readonly joins: boolean;
  /** Of one that joins another the risk is that of the other's plan. */
  readonly risk: Risk | null;
}

/** What fills that nobody has stored would become, beside those that are there: built as they would be, and nothing is written. */
export function draftPositions(
  sql: Connection,
  fills: readonly NewFill[],
  instrument: InstrumentRow,
  plan: PlannedRisk,
): { positions: DraftPosition[]; asides: Aside[] } {
  const [first] = fills as [NewFill];
  const account = readAccountRules(sql, first.account_id);
  const family = familyWith(sql, account.id, instrument);
  const member = family.instruments.find(({ id }) => id === instrument.id) as FamilyMember;
  const price = createLegPricer(member, account);
  const legs = fills.map((fill) => price(asStored(fill)));
  const times = legs.map(({ at }) => at);
  const chain = { account: account.id, instrument: instrument.id, book: account.hedging ? (first.ticket ?? '') : '' };
  const { positions, asides } = rebuildChain(sql, account, family, chain, { from: Math.min(...times), to: Math.max(...times) }, legs);
  const rateOf = (position: Position) => rateOfFirst(firstOf(fills, position), account.currency, coinOf(member));
  const own = new Set(legs.map(({ uid }) => uid));
  // The plan hangs on the first fill that was entered: that of another position says nothing.
  const planned = positions.find((position) => holds(position, legs[0] as Leg));
  return {
    positions: positions.flatMap((position) => {
      const inside = legs.filter((leg) => holds(position, leg)).length;
      if (inside === 0) return [];
      const joins = position.legs > inside || !own.has(position.first.uid);
      const said = position === planned ? plan : NO_PLAN;
      return [
        {
          row: positionRow(position, { ...chain, account: account.id, underlying: member.underlying }),
          joins,
          risk: joins ? null : riskOfPosition(said, position, { account, instrument: member, rate: rateOf(position) }),
        },
      ];
    }),
    asides: asides.filter(({ uid }) => own.has(uid)),
  };
}

function familyWith(sql: Connection, account: number, instrument: InstrumentRow): Family {
  if (instrument.id !== NOT_STORED) return familyOf(sql, account, instrument.id);
  const { payoff, pip } = JSON.parse(instrument.terms) as { payoff?: FamilyMember['payoff']; pip?: string | null };
  const { id, multiplier, base, underlying, tick } = instrument;
  const member: FamilyMember = {
    ...{ id, multiplier, base, underlying, tick, class: instrument.class, priceScale: instrument.price_scale },
    ...{ payoff: payoff ?? null, quantityStep: instrument.quantity_step, pip: pip ?? null, isSplit: 0, hasEvents: 0 },
  };
  return { instruments: [member], isCoupled: false };
}

const NO_PLAN: PlannedRisk = { risk: null, stops: [] };

/** A close by day stands after what it closes, whatever its date sorts before: of closes the matches tell. */
function holds(position: Position, leg: Leg): boolean {
  if (isEntry(position, leg) && isWithin(position, leg)) return true;
  return position.exits.some(({ matches }) => matches.some(({ entry, exit }) => entry === leg.uid || exit === leg.uid));
}

const isEntry = ({ direction }: Position, { side }: Leg) => (direction === 'long') === (side === 'buy');

/** In the one order of a book no two positions overlap, but for the fill that turns one into the next. */
function isWithin({ first, last }: Position, leg: Leg): boolean {
  return !isBefore(leg, first) && !isBefore(last, leg);
}

function isBefore(a: Leg, b: Leg): boolean {
  return a.at !== b.at ? a.at < b.at : a.seq !== b.seq ? a.seq < b.seq : a.uid < b.uid;
}

function firstOf(fills: readonly NewFill[], { first }: Position): FirstFill {
  const { currency, price, rate } = fills.find(({ uid }) => uid === first.uid) as NewFill;
  return { currency, price: price ?? null, rate: rate ?? null };
}

function asStored(fill: NewFill): StoredFill {
  const { uid, kind, side, effect, quantity, currency, at, seq } = fill;
  return {
    ...{ uid, kind, side, effect, quantity, currency, at, seq, precision: fill.precision as StoredFill['precision'] },
    price: fill.price ?? null,
    multiplier: fill.multiplier ?? null,
    order: fill.order_ref ?? null,
    link: fill.link ?? null,
    statedRealized: fill.stated_realized ?? null,
    statedCurrency: fill.stated_currency ?? null,
    cash: fill.cash ?? null,
    rate: fill.rate ?? null,
    costs: fill.costs ? JSON.parse(fill.costs) : null,
  };
}
