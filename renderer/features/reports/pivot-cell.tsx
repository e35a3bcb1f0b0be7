import { clsx } from 'clsx';
import type { KeyboardEvent } from 'react';
import type { Metric } from '../../../src/domain/metrics/metric.ts';
import { NOTHING } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { type Verdict, verdictOf } from '../../format/verdict-of.ts';
import { writeFigure } from '../../format/write-figure.ts';
import { IntervalBar } from '../../ui/interval-bar.tsx';
import { heatClass } from '../days/heat.ts';
import type { GridCell } from './grid.ts';
import { placeOn, type Scale, stepOn } from './scale-of.ts';
import { writeInterval } from './write-interval.ts';

interface PivotCellProps {
  cell: GridCell;
  metric: Metric;
  currency: string;
  floor: number;
  /** null: nothing can be drawn on it. */
  scale: Scale | null;
  /** A square of a map: the figure alone; the rest is told of the one that has the focus. */
  small?: boolean;
  isStop: boolean;
  isExplained: boolean;
  onExplain: (cell: GridCell) => void;
  onOpen: (cell: GridCell) => void;
  onFocus: (cell: GridCell) => void;
}

/** A figure with its n and its interval. Enter explains it, O opens its trades. */
export function PivotCell({ cell, metric, currency, floor, scale, small = false, isStop, isExplained, ...on }: PivotCellProps) {
  const format = useFormat();
  const { figure, trades } = cell;
  const verdict: Verdict = figure ? verdictOf(figure, floor) : 'nothing';
  const isSure = verdict === 'gain' || verdict === 'loss';
  const value = figure === null ? NOTHING : writeFigure(metric, figure.value, format, { currency, whole: true, bare: true });
  const heat =
    scale && isSure ? heatClass({ sign: verdict === 'gain' ? 1 : -1, step: stepOn(scale, Number(figure?.value)) }, 'cell') : undefined;
  const n = figure?.n ?? 0;

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const run = event.key === 'Enter' ? figure && on.onExplain : event.key.toLowerCase() === 'o' && trades > 0 ? on.onOpen : null;
    if (!run) return;
    event.preventDefault();
    run(cell);
  }
  return (
    <td
      data-cell
      tabIndex={isStop ? 0 : -1}
      aria-label={`${figure === null ? '' : `${value} n ${format.number(figure.n)}, `}${sayCell(cell, metric, currency, floor, format)}`}
      onClick={() => figure && on.onExplain(cell)}
      onFocus={() => on.onFocus(cell)}
      onKeyDown={onKeyDown}
      className={clsx(
        'rounded-md align-middle ring-1 ring-line ring-inset focus-visible:outline-offset-0',
        figure && 'cursor-pointer',
        isExplained && 'outline-2 outline-focus',
        small ? 'h-7 px-0 text-center text-xs' : 'h-11 px-2 py-1',
        LOOK[verdict],
        cell.isTotal && !isSure && verdict !== 'few' && 'bg-sunken',
        heat,
      )}
    >
      {small ? (
        <span className={FIGURE[verdict]}>{figure === null ? '' : value}</span>
      ) : (
        <>
          <span className="flex items-baseline justify-between gap-1.5">
            <span className={`font-semibold ${FIGURE[verdict]}`} title={figure?.value === null ? reasonOf(metric) : undefined}>
              {value}
            </span>{' '}
            {n > 0 && <span className={`shrink-0 text-xs ${isSure ? 'text-fg' : 'text-fg-3'}`}>n {format.number(n)}</span>}
          </span>
          {scale && figure && figure.value !== null && n >= floor && figure.interval && (
            <IntervalBar
              at={placeOn(scale, Number(figure.value))}
              from={placeOn(scale, Number(figure.interval.from))}
              to={placeOn(scale, Number(figure.interval.to))}
              zero={scale.neutral === null ? null : placeOn(scale, scale.neutral)}
              className={isSure ? 'text-fg' : 'text-fg-2'}
            />
          )}
        </>
      )}
    </td>
  );
}

const LOOK = { nothing: '', few: '', chance: 'bg-card', gain: '', loss: '' } as const;
const FIGURE = { nothing: 'text-fg-3', few: 'font-normal text-fg-3', chance: 'text-fg-2', gain: 'text-fg', loss: 'text-fg' } as const;

const reasonOf = ({ undefinedWhen }: Metric): string | undefined => undefinedWhen ?? undefined;

/** The whole of a cell, for who hears it, and for the line under a map. What can be seen is in it word for word, for who speaks it. */
export function sayCell(
  { figure, title }: GridCell,
  metric: Metric,
  currency: string,
  floor: number,
  format: ReturnType<typeof useFormat>,
) {
  const where = title === '' ? 'All' : title;
  if (!figure) return `${where}: no trade`;
  const value =
    figure.value === null ? (metric.undefinedWhen ?? 'none') : writeFigure(metric, figure.value, format, { currency, whole: true });
  const interval = figure.interval && figure.n >= floor ? `, ${writeInterval(metric, figure.interval, format, currency)}` : '';
  const few = figure.n < floor ? ', below the floor' : '';
  return `${where}: ${metric.label} ${value}, n ${format.number(figure.n)}${interval}${few}`;
}
