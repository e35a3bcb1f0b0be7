import { ChartTip, type TipRow } from './chart-tip.tsx';
import { niceTicks } from './nice-ticks.ts';
import { useChartCursor } from './use-chart-cursor.ts';
import { useWidth } from './use-width.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Series {
  readonly name: string;
  readonly colour: 's1' | 's2' | 's3' | 's4';
  /** Told apart by it as well as by the colour. */
  readonly dash?: string;
  readonly points: readonly Point[];
}
export interface Band {
  readonly points: readonly { x: number; low: number; high: number }[];
  readonly opacity: number;
}
interface SeriesChartProps {
  series: readonly Series[];
  /** Under the lines, the widest first. */
  bands?: readonly Band[];
  /** A line across, such as the value of all trades. */
  level?: { y: number; name: string };
  /** Whether nothing has to be on the axis. */
  withZero?: boolean;
  label: string;
  height?: number;
  write: {
    x(value: number): string;
    y(value: number): string;
    /** All there is at one place, read out where the keyboard is. */
    at(x: number): { title: string; rows: readonly TipRow[] };
  };
}

const [AXIS, TOP, BOTTOM] = [66, 10, 20];
/** Of a letter of the labels, about. */
const LETTER = 6.5;

/** One to four lines over one axis, each named at its end. */
export function SeriesChart({ series, bands = [], level, withZero = true, label, height = 260, write }: SeriesChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>(560);
  const xs = [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);
  const values = [
    ...series.flatMap(({ points }) => points.map(({ y }) => y)),
    ...bands.flatMap(({ points }) => points.flatMap(({ low, high }) => [low, high])),
    ...(level ? [level.y] : []),
    ...(withZero ? [0] : []),
  ];
  const endTexts = series.map((each) => endText(each, series.length > 1, write.y).length);
  const widest = Math.max(0, ...endTexts, level?.name.length ?? 0);
  const [right, bottom] = [width - Math.max(AXIS, widest * LETTER + 14), height - BOTTOM];
  const x = scale(xs[0] ?? 0, xs.at(-1) ?? 1, 2, right);
  const [least, most] = [leastOf(values), mostOf(values)];
  const y = scale(least, most === least ? least + 1 : most, bottom, TOP);
  const lineEnds = series.map((each) => ({
    ...{ name: each.name, colour: each.colour, text: endText(each, series.length > 1, write.y) },
    y: y(each.points.at(-1)?.y ?? 0),
  }));
  const ends = spread([...lineEnds, ...(level ? [{ name: 'level', colour: null, text: level.name, y: y(level.y) }] : [])]);
  const cursor = useChartCursor(xs.map(x));
  const chosen = cursor.at === null ? null : (xs[cursor.at] as number);
  const told = write.at(chosen ?? xs.at(-1) ?? 0);
  return (
    <div
      ref={ref}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={Math.max(1, xs.length)}
      aria-valuenow={(cursor.at ?? xs.length - 1) + 1}
      aria-valuetext={[told.title, ...told.rows.map(({ name, value }) => `${name} ${value}`)].join(', ')}
      {...cursor.props}
      className="relative min-w-0 cursor-crosshair overflow-hidden rounded-sm"
      style={{ height }}
    >
      <svg width={width} height={height} aria-hidden className="block text-xs tabular-nums">
        {niceTicks(least, most, 5).map((tick) => (
          <g key={tick}>
            <path d={`M0 ${y(tick)}H${right}`} className={tick === 0 ? 'stroke-axis' : 'stroke-grid'} />
            {ends.every((end) => Math.abs(end.y - y(tick)) > 14) && (
              <text x={right + 8} y={y(tick) + 4} className="fill-fg-3">
                {write.y(tick)}
              </text>
            )}
          </g>
        ))}
        {niceTicks(xs[0] ?? 0, xs.at(-1) ?? 1, 6).map((tick) => (
          <text key={tick} x={x(tick)} y={height - 4} textAnchor={x(tick) < 14 ? 'start' : 'middle'} className="fill-fg-3">
            {write.x(tick)}
          </text>
        ))}
        {bands.map(({ points, opacity }) => (
          <path
            key={opacity}
            d={`${path(points.map((point) => ({ x: x(point.x), y: y(point.high) })))}${path(
              points.toReversed().map((point) => ({ x: x(point.x), y: y(point.low) })),
            ).replace('M', 'L')}Z`}
            className="fill-s1"
            fillOpacity={opacity}
          />
        ))}
        {level && <path d={`M0 ${y(level.y)}H${right}`} className="stroke-fg-3" strokeDasharray="2 3" />}
        {series.map(({ name, colour, dash, points }) => (
          <path
            key={name}
            d={path(points.map((point) => ({ x: x(point.x), y: y(point.y) })))}
            fill="none"
            stroke={`var(--${colour})`}
            strokeWidth={1.5}
            strokeLinejoin="round"
            strokeDasharray={dash}
          />
        ))}
        {ends.map(({ name, ...end }) => (
          <EndLabel key={name} x={right + 3} {...end} />
        ))}
        {chosen !== null && <path d={`M${x(chosen)} ${TOP}V${bottom}`} className="stroke-axis" strokeDasharray="2 3" />}
      </svg>
      {chosen !== null && <ChartTip {...told} x={x(chosen)} width={right} />}
    </div>
  );
}

interface EndLabelProps {
  x: number;
  y: number;
  /** null: of a level, which is no series. */
  colour: Series['colour'] | null;
  text: string;
}

function EndLabel({ x, y, colour, text }: EndLabelProps) {
  if (colour === null)
    return (
      <text x={x + 5} y={y + 4} className="fill-fg-2">
        {text}
      </text>
    );
  const width = text.length * LETTER + 8;
  return (
    <g>
      <rect x={x} y={y - 8} width={width} height={16} rx={3} fill={`var(--${colour})`} />
      <text x={x + width / 2} y={y + 4} fill="var(--bg-card)" fontWeight={500} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}

const endText = ({ name, points }: Series, isNamed: boolean, write: (value: number) => string) =>
  `${isNamed ? `${name} ` : ''}${write(points.at(-1)?.y ?? 0)}`;

/** Labels at the ends never lie on each other. */
function spread<L extends { y: number }>(labels: readonly L[]): L[] {
  const sorted = labels.toSorted((a, b) => a.y - b.y);
  let free = Number.NEGATIVE_INFINITY;
  return sorted.map((label) => {
    const y = Math.max(label.y, free);
    free = y + 17;
    return { ...label, y };
  });
}

function path(points: readonly Point[]): string {
  return points.map((point, at) => `${at === 0 ? 'M' : 'L'}${round(point.x)} ${round(point.y)}`).join('');
}

const scale =
  (from: number, to: number, start: number, end: number) =>
  (value: number): number =>
    start + ((value - from) / (to - from || 1)) * (end - start);
const leastOf = (values: readonly number[]): number => values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
const mostOf = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
const round = (value: number): number => Math.round(value * 10) / 10;
