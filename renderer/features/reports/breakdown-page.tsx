import { ArrowLeftRight } from 'lucide-react';
import { useNavigate } from 'react-router';
import type { Filter, Grouping } from '../../../src/contract/filter.ts';
import type { Basis } from '../../../src/contract/reports.ts';
import type { Metric } from '../../../src/domain/metrics/metric.ts';
import { metricNamed } from '../../../src/domain/metrics/metric-named.ts';
import { api } from '../../api.ts';
import { explain } from '../../app/explain.ts';
import { FilterBar } from '../../filter/filter-bar.tsx';
import { filterPath } from '../../filter/filter-path.ts';
import { GROUPINGS, groupWords } from '../../filter/group-words.ts';
import type { Names } from '../../filter/names.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useNames } from '../../filter/use-names.ts';
import { within } from '../../filter/within.ts';
import type { Format } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { PictureButton } from '../../picture/picture-button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { BasisLine } from './basis-line.tsx';
import { BreakdownLegend } from './breakdown-legend.tsx';
import { BreakdownState } from './breakdown-state.ts';
import { ExportMenu } from './export-menu.tsx';
import { FloorChoice } from './floor-choice.tsx';
import { ForestChart } from './forest-chart.tsx';
import { type Grid, type GridCell, type GridWords, gridOf, MOST_COLUMNS } from './grid.ts';
import { gridTable } from './grid-table.ts';
import { GroupingChoice } from './grouping-choice.tsx';
import { isDated } from './is-dated.ts';
import { ManyCells } from './many-cells.tsx';
import { MeasureChoice } from './measure-choice.tsx';
import { NothingCounted } from './nothing-counted.tsx';
import { PinReport } from './pin-report.tsx';
import { PivotTable } from './pivot-table.tsx';
import { ReportCrumb } from './report-crumb.tsx';
import { ReportSkeleton } from './report-skeleton.tsx';
import { sayMoreRows } from './say-more-rows.ts';
import { useCounted } from './use-counted.ts';
import { useReport } from './use-report.ts';
import { useReportState } from './use-report-state.ts';

