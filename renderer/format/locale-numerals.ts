/** How a locale writes a number. */
export interface Numerals {
  /** Ten characters, zero first. */
  readonly digits: readonly string[];
  /** Before the decimals. */
  readonly mark: string;
  /** Between groups of digits. */
  readonly group: string;
  /** Digits in a group before the last: two in India, else three. */
  readonly groupSize: number;
}

const known = new Map<string, Numerals>();

export function localeNumerals(locale: string): Numerals {
  const found = known.get(locale) ?? readNumerals(locale);
  known.set(locale, found);
  return found;
}

function readNumerals(locale: string): Numerals {
  const digits = [...new Intl.NumberFormat(locale, { useGrouping: false }).format(9876543210)].reverse();
  const parts = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).formatToParts(1_234_567_890.5);
  const valuesOf = (type: string) => parts.filter((part) => part.type === type).map((part) => part.value);
  const integers = valuesOf('integer');
  return {
    digits,
    mark: valuesOf('decimal')[0] ?? '.',
    group: valuesOf('group')[0] ?? '',
    groupSize: [...(integers.at(-2) ?? '000')].length,
  };
}
