import { clsx } from 'clsx';
import { type KeyboardEvent, type ReactNode, useMemo } from 'react';
import { dayNumber } from '../../src/domain/calendar/trading-day.ts';
import { type DayTick, dayTicks } from './day-ticks.ts';
import { niceTicks } from './nice-ticks.ts';
import { stepArea, stepPath } from './step-path.ts';
import { useChartCursor } from './use-chart-cursor.ts';
import { useSize } from './use-size.ts';

export interface EquityStep {
  readonly day: string;
  /** After it, and below the highest so far: zero or less. */
  readonly value: number;
  readonly fall: number;
}

interface EquityChartProps<S extends EquityStep> {
  /** In order, at least one. */
  steps: readonly S[];
  /** The place of the deepest fall and what it is called; null: it never fell. */
  deepest: { place: number; words: string } | null;
  label: string;
  write: {
    /** At an axis. */
    value(value: number): string;
    tick(tick: DayTick): string;
    /** All about a step, read out where the keyboard is. */
    sentence(step: S): string;
  };
  /** What the tooltip shows of a step. */
  tip(step: S): ReactNode;
  onOpen(step: S): void;
}

const [AXIS, TOP, BOTTOM, GAP] = [62, 10, 20, 12];

/** What was added up, over how far it stood below its highest: two curves on one time axis with one crosshair. */
export function EquityChart<S extends EquityStep>({ steps, deepest, label, write, tip, onOpen }: EquityChartProps<S>) {
  const [ref, { width, height }] = useSize<HTMLDivElement>({ width: 720, height: 280 });
  const plot = useMemo(() => layOut(steps, width, height), [steps, width, height]);
  const { xs, right, value, fall, ticks, days } = plot;
  const cursor = useChartCursor(xs);
  const shown = cursor.at;
  const last = steps.at(-1) as S;
  const lastY = value.y(last.value);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') onOpen(steps[shown ?? steps.length - 1] as S);
    else cursor.props.onKeyDown(event);
  }
  return (
    <div
      ref={ref}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={steps.length}
      aria-valuenow={(shown ?? steps.length - 1) + 1}
      aria-valuetext={write.sentence(steps[shown ?? steps.length - 1] as S)}
      {...cursor.props}
      onKeyDown={onKeyDown}
      onClick={() => shown !== null && onOpen(steps[shown] as S)}
      className="relative size-full min-h-0 cursor-crosshair overflow-hidden rounded-sm"
    >
      <svg width={width} height={height} aria-hidden className="block text-xs">
        {ticks.map((tick) => (
          <path key={tick} d={`M0 ${value.y(tick)}H${right}`} className={tick === 0 ? 'stroke-axis' : 'stroke-grid'} />
        ))}
        {ticks
          // The last value stands over the tick that it lies on.
          .filter((tick) => Math.abs(value.y(tick) - lastY) > 13)
          .map((tick) => (
            <text key={tick} x={right + 8} y={value.y(tick) + 4} className="fill-fg-3">
              {write.value(tick)}
            </text>
          ))}
        <path d={plot.area} className="fill-s1" fillOpacity={0.07} />
        <path d={plot.line} fill="none" className="stroke-s1" strokeWidth={1.5} strokeLinejoin="round" />
        <path d={`M0 ${fall.top}H${right}`} className="stroke-axis" />
        {fall.tick !== null && (
          <>
            <path d={`M0 ${fall.y(fall.tick)}H${right}`} className="stroke-grid" />
            <text x={right + 8} y={fall.y(fall.tick) + 4} className="fill-fg-3">
              {write.value(fall.tick)}
            </text>
          </>
        )}
        <path d={plot.fallArea} className="fill-loss-mark" fillOpacity={0.2} />
        <path d={plot.fallLine} fill="none" className="stroke-loss-mark" />
        {deepest && (
          <DeepestLabel x={xs[deepest.place] ?? 0} y={fall.y((steps[deepest.place] as S).fall)} right={right} words={deepest.words} />
        )}
        {days.map(({ tick, x }) => (
          <text key={tick.day} x={x} y={height - 4} textAnchor={x < 16 ? 'start' : 'middle'} className="fill-fg-3">
            {write.tick(tick)}
          </text>
        ))}
        {write.value(last.value) !== '' && <LastValue x={right} y={lastY} text={write.value(last.value)} />}
        {shown !== null && (
          <>
            <path d={`M${xs[shown]} ${TOP}V${fall.bottom}`} className="stroke-axis" strokeDasharray="2 3" />
            <circle cx={xs[shown]} cy={value.y((steps[shown] as S).value)} r={4} className="fill-s1 stroke-card" strokeWidth={2} />
          </>
        )}
      </svg>
      {shown !== null && (
        <div
          className={clsx(
            'pointer-events-none absolute top-1 z-10 min-w-40 rounded-md border border-line-2 bg-pop px-2 py-1.5 text-xs whitespace-nowrap shadow-pop tabular-nums',
            (xs[shown] as number) > right / 2 && '-translate-x-full',
          )}
          style={{ left: (xs[shown] as number) + ((xs[shown] as number) > right / 2 ? -12 : 12) }}
        >
          {tip(steps[shown] as S)}
        </div>
      )}
    </div>
  );
}

