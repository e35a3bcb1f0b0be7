import { add, type Decimal, multiply, negate, subtract, ZERO } from '../../../src/domain/decimal/decimal.ts';
import { decimal } from '../../../src/domain/decimal/decimal-text.ts';
import { divide, roundTo } from '../../../src/domain/decimal/round-decimal.ts';
import { type Candle, excursion } from '../../../src/domain/trades/excursion.ts';
import type { ChainEvent } from '../../../src/domain/trades/leg.ts';
import type { Match, Position } from '../../../src/domain/trades/position.ts';
import { differences } from '../differences.ts';
import type { Vector } from '../vector.ts';
import { exactText } from './exact-text.ts';
import { known } from './known.ts';
import { amountOf, legOf, moneyDecimals, positionsOf, type SourceFill, type SourceSplit, splitOf } from './run-legs.ts';

/** A trade of any grouping is some matches of one position. */
interface Trade {
  readonly position: Position;
  readonly matches: readonly Match[];
  /** In the units of its end: a split of the stock may have come between its exits. */
  readonly quantity: Decimal;
  /** As we show them, to 12 decimals. */
  readonly averages: readonly (Decimal | null)[];
}

/** Fills, prices seen between them and splits, to trades under the grouping of the source. */
export function buildTrades(vector: Vector) {
  const { input, convention } = vector;
  const multiplier = decimal(input.multiplier ?? '1');
  const source = readSource(input);
  const decimals = moneyDecimals(source.fills.map(({ amount }) => amount));
  const events = source.order.map((event, seq): ChainEvent => ('side' in event ? legOf(event, seq, decimals) : splitOf(event)));
  const matching = known('matching', convention.matching, 'any', 'FIFO', 'LIFO') === 'LIFO' ? 'lifo' : 'fifo';
  const positions = positionsOf(events, matching);
  const trades = positions.flatMap((position) => tradesOf(position, convention.grouping));
  const money: Money = (units) => ({ digits: units as number, scale: decimals });
  const fees = feesOf(trades, source.fills, convention, money);
  const rows = trades.map((trade, at) => row(trade, fees[at] as Decimal));
  agreeWithDerived();
  return {
    tradeCount: trades.length,
    openQuantity: exactText(positions.map(signedRest).reduce(add, ZERO)),
    trades: rows.map(({ figures }) => figures),
    totals: { grossPnl: total('gross'), fees: total('fee'), netPnl: total('net') },
  };

  function row({ position, matches, quantity, averages }: Trade, fee: Decimal) {
    const [entry, exit] = [average(matches, 'entryPrice', quantity), average(matches, 'exitPrice', quantity)];
    const [opened, closed] = [Math.min(...matches.map(({ entryAt }) => entryAt)), Math.max(...matches.map(closedAt))];
    const exact = money(matches.reduce((units, match) => units + (match.grossQuote as number), 0));
    const gross = convention.pnlDecimals === null ? exact : roundTo(exact, convention.pnlDecimals);
    const net = subtract(gross, fee);
    agree(
      [exactText(entry), exactText(exit)],
      averages.map((price) => price && exactText(price)),
      '1e-12',
    );
    const entryValue = multiply(multiply(entry, quantity), multiplier);
    const held = { direction: position.direction, quantity, multiplier, entry, exit, openedAt: opened, closedAt: closed };
    const candles = candlesUntil(closed);
    const seen = excursion({ ...held, openedAt: scopeFrom(position, opened) }, candles);
    const own = excursion(held, candles);
    const figures = {
      direction: position.direction,
      quantity: exactText(quantity),
      entryTime: time(opened),
      entryPrice: exactText(entry),
      exitTime: time(closed),
      exitPrice: exactText(exit),
      grossPnl: exactText(gross),
      fees: exactText(fee),
      netPnl: exactText(net),
      fillIds: source.fills.filter(({ id }) => matches.some((match) => match.entry === id || match.exit === id)).map(({ name }) => name),
      durationSec: (closed - opened) / 1000,
      mae: exactText(seen.mae),
      mfe: exactText(seen.mfe),
      giveback: exactText(seen.giveback),
      entryValue: exactText(entryValue),
      exitValue: exactText(multiply(multiply(exit, quantity), multiplier)),
      returnOnEntry: exactText(divide(net, entryValue, FINE)),
    };
    return { figures, gross, fee, net, own };
  }

  /** One source gives a lot the prices of the whole position, also from before the lot was there. */
  function scopeFrom(position: Position, opened: number): number {
    return convention.excursionScope === 'position' ? position.first.at : opened;
  }

  /** In the units that the trade ended in. */
  function candlesUntil(closed: number): Candle[] {
    return source.candles.map(({ at, high, low }) => {
      const since = source.order.filter((event) => 'denominator' in event && at < event.at && event.at < closed) as SourceSplit[];
      const factor = since.reduce((product, { denominator }) => multiply(product, denominator), ONE);
      return { at, high: multiply(high, factor), low: multiply(low, factor) };
    });
  }

  function closedAt(match: Match): number {
    return (source.fills.find(({ id }) => id === match.exit) as SourceFill).at;
  }

  function total(part: 'gross' | 'fee' | 'net'): string {
    return exactText(sum(rows.map((one) => one[part])));
  }

  /** What another engine reckoned under our own convention: costs by quantity, and a lot that sees only its own prices. */
  function agreeWithDerived(): void {
    const { feesProrata, maeLotScope, mfeLotScope } = vector.derived ?? {};
    const got = {
      feesProrata: trades.map(({ matches }) => exactText(prorata(matches, money))),
      maeLotScope: rows.map(({ own }) => exactText(own.mae)),
      mfeLotScope: rows.map(({ own }) => exactText(own.mfe)),
    };
    const ours = Object.fromEntries(
      Object.entries({ feesProrata, maeLotScope, mfeLotScope }).filter(([, figures]) => figures !== undefined),
    );
    agree(ours, got, '1e-9');
  }
}

