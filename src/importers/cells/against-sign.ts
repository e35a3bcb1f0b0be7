import type { Problem } from '../facts.ts';
import { type DecimalMark, readNumber } from './number.ts';
import { problem } from './problem.ts';

/** Some files write sales below zero. A purchase below zero contradicts itself: the word is taken, and the user is told. */
export function againstSign(row: number, side: 'buy' | 'sell', quantity: string, mark?: DecimalMark): Problem[] {
  if (side === 'sell' || !readNumber(quantity, mark)?.startsWith('-')) return [];
  return [problem(row, 'contradiction', `The quantity is ${quantity}, and the row says that it was bought. The word was taken.`)];
}
