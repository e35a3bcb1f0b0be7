import { niceTicks } from './nice-ticks.ts';
import { useWidth } from './use-width.ts';

interface DotPictureProps {
  values: readonly number[];
  mean: number | null;
  /** What the picture is of, for who cannot see it. */
  label: string;
  of: 'trades' | 'days';
  write: (value: number) => string;
}

/** Where each of them lies: a dot is one, or a few where there are many. No column mixes what was won with what was lost. */
export function DotPicture({ values, mean, label, of, write }: DotPictureProps) {
  const [ref, width] = useWidth<HTMLElement>(318);
  const [from, to] = [Math.min(0, ...values), Math.max(0, ...values)];
  const room = width - 2 * DOT;
  const step = (to - from || 1) / Math.max(8, Math.floor(room / PITCH) - 1);
  const columns = new Map<number, number>();
  for (const value of values) {
    const at = Math.floor(value / step);
    columns.set(at, (columns.get(at) ?? 0) + 1);
  }
  const first = Math.floor(from / step);
  const last = Math.max(Math.floor(to / step), first + 1);
  const x = (value: number) => DOT + ((value / step - first) / (last + 1 - first)) * room;
  const each = Math.max(1, Math.ceil(Math.max(1, ...columns.values()) / TALLEST));
  const highest = Math.ceil(Math.max(1, ...columns.values()) / each);
  const floor = 14 + highest * PITCH;
  const at = mean === null ? null : x(mean);
  return (
    <figure ref={ref} aria-label={label} className="min-w-0">
      <svg width={width} height={floor + 18} aria-hidden="true" className="block overflow-visible">
        <path d={`M0 ${floor}H${width}`} stroke="var(--line-3)" />
        <path d={`M${x(0)} 8V${floor}`} stroke="var(--axis)" strokeDasharray="2 3" />
        {dotsOf(columns, each).map(({ column, place }) => (
          <circle
            key={`${column} ${place}`}
            cx={x((column + 0.5) * step)}
            cy={floor - DOT / 2 - 1.5 - place * PITCH}
            r={DOT / 2}
            fill={column < 0 ? 'var(--loss-mark)' : 'var(--gain-mark)'}
          />
        ))}
        {at !== null && (
          <>
            <path d={`M${at} 0V${floor}`} stroke="var(--fg)" />
            <text x={at + (at > width - 40 ? -5 : 5)} y={8} fill="var(--fg-3)" fontSize={11} textAnchor={at > width - 40 ? 'end' : 'start'}>
              mean
            </text>
          </>
        )}
        {ticksIn(first * step, (last + 1) * step).map((tick) => (
          <text key={tick} x={x(tick)} y={floor + 14} fill="var(--fg-3)" fontSize={11} textAnchor="middle">
            {write(tick)}
          </text>
        ))}
      </svg>
      {each > 1 && (
        <figcaption className="text-xs text-fg-3">
          A dot stands for up to {each} {of}.
        </figcaption>
      )}
    </figure>
  );
}

const DOT = 7;
const PITCH = 9;
const TALLEST = 8;

function dotsOf(columns: ReadonlyMap<number, number>, each: number): { column: number; place: number }[] {
  return [...columns].flatMap(([column, count]) => Array.from({ length: Math.ceil(count / each) }, (_, place) => ({ column, place })));
}

/** Not so near to the edge that the words would leave it. */
function ticksIn(from: number, to: number): number[] {
  const margin = (to - from) * 0.07;
  return niceTicks(from, to, 4).filter((tick) => tick >= from + margin && tick <= to - margin);
}
