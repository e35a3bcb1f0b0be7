import assert from 'node:assert/strict';
import { toNumber } from '../../src/domain/decimal/decimal.ts';
import { decimal } from '../../src/domain/decimal/decimal-text.ts';
import { moneyScale } from '../../src/domain/money/money-scale.ts';
import { createPositionBuilder } from '../../src/domain/trades/build-positions.ts';
import type { BookRules, Position } from '../../src/domain/trades/position.ts';
import { createLegPricer, type StoredFill } from '../../src/domain/trades/price-leg.ts';
import { scaleFills } from '../support/scale-fills.ts';
import { buildPlainly, type PlainPosition } from './build-plainly.ts';
import type { Bench } from './measure.ts';

/** A million fills priced and built into positions, exactly and with all that is kept of them, against floats and the barest FIFO. */
export const buildPositions: Bench = {
  name: 'build positions of 1M fills / plain numbers',
  // Three was hoped for. Most of it is what the plain one does not keep: decision 12.
  goal: 6,
  repeats: 7,
  async prepare() {
    const chains = makeChains();
    const [exact, plain] = [chains.map(buildExactly), chains.map(buildPlainly)];
    for (const [at, positions] of exact.entries()) {
      assert.equal(positions.length, plain[at]?.length);
      for (const [n, position] of positions.entries()) same(position, plain[at]?.[n] as PlainPosition);
    }
    return {
      candidate: () => chains.forEach((chain) => void buildExactly(chain)),
      limit: () => chains.forEach((chain) => void buildPlainly(chain)),
      end() {},
    };
  },
};

const SYMBOLS = 300;
const FILLS = 1_000_000;

/** As a rebuild reads them: one chain after the other, their costs parsed. */
function makeChains(): StoredFill[][] {
  const symbols = Array.from({ length: SYMBOLS }, (_, instrument) => ({
    ...{ account: 1, instrument, text: `S${instrument}`, hedging: false, decimals: 2, price: 15_000 + instrument },
  }));
  const chains = symbols.map((): StoredFill[] => []);
  for (const portion of scaleFills(symbols, FILLS)) {
    for (const fill of portion) {
      const { uid, kind, side, effect, quantity, price = null, currency, at, seq, precision, order_ref: order = null, costs } = fill;
      chains[fill.instrument_id]?.push({
        ...{ uid, kind, side, effect, quantity, price, currency, at, seq, precision, order },
        ...{ multiplier: null, link: null, statedRealized: null, statedCurrency: null, cash: null, rate: null },
        costs: JSON.parse(costs as string),
      });
    }
  }
  return chains;
}

function buildExactly(chain: readonly StoredFill[]): Position[] {
  const price = createLegPricer(SHARE, ACCOUNT);
  const builder = createPositionBuilder(() => RULES);
  for (const fill of chain) builder.push(price(fill));
  return builder.finish().positions;
}

const SHARE = { id: 1, class: 'stock', multiplier: '1', priceScale: '1', base: null, payoff: null } as const;
const ACCOUNT = { currency: 'USD', tradingDay: (at: number) => Math.floor(at / 86_400_000) };
const RULES: BookRules = { matching: 'fifo', shorting: 'yes', dust: null, flat: decimal('0.5') };
const UNIT = 10 ** moneyScale('USD');

function same(position: Position, plain: PlainPosition): void {
  assert.equal(position.uid, plain.uid);
  assert.equal(position.direction, plain.direction);
  near(toNumber(position.quantity), plain.quantity);
  near(toNumber(position.averageEntry ?? decimal('0')), plain.averageEntry);
  assert.equal(position.exits.length, plain.exits.length);
  for (const [at, exit] of position.exits.entries()) {
    const other = plain.exits[at];
    assert.ok(other);
    assert.equal(exit.uid, other.uid);
    near(toNumber(exit.quantity), other.quantity);
    near(toNumber(exit.restQuantity), other.rest);
    near((exit.computed ?? Number.NaN) / UNIT, other.gross);
    // Shares of a cost are whole units.
    near((exit.costs ?? Number.NaN) / UNIT, other.costs, 1e-4);
  }
}

function near(a: number, b: number, tolerance = 1e-6): void {
  assert.ok(Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b)), `${a} against ${b}`);
}
