import { useEffect } from 'react';
import type { Filter } from '../../../src/contract/filter.ts';
import { readFilter } from '../../../src/contract/read-filter.ts';
import { parsedText } from '../../filter/parsed-text.ts';
import type { Asked } from './asked.ts';
import type { Board } from './board.ts';

/**
 * The answers to another filter are on their way as soon as the address names it: the reader looks them up while the page follows the
 * address. In a browser that does not tell at once, they are asked for when the filter is drawn.
 */
export function useForesight(board: Board, askedOf: (filter: Filter) => Asked): void {
  useEffect(() => {
    let here = readAddress();
    const hear = () => {
      const before = here;
      here = readAddress();
      if (here.rest === before.rest && here.filter !== before.filter) board.foreseeAll(askedOf(readFilter(parsedText(here.filter))));
    };
    // Firefox has it since 147, Safari since 26.2.
    const { navigation } = window as Partial<Window>;
    navigation?.addEventListener('currententrychange', hear);
    return () => navigation?.removeEventListener('currententrychange', hear);
  }, [board, askedOf]);
}

/** The filter in the address, and all else in it: another dashboard has other cards. */
function readAddress(): { filter: string | null; rest: string } {
  const { hash } = window.location;
  const page = hash.split('?', 1)[0] as string;
  const params = new URLSearchParams(hash.slice(page.length));
  const filter = params.get('f');
  params.delete('f');
  return { filter, rest: `${page}?${params}` };
}
