import type { Filter } from '../../../src/contract/filter.ts';
import { useFilterWords } from '../../filter/use-filter-words.ts';

/** "A Setup Fade; B Setup Trend": what tells two samples apart, on a picture of both. */
export function useSideWords(a: Filter, b: Filter): string {
  const [one, other] = [useFilterWords(a), useFilterWords(b)];
  return `A: ${one}; B: ${other}`;
}
