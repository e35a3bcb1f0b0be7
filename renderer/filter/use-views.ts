import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { Filter, Sort } from '../../src/contract/filter.ts';
import { readFilter } from '../../src/contract/read-filter.ts';
import { ViewScreen } from '../../src/contract/views.ts';
import { api } from '../api.ts';
import { useQuery } from '../data/use-query.ts';
import { NEWEST } from './newest.ts';
import { useFilter } from './use-filter.ts';
import { viewPath } from './view-path.ts';

/** A saved view as it can be gone to. */
export interface View {
  readonly uid: string;
  readonly screen: ViewScreen;
  readonly name: string;
  readonly filter: Filter;
  readonly sort: Sort | null;
  readonly columns: string | null;
  readonly path: string;
}

/** All saved views; undefined until they are known. */
export function useViews(): readonly View[] | undefined {
  const data = useQuery(api.views.list, {}).data;
  return useMemo(
    () =>
      data?.views.map(({ uid, screen, name, state }) => {
        const filter = readFilter(state.filter);
        const path = viewPath({ screen, filter, sort: state.sort, columns: state.columns });
        return {
          uid,
          screen,
          name,
          filter,
          sort: state.sort,
          columns: state.columns,
          path: `${path}${path.includes('?') ? '&' : '?'}v=${uid}`,
        };
      }),
    [data],
  );
}

/** The view that was gone to, and whether what is shown is no longer what it holds. */
export function useViewInUse(): { view: View | null; differs: boolean; screen: ViewScreen } {
  const views = useViews();
  const { filter, sort } = useFilter();
  const uid = useSearchParams()[0].get('v');
  const [, page] = useLocation().pathname.split('/');
  const screen = ViewScreen.safeParse(page).data ?? 'trades';
  const own = views?.filter((each) => each.screen === screen) ?? [];
  const shows = (view: View) => same(view.filter, filter) && same(view.sort ?? NEWEST, sort);
  const view =
    own.find((each) => each.uid === uid) ?? (namesItself(screen) || Object.keys(filter).length === 0 ? null : own.find(shows)) ?? null;
  // A report is worth keeping whichever trades it is of.
  const differs = view ? !shows(view) : screen === 'reports' || Object.keys(filter).length > 0;
  return { view, differs, screen };
}

/** A dashboard or a report is more than its filter: another one with the same is another one. */
const namesItself = (screen: ViewScreen) => screen === 'dashboard' || screen === 'reports';

/** Both were read by the same reader, which puts everything in one order. */
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
