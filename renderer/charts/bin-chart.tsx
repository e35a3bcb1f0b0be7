import { ChartTip } from './chart-tip.tsx';
import { edgesOf } from './edges-of.ts';
import { niceTicks } from './nice-ticks.ts';
import { placeNames } from './place-names.ts';
import { useChartCursor } from './use-chart-cursor.ts';
import { useWidth } from './use-width.ts';

export interface ChartBin {
  /** Where it begins and ends; null: without end. */
  readonly from: number | null;
  readonly to: number | null;
  /** Parts of all, upwards and, of a second sample, downwards. */
  readonly share: number;
  readonly below?: number;
  /** Everything beyond, gathered: paler. */
  readonly isTail: boolean;
}
interface BinChartProps {
  bins: readonly ChartBin[];
  /** result: won and lost have their colours. plain: one series. two: A upwards, B downwards. */
  look: 'result' | 'plain' | 'two';
  label: string;
  height?: number;
  /** Named lines: the mean, the median. */
  marks?: readonly { value: number; name: string }[];
  write: {
    value(value: number): string;
    share(part: number): string;
    bin(bin: ChartBin): { title: string; rows: readonly { name: string; value: string }[] };
  };
}

const [AXIS, LINE, BOTTOM] = [50, 12, 20];

/** How many lie where. Bins break at nothing, so that no bar mixes what was won with what was lost. */
export function BinChart({ bins, look, label, height = 260, marks = [], write }: BinChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>(560);
  const [right, bottom] = [width - AXIS, height - BOTTOM];
  const step = right / Math.max(1, bins.length);
  const xOf = (value: number) => place(bins, value) * step;
  const names = placeNames(
    marks.map(({ value, name }) => ({ x: xOf(value), name })),
    width,
  );
  const top = names.some(({ row }) => row === 1) ? 2 * LINE + 4 : LINE + 4;
  const most = Math.max(...bins.map(({ share }) => share), 1e-9);
  const mostBelow = look === 'two' ? Math.max(...bins.map(({ below = 0 }) => below), 1e-9) : 0;
  const unit = (bottom - top) / (most + mostBelow);
  const base = top + most * unit;
  const cursor = useChartCursor(bins.map((_, at) => (at + 0.5) * step));
  const chosen = cursor.at === null ? null : (bins[cursor.at] as ChartBin);
  const told = write.bin(chosen ?? (bins.at(-1) as ChartBin));
  const about = look === 'two' ? 2 : 4;
  const ticks = [...niceTicks(0, most, about), ...niceTicks(0, mostBelow, about).map((tick) => -tick)].filter((tick) => tick !== 0);
  return (
    <div
      ref={ref}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={Math.max(1, bins.length)}
      aria-valuenow={(cursor.at ?? bins.length - 1) + 1}
      aria-valuetext={[told.title, ...told.rows.map(({ name, value }) => `${name} ${value}`)].join(', ')}
      {...cursor.props}
      className="relative min-w-0 cursor-crosshair overflow-hidden rounded-sm"
      style={{ height }}
    >
      <svg width={width} height={height} aria-hidden className="block text-xs tabular-nums">
        {ticks.map((tick) => (
          <g key={tick}>
            <path d={`M0 ${base - tick * unit}H${right}`} className="stroke-grid" />
            <text x={right + 6} y={base - tick * unit + 4} className="fill-fg-3">
              {write.share(Math.abs(tick))}
            </text>
          </g>
        ))}
        {bins.map((bin, at) => {
          const [x, w] = [at * step + 1, Math.max(1, step - 2)];
          const opacity = bin.isTail ? 0.55 : 1;
          return (
            <g key={`${bin.from} ${bin.to}`} opacity={opacity}>
              <rect x={x} y={base - bin.share * unit} width={w} height={bin.share * unit} fill={`var(--${colourOf(bin, look)})`} />
              {look === 'two' && <rect x={x} y={base} width={w} height={(bin.below ?? 0) * unit} fill="var(--s2)" />}
            </g>
          );
        })}
        <path d={`M0 ${base}H${right}`} className="stroke-axis" />
        {bins.some(({ from }) => from === 0) && <path d={`M${xOf(0)} ${top}V${bottom}`} className="stroke-axis" strokeDasharray="2 3" />}
        {marks.map(({ value, name }, at) => (
          <g key={name}>
            <path
              d={`M${xOf(value)} ${top - 4 - (names[at]?.row ?? 0) * LINE}V${base}`}
              className="stroke-fg"
              strokeDasharray={at === 0 ? undefined : '3 2'}
            />
            <text
              x={xOf(value) + (names[at]?.anchor === 'end' ? -4 : 4)}
              y={top - 5 - (names[at]?.row ?? 0) * LINE}
              textAnchor={names[at]?.anchor}
              className="fill-fg-2"
            >
              {name}
            </text>
          </g>
        ))}
        {edgesOf(bins, right).map(({ at, value, anchor }) => (
          <text key={at} x={at * step} y={height - 4} textAnchor={anchor} className="fill-fg-3">
            {write.value(value)}
          </text>
        ))}
        {look === 'two' && (
          <>
            <text x={right - 4} y={top + 4} textAnchor="end" fill="var(--s1)" fontWeight={600}>
              A
            </text>
            <text x={right - 4} y={bottom - 4} textAnchor="end" fill="var(--s2)" fontWeight={600}>
              B
            </text>
          </>
        )}
        {cursor.at !== null && <path d={`M${(cursor.at + 0.5) * step} ${top}V${bottom}`} className="stroke-axis" strokeDasharray="2 3" />}
      </svg>
      {cursor.at !== null && <ChartTip {...told} x={(cursor.at + 0.5) * step} width={right} />}
    </div>
  );
}

function colourOf({ from }: ChartBin, look: BinChartProps['look']): string {
  if (look !== 'result') return 's1';
  return from === null || from < 0 ? 'loss-mark' : 'gain-mark';
}

/** Where a value lies, counted in bins. */
function place(bins: readonly ChartBin[], value: number): number {
  const at = bins.findIndex(({ to }) => to === null || value < to);
  const bin = bins[at];
  if (!bin) return bins.length;
  if (bin.from === null || bin.to === null) return at + 0.5;
  return at + (value - bin.from) / (bin.to - bin.from || 1);
}
