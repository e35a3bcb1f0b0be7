import * as fc from 'fast-check';
import { decimal } from '../../../src/domain/decimal/decimal-text.ts';
import type { ChainEvent, Leg } from '../../../src/domain/trades/leg.ts';
import type { BookRules } from '../../../src/domain/trades/position.ts';
import { becomes, buy, chain, costing, type Happening, HOUR, sell, split } from './chain.ts';

/** Whole quantities of few sizes, so that flat, flips and ties are common; money that no quantity divides. */
const leg = (more: fc.Arbitrary<Partial<Leg>>) =>
  fc
    .record({
      side: fc.constantFrom(buy, sell),
      quantity: fc.integer({ min: 1, max: 5 }),
      price: fc.integer({ min: 0, max: 2000 }),
      costs: fc.integer({ min: -1_000_003, max: 3_000_001 }),
      order: fc.constantFrom(null, null, 'x', 'y'),
      more,
    })
    .map(({ side, quantity, price, costs, order, more }) =>
      side(`${quantity} @ ${price / 100}`, { costs, costsQuote: costs, order, ...more }),
    );

const plain = fc.record({ effect: fc.constantFrom<Leg['effect']>('unknown', 'unknown', 'unknown', 'open', 'close') });
const anyKind = fc.record({
  kind: fc.constantFrom<Leg['kind']>('trade', 'opening', 'receive', 'deliver', 'expiry', 'assignment', 'cash_settlement'),
});
const second = fc.record({ instrument: fc.constant(2) });
const byDay = fc.record({ byDay: fc.constant(true) });

export const trades = leg(plain);
const splits = fc.constantFrom<[string, string]>(['2', '1'], ['1', '2'], ['3', '1'], ['1', '3']).map(([n, d]): Happening => split(n, d));
const carries = fc.integer({ min: -500, max: 500 }).map((amount) => ({ type: 'carry', amount }) as Happening);
const actions = fc
  .constantFrom(
    [becomes(2, '2')],
    [becomes(1, '1', '0.7'), becomes(2, '0.5', '0.3')],
    [becomes(2, '1', '0.3333'), becomes(3, '0.3333333', '0.6667')],
  )
  .map((targets): Happening => ({ type: 'conversion', becomes: targets }));
/** Without a worth of their own: what came from nowhere and what took a cost over add the same. */
const transforms = fc.constantFrom<Happening>(
  sell('3 @ 0', { ...costing('0.000007'), kind: 'transform_out', link: 'm' }),
  buy('2 @ 0', { ...costing('0.000005'), kind: 'transform_in', link: 'm', instrument: 2 }),
  buy('1 @ 0', { kind: 'transform_in', link: 'm', instrument: 3 }),
);

/** Hours, seconds and nothing between one event and the next; of a day without hours all share its midnight. */
const spaced = (of: fc.Arbitrary<Happening>, maxLength = 30) =>
  fc.array(fc.tuple(of, fc.constantFrom(0, 0, 1000, 1500, HOUR)), { minLength: 1, maxLength }).map((parts): ChainEvent[] => {
    let at = 0;
    return chain(parts.map(([one, gap]) => ({ ...one, at: (at += gap) }) as Happening)).map(named);
  });

const named = (event: ChainEvent, index: number): ChainEvent => ({ ...event, uid: `${String(index).padStart(3, '0')}` });

export const anyRules: fc.Arbitrary<BookRules> = fc.record({
  matching: fc.constantFrom<BookRules['matching']>('fifo', 'lifo', 'average', 'hifo'),
  shorting: fc.constantFrom<BookRules['shorting']>('yes', 'no', 'ask'),
  dust: fc.constantFrom(null, null, decimal('0.3')),
  flat: fc.constant(decimal('0.000000001')),
});

export const tradeChain = spaced(trades);
export const oneChain = spaced(fc.oneof({ weight: 6, arbitrary: trades }, anyLeg(), splits, carries));
export const family = spaced(fc.oneof({ weight: 4, arbitrary: trades }, leg(second), leg(byDay), splits, carries, actions, transforms));

function anyLeg(): fc.Arbitrary<Happening> {
  return fc.oneof(leg(anyKind), leg(byDay));
}
