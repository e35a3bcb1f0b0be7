import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
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
  // Another dashboard has other cards.
  const dashboard = withoutFilter(useSearchParams()[0]);
  useEffect(() => {
    let takeBack = () => {};
    let heard = window.location.hash;
    const hear = () => {
      // The router writes its notes into an entry that is new to it: the same address again.
      if (window.location.hash === heard) return;
      heard = window.location.hash;
      takeBack();
      takeBack = () => {};
      const [page, params] = readAddress();
      if (page !== '#/dashboard' || withoutFilter(params) !== dashboard) return;
      takeBack = board.foreseeAll(askedOf(readFilter(parsedText(params.get('f')))));
    };
    // Firefox has it since 147, Safari since 26.2.
    const { navigation } = window as Partial<Window>;
    navigation?.addEventListener('currententrychange', hear);
    return () => {
      takeBack();
      navigation?.removeEventListener('currententrychange', hear);
    };
  }, [board, askedOf, dashboard]);
}

function withoutFilter(params: URLSearchParams): string {
  const others = new URLSearchParams(params);
  others.delete('f');
  return `${others}`;
}

function readAddress(): [page: string, params: URLSearchParams] {
  const { hash } = window.location;
  const page = hash.split('?', 1)[0] as string;
  return [page, new URLSearchParams(hash.slice(page.length))];
}
