import { clsx } from 'clsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import type { Metric } from '../../../src/domain/metrics/metric.ts';
import { metricNamed } from '../../../src/domain/metrics/metric-named.ts';
import { useExplained } from '../../app/explain.ts';
import { useFormat } from '../../format/format-context.ts';
import { Icon } from '../../ui/icon.tsx';
import type { BreakdownState } from './breakdown-state.ts';
import type { Grid, GridCell, GridHead } from './grid.ts';
import { PivotCell, sayCell } from './pivot-cell.tsx';
import { scaleOf } from './scale-of.ts';
import { useCellKeys } from './use-cell-keys.ts';

interface PivotTableProps {
  label: string;
  grid: Grid;
  /** Of each column; in a map of two groupings all have the same. */
  metricAt: (column: number) => string;
  currency: string;
  floor: number;
  sort: BreakdownState['sort'];
  /** Squares with the figure alone, as many as possible at a glance. */
  isMap: boolean;
  onSort: (sort: BreakdownState['sort']) => void;
  onExplain: (cell: GridCell, metric: string) => void;
  onOpen: (cell: GridCell) => void;
}

/** Cells of figures: arrows go through them, Enter explains one, O opens its trades. */
export function PivotTable({ label, grid, metricAt, currency, floor, sort, isMap, onSort, onExplain, onOpen }: PivotTableProps) {
  const format = useFormat();
  const { heads, rows } = grid;
  const nameWidth = NAME_WIDTHS[isMap ? 'map' : 'table'];
  const keys = useCellKeys(rows.length, heads.length);
  const explained = useExplained((state) => state.explained);
  const [read, setRead] = useState('');
  const perColumn = new Set(heads.map((_, at) => metricAt(at))).size > 1;
  const scales = heads.map((_, column) =>
    scaleOf(
      metricAt(column),
      rows.flatMap(({ cells }) => cells.filter((_, at) => !perColumn || at === column).map(({ figure }) => figure)),
      floor,
    ),
  );
  const isExplained = (cell: GridCell, metric: string) => explained?.title === cell.title && explained.metric === metric;
  return (
    <>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked through is a grid
        role="grid"
        aria-label={label}
        onKeyDown={keys.onKeyDown}
        className={clsx(
          '-m-[3px] w-full text-sm tabular-nums',
          isMap ? 'border-spacing-0.5' : 'border-spacing-[3px]',
          'table-fixed border-separate',
        )}
        style={{
          minWidth: nameWidth + (isMap ? WHOLE_WIDTH + (heads.length - 1) * 36 : heads.length * 100),
          maxWidth: nameWidth + heads.length * 240,
        }}
      >
        <colgroup>
          <col style={{ width: nameWidth }} />
          {heads.map(({ key }) => (
            <col key={key} style={isMap && key === 'all' ? { width: WHOLE_WIDTH } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td />
            {heads.map((head) => (
              <Head key={head.key} head={head} sort={sort} isMap={isMap} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowAt) => (
            <tr key={row.key} data-line>
              <th scope="row" title={row.label} className="truncate pr-2 text-left font-medium">
                {row.label}
              </th>
              {row.cells.map((cell, at) => {
                const metric = metricNamed(metricAt(at)) as Metric;
                return (
                  <PivotCell
                    key={cell.key}
                    {...{ cell, metric, currency, floor, onOpen }}
                    scale={scales[at] ?? null}
                    small={isMap}
                    isStop={keys.row === rowAt && keys.column === at}
                    isExplained={isExplained(cell, metric.id)}
                    onExplain={() => onExplain(cell, metric.id)}
                    onFocus={() => {
                      keys.go(rowAt, at);
                      setRead(sayCell(cell, metric, currency, floor, format));
                    }}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {isMap && <p className="mt-2 min-h-5 text-sm text-fg-2">{read}</p>}
    </>
  );
}

const NAME_WIDTHS = { table: 148, map: 104 } as const;
/** "All months", where a column of a map has room for "17" alone. */
const WHOLE_WIDTH = 76;

interface HeadProps {
  head: GridHead;
  sort: BreakdownState['sort'];
  isMap: boolean;
  onSort: (sort: BreakdownState['sort']) => void;
}

/** Once for the highest first, again for the lowest, and once more for the order they come in. */
function Head({ head, sort, isMap, onSort }: HeadProps) {
  const isOn = sort !== null && sort.column === head.sort.column && sort.by === head.sort.by;
  const next = !isOn ? head.sort : sort.descending ? { ...head.sort, descending: false } : null;
  return (
    <th scope="col" aria-sort={isOn ? (sort.descending ? 'descending' : 'ascending') : undefined} className="h-5 p-0 text-left">
      <button
        type="button"
        title={head.label}
        onClick={() => onSort(next)}
        className={clsx(
          'flex w-full items-center gap-1 rounded-sm font-medium hover:text-fg',
          isMap ? 'justify-center text-xs' : 'px-2',
          isOn ? 'text-fg' : 'text-fg-3',
        )}
      >
        <span className="truncate">{head.label}</span>
        {isOn && <Icon of={sort.descending ? ArrowDown : ArrowUp} size={12} />}
      </button>
    </th>
  );
}
