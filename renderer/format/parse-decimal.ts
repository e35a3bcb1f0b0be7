import { localeNumerals, type Numerals } from './locale-numerals.ts';

export type ParsedDecimal = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly message: string };

/**
 * What a person typed or pasted, as the decimal text of the contract: as the locale writes it (1.234,56 in German), or plainly
 * (1234.56) where that can mean nothing else. 10k is ten thousand, 1.5m a million and a half.
 */
export function parseDecimal(input: string, locale: string): ParsedDecimal {
  const numerals = localeNumerals(locale);
  const [, sign, body] = /^([+-]?) *(.*)$/s.exec(inAscii(input, numerals)) as unknown as [string, string, string];
  if (body === '') return problem('Enter a number.');
  const [, figures = body, unit = ''] = /^(.*\d) ?([km])$/i.exec(body) ?? [];
  const read = asLocale(figures, numerals) ?? /^(\d*)\.?(\d*)$/.exec(figures)?.slice(1);
  if (!read || read.join('') === '') return problem(howToWrite(body, numerals));
  return canonical(sign === '-', ...moved(read as [string, string], ZEROS[unit.toLowerCase()] ?? 0));
}

const ZEROS: Readonly<Record<string, number>> = { k: 3, m: 6 };

/** The mark goes so many places to the right. */
function moved([whole, fraction]: [string, string], places: number): [string, string] {
  return [`${whole}${fraction.slice(0, places).padEnd(places, '0')}`, fraction.slice(places)];
}

const problem = (message: string): ParsedDecimal => ({ ok: false, message });

/** The locale's digits, every kind of minus, space and apostrophe: each in its plain form. */
function inAscii(input: string, { digits }: Numerals): string {
  const plain = [...input].map((char) => (digits.includes(char) ? String(digits.indexOf(char)) : char)).join('');
  return simple(plain)
    .replace(/[\u200e\u200f\u061c]/g, '')
    .trim()
    .replace(/^[\u2010-\u2014\u2212\ufe63\uff0d]/, '-');
}
const simple = (text: string) => text.replace(/[\u00a0\u2007\u2009\u202f]/g, ' ').replace(/[\u2018\u2019\u02bc]/g, "'");

function asLocale(body: string, numerals: Numerals): [string, string] | null {
  const [whole = '', fraction = '', ...more] = body.split(numerals.mark);
  const integer = ungroup(whole, numerals);
  return integer === null || more.length > 0 || !/^\d*$/.test(fraction) ? null : [integer, fraction];
}

/**
 * Digits without their groups, or null where a group is not as long as it should be. Spaces and apostrophes group everywhere.
 * No group begins with a zero: 0.123 is a fraction in every country.
 */
function ungroup(whole: string, { group, groupSize }: Numerals): string | null {
  const [separator, ...others] = new Set(whole.replace(/\d/g, ''));
  if (separator === undefined) return whole;
  if (others.length > 0 || ![' ', "'", simple(group)].includes(separator)) return null;
  const [first = '', ...rest] = whole.split(separator);
  const last = rest.pop();
  const ends = /^[1-9]\d*$/.test(first) && first.length <= groupSize && last?.length === 3;
  return ends && rest.every((part) => part.length === groupSize) ? [first, ...rest, last].join('') : null;
}

function canonical(negative: boolean, whole: string, decimals: string): ParsedDecimal {
  const integer = whole.replace(/^0+/, '');
  const fraction = decimals.replace(/0+$/, '');
  if (integer.length > 18 || fraction.length > 18) return problem('Use at most 18 digits on each side of the decimal mark.');
  const text = `${integer || '0'}${fraction && `.${fraction}`}`;
  return { ok: true, value: negative && text !== '0' ? `-${text}` : text };
}

/** With the very number, when only its mark is that of another country. */
function howToWrite(body: string, { mark }: Numerals): string {
  const foreign = /^\d+,\d+$/.test(body) ? body.replace(',', mark) : null;
  return foreign ? `Write ${foreign}: decimals follow a “${mark}” here.` : `Enter a number such as 1234${mark}56.`;
}