/** Any measure by one thing or by two, as a table, a map or a chart. */
export function BreakdownPage() {
  const format = useFormat();
  const { filter } = useFilter();
  const names = useNames(filter);
  const [state, change] = useReportState(BreakdownState);
  const metrics = state.metrics.filter((id) => metricNamed(id));
  const asked: BreakdownState = { ...state, metrics: metrics.length > 0 ? metrics : ['meanR'] };
  const main = metricNamed(asked.metrics[0] as string) as Metric;
  const { data, error } = useReport(api.reports.breakdown, {
    filter,
    rows: asked.rows,
    columns: asked.columns,
    metrics: asked.columns ? asked.metrics.slice(0, 1) : asked.metrics,
    intervalOf: main.id,
    limit: MOST_ROWS,
  });
  const basis = data?.basis;
  const floor = Math.max(asked.floor ?? 0, basis?.floor ?? 0);
  const grid = data && names ? gridOf(asked, data, wordsFor(names, format, asked)) : null;
  const title = titleOf(asked, main);
  return (
    <div className="flex h-full flex-col">
      <PageHeader
        title={title}
        before={<ReportCrumb />}
        actions={
          grid &&
          data &&
          names &&
          basis && (
            <>
              {pinOf(asked)}
              {data.rows.length > 0 && (
                <PictureButton
                  title={title}
                  meta={`${main.label}, ${basis.currency}, ${basis.confidence} % intervals, floor ${floor}`}
                  of={filter}
                  n={[basis.trades]}
                  width={widthOf(asked, grid)}
                  draw={(hiding) => (
                    <Drawn
                      grid={gridOf(asked, data, wordsFor(names, hiding, asked))}
                      {...{ asked, main, floor, filter, title, basis }}
                      onSort={() => undefined}
                    />
                  )}
                />
              )}
              <ExportMenu
                name={title.toLowerCase().replaceAll(' ', '-')}
                table={() =>
                  gridTable(grid, GROUPINGS[asked.rows.by], asked.columns ? GROUPINGS[asked.columns.by] : 'Column', basis.currency)
                }
              />
            </>
          )
        }
      />
      <FilterBar beside={basis && <BasisLine basis={basis} floor={floor} />} />
      <div className="flex shrink-0 flex-wrap items-end gap-2 px-4 pt-2.5 pb-3">
        <GroupingChoice label="Rows" value={asked.rows} onChange={(rows) => rows && change({ rows, sort: null })} />
        <IconButton
          icon={ArrowLeftRight}
          size="sm"
          label="Swap rows and columns"
          disabled={!asked.columns}
          onClick={() => asked.columns && change({ rows: asked.columns, columns: asked.rows, sort: null })}
        />
        <GroupingChoice label="Columns" value={asked.columns} onChange={(columns) => change({ columns, sort: null })} canBeNone />
        <MeasureChoice value={asked.metrics} onChange={(next) => change({ metrics: next, sort: null })} several={!asked.columns} />
        <FloorChoice value={floor} least={basis?.floor ?? floor} onChange={(next) => change({ floor: next })} />
        <span className="flex-1" />
        <Segmented
          aria-label="Shown as"
          value={asked.as}
          onChange={(as) => change({ as })}
          options={[
            { value: 'table', label: 'Table' },
            { value: 'map', label: 'Map' },
            { value: 'chart', label: 'Chart' },
          ]}
        />
      </div>
      {grid && basis && <ManyCells grid={grid} floor={floor} confidence={basis.confidence} />}
      <div className="min-h-0 flex-1 overflow-auto px-4 pb-2">
        {error && <QueryProblem error={error} />}
        {!grid && !error && <ReportSkeleton />}
        {grid && data && data.rows.length === 0 && <NothingCounted basis={data.basis} filter={filter} />}
        {grid && basis && data.rows.length > 0 && (
          <Drawn {...{ asked, grid, main, floor, filter, title, basis }} onSort={(sort) => change({ sort })} />
        )}
        {data && data.of > data.rows.length && (
          <p className="mt-2 text-sm text-fg-3">{sayMoreRows(asked.rows, data.rows, format.number(data.of - data.rows.length))}</p>
        )}
        {data && data.columns.length > MOST_COLUMNS && (
          <p className="mt-2 text-sm text-fg-3">
            {format.number(data.columns.length - MOST_COLUMNS)} {isDated(asked.columns ?? asked.rows) ? 'earlier' : 'more'} columns are in
            the totals alone. Fewer groups can be read.
          </p>
        )}
      </div>
      {grid && basis && data.rows.length > 0 && (
        <BreakdownLegend
          {...{ grid, main, floor, overlaps: data.overlaps }}
          currency={basis.currency}
          hasScale={asked.columns !== null || asked.as === 'chart'}
        />
      )}
    </div>
  );
}

/** What the dashboard has a card for. */
function pinOf({ rows, columns }: BreakdownState) {
  if (!columns && rows.of === null) return <PinReport kind="breakdown" about={{ by: rows.by }} />;
  return rows.by === 'weekday' && columns?.by === 'hour' ? <PinReport kind="map" /> : null;
}

/** As much as its columns need to be read. */
const widthOf = ({ as }: BreakdownState, { heads }: Grid): number =>
  Math.max(664, as === 'table' ? 148 + heads.length * 100 : as === 'map' ? 104 + heads.length * 40 : 0);

const MOST_ROWS = 100;

interface DrawnProps {
  asked: BreakdownState;
  grid: Grid;
  main: Metric;
  basis: Basis;
  floor: number;
  filter: Filter;
  title: string;
  onSort: (sort: BreakdownState['sort']) => void;
}

function Drawn({ asked, grid, main, basis, floor, filter, title, onSort }: DrawnProps) {
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

function wordsFor(names: Names, format: Format, { rows, columns }: BreakdownState): GridWords {
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

/** "Setup by weekday" */
function titleOf({ rows, columns }: BreakdownState, main: Metric): string {
  const lower = (text: string) => (/^[A-Z]( |$)/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));
  return columns ? `${GROUPINGS[rows.by]} by ${lower(GROUPINGS[columns.by])}` : `${main.label} by ${lower(GROUPINGS[rows.by])}`;
}
