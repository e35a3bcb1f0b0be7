import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { add, type Decimal, negate, subtract, toNumber, ZERO } from '../../../src/domain/decimal/decimal.ts';
import { takeShare } from '../../../src/domain/money/take-share.ts';
import { type Built, buildPositions, createPositionBuilder } from '../../../src/domain/trades/build-positions.ts';
import type { ChainEvent, Leg } from '../../../src/domain/trades/leg.ts';
import type { Position } from '../../../src/domain/trades/position.ts';
import { anyRules, family, oneChain, tradeChain } from './random-chain.ts';

const RUNS = { numRuns: 3000 };

it('keeps every unit of quantity, in any chain', () => {
  fc.assert(
    fc.property(oneChain, anyRules, (events, rules) => {
      const built = buildPositions(events, () => rules);
      let held = 0;
      for (const event of events) {
        if (event.type === 'split') held *= toNumber(event.numerator) / toNumber(event.denominator);
        if (event.type === 'leg') held += (event.side === 'buy' ? 1 : -1) * toNumber(placed(built, event));
      }
      const open = built.positions.reduce((sum, one) => sum + (one.direction === 'long' ? 1 : -1) * toNumber(one.openQuantity), 0);
      expect(open).toBeCloseTo(held, 6);
    }),
    RUNS,
  );
});

it('keeps every unit of money and of costs, in any family', () => {
  fc.assert(
    fc.property(family, anyRules, (events, rules) => {
      const built = buildPositions(events, () => rules);
      fc.pre(!built.asides.some(({ uid }) => isTransform(events.find((event) => event.uid === uid))));
      const legs = events.filter((event) => event.type === 'leg');
      expect(sum(built.positions.map((one) => total(one, 'grossQuote') - (one.openCostQuote as number)))).toBe(
        sum(legs.map((leg) => share(built, leg, leg.quote))),
      );
      expect(sum(built.positions.map((one) => total(one, 'computed') - (one.openCost as number)))).toBe(
        sum(legs.map((leg) => share(built, leg, leg.account))),
      );
      expect(sum(built.positions.map((one) => total(one, 'costs') + (one.openCosts as number)))).toBe(
        sum(legs.map((leg) => share(built, leg, leg.costs))),
      );
    }),
    RUNS,
  );
});

it('keeps carry from the first position on', () => {
  fc.assert(
    fc.property(oneChain, anyRules, (events, rules) => {
      const built = buildPositions(events, () => rules);
      const begin = events.findIndex(({ uid }) => uid === built.positions[0]?.uid);
      const carried = events.filter((event, at) => event.type === 'carry' && begin !== -1 && at > begin);
      expect(sum(built.positions.map((one) => sum(one.exits.map(({ carry }) => carry)) + one.openCarry))).toBe(
        sum(carried.map((event) => (event.type === 'carry' ? event.amount : 0))),
      );
    }),
    RUNS,
  );
});

it('lets matches, exits and the position tell one result', () => {
  fc.assert(
    fc.property(family, anyRules, (events, rules) => {
      for (const { exits } of buildPositions(events, () => rules).positions) {
        for (const exit of exits) {
          for (const key of ['grossQuote', 'computed', 'costs', 'costsQuote'] as const)
            expect(exit[key]).toBe(sum(exit.matches.map((match) => match[key] ?? 0)));
          expect(toNumber(exit.matches.reduce((all, { quantity }) => add(all, quantity), ZERO))).toBeCloseTo(toNumber(exit.quantity), 6);
        }
      }
    }),
    RUNS,
  );
});

it.each(['fifo', 'lifo'] as const)('realises by %s what a list of single units realises', (matching) => {
  fc.assert(
    fc.property(tradeChain, (events) => {
      const legs = events.map((event) => ({ ...(event as Leg), effect: 'unknown' as const }));
      const { positions } = buildPositions(legs, () => ({ matching, shorting: 'yes', dust: null, flat: NEXT_TO_NOTHING }));
      const byLeg = new Map<string, number>();
      for (const match of positions.flatMap(({ exits }) => exits.flatMap(({ matches }) => matches))) {
        byLeg.set(match.exit, (byLeg.get(match.exit) ?? 0) + (match.computed as number));
      }
      expect(legs.map(({ uid }) => byLeg.get(uid) ?? 0)).toEqual(unitByUnit(legs, matching));
    }),
    RUNS,
  );
});

