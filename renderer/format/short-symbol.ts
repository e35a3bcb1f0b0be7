import type { Format } from './create-format.ts';

/** Of an option in rows, where its title has it in full: SPY 2026-12-11 725 P as SPY and Dec 11 725 P. */
export function shortSymbol(symbol: string, thisYear: string, format: Pick<Format, 'shortDate'>): readonly [root: string, rest: string] {
  const [root = symbol, ...rest] = symbol.split(' ');
  return [root, rest.map((part) => (DAY.test(part) ? format.shortDate(part, thisYear) : part)).join(' ')];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
