import { add, type Decimal, multiply, subtract, ZERO } from '../decimal/decimal.ts';
import { decimal, decimalText } from '../decimal/decimal-text.ts';
import { splitByShares } from '../money/split-by-shares.ts';
import { toUnits } from '../money/units.ts';
import type { Book } from './book.ts';
import { convertLots } from './convert-lots.ts';
import { derivedUid } from './derived-uid.ts';
import type { Conversion, Leg } from './leg.ts';
import type { Lot } from './lot.ts';
import { plus } from './money.ts';
import { scaleQuantity } from './scale-quantity.ts';

interface Arrival {
  readonly leg: Leg;
  readonly lots: readonly Lot[];
  readonly carry: number;
}

/** Takes what a book holds apart into what it becomes. Where the instrument itself is among it, its position goes on with less cost. */
export function convertHolding(book: Book, action: Conversion, arrive: (arrival: Arrival) => void): void {
  const draft = book.holder;
  const link = `transform:${action.uid}`;
  draft.link(link);
  const held = book.lots.held;
  const out = legOf(action, draft, book.lots.all(), { kind: 'transform_out', quantity: held, to: action.instrument, n: 'out' });
  const stays = action.becomes.find(({ instrument }) => instrument === book.instrument);
  const { lots, carry } = stays ? { lots: [...book.lots.all()], carry: 0 } : book.transformOut(out, held, true, false);
  if (action.cash) payOut(lots, held, draft.direction, action.cash);
  let whole = action.becomes.reduce((sum, { costShare }) => add(sum, costShare), ZERO);
  const arrivals = action.becomes.map(({ instrument, numerator, denominator, costShare }, n) => {
    const quantity = scaleQuantity(held, numerator, denominator);
    const arrived = convertLots(lots, quantity, costShare, whole);
    whole = subtract(whole, costShare);
    const leg = legOf(action, draft, arrived, { kind: 'transform_in', quantity, to: instrument, n: String(n) });
    return { leg, lots: arrived, carry: n === 0 ? carry : 0, numerator, denominator, costShare };
  });
  for (const arrival of arrivals) {
    if (arrival.leg.instrument !== book.instrument) arrive(arrival);
    else {
      draft.scale(arrival.numerator, arrival.denominator, arrival.costShare);
      book.lots.replace(arrival.lots);
    }
  }
}

/** Cash for a part of it takes cost away: a long gets it, a short pays it. */
function payOut(lots: readonly Lot[], held: Decimal, direction: 'long' | 'short', cash: NonNullable<Conversion['cash']>): void {
  const paid = (perUnit: Decimal | null) => {
    const currency = lots[0]?.currency ?? null;
    const isOne = currency !== null && lots.every((lot) => lot.currency === currency);
    const units = perUnit && isOne ? toUnits(multiply(perUnit, held), currency) : null;
    return units === null ? null : splitByShares(direction === 'long' ? units : -units, sharesOf(lots));
  };
  const [quote, account] = [paid(cash.quote), paid(cash.account)];
  lots.forEach((lot, at) => {
    lot.quote = plus(lot.quote, quote?.[at] ?? null);
    lot.account = plus(lot.account, account?.[at] ?? null);
    lot.price = lot.price && decimal(decimalText(subtract(lot.price, cash.quote)));
    if (lot.quote !== null && lot.account === null) lot.missing ??= 'rate';
  });
}

const sharesOf = (lots: readonly Lot[]) => lots.map(({ quantity }) => quantity);

/** What stands where no fill does: the moment of the action, by day. */
function legOf(
  action: Conversion,
  draft: { readonly uid: string; readonly direction: 'long' | 'short' },
  lots: readonly Lot[],
  { kind, quantity, to, n }: { kind: 'transform_in' | 'transform_out'; quantity: Decimal; to: number; n: string },
): Leg {
  return {
    type: 'leg',
    uid: derivedUid(action.uid, draft.uid, n),
    instrument: to,
    kind,
    side: (kind === 'transform_in') === (draft.direction === 'long') ? 'buy' : 'sell',
    effect: 'unknown',
    quantity,
    price: null,
    at: action.at,
    seq: -1,
    byDay: true,
    day: Math.floor(action.at / DAY),
    order: null,
    link: action.uid,
    currency: lots[0]?.currency ?? '',
    quote: null,
    account: null,
    costsQuote: 0,
    costs: 0,
    costsKnown: true,
    resultRate: null,
    stated: null,
  };
}

const DAY = 86_400_000;
