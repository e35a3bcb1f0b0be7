import type { Grouping } from '../../../src/contract/filter.ts';
import { metricNamed } from '../../../src/domain/metrics/metric-named.ts';
import { groupWords } from '../../filter/group-words.ts';
import type { Names } from '../../filter/names.ts';
import type { Format } from '../../format/create-format.ts';
import type { BreakdownState } from './breakdown-state.ts';
import type { GridWords } from './grid.ts';

/** What the lines and heads of a breakdown are called. */
export function gridWords(names: Names, format: Format, { rows, columns }: BreakdownState): GridWords {
  return {
    group: ({ by }, { key, label }) => label ?? groupWords({ by, key }, names, format),
    metric: (id) => metricNamed(id)?.label ?? id,
    allRows: allOf(rows),
    allColumns: columns ? allOf(columns) : '',
  };
}

const allOf = ({ by }: Grouping): string => ALL[by] ?? 'All trades';
const ALL: Partial<Record<Grouping['by'], string>> = {
  setup: 'All setups',
  weekday: 'All days',
  hour: 'All hours',
  month: 'All months',
  symbol: 'All symbols',
  account: 'All accounts',
};
