// biome-ignore-all lint/a11y/useSemanticElements: it stands in a grid that is no table
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the keys of the grid do what a click does

import { clsx } from 'clsx';
import type { GroupRef } from '../../../src/contract/filter.ts';
import type { Figure, ReportCell, Value } from '../../../src/contract/reports.ts';
import { explain } from '../../app/explain.ts';
import { useFormat } from '../../format/format-context.ts';
import { writeFigure } from '../../format/write-figure.ts';
import { heatClass } from '../days/heat.ts';
import { useAsked } from './asked.ts';
import { metricOf } from './metric-of.ts';

interface MapCellProps {
  cell: ReportCell | undefined;
  figure: Figure | undefined;
  metric: 'meanR' | 'expectancy';
  currency: string;
  groups: readonly GroupRef[];
  title: string;
  tabIndex: 0 | -1;
  onFocus(): void;
  /** There is room for it; where there is none, colour and a sign tell of it. */
  showsFigure: boolean;
}

/** Five fixed steps of mean R; in money, of what a step of R would be is not known: the sign alone. */
const STEPS = [0.1, 0.25, 0.5, 1];

export function MapCell({ cell, figure, metric, currency, groups, title, tabIndex, onFocus, showsFigure }: MapCellProps) {
  const format = useFormat();
  const { filter } = useAsked();
  const n = cell?.n ?? 0;
  const value = figure?.value == null ? null : Number(figure.value);
  const isFew = n < 5;
  const text = figure ? writeFigure(metricOf(metric), figure.value, format, { currency, whole: true, bare: true }) : '–';
  const sign = value === null || value === 0 ? 0 : value > 0 ? 1 : -1;
  const step = metric === 'meanR' ? STEPS.filter((each) => Math.abs(value ?? 0) >= each).length + 1 : 3;
  const short = (value: Value) => (metric === 'meanR' ? format.number(value, { digits: 1, signed: true }) : format.moneyShort(value));
  const said = n === 0 ? `${title}: no trades` : `${title}: ${text}${metric === 'meanR' ? ' R' : ''}, n ${n}`;
  return (
    // Itself what is clicked: with a button in each of two hundred it took twice as many elements, and as long.
    <div
      role="gridcell"
      data-cell
      tabIndex={tabIndex}
      onFocus={onFocus}
      aria-disabled={n === 0}
      aria-label={said}
      onClick={() => n > 0 && explain({ metric, filter, groups, title })}
      className={clsx(
        'min-w-0 flex-1 cursor-default content-center rounded-sm border text-center text-[10px]/[12px] text-fg tabular-nums contain-layout contain-size select-none',
        n > 0 && isFew ? 'border-line-2 text-fg-3' : 'border-transparent',
        !isFew && heatClass({ sign, step }, 'cell'),
        n > 0 && 'hover:ring-1 hover:ring-line-3',
        // Written in two hundred cells they took a quarter of what another filter lays out.
        n > 0 && !showsFigure && (isFew || sign === 0 ? 'drawn-dot' : sign > 0 ? 'drawn-plus' : 'drawn-minus'),
      )}
    >
      {n > 0 && showsFigure && short(figure?.value ?? null)}
    </div>
  );
}
