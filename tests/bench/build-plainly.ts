import type { StoredFill } from '../../src/domain/trades/price-leg.ts';

export interface PlainPosition {
  uid: string;
  direction: 'long' | 'short';
  quantity: number;
  peak: number;
  averageEntry: number;
  exits: PlainExit[];
}
interface PlainExit {
  uid: string;
  at: number;
  quantity: number;
  rest: number;
  price: number;
  gross: number;
  costs: number;
}
interface PlainLot {
  quantity: number;
  price: number;
  /** Of one unit. */
  cost: number;
}

/** Positions out of the fills of one chain in floats: first in first out, exits by order, through zero, and nothing else. */
export function buildPlainly(chain: readonly StoredFill[]): PlainPosition[] {
  const positions: PlainPosition[] = [];
  const lots: PlainLot[] = [];
  let [held, worth] = [0, 0];
  let position: PlainPosition | undefined;
  let exit: PlainExit | undefined;
  let previous: StoredFill | undefined;

  for (const fill of chain) {
    const size = Number(fill.quantity);
    const price = Number(fill.price);
    const cost = (fill.costs ?? []).reduce((sum, one) => sum + Number(one.amount), 0) / size;
    const direction = fill.side === 'buy' ? 'long' : 'short';
    let left = size;
    if (position && held > 0 && position.direction !== direction) left -= close(position, fill, Math.min(held, size), price, cost);
    if (left > 0) open(fill, direction, { quantity: left, price, cost });
    previous = fill;
  }
  return positions;

  function open(fill: StoredFill, direction: 'long' | 'short', lot: PlainLot): void {
    if (held === 0 || !position) {
      position = { uid: fill.uid, direction, quantity: 0, peak: 0, averageEntry: 0, exits: [] };
      positions.push(position);
      worth = 0;
    }
    exit = undefined;
    lots.push(lot);
    held += lot.quantity;
    worth += lot.quantity * lot.price;
    position.quantity += lot.quantity;
    position.averageEntry = worth / position.quantity;
    position.peak = Math.max(position.peak, held);
  }

  function close(from: PlainPosition, fill: StoredFill, quantity: number, price: number, cost: number): number {
    const current = exit && continues(fill) ? exit : begin(from, fill);
    exit = current;
    const sign = from.direction === 'long' ? 1 : -1;
    current.price = (current.price * current.quantity + price * quantity) / (current.quantity + quantity);
    current.quantity += quantity;
    for (let left = quantity; left > 0; ) {
      const lot = lots[0] as PlainLot;
      const part = Math.min(left, lot.quantity);
      current.gross += sign * part * (price - lot.price);
      current.costs += part * (cost + lot.cost);
      left -= part;
      lot.quantity -= part;
      if (lot.quantity === 0) lots.shift();
    }
    held -= quantity;
    current.rest = held;
    if (held === 0) exit = undefined;
    return quantity;
  }

  function continues(fill: StoredFill): boolean {
    if (!previous) return false;
    if (previous.order !== null || fill.order !== null) return previous.order === fill.order;
    return fill.at - previous.at <= 2000;
  }
}

function begin(position: PlainPosition, { uid, at }: StoredFill): PlainExit {
  const exit = { uid, at, quantity: 0, rest: 0, price: 0, gross: 0, costs: 0 };
  position.exits.push(exit);
  return exit;
}
