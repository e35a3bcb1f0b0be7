import type { Filter } from '../../src/contract/filter.ts';
import { filterPath } from './filter-path.ts';

/** Where a report stands: its page, what it shows, and of which trades. */
export function reportPath(page: string, filter: Filter, state: object = {}): string {
  const path = filterPath(`/reports/${page}`, filter);
  if (Object.keys(state).length === 0) return path;
  return `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ q: JSON.stringify(state) })}`;
}
