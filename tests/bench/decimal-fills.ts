import assert from 'node:assert/strict';
import { add, compare, type Decimal, multiply, negate, subtract, toNumber, ZERO } from '../../src/domain/decimal/decimal.ts';
import { decimal } from '../../src/domain/decimal/decimal-text.ts';
import type { Bench } from './measure.ts';

/** A million fills, read from their stored text and added to positions and cash: exactly, against plain numbers. */
export const decimalFills: Bench = {
  name: 'decimals of 1M fills / plain numbers',
  goal: 1.6,
  repeats: 15,
  async prepare() {
    const fills = manyFills(1_000_000);
    const [exact, plain] = [inDecimals(fills), inNumbers(fills)];
    assert.equal(exact.turns, plain.turns);
    for (const [symbol, position] of exact.positions.entries()) near(toNumber(position), plain.positions[symbol] as number);
    for (const [symbol, cash] of exact.cash.entries()) near(toNumber(cash), plain.cash[symbol] as number);
    return { candidate: () => void inDecimals(fills), limit: () => void inNumbers(fills), end() {} };
  },
};

interface TextFill {
  symbol: number;
  isBuy: boolean;
  quantity: string;
  price: string;
}

const SYMBOLS = 300;

function inDecimals(fills: TextFill[]) {
  const positions = new Array<Decimal>(SYMBOLS).fill(ZERO);
  const cash = new Array<Decimal>(SYMBOLS).fill(ZERO);
  let turns = 0;
  for (const { symbol, isBuy, quantity, price } of fills) {
    const size = decimal(quantity);
    const value = multiply(size, decimal(price));
    const before = positions[symbol] as Decimal;
    const after = add(before, isBuy ? size : negate(size));
    cash[symbol] = isBuy ? subtract(cash[symbol] as Decimal, value) : add(cash[symbol] as Decimal, value);
    positions[symbol] = after;
    if (compare(before, ZERO) !== compare(after, ZERO)) turns++;
  }
  return { positions, cash, turns };
}

function inNumbers(fills: TextFill[]) {
  const positions = new Array<number>(SYMBOLS).fill(0);
  const cash = new Array<number>(SYMBOLS).fill(0);
  let turns = 0;
  for (const { symbol, isBuy, quantity, price } of fills) {
    const size = Number(quantity);
    const value = size * Number(price);
    const before = positions[symbol] as number;
    const after = before + (isBuy ? size : -size);
    cash[symbol] = isBuy ? (cash[symbol] as number) - value : (cash[symbol] as number) + value;
    positions[symbol] = after;
    if (Math.sign(before) !== Math.sign(after)) turns++;
  }
  return { positions, cash, turns };
}

/** Shares, currencies and coins: each with the decimals it is traded with. */
function manyFills(count: number): TextFill[] {
  const chance = generator(7);
  const prices = Array.from({ length: SYMBOLS }, () => 20 + chance() * 400);
  return Array.from({ length: count }, () => {
    const symbol = Math.floor(chance() * SYMBOLS);
    const price = (prices[symbol] = Math.max(1, (prices[symbol] as number) + chance() - 0.5));
    return { symbol, isBuy: chance() < 0.5, ...KINDS[symbol % KINDS.length]?.(price, chance()) } as TextFill;
  });
}

const KINDS = [
  (price: number, size: number) => ({ quantity: String(1 + Math.floor(size * 500)), price: price.toFixed(2) }),
  (price: number, size: number) => ({ quantity: String(1 + Math.floor(size * 500)), price: price.toFixed(2) }),
  (price: number, size: number) => ({ quantity: String(1000 * (1 + Math.floor(size * 100))), price: (price / 100).toFixed(5) }),
  (price: number, size: number) => ({ quantity: (0.001 + size * 2).toFixed(6), price: (price * 100).toFixed(2) }),
];

function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function near(a: number, b: number) {
  assert.ok(Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b)), `${a} against ${b}`);
}
