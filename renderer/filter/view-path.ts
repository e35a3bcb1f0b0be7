import type { Filter, Sort } from '../../src/contract/filter.ts';
import type { ViewScreen } from '../../src/contract/views.ts';
import { filterPath } from './filter-path.ts';
import { parsedText } from './parsed-text.ts';
import { reportPath } from './report-path.ts';

interface Kept {
  screen: ViewScreen;
  filter: Filter;
  sort: Sort | null;
  columns: string | null;
}

/** Where a saved view leads. A report is a page of its own, with all that it showed. */
export function viewPath({ screen, filter, sort, columns }: Kept): string {
  if (screen !== 'reports') return filterPath(`/${screen}`, filter, sort ?? undefined);
  const { page, ...state } = { page: '', ...(parsedText(columns) as object | null) };
  return reportPath(/^[a-z]*$/.test(page) ? page : '', filter, state);
}
