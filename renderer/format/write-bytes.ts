import { unitSpace } from './write-number.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** 12.3 MB: three digits say enough. */
export function writeBytes(locale: string, count: number): string {
  const power = count < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(count) / 3));
  // The short form of the smallest has no plural.
  const unitDisplay = power === 0 ? 'long' : 'short';
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit: UNITS[power] as string, unitDisplay, maximumSignificantDigits: 3 });
  return format.format(count / 1000 ** power).replace(/[ \u00a0]/, unitSpace(locale));
}
