import { describe, expect, it } from 'vitest';
import { type ScaleSymbol, scaleFills } from '../../support/scale-fills.ts';

const symbols = Array.from({ length: 300 }, (_, n): ScaleSymbol => {
  const hedging = n % 10 === 9;
  return { account: hedging ? 2 : 1, instrument: n, text: `S${n}`, hedging, decimals: hedging ? 5 : 2, price: 150 };
});
const all = (count: number, portion?: number) => [...scaleFills(symbols, count, portion)].flat();

it('is the same however it is cut into portions', () => {
  expect(all(5000, 700)).toEqual(all(5000, 5000));
  expect([...scaleFills(symbols, 25, 10)].map((portion) => portion.length)).toEqual([10, 10, 5]);
});

describe('of 60,000 fills', () => {
  const fills = all(60_000);
  const told = follow(fills);

  it('come in time order, and a third of them at the instant of the one before', () => {
    expect(fills.every(({ at, seq }, n) => seq === n && (n === 0 || at >= fills[n - 1]!.at))).toBe(true);
    expect(fills.filter(({ at }, n) => at === fills[n - 1]?.at).length / fills.length).toBeCloseTo(0.33, 1.7);
  });

  it('a position takes about three', () => {
    expect(told.positions / fills.length).toBeCloseTo(0.35, 1.7);
  });

  it('some of one chain meet in an instant, some turn a position over, some close a part', () => {
    for (const each of [told.tied, told.flips, told.partials]) expect(each).toBeGreaterThan(fills.length / 50);
  });

  it('every one is somebody’s own, with a price and a quantity that can be', () => {
    expect(new Set(fills.map(({ uid }) => uid)).size).toBe(fills.length);
    expect(new Set(fills.map(({ instrument_id }) => instrument_id)).size).toBe(300);
    expect(fills.every(({ price, quantity }) => /^\d+(\.\d*[1-9])?$/.test(price ?? '') && /^[1-9]\d*$/.test(quantity))).toBe(true);
    expect(fills.some(({ price }) => price === '0')).toBe(false);
  });

  it('the tickets of a hedging account are never more than closed', () => {
    expect(told.tickets).toBeGreaterThan(1000);
    expect(told.overclosed).toBe(0);
  });
});

/** By the plainest of rules: what is held in each book after each fill. */
function follow(fills: ReturnType<typeof all>) {
  const held = new Map<string, { quantity: number; at: number }>();
  const told = { positions: 0, flips: 0, partials: 0, tied: 0, tickets: 0, overclosed: 0 };
  for (const { instrument_id, ticket, side, quantity, at } of fills) {
    const book = `${instrument_id} ${ticket ?? ''}`;
    const before = held.get(book);
    const open = before?.quantity ?? 0;
    const after = open + (side === 'buy' ? 1 : -1) * Number(quantity);
    const turned = open !== 0 && after !== 0 && Math.sign(open) !== Math.sign(after);
    if (open === 0 || turned) told.positions++;
    if (turned) told.flips++;
    if (open !== 0 && !turned && after !== 0 && Math.abs(after) < Math.abs(open)) told.partials++;
    if (before?.at === at) told.tied++;
    if (ticket !== null && !before) told.tickets++;
    if (ticket !== null && (turned || (before && open === 0))) told.overclosed++;
    held.set(book, { quantity: after, at });
  }
  return told;
}
