import { createRandom, type Random } from '../../src/domain/sample/random.ts';
import type { NewFill } from '../../src/ledger/write-fills.ts';

/** Where the fills of one symbol go. */
export interface ScaleSymbol {
  readonly account: number;
  readonly instrument: number;
  readonly text: string;
  readonly hedging: boolean;
  /** Decimals of a price, and its size in units of the last one. */
  readonly decimals: number;
  readonly price: number;
}

interface Open {
  quantity: number;
  ticket: string | null;
}
interface Holding {
  readonly symbol: ScaleSymbol;
  price: number;
  open: Open[];
}

/**
 * So many fills of all kinds that follow each other: opened, added to, closed in parts, turned over, a third of them in the
 * millisecond of the one before. In time order, in portions, the same for a seed; held are only the portion and what is open.
 */
export function* scaleFills(symbols: readonly ScaleSymbol[], count: number, portion = 20_000, seed = 1): Generator<NewFill[]> {
  const random = createRandom(seed);
  const holdings = symbols.map((symbol): Holding => ({ symbol, price: symbol.price, open: [] }));
  let at = Date.UTC(2016, 0, 4, 14, 30);
  let fills: NewFill[] = [];
  let holding = random.pick(holdings);
  for (let n = 0; n < count; n++) {
    if (random.chance(0.67)) at += random.int(1, 900_000);
    // Often one of the same symbol: in one instant too.
    if (!random.chance(0.2)) holding = random.pick(holdings);
    fills.push(nextFill(random, holding, n, at));
    if (fills.length === portion || n === count - 1) {
      yield fills;
      fills = [];
    }
  }
}

function nextFill(random: Random, holding: Holding, n: number, at: number): NewFill {
  const { symbol } = holding;
  holding.price = Math.max(1, holding.price + random.int(-9, 9));
  const { quantity, ticket } = symbol.hedging ? ticketStep(random, holding, n) : nettingStep(random, holding);
  const digits = String(holding.price).padStart(symbol.decimals + 1, '0');
  return {
    uid: random.hex(32),
    account_id: symbol.account,
    instrument_id: symbol.instrument,
    kind: 'trade',
    side: quantity > 0 ? 'buy' : 'sell',
    effect: 'unknown',
    quantity: String(Math.abs(quantity)),
    price: canonical(`${digits.slice(0, -symbol.decimals)}.${digits.slice(-symbol.decimals)}`),
    currency: 'USD',
    instrument_text: symbol.text,
    at,
    seq: n,
    precision: 'ms',
    at_text: String(at),
    order_ref: random.chance(0.5) ? `${symbol.text}-${Math.floor(n / 3)}` : null,
    execution_ref: String(n),
    ticket,
    costs: COSTS,
    identity: `x:${n}`,
  };
}

/** What is bought (above zero) or sold next, where all of a symbol is one position. */
function nettingStep(random: Random, holding: Holding): Open {
  const [open] = holding.open;
  const size = random.int(1, 9) * random.pick([1, 1, 10]);
  const quantity = !open ? (random.chance(0.6) ? size : -size) : afterOpening(random, open.quantity, size);
  const rest = (open?.quantity ?? 0) + quantity;
  holding.open = rest === 0 ? [] : [{ quantity: rest, ticket: null }];
  return { quantity, ticket: null };
}

function afterOpening(random: Random, open: number, size: number): number {
  const side = Math.sign(open);
  const step = random.next();
  if (step < 0.29) return side * size;
  if (step < 0.57 && Math.abs(open) > 1) return -side * random.int(1, Math.abs(open) - 1);
  return step < 0.9 ? -open : -open - side * size;
}

/** Each ticket is opened once, and closed at once or in two parts; a few are open at a time. */
function ticketStep(random: Random, holding: Holding, n: number): Open {
  if (holding.open.length === 0 || (holding.open.length < 4 && random.chance(0.4))) {
    const fresh = { quantity: random.int(1, 20) * (random.chance(0.5) ? 1000 : -1000), ticket: `t${n}` };
    holding.open.push(fresh);
    return fresh;
  }
  const old = random.pick(holding.open);
  const isPart = Math.abs(old.quantity) > 1000 && random.chance(0.2);
  const quantity = isPart ? -Math.sign(old.quantity) * 1000 : -old.quantity;
  holding.open = holding.open.flatMap((each) => (each !== old ? each : isPart ? { ...old, quantity: old.quantity + quantity } : []));
  return { quantity, ticket: old.ticket };
}

const canonical = (price: string) => price.replace(/\.?0+$/, '');
const COSTS = JSON.stringify([{ kind: 'commission', amount: '0.35', currency: 'USD', source: 'stated' }]);
