import { add, type Decimal, isZero, multiply, negate, subtract, ZERO } from '../decimal/decimal.ts';
import { decimal } from '../decimal/decimal-text.ts';
import type { InstrumentClass } from '../instruments/instrument.ts';
import { inverseValue } from '../money/inverse-value.ts';
import { moneyScale } from '../money/money-scale.ts';
import { toUnits } from '../money/units.ts';
import type { FillKind, Leg } from './leg.ts';
import { NO_COSTS, plus, priceCosts, type StoredCost } from './price-costs.ts';
import { settlementRate } from './settlement-rate.ts';

/** A fill as it is stored: decimals are canonical text. */
export interface StoredFill {
  readonly uid: string;
  readonly kind: FillKind;
  readonly side: 'buy' | 'sell';
  readonly effect: 'open' | 'close' | 'unknown';
  readonly quantity: string;
  readonly price: string | null;
  readonly currency: string;
  /** At the time of the fill; null: as the instrument says. */
  readonly multiplier: string | null;
  readonly at: number;
  readonly seq: number;
  readonly precision: 'ms' | 's' | 'min' | 'day';
  readonly order: string | null;
  readonly link: string | null;
  readonly statedRealized: string | null;
  readonly statedCurrency: string | null;
  /** Before costs, signed: it wins over quantity x price, which brokers round. */
  readonly cash: string | null;
  /** What one unit of its currency is in the account's. */
  readonly rate: string | null;
  /** Null: not known. */
  readonly costs: readonly StoredCost[] | null;
}

export interface PricedInstrument {
  readonly id: number;
  readonly class: InstrumentClass;
  readonly multiplier: string | null;
  readonly priceScale: string;
  /** The coin itself. */
  readonly base: string | null;
  readonly payoff: 'linear' | 'inverse' | null;
}

export interface PricedAccount {
  readonly currency: string;
  tradingDay(at: number): number;
}

/** What turns the fills of an account in one instrument into legs: here, and only here, their money is rounded, once per fill. */
export function createLegPricer(instrument: PricedInstrument, account: PricedAccount): (fill: StoredFill) => Leg {
  const terms = termsOf(instrument, account.currency);
  return (fill) => {
    const currency = terms.coin ?? fill.currency;
    const filled = decimal(fill.quantity);
    const price = fill.price !== null ? decimal(fill.price) : terms.expires && CLOSED_BY_TIME.has(fill.kind) ? ZERO : null;
    const exact = exactCash(fill, filled, price, terms);
    const told = { currency: fill.currency, price, rate: fill.rate === null ? null : decimal(fill.rate) };
    const rate = settlementRate(told, terms.coin, account.currency);
    const costs = fill.costs?.length ? priceCosts(fill.costs, { ...terms, currency, filled, price, rate }) : NO_COSTS;
    const quote = exact && toUnits(exact, currency);
    const inAccount = currency === account.currency ? quote : exact && rate && toUnits(multiply(exact, rate), account.currency);
    const byDay = fill.precision === 'day';
    return {
      type: 'leg',
      uid: fill.uid,
      instrument: instrument.id,
      kind: fill.kind,
      side: fill.side,
      effect: fill.effect,
      quantity: costs.coins === null ? filled : fill.side === 'buy' ? subtract(filled, costs.coins) : add(filled, costs.coins),
      price,
      at: fill.at,
      seq: fill.seq,
      byDay,
      day: byDay ? Math.floor(fill.at / DAY) : account.tradingDay(fill.at),
      order: fill.order,
      link: fill.link,
      currency,
      quote: plus(quote, costs.ofCoins.quote),
      account: plus(inAccount, costs.ofCoins.account),
      resultRate: terms.isMargin && rate ? unitRate(rate, currency, account.currency) : null,
      costsQuote: costs.quote,
      costs: costs.account,
      costsKnown: fill.costs !== null,
      stated: fill.statedRealized === null ? null : statedUnits(decimal(fill.statedRealized), fill.statedCurrency, currency, rate, terms),
    };
  };
}

interface Terms {
  readonly multiplier: Decimal | null;
  readonly priceScale: Decimal | null;
  /** What an inverse contract pays in, whatever its prices are in. */
  readonly coin: string | null;
  /** The coin that is bought or sold here, in which a fee may be taken. */
  readonly spot: string | null;
  readonly expires: boolean;
  /** Nothing is paid but the result. */
  readonly isMargin: boolean;
  readonly account: string;
}

function termsOf(instrument: PricedInstrument, account: string): Terms {
  return {
    multiplier: instrument.multiplier === null ? null : decimal(instrument.multiplier),
    priceScale: instrument.priceScale === '1' ? null : decimal(instrument.priceScale),
    coin: instrument.payoff === 'inverse' ? instrument.base : null,
    spot: instrument.class === 'cryptoSpot' ? instrument.base : null,
    expires: EXPIRING.has(instrument.class),
    isMargin: ON_MARGIN.has(instrument.class),
    account,
  };
}

/** Signed, before costs. Of an inverse contract the other way round: it is worth less coins the dearer they are. */
function exactCash(fill: StoredFill, filled: Decimal, price: Decimal | null, terms: Terms): Decimal | null {
  if (fill.cash !== null && (terms.coin === null || terms.coin === fill.currency)) return decimal(fill.cash);
  const multiplier = fill.multiplier === null ? terms.multiplier : decimal(fill.multiplier);
  if (price === null || multiplier === null) return price !== null && isZero(price) ? ZERO : null;
  const size = multiplier.digits === 1 && multiplier.scale === 0 ? filled : multiply(filled, multiplier);
  if (terms.coin !== null) {
    if (isZero(price)) return null;
    const worth = inverseValue(size, price, terms.coin);
    return fill.side === 'buy' ? worth : negate(worth);
  }
  const worth = terms.priceScale === null ? multiply(size, price) : multiply(multiply(size, price), terms.priceScale);
  return fill.side === 'buy' ? negate(worth) : worth;
}

/** Gross before costs; in a third currency nobody can say what it is. */
function statedUnits(amount: Decimal, stated: string | null, currency: string, rate: Decimal | null, { account }: Terms): number | null {
  if (stated === account) return toUnits(amount, account);
  return stated === currency && rate ? toUnits(multiply(amount, rate), account) : null;
}

/** Both in whole units, so the scales of the two currencies are part of it. */
function unitRate(rate: Decimal, from: string, to: string): Decimal {
  const shift = moneyScale(to) - moneyScale(from);
  return multiply(rate, shift < 0 ? { digits: 1, scale: -shift } : { digits: 10 ** shift, scale: 0 });
}

const ON_MARGIN: ReadonlySet<InstrumentClass> = new Set(['future', 'forex', 'cfd', 'cryptoPerpetual']);

/** What ends on its day: without a price it ended worthless, or as the shares that another fill brings. */
const EXPIRING: ReadonlySet<InstrumentClass> = new Set(['option', 'futureOption', 'warrant']);
const CLOSED_BY_TIME: ReadonlySet<FillKind> = new Set(['expiry', 'assignment', 'exercise']);
const DAY = 86_400_000;
