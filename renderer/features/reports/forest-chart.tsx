import type { Metric } from '../../../src/domain/metrics/metric.ts';
import { useFormat } from '../../format/format-context.ts';
import { type Verdict, verdictOf } from '../../format/verdict-of.ts';
import { writeFigure } from '../../format/write-figure.ts';
import { IntervalBar } from '../../ui/interval-bar.tsx';
import type { Grid, GridCell } from './grid.ts';
import { sayCell } from './pivot-cell.tsx';
import { placeOn, type Scale, scaleOf } from './scale-of.ts';

interface ForestChartProps {
  grid: Grid;
  metric: Metric;
  /** Without columns there is one picture, of this measure. */
  hasColumns: boolean;
  currency: string;
  floor: number;
  onExplain: (cell: GridCell) => void;
}

/** Every figure of a column as a point with its interval, one under the other; one picture for each column, all on one scale. */
export function ForestChart({ grid, metric, hasColumns, currency, floor, onExplain }: ForestChartProps) {
  const format = useFormat();
  const columns = hasColumns
    ? grid.heads.map((head, at) => ({ head, at })).toReversed()
    : grid.heads.slice(0, 1).map((head) => ({ head, at: 0 }));
  const all = grid.rows.flatMap(({ cells }) => columns.map(({ at }) => cells[at]?.figure ?? null));
  const scale = scaleOf(metric.id, all, floor);
  const write = (value: number) => writeFigure(metric, value, format, { currency, whole: true, bare: true });
  return (
    <div className={hasColumns ? 'grid grid-cols-[repeat(auto-fill,minmax(300px,1fr))] gap-2.5' : 'max-w-[960px]'}>
      {columns.map(({ head, at }) => (
        <section key={head.key} aria-label={head.label} className="rounded-lg border border-line bg-card px-3 py-2">
          <h2 className="mb-1 flex items-baseline justify-between gap-2 text-sm">
            <span className="truncate font-semibold">{head.label}</span>
            {hasColumns && at !== grid.heads.length - 1 && <span className="text-xs text-fg-3">same scale</span>}
          </h2>
          <ul>
            {grid.rows.map((row) => (
              <Line key={row.key} row={row.label} cell={row.cells[at] as GridCell} {...{ metric, currency, floor, scale, onExplain }} />
            ))}
          </ul>
          {!hasColumns && scale && (
            <p aria-hidden className="mt-1 grid grid-cols-[minmax(0,34%)_minmax(0,1fr)_112px] gap-3 px-1 text-xs text-fg-3 tabular-nums">
              <span />
              <span className="relative mx-2.5 h-4">
                <span className="absolute left-0">{write(scale.from)}</span>
                {scale.neutral !== null && (
                  <span className="absolute -translate-x-1/2" style={{ left: `${placeOn(scale, scale.neutral) * 100}%` }}>
                    {format.number(scale.neutral)}
                  </span>
                )}
                <span className="absolute right-0">{write(scale.to)}</span>
              </span>
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

interface LineProps {
  row: string;
  cell: GridCell;
  metric: Metric;
  currency: string;
  floor: number;
  scale: Scale | null;
  onExplain: (cell: GridCell) => void;
}

function Line({ row, cell, metric, currency, floor, scale, onExplain }: LineProps) {
  const format = useFormat();
  const { figure } = cell;
  const verdict: Verdict = figure ? verdictOf(figure, floor) : 'nothing';
  const value = figure?.value ?? null;
  const interval = figure && figure.n >= floor ? figure.interval : null;
  return (
    <li>
      <button
        type="button"
        disabled={!figure}
        onClick={() => onExplain(cell)}
        className={`grid h-6 w-full grid-cols-[minmax(0,34%)_minmax(0,1fr)_112px] items-center gap-3 rounded-sm px-1 text-left text-sm enabled:hover:bg-hover ${cell.groups.length === 0 ? 'font-medium' : ''}`}
      >
        <span className="truncate">{row}</span>
        <span className={INK[verdict]}>
          {value !== null && scale && (
            <IntervalBar
              at={placeOn(scale, Number(value))}
              from={interval && placeOn(scale, Number(interval.from))}
              to={interval && placeOn(scale, Number(interval.to))}
              zero={scale.neutral === null ? null : placeOn(scale, scale.neutral)}
              weak={verdict === 'few'}
            />
          )}
        </span>
        <span className="flex items-baseline justify-between gap-2 tabular-nums">
          <span className={verdict === 'few' ? 'text-fg-3' : ''}>
            {writeFigure(metric, value, format, { currency, whole: true, bare: true })}
          </span>
          <span className="text-xs text-fg-3">n {format.number(figure?.n ?? 0)}</span>
        </span>
        <span className="sr-only">{sayCell(cell, metric, currency, floor, format)}</span>
      </button>
    </li>
  );
}

const INK = { nothing: 'text-fg-3', few: 'text-fg-3', chance: 'text-fg-2', gain: 'text-gain', loss: 'text-loss' } as const;
