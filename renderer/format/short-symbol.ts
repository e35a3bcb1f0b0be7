import type { Format } from './create-format.ts';

/** Of an option where its full name has no room, or is its title: SPY 2026-12-11 725 P as SPY Dec 11 725 P. */
export const shortSymbol = (symbol: string, thisYear: string, format: Pick<Format, 'shortDate'>): string =>
  symbol
    .split(' ')
    .map((part) => (DAY.test(part) ? format.shortDate(part, thisYear) : part))
    .join(' ');

const DAY = /^\d{4}-\d{2}-\d{2}$/;
