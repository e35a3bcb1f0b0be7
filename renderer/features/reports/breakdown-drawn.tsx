import { useNavigate } from 'react-router';
import type { Filter } from '../../../src/contract/filter.ts';
import type { Basis } from '../../../src/contract/reports.ts';
import type { Metric } from '../../../src/domain/metrics/metric.ts';
import { explain } from '../../app/explain.ts';
import { filterPath } from '../../filter/filter-path.ts';
import { within } from '../../filter/within.ts';
import type { BreakdownState } from './breakdown-state.ts';
import { ForestChart } from './forest-chart.tsx';
import type { Grid, GridCell } from './grid.ts';
import { PivotTable } from './pivot-table.tsx';
import { useCounted } from './use-counted.ts';

interface BreakdownDrawnProps {
  asked: BreakdownState;
  grid: Grid;
  main: Metric;
  basis: Basis;
  floor: number;
  filter: Filter;
  title: string;
  onSort: (sort: BreakdownState['sort']) => void;
}

/** A breakdown as a table, a map or a chart, as it was chosen. */
export function BreakdownDrawn({ asked, grid, main, basis, floor, filter, title, onSort }: BreakdownDrawnProps) {
  const { currency } = basis;
  const navigate = useNavigate();
  const counted = useCounted(basis);
  const explainCell = ({ groups, title: where }: GridCell, metric: string) => explain({ metric, filter, groups, title: where });
  if (asked.as === 'chart')
    return (
      <ForestChart
        {...{ grid, currency, floor }}
        metric={main}
        hasColumns={asked.columns !== null}
        onExplain={(cell) => explainCell(cell, main.id)}
      />
    );
  return (
    <PivotTable
      key={`${title} ${asked.as}`}
      label={title}
      {...{ grid, currency, floor, onSort }}
      metricAt={(column) => (asked.columns ? main.id : (asked.metrics[column] as string))}
      sort={asked.sort}
      isMap={asked.as === 'map'}
      onExplain={explainCell}
      onOpen={({ groups }) => void navigate(filterPath('/trades', within(counted(filter), groups)))}
    />
  );
}
