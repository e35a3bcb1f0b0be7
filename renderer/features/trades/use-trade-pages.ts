import { useQueries } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { Filter, Sort } from '../../../src/contract/filter.ts';
import type { TradeRow } from '../../../src/contract/table.ts';
import { api } from '../../api.ts';
import { queryClient } from '../../data/query-client.ts';
import { queryOf } from '../../data/query-of.ts';

export interface Asked {
  readonly filter: Filter;
  readonly sort: Sort;
}
export interface ShownRows {
  /** What was asked for the rows that are shown: a moment ago it may have been something else. */
  readonly key: string;
  readonly asked: Asked;
  /** null until the first answer. */
  readonly total: number | null;
  readonly error: Error | null;
  /** undefined: not here yet. */
  rowAt(place: number): TradeRow | undefined;
  readonly pages: ReadonlyMap<number, readonly TradeRow[]>;
}

/**
 * The pages in sight; their neighbours are fetched, and drawn when they come into sight. The rows of the filter and sort before stay until the first page of the new ones is there,
 * so that nothing flickers.
 */
export function useTradePages(asked: Asked, from: number, to: number): ShownRows {
  const key = useMemo(() => JSON.stringify([asked.filter, asked.sort]), [asked]);
  const shown = useRef<{ key: string; asked: Asked; total: number | null; pages: Map<number, readonly TradeRow[]> }>({
    key,
    asked,
    total: null,
    pages: new Map(),
  });
  // Another filter or order begins at its top.
  const [first, count] = shown.current.key === key ? wantedPages(shown.current.total, from, to) : [0, to - from + 1];
  // The same list while one scrolls within a page: another one is compared with the one before, query by query.
  const queries = useMemo(() => Array.from({ length: count }, (_, n) => pageQuery(asked, first + n)), [asked, first, count]);
  const answers = useQueries({ queries });

  const here = answers.some(({ data }) => data !== undefined);
  if (here && shown.current.key !== key) shown.current = { key, asked, total: null, pages: new Map() };
  if (here) {
    const newest = answers.reduce((a, b) => (b.dataUpdatedAt > a.dataUpdatedAt ? b : a));
    shown.current.total = newest.data?.total ?? shown.current.total;
    for (const [n, { data }] of answers.entries()) if (data) shown.current.pages.set(first + n, data.rows);
  }
  const { pages, total } = shown.current;
  useNeighbours(shown.current.key === key ? asked : null, total, first, first + count - 1);
  return {
    key: shown.current.key,
    asked: shown.current.asked,
    total,
    error: answers.find(({ error, data }) => error !== null && data === undefined)?.error ?? null,
    rowAt: (place) => pages.get(Math.floor(place / PAGE))?.[place % PAGE],
    pages,
  };
}

function wantedPages(total: number | null, from: number, to: number): readonly [first: number, count: number] {
  if (total === null) return [from, to - from + 1];
  const last = lastPage(total);
  const first = Math.min(from, last);
  return [first, Math.max(1, Math.min(to, last) - first + 1)];
}

/** Nothing is asked beside what is in sight before that is there, and nothing is drawn for what is not in sight. */
function useNeighbours(asked: Asked | null, total: number | null, from: number, to: number): void {
  useEffect(() => {
    if (asked === null || total === null) return;
    for (const page of [to + 1, from - 1]) if (page >= 0 && page <= lastPage(total)) void queryClient.prefetchQuery(pageQuery(asked, page));
  }, [asked, total, from, to]);
}

const lastPage = (total: number): number => Math.max(0, Math.ceil(total / PAGE) - 1);

export function pageQuery({ filter, sort }: Asked, page: number) {
  return queryOf(api.table.page, { filter, sort, offset: page * PAGE, limit: PAGE });
}

/** About what a large window shows: the rows of a filter are drawn when the first page is there. */
export const PAGE = 50;
