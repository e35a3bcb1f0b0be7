import { zoneOffset } from '../../domain/calendar/zone-offset.ts';
import { absolute, compare, multiply, subtract } from '../../domain/decimal/decimal.ts';
import { decimal } from '../../domain/decimal/decimal-text.ts';
import type { MadeFill } from './make-fill.ts';

/** What of a stored fill is compared with a fill of a file. */
export interface Near {
  readonly byHand: boolean;
  readonly importer: string | null;
  readonly quantity: string;
  readonly price: string | null;
  readonly order: string | null;
  readonly execution: string | null;
  readonly at: number;
  readonly precision: string;
  readonly zone: string | null;
  readonly text: string;
}

/** A fill of a file, with its date as the file writes it. */
export type Dated = MadeFill & { readonly date: string };

/** Of what was entered by hand about then: that of its very price, else the nearest in time. What was paid may have been rounded, but not made up. */
export function nearestByHand<N extends Near>(stored: readonly N[], fill: Dated): N | undefined {
  const alike = stored.filter(
    (near) => near.byHand && near.quantity === fill.quantity && isPriceAlike(near, fill) && isClose(near, fill, FIVE_MINUTES),
  );
  const rank = (near: Near) => [near.price === (fill.price ?? null) ? 0 : 1, distance(near, fill)] as const;
  return alike.toSorted((a, b) => {
    const [[price, far], [otherPrice, otherFar]] = [rank(a), rank(b)];
    return price - otherPrice || far - otherFar;
  })[0];
}

/** An order file says in one row what a fill file says in several; so does a fill what was matched in pieces. */
export function isOtherFile(near: Near, fill: Dated, importer: string): boolean {
  if (near.byHand || near.importer === null || near.importer === importer) return false;
  if (near.execution !== null && near.execution === fill.execution_ref) return isWithinDay(near, fill);
  if (near.order !== null && fill.order_ref != null) return near.order === fill.order_ref && isWithinDay(near, fill);
  return near.quantity === fill.quantity && near.price === (fill.price ?? null) && isClose(near, fill, MINUTE);
}

/** A price that nobody entered contradicts none. */
function isPriceAlike({ price: entered }: Near, { price }: Dated): boolean {
  if (entered === (price ?? null) || entered === null || price == null) return true;
  const [rough, exact] = [decimal(entered), decimal(price)];
  return compare(multiply(absolute(subtract(rough, exact)), HUNDRED), absolute(exact)) <= 0;
}

const isClose = (near: Near, fill: Dated, within: number): boolean =>
  isOfDay(near, fill) ? dateOf(near) === fill.date : Math.abs(near.at - fill.at) <= within;

/** Where only a date is known it is as far as can be. */
const distance = (near: Near, fill: Dated) => (isOfDay(near, fill) ? FIVE_MINUTES : Math.abs(near.at - fill.at));

const isOfDay = (near: Near, fill: Dated) => near.precision === 'day' || fill.precision === 'day';
const isWithinDay = (near: Near, fill: Dated) => Math.abs(near.at - fill.at) <= DAY;

/** The date that was read on the clock beside it. */
function dateOf({ at, precision, zone, text }: Near): string {
  if (precision !== 'day' && zone === null && WRITTEN.test(text)) return text.slice(0, 10);
  const shown = precision === 'day' || zone === null ? at : at + zoneOffset(zone)(at);
  return new Date(shown).toISOString().slice(0, 10);
}

const WRITTEN = /^\d{4}-\d\d-\d\d/;
const HUNDRED = decimal('100');
const MINUTE = 60_000;
const FIVE_MINUTES = 5 * MINUTE;
const DAY = 86_400_000;
