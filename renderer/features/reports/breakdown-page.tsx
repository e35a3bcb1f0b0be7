import { ArrowLeftRight } from 'lucide-react';
import type { Metric } from '../../../src/domain/metrics/metric.ts';
import { metricNamed } from '../../../src/domain/metrics/metric-named.ts';
import { api } from '../../api.ts';
import { FilterBar } from '../../filter/filter-bar.tsx';
import { GROUPINGS } from '../../filter/group-words.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useNames } from '../../filter/use-names.ts';
import { useFormat } from '../../format/format-context.ts';
import { PictureButton } from '../../picture/picture-button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { BasisLine } from './basis-line.tsx';
import { BreakdownDrawn } from './breakdown-drawn.tsx';
import { BreakdownLegend } from './breakdown-legend.tsx';
import { BreakdownState } from './breakdown-state.ts';
import { ExportMenu } from './export-menu.tsx';
import { FloorChoice } from './floor-choice.tsx';
import { gridOf, MOST_COLUMNS } from './grid.ts';
import { gridTable } from './grid-table.ts';
import { gridWords } from './grid-words.ts';
import { GroupingChoice } from './grouping-choice.tsx';
import { isDated } from './is-dated.ts';
import { ManyCells } from './many-cells.tsx';
import { MeasureChoice } from './measure-choice.tsx';
import { NothingCounted } from './nothing-counted.tsx';
import { pictureWidth } from './picture-width.ts';
import { PinReport } from './pin-report.tsx';
import { ReportCrumb } from './report-crumb.tsx';
import { ReportSkeleton } from './report-skeleton.tsx';
import { sayMoreRows } from './say-more-rows.ts';
import { titleOfBreakdown } from './title-of-breakdown.ts';
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
    intervalOfFirst: [main.id],
    limit: MOST_ROWS,
  });
  const basis = data?.basis;
  const floor = Math.max(asked.floor ?? 0, basis?.floor ?? 0);
  const grid = data && names ? gridOf(asked, data, gridWords(names, format, asked)) : null;
  const title = titleOfBreakdown(asked);
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
              <PinReport report={asked} />
              {data.rows.length > 0 && (
                <PictureButton
                  title={title}
                  meta={`${main.label}, ${basis.currency}, ${basis.confidence} % intervals, floor ${floor}`}
                  of={filter}
                  n={[basis.trades]}
                  width={pictureWidth(asked, grid.heads.length)}
                  draw={(hiding) => (
                    <BreakdownDrawn
                      grid={gridOf(asked, data, gridWords(names, hiding, asked))}
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
      <div data-scrolls className="min-h-0 flex-1 overflow-auto px-4 pb-2">
        {error && <QueryProblem error={error} />}
        {!grid && !error && <ReportSkeleton />}
        {grid && data && data.rows.length === 0 && <NothingCounted basis={data.basis} filter={filter} />}
        {grid && basis && data.rows.length > 0 && (
          <BreakdownDrawn {...{ asked, grid, main, floor, filter, title, basis }} onSort={(sort) => change({ sort })} />
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
          as={asked.as}
          hasColumns={asked.columns !== null}
        />
      )}
    </div>
  );
}

const MOST_ROWS = 100;
