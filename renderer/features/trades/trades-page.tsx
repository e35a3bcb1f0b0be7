import { usePrefetchQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Filter, Sort } from '../../../src/contract/filter.ts';
import type { SortBy } from '../../../src/domain/filter.ts';
import { api } from '../../api.ts';
import { queryOf } from '../../data/query-of.ts';
import { useQuery } from '../../data/use-query.ts';
import { useSettings } from '../../data/use-settings.ts';
import { FilterBar } from '../../filter/filter-bar.tsx';
import { QuickViews } from '../../filter/quick-views.tsx';
import { useColumnsOfView } from '../../filter/use-columns-of-view.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useFormat } from '../../format/format-context.ts';
import { FileKindMenu } from '../../ui/file-kind-menu.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { COLUMN, COLUMN_IDS } from './column.ts';
import { ColumnChooser } from './column-chooser.tsx';
import { changeColumn, keepWidth, leastWidth, moveColumn, placeColumns } from './column-layout.ts';
import { exportTrades } from './export-trades.ts';
import type { ColumnChange } from './grid-head.tsx';
import { MarkPopover } from './mark-popover.tsx';
import { NoTrades } from './no-trades.tsx';
import { StatusLine } from './status-line.tsx';
import { TradeGrid } from './trade-grid.tsx';
import { setColumns, useColumns } from './use-columns.ts';
import type { Selection } from './use-selection.ts';
import { pageQuery } from './use-trade-pages.ts';
import { useTradeTable } from './use-trade-table.ts';
import { useWidth } from './use-width.ts';

/** Every trade that the filter means: looked through, sorted, picked, said something about. */
export function TradesPage() {
  const format = useFormat();
  const { density } = useSettings();
  const { filter, sort, sortBy, replace } = useFilter();
  const asked = useMemo(() => ({ filter, sort }), [filter, sort]);
  // Before anything is drawn for it: what is drawn shows the rows before until then.
  usePrefetchQuery(pageQuery(asked, 0));
  usePrefetchQuery(queryOf(api.table.totals, { filter }));
  const { cursor, selection, grid, scroll, marking, top, onClick, mark, act, onMarking } = useTradeTable(asked);
  const width = useWidth(scroll);
  const { columns: choices } = useColumns();
  useColumnsOfView(choices, setColumns);
  const { data: totals, isPlaceholderData } = useQuery(api.table.totals, { filter }, { keepPrevious: true });
  const hasCurrencies = (totals?.money.length ?? 0) > 1;
  const columns = useMemo(() => placeColumns(choices, width, hasCurrencies), [choices, width, hasCurrencies]);
  const isEmpty = totals?.count === 0 && !isPlaceholderData;
  return (
    <div className="relative flex h-full flex-col">
      <PageHeader
        title="Trades"
        beside={<QuickViews />}
        actions={
          <>
            <ColumnChooser tableWidth={width} />
            <FileKindMenu
              disabled={!totals?.count}
              onChoose={(kind) => void exportTrades(kind, { total: totals?.count ?? 0, asked, selected: selection.uids }, format)}
            />
          </>
        }
      />
      <FilterBar />
      {isEmpty && (
        <div className="min-h-0 flex-1 overflow-auto">
          <NoTrades filter={filter} replace={replace} />
        </div>
      )}
      <TradeGrid
        handle={grid}
        scroll={scroll}
        isHidden={isEmpty}
        asked={asked}
        columns={columns}
        cursor={cursor}
        selected={selection.uids}
        hasCurrencies={hasCurrencies}
        top={top}
        movesAside={leastWidth(columns) > width}
        rowHeight={density === 'comfortable' ? 30 : 24}
        {...{ onClick, marking, onMarking }}
        onSort={(by) => sortBy(nextSort(sort, by))}
        onColumns={(change) => setColumns(changed(choices, change))}
      />
      {selection.uids.size > 0 && (
        <BulkBar
          count={selection.uids.size}
          of={selectedAsFilter(selection, filter)}
          onAction={(action, button) =>
            action === 'tags' || action === 'setup' || action === 'rating' ? mark(action, button) : void act(action)
          }
        />
      )}
      <StatusLine totals={totals} />
      {marking && <MarkPopover marking={marking} onClose={() => onMarking(null)} />}
    </div>
  );
}

function nextSort(sort: Sort, by: SortBy): Sort {
  if (sort.by === by) return { by, descending: !sort.descending };
  const column = COLUMN_IDS.map((id) => COLUMN[id]).find((each) => each.sort === by);
  return { by, descending: column?.first !== 'ascending' };
}

function changed(choices: ReturnType<typeof useColumns.getState>['columns'], change: ColumnChange) {
  if (change.is === 'width') return changeColumn(choices, change.id, { width: keepWidth(change.id, change.width) });
  const to = choices.findIndex(({ id }) => id === change.to);
  // What stands among the pinned ones is pinned.
  return changeColumn(moveColumn(choices, change.id, to), change.id, { pinned: choices[to]?.pinned === true });
}

/** All of a filter is named by it; a handful by its names; what is more has no sums. */
function selectedAsFilter({ uids, allOf }: Selection, filter: Filter): Filter | null {
  if (allOf !== null && allOf === JSON.stringify(filter)) return filter;
  return uids.size <= MOST_NAMED ? { trades: [...uids] } : null;
}
const MOST_NAMED = 20_000;
