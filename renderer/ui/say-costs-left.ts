import { countOf } from '../format/count-of.ts';
import type { Format } from '../format/create-format.ts';

/** Of how many a sum of costs has not all; null: it is whole. What is known of them is in it, unless nothing is known at all. */
export function sayCostsLeft(sum: string, unknown: number, of: 'exit' | 'trade', format: Format): string | null {
  if (unknown === 0) return null;
  const which = unknown === 1 ? `one ${of}` : countOf(unknown, of, format);
  return sum === '0' ? `the costs of ${which} are not known` : `not all costs of ${which} are known: only what is known is in this sum`;
}
