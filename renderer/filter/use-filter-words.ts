import type { Filter } from '../../src/contract/filter.ts';
import { useFormat } from '../format/format-context.ts';
import { chipWords } from './chip-words.ts';
import { ALL_DIMENSIONS } from './dimensions.ts';
import { useNames } from './use-names.ts';

/** Which trades a filter means, where no chips stand: on paper and on pictures. Nothing opens there, so more are named. */
export function useFilterWords(filter: Filter): string {
  const format = useFormat();
  const names = useNames(filter);
  if (!names) return '';
  const chips = ALL_DIMENSIONS.filter((name) => filter[name] !== undefined).map((name) => chipWords(filter, name, names, format, MOST));
  return chips.length === 0 ? 'All trades' : chips.map(({ label, value }) => `${label} ${value}`).join(' · ');
}

const MOST = 12;
