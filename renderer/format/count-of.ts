import type { Format } from './create-format.ts';

/** "1 trade", "1,200 trades" */
export const countOf = (n: number, word: string, format: Format): string => `${format.number(n)} ${word}${n === 1 ? '' : 's'}`;
