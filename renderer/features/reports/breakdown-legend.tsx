import type { Metric } from '../../../src/domain/metrics/metric.ts';
import { useFormat } from '../../format/format-context.ts';
import { neutralOf } from '../../format/neutral-of.ts';
import { writeFigure } from '../../format/write-figure.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { heatClass } from '../days/heat.ts';
import type { BreakdownState } from './breakdown-state.ts';
import type { Grid } from './grid.ts';
import { hasArrow, scaleOf } from './scale-of.ts';

interface BreakdownLegendProps {
  grid: Grid;
  main: Metric;
  currency: string;
  floor: number;
  as: BreakdownState['as'];
  hasColumns: boolean;
  overlaps: boolean;
}

/** What the colours say, and the scale that all intervals are drawn on. */
export function BreakdownLegend({ grid, main, currency, floor, as, hasColumns, overlaps }: BreakdownLegendProps) {
  const format = useFormat();
  const neutral = neutralOf(main.id);
  const figures = grid.rows.flatMap(({ cells }) => cells.map(({ figure }) => figure)).filter((figure) => figure?.metric === main.id);
  // Of several measures in a table each has its own.
  const scale = hasColumns || as === 'chart' ? scaleOf(main.id, figures, floor) : null;
  const write = (value: number) => writeFigure(main, value, format, { currency, whole: true });
  return (
    <footer className="@container flex min-h-8 shrink-0 flex-wrap items-center gap-x-4 gap-y-0.5 px-4 pb-2 text-sm text-fg-3">
      {neutral !== null && (
        <>
          <span className="flex items-center gap-1.5">
            <i aria-hidden className={`size-3.5 rounded-sm ${heatClass({ sign: 1, step: 3 }, 'cell')}`} />
            <i aria-hidden className={`size-3.5 rounded-sm ${heatClass({ sign: -1, step: 3 }, 'cell')}`} />
            interval leaves out {neutral === 0 ? 'zero' : 'one'}
          </span>
          <span>no fill: includes {neutral === 0 ? 'zero' : 'one'}</span>
        </>
      )}
      <span>grey: n below the floor</span>
      {overlaps && <span>a trade may stand in several rows</span>}
      <span className="flex-1" />
      <span className="flex items-center gap-1 @max-[880px]:hidden">
        <Kbd>↵</Kbd> explains, <Kbd>O</Kbd> opens the trades
      </span>
      {scale && (
        <span className="tabular-nums">
          scale {write(scale.from)} to {write(scale.to)} in every cell
          {hasArrow(scale, figures, { floor, as }) && '; an arrow goes on beyond it'}
        </span>
      )}
    </footer>
  );
}
