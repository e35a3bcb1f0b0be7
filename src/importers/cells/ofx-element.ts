import type { Moment, NamedInstrument } from '../facts.ts';
import type { Element } from '../source.ts';
import { moment, readDate, readTime } from './moment.ts';

/** What holds for all entries of an account. */
export interface OfxAccount {
  readonly account: string | null;
  readonly currency: string | null;
  readonly securities: ReadonlyMap<string, OfxSecurity>;
  /** Numbers of the entries in which an ended option became shares. */
  readonly ended: ReadonlyMap<string, 'assignment' | 'exercise'>;
}

export interface OfxSecurity {
  readonly instrument: NamedInstrument;
  /** Of options: the shares in a contract. */
  readonly multiplier: string | null;
}

/** The first element of that name, at any depth. */
export function find(element: Element, name: string): Element | undefined {
  for (const child of element.children) {
    const found = child.name === name ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}

/** The text at the end of a path, whose steps may be anywhere below; '' where there is none. */
export function value(element: Element, ...path: readonly string[]): string {
  let at: Element | undefined = element;
  for (const name of path) at = at && find(at, name);
  return at?.text ?? '';
}

export function* elementsOf(element: Element, name: string): Generator<Element> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    else yield* elementsOf(child, name);
  }
}

/** 20230714170000.000[-5:EST]. A full hour is what brokers write who do not know the time: the day is all there is. */
export function ofxTime(text: string): Moment | undefined {
  const [, day = '', clock = '', offset] = /^(\d{8})(\d{6})?(?:\.\d+)?(?:\[([+-]?\d{1,2})(?::?\d{2})?(?::\w+)?\])?$/.exec(text) ?? [];
  const date = readDate(day, 'ymd');
  if (clock === '' || clock.endsWith('0000')) return moment(text, date, null, null);
  return moment(text, date, readTime(clock), offset === undefined ? null : zoneOf(offset));
}

const zoneOf = (offset: string) => `${offset.startsWith('-') ? '-' : '+'}${offset.replace(/[+-]/, '').padStart(2, '0')}:00`;

/** Amounts in another currency than the account's say so, with the rate. */
export function ofxMoney(element: Element, account: OfxAccount): { currency: string | null; rate: string | null } {
  const foreign = find(element, 'CURRENCY');
  if (!foreign) return { currency: account.currency, rate: null };
  return { currency: value(foreign, 'CURSYM') || account.currency, rate: value(foreign, 'CURRATE') || null };
}