it('is the same however often it is asked', () => {
  fc.assert(
    fc.property(family, anyRules, (events, rules) => {
      const builder = createPositionBuilder(() => rules);
      const closed = events.flatMap((event) => {
        builder.isFlat(event);
        builder.push(event);
        return builder.closed();
      });
      const { positions, asides } = builder.finish();
      expect({ positions: [...closed, ...positions], asides }).toEqual(buildPositions(events, () => rules));
    }),
    RUNS,
  );
});

it('is the same where it stops when flat, before a position that joins nothing, and another goes on', () => {
  fc.assert(
    fc.property(oneChain, anyRules, (events, rules) => {
      const whole = buildPositions(events, () => rules);
      const builder = createPositionBuilder(() => rules);
      events.forEach((event, at) => {
        const begins = whole.positions.some(({ uid, joinsBefore }) => uid === event.uid && !joinsBefore);
        if (event.type === 'leg' && builder.isFlat(event) && begins) {
          const parts = [events.slice(0, at), events.slice(at)].map((part) => buildPositions(part, () => rules));
          expect(parts.flatMap(({ positions }) => positions)).toEqual(whole.positions);
          expect(parts.flatMap(({ asides }) => asides)).toEqual(whole.asides);
        }
        builder.push(event);
      });
    }),
    RUNS,
  );
});

it('is the same where it begins after a position that leaves nothing to the next', () => {
  fc.assert(
    fc.property(oneChain, anyRules, (events, rules) => {
      const whole = buildPositions(events, () => rules);
      whole.positions.forEach(({ status, joinsAfter, last }, at) => {
        if (status === 'open' || joinsAfter) return;
        const later = events.slice(events.findIndex(({ uid }) => uid === last.uid) + 1);
        expect(buildPositions(later, () => rules).positions).toEqual(whole.positions.slice(at + 1));
      });
    }),
    RUNS,
  );
});

it('lets what is unknown change no result that does not consume it', () => {
  fc.assert(
    fc.property(oneChain, anyRules, fc.infiniteStream(fc.boolean()), (events, rules, coin) => {
      const partly = events.map((event) =>
        event.type === 'leg' && coin.next().value ? { ...event, price: null, quote: null, account: null } : event,
      );
      const same = { ...rules, matching: rules.matching === 'hifo' ? ('fifo' as const) : rules.matching };
      fc.pre(events.every((event) => event.type !== 'leg' || PRICED.has(event.kind)));
      const [known, unknown] = [events, partly].map((each) => buildPositions(each, () => same)) as [Built, Built];
      expect(unknown.positions.map(({ uid }) => uid)).toEqual(known.positions.map(({ uid }) => uid));
      const exits = (built: Built) => built.positions.flatMap((position) => position.exits);
      exits(unknown).forEach((exit, at) => {
        if (exit.computed !== null) expect(exit.computed).toBe(exits(known)[at]?.computed);
        else expect(exit.matches.some(({ entryPrice, exitPrice }) => entryPrice === null || exitPrice === null)).toBe(true);
      });
    }),
    RUNS,
  );
});

/** The plainest way to do it: each unit on its own. Prices have two decimals, so nothing is rounded. */
function unitByUnit(legs: readonly Leg[], matching: 'fifo' | 'lifo'): number[] {
  const units: { side: string; cash: number }[] = [];
  return legs.map((leg) => {
    const cash = (leg.account as number) / toNumber(leg.quantity);
    let realised = 0;
    for (let left = toNumber(leg.quantity); left > 0; left--) {
      const [first] = units;
      if (!first || first.side === leg.side) units.push({ side: leg.side, cash });
      else realised += cash + ((matching === 'fifo' ? units.shift() : units.pop())?.cash as number);
    }
    return realised;
  });
}

function placed({ asides }: Built, leg: Leg): Decimal {
  return asides.filter(({ uid }) => uid === leg.uid).reduce((left, { quantity }) => subtract(left, quantity), leg.quantity);
}

const share = (built: Built, leg: Leg, amount: number | null) => takeShare(amount as number, placed(built, leg), leg.quantity);

const isTransform = (event: ChainEvent | undefined) =>
  event?.type === 'leg' && (event.kind === 'transform_in' || event.kind === 'transform_out');
const total = ({ exits }: Position, key: 'grossQuote' | 'computed' | 'costs') => sum(exits.map((exit) => exit[key] as number));
const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);
const PRICED = new Set<Leg['kind']>(['trade', 'opening', 'receive']);
const NEXT_TO_NOTHING = negate({ digits: -1, scale: 9 });
