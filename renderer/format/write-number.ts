import { localeNumerals } from './locale-numerals.ts';

export type Figure = string | number;

export interface NumberShape {
  /** Decimals at least and at most; the rest is rounded half to even. */
  readonly digits: readonly [number, number];
  readonly signed?: boolean;
  readonly percent?: boolean;
  /** 1.2K: where there is no room. */
  readonly short?: boolean;
}

const MINUS = '\u2212';
const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';
const made = new Map<string, Intl.NumberFormat>();

/** As the locale writes it, with a real minus. Decimal text is taken exactly, however long it is. */
export function writeNumber(locale: string, value: Figure, shape: NumberShape): string {
  const format = numberFormat(locale, shape);
  // Without a unit there is no space to look after, and parts cost three times the text.
  if (!shape.percent && !shape.short) return format.format(value as number).replace('-', MINUS);
  const parts = format.formatToParts(value as number);
  return parts.map((part, index) => spaceBefore(part, parts[index - 1]) + plain(part, locale)).join('');

  /** A space stands before the per cent sign wherever the locale puts the sign last. */
  function spaceBefore(part: Part, before: Part | undefined): string {
    return part.type === 'unit' && before && DIGITS.includes(before.type) ? unitSpace(locale) : '';
  }
}

/** Between a figure and its unit: never broken, and narrow in the languages that group digits by a narrow one. */
export const unitSpace = (locale: string): string => (localeNumerals(locale).group === NARROW_NO_BREAK ? NARROW_NO_BREAK : NO_BREAK);

/** Making a formatter costs a hundred times what using it costs. */
function numberFormat(locale: string, { digits, signed = false, percent = false, short = false }: NumberShape): Intl.NumberFormat {
  const key = `${locale} ${digits} ${signed} ${percent} ${short}`;
  const known = made.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits[0],
    maximumFractionDigits: digits[1],
    roundingMode: 'halfEven',
    signDisplay: signed ? 'exceptZero' : 'negative',
    ...(percent && { style: 'unit', unit: 'percent' }),
    ...(short && { notation: 'compact' }),
  });
  made.set(key, format);
  return format;
}

type Part = Pick<Intl.NumberFormatPart, 'type' | 'value'>;
const DIGITS: readonly string[] = ['integer', 'fraction'];

function plain({ type, value }: Part, locale: string): string {
  if (type === 'minusSign') return value.replace('-', MINUS);
  return type === 'literal' ? value.replace(/[ \u00a0]/, unitSpace(locale)) : value;
}
