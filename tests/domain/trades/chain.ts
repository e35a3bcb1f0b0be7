import { multiply } from '../../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';
import { toUnits } from '../../../src/domain/money/units.ts';
import type { Built } from '../../../src/domain/trades/build-positions.ts';
import type { Carry, ChainEvent, Conversion, Leg, Split } from '../../../src/domain/trades/leg.ts';
import type { BookRules, Position } from '../../../src/domain/trades/position.ts';

/** A leg as a test writes it; what it leaves out is given by its place in the chain. */
export type Written = Partial<Leg> & Pick<Leg, 'side' | 'quantity' | 'price'>;
export type Happening = Written | (Partial<Split> & { type: 'split' }) | (Partial<Conversion> & { type: 'conversion' }) | Carry;

export const RULES: BookRules = { matching: 'fifo', shorting: 'yes', dust: null, flat: decimal('0.000000001') };
export const rules =
  (changes: Partial<BookRules> = {}) =>
  (): BookRules => ({ ...RULES, ...changes });

/** '10 @ 100' is ten at a hundred; '10' ten at an unknown price. */
export const buy = (text: string, more: Partial<Leg> = {}): Written => ({ side: 'buy', ...sized(text), ...more });
export const sell = (text: string, more: Partial<Leg> = {}): Written => ({ side: 'sell', ...sized(text), ...more });
export const costing = (amount: string): Partial<Leg> => ({
  costs: toUnits(decimal(amount), 'USD'),
  costsQuote: toUnits(decimal(amount), 'USD'),
});

export const split = (numerator: string, denominator: string, more: Partial<Split> = {}) => ({
  ...{ type: 'split' as const, numerator: decimal(numerator), denominator: decimal(denominator) },
  ...more,
});
export const becomes = (instrument: number, ratio = '1', costShare = '1') => ({
  ...{ instrument, numerator: decimal(ratio), denominator: decimal('1'), costShare: decimal(costShare) },
});

/** Named a, b, c …, an hour apart in instrument 1, with the money that quantity and price make. */
export function chain(happenings: readonly Happening[]): ChainEvent[] {
  return happenings.map((one, index): ChainEvent => {
    const common = { uid: String.fromCharCode(97 + index), instrument: 1, at: index * HOUR };
    if (!('side' in one)) return { ...common, cash: null, becomes: [], ...one } as ChainEvent;
    const worth = one.price && toUnits(multiply(one.quantity, one.price), 'USD');
    const cash = worth === null ? null : one.side === 'buy' ? 0 - worth : worth;
    return { ...common, seq: index, ...USUAL, quote: cash, account: cash, ...one };
  });
}

/** A picture of what was built, money in dollars: "a long 10: c 4 = 80 - 1; open 6 for 600". */
export function told({ positions, asides }: Built): string[] {
  const apart = asides.map(
    ({ kind, uid, quantity }) => `${kind === 'close_without_open' ? 'aside' : 'no position'} ${uid} ${decimalText(quantity)}`,
  );
  return [...positions.map(ofPosition), ...apart];
}

function ofPosition(position: Position): string {
  const exits = position.exits.map((exit) => {
    const gross = exit.stated ?? exit.computed;
    const rest = [exit.costs === 0 ? '' : ` - ${dollars(exit.costs)}`, exit.carry === 0 ? '' : ` + ${dollars(exit.carry)}`].join('');
    return `${exit.uid} ${decimalText(exit.quantity)} = ${dollars(gross)}${rest}`;
  });
  const held = decimalText(position.openQuantity);
  const open = held === '0' ? [] : [`${position.status === 'open' ? 'open' : 'rest'} ${held} for ${dollars(position.openCost)}`];
  const of = position.instrument === 1 ? '' : ` of ${position.instrument}`;
  return `${position.uid} ${position.direction} ${decimalText(position.quantity)}${of}: ${[...exits, ...open].join(', ')}`.trim();
}

const dollars = (units: number | null) => (units === null ? '?' : decimalText({ digits: units, scale: 6 }));

function sized(text: string): { quantity: Leg['quantity']; price: Leg['price'] } {
  const [quantity = '', price] = text.split(' @ ');
  return { quantity: decimal(quantity), price: price === undefined ? null : decimal(price) };
}

export const HOUR = 3_600_000;
const USUAL = {
  ...({ type: 'leg', kind: 'trade', effect: 'unknown', byDay: false, day: 0, order: null, link: null, currency: 'USD' } as const),
  ...{ costsQuote: 0, costs: 0, costsKnown: true, stated: null, resultRate: null },
};