function agree(expected: unknown, got: unknown, abs: string): void {
  const apart = differences(expected, got, { abs });
  if (apart.length > 0) throw new Error(`under our own convention ${apart.join('; ')}`);
}

function tradesOf(position: Position, grouping: string): Trade[] {
  const { exits } = position;
  switch (known('grouping', grouping, 'fill-to-fill', 'flat-to-reduced', 'flat-to-flat')) {
    case 'fill-to-fill':
      return exits.flatMap(({ matches }) =>
        matches.map((match) => ({ position, matches: [match], quantity: match.quantity, averages: [match.entryPrice, match.exitPrice] })),
      );
    case 'flat-to-reduced':
      return exits.map(({ matches, quantity, averageEntry, averagePrice }) => ({
        position,
        matches,
        quantity,
        averages: [averageEntry, averagePrice],
      }));
    case 'flat-to-flat':
      if (position.status === 'open') return [];
      return [
        {
          position,
          matches: exits.flatMap(({ matches }) => matches),
          quantity: position.quantity,
          averages: [position.averageEntry, position.averageExit],
        },
      ];
  }
}

/**
 * Where a source gives the fee of a fill to the first trade that touches it, so does this; a reduction there touches all that was
 * bought until then. The engine divides by quantity.
 */
function feesOf(trades: readonly Trade[], fills: readonly SourceFill[], { fees, grouping }: any, money: Money): Decimal[] {
  const rule = known('fees', fees.split(/[ :]/)[0], 'once-per-order', 'prorata', 'none');
  if (rule !== 'once-per-order') return trades.map(({ matches }) => prorata(matches, money));
  const paid = new Set<string>();
  return trades.map(({ matches }) => {
    const ids = new Set(matches.flatMap(({ entry, exit }) => [entry, exit]));
    const last = Math.max(...fills.flatMap(({ id }, at) => (ids.has(id) ? [at] : [])));
    const touched = fills.filter(({ id }, at) => !paid.has(id) && (grouping === 'flat-to-reduced' ? at <= last : ids.has(id)));
    for (const { id } of touched) paid.add(id);
    return sum(touched.map(({ fee }) => fee));
  });
}

type Money = (units: number | null) => Decimal;
const prorata = (matches: readonly Match[], money: Money) => sum(matches.map(({ costsQuote }) => money(costsQuote)));

/** Times of their own for what has none: so many thousandths after the fill before it. The price of a fill was seen like any other. */
function readSource(input: any) {
  const fills: (SourceFill & { name: unknown })[] = [];
  const order: (SourceFill | SourceSplit)[] = [];
  const candles: Candle[] = [];
  let now = 0;
  for (const event of input.events) {
    switch (known('event', event.type, 'fill', 'mark', 'split')) {
      case 'fill': {
        const [quantity, price] = [decimal(event.qty), decimal(event.price)];
        now = Math.max(now, Date.parse(event.time));
        const amount = amountOf(quantity, price, input.multiplier);
        const fill = { id: String(event.id), name: event.id, at: now, side: event.side, quantity, price, amount, fee: decimal(event.fee) };
        fills.push(fill);
        candles.push({ at: now, high: price, low: price });
        order.push(fill);
        break;
      }
      case 'mark':
        candles.push({ at: ++now, high: decimal(event.price), low: decimal(event.price) });
        break;
      case 'split':
        order.push({ at: ++now, numerator: ONE, denominator: decimal(event.factor) });
        break;
    }
  }
  return { fills, order, candles };
}

function average(matches: readonly Match[], price: 'entryPrice' | 'exitPrice', quantity: Decimal): Decimal {
  return divide(sum(matches.map((match) => multiply(match.quantity, match[price] as Decimal))), quantity, FINE);
}

const signedRest = ({ direction, openQuantity }: Position) => (direction === 'long' ? openQuantity : negate(openQuantity));
const sum = (values: readonly Decimal[]) => values.reduce(add, ZERO);
const time = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z');
const ONE = decimal('1');
/** One source states 29 digits. */
const FINE = 30;