function layOut(steps: readonly EquityStep[], width: number, height: number) {
  const right = Math.max(80, width - AXIS);
  const room = Math.max(60, height - TOP - BOTTOM - GAP - 14);
  const [valueRoom, fallRoom] = [room * 0.74, room * 0.26];
  const values = steps.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const ticks = niceTicks(low, high, 4);
  const y = (value: number) => TOP + (1 - (value - low) / (high - low || 1)) * valueRoom;
  const depth = Math.min(0, ...steps.map(({ fall }) => fall));
  const fallTop = TOP + valueRoom + GAP;
  const fallY = (fall: number) => fallTop + (depth === 0 ? 0 : (fall / depth) * fallRoom);
  const numbers = steps.map(({ day }) => dayNumber(day));
  const [first, last] = [numbers[0] as number, numbers.at(-1) as number];
  // A single day stands in the middle of nothing: a step of its own.
  const xs = numbers.map((day) => (last === first ? right / 2 : ((day - first) / (last - first)) * right));
  const points = steps.map(({ value }, at) => ({ x: xs[at] as number, y: y(value) }));
  const falls = steps.map(({ fall }, at) => ({ x: xs[at] as number, y: fallY(fall) }));
  const fallTicks = depth === 0 ? [] : niceTicks(depth, 0, 3).filter((tick) => tick < 0);
  return {
    right,
    xs,
    ticks,
    value: { y },
    fall: { y: fallY, top: fallTop, bottom: fallTop + fallRoom, tick: fallTicks[0] ?? null },
    line: stepPath([{ x: 0, y: y(0) }, ...points], right),
    area: stepArea([{ x: 0, y: y(0) }, ...points], right, y(0)),
    fallLine: stepPath(falls, right),
    fallArea: stepArea(falls, right, fallTop),
    days:
      last === first
        ? []
        : dayTicks(first, last, right / 70)
            .map((tick) => ({ tick, x: ((tick.day - first) / (last - first)) * right }))
            .filter(({ x }) => x < right - 12),
  };
}

function DeepestLabel({ x, y, right, words }: { x: number; y: number; right: number; words: string }) {
  const half = words.length * 3.2;
  return (
    <text x={Math.max(half, Math.min(right - half, x))} y={y + 13} textAnchor="middle" className="fill-loss">
      {words}
    </text>
  );
}

function LastValue({ x, y, text }: { x: number; y: number; text: string }) {
  const width = Math.min(AXIS - 4, text.length * 6.4 + 10);
  return (
    <g>
      <rect x={x + 3} y={y - 8} width={width} height={16} rx={3} className="fill-s1" />
      <text x={x + 3 + width / 2} y={y + 4} textAnchor="middle" className="fill-card font-medium">
        {text}
      </text>
    </g>
  );
}
