import { niceTicks } from './nice-ticks.ts';
import { type PathFill, type PathLevel, timeScale } from './path-facts.ts';
import { FillMarks } from './path-marks.tsx';
import { spanTicks } from './span-ticks.ts';
import { type StepPoint, stepArea, stepPath } from './step-path.ts';
import { useWidth } from './use-width.ts';

export interface PathChartProps {
  /** In order. */
  fills: readonly PathFill[];
  levels: readonly PathLevel[];
  /** Prices that were aimed at from the start. */
  targets: readonly number[];
  /** Of some fills only the day is known: they stand evenly. */
  byDay: boolean;
  isOpen: boolean;
  /** False where prices of several instruments have no common scale. */
  hasPrices: boolean;
  /** Says the same in words. */
  label: string;
  write: {
    price(value: number): string;
    size(value: number): string;
    money(value: number): string;
    time(at: number): string;
    mark(fill: PathFill): string;
  };
  /** How far the clocks shown are from UTC. */
  offset(at: number): number;
}

const [AXIS, PRICE_TOP, PRICE_HEIGHT, BAND] = [64, 14, 186, 40];

/** The path of a position over its fills: prices, average and stops above, size and realised money below, on one time axis. */
export function PathChart(props: PathChartProps) {
  const { fills, levels, targets, byDay, isOpen, hasPrices, label, write } = props;
  const [ref, width] = useWidth<HTMLDivElement>(720);
  const right = Math.max(200, width - AXIS);
  const scale = timeScale(
    fills.map(({ at }) => at),
    byDay,
    isOpen,
  );
  const xs = fills.map(({ at }, place) => scale.placeOf(at, place) * right);
  const x = (at: number) => scale.placeOf(at) * right;
  const end = isOpen ? right : (xs.at(-1) ?? right);
  const prices = [...fills.flatMap(({ price }) => price ?? []), ...levels.map(({ value }) => value), ...targets];
  const showsPrices = hasPrices && prices.length > 0;
  const top = showsPrices ? PRICE_TOP + PRICE_HEIGHT + 22 : 8;
  const height = top + 2 * (BAND + 14) + 20;
  const y = priceScale(prices);
  return (
    <div ref={ref} className="relative min-w-0 px-3 pb-2">
      <svg
        width="100%"
        height={height}
        viewBox={`0 0 ${right + AXIS} ${height}`}
        role="img"
        aria-label={label}
        className="block overflow-visible text-xs"
      >
        {showsPrices && (
          <>
            <Grid ticks={niceTicks(y.low, y.high, 5)} y={y.of} right={right} write={write.price} />
            <Held from={xs[0] ?? 0} to={end} />
            <Targets targets={targets} y={y.of} from={xs[0] ?? 0} right={right} />
            <Levels levels={levels} kind="target" x={x} y={y.of} start={xs[0] ?? 0} end={end} write={write.price} />
            <Levels levels={levels} kind="stop" x={x} y={y.of} start={xs[0] ?? 0} end={end} write={write.price} />
            <path
              d={stepPath(
                fills.map(({ average }, at): StepPoint => ({ x: xs[at] as number, y: average === null ? null : y.of(average) })),
                end,
              )}
              fill="none"
              className="stroke-accent"
              strokeWidth={1.5}
            />
            <FillMarks fills={fills} xs={xs} y={y.of} write={write.mark} />
          </>
        )}
        <Band
          name="size"
          values={fills.map(({ size }) => Math.abs(size))}
          xs={xs}
          end={end}
          right={right}
          top={top}
          write={(value) => write.size(value)}
          shown={Math.max(...fills.map(({ size }) => Math.abs(size)))}
          ink="fill-fg-3/25 stroke-fg-2"
        />
        <Realised fills={fills} xs={xs} end={right} top={top + BAND + 14} right={right} write={write.money} />
        <TimeAxis {...props} scale={scale} xs={xs} right={right} y={height - 4} />
      </svg>
    </div>
  );
}

function priceScale(prices: readonly number[]) {
  const [least, most] = [Math.min(...prices), Math.max(...prices)];
  const room = (most - least || Math.abs(most) * 0.01 || 1) * 0.14;
  const [low, high] = [least - room, most + room];
  return { low, high, of: (price: number) => PRICE_TOP + (1 - (price - low) / (high - low)) * PRICE_HEIGHT };
}

function Grid({
  ticks,
  y,
  right,
  write,
}: {
  ticks: number[];
  y: (price: number) => number;
  right: number;
  write: (price: number) => string;
}) {
  return ticks.map((tick) => (
    <g key={tick}>
      <path d={`M0 ${y(tick)}H${right}`} className="stroke-grid" />
      <text x={right + 8} y={y(tick) + 4} className="fill-fg-3">
        {write(tick)}
      </text>
    </g>
  ));
}

/** While something was held. */
function Held({ from, to }: { from: number; to: number }) {
  return <rect x={from} y={PRICE_TOP - 8} width={Math.max(0, to - from)} height={PRICE_HEIGHT + 12} className="fill-accent/6" />;
}

function Targets({ targets, y, from, right }: { targets: readonly number[]; y: (price: number) => number; from: number; right: number }) {
  return targets.map((target, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two targets may be at one price
    <g key={at}>
      <path d={`M${from} ${y(target)}H${right}`} className="stroke-gain-mark" strokeDasharray="1 3" />
      <text x={right} y={y(target) - 4} textAnchor="end" className="fill-gain">
        target {targets.length > 1 ? at + 1 : ''}
      </text>
    </g>
  ));
}

interface LevelsProps {
  levels: readonly PathLevel[];
  kind: PathLevel['kind'];
  x: (at: number) => number;
  y: (price: number) => number;
  start: number;
  end: number;
  write: (price: number) => string;
}

/** Where a stop or a target stood, from when on. */
function Levels({ levels, kind, x, y, start, end, write }: LevelsProps) {
  const own = levels.filter((level) => level.kind === kind).toSorted((a, b) => a.at - b.at);
  const [first] = own;
  if (!first) return null;
  const ink = kind === 'stop' ? (['stroke-loss-mark', 'fill-loss'] as const) : (['stroke-gain-mark', 'fill-gain'] as const);
  const points = own.map(({ at, value }) => ({ x: Math.max(start, x(at)), y: y(value) }));
  return (
    <>
      <path
        d={stepPath(points, Math.max(end, points.at(-1)?.x ?? 0))}
        fill="none"
        className={ink[0]}
        strokeDasharray="4 3"
        strokeWidth={1.2}
      />
      <text x={(points[0]?.x ?? 0) + 4} y={y(first.value) + 13} className={ink[1]}>
        {kind === 'stop' ? 'initial stop' : 'target'} {write(first.value)}
      </text>
    </>
  );
}

interface BandProps {
  name: string;
  values: readonly number[];
  xs: readonly number[];
  end: number;
  right: number;
  top: number;
  write: (value: number) => string;
  /** The figure at the axis. */
  shown: number;
  ink: string;
}

function Band({ name, values, xs, end, right, top, write, shown, ink }: BandProps) {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const y = (value: number) => top + 6 + (1 - (value - least) / (most - least || 1)) * (BAND - 6);
  // Of one instant the last counts.
  const points = values.map((value, at) => ({ x: xs[at] as number, y: y(value) })).filter(({ x }, at, all) => all[at + 1]?.x !== x);
  return (
    <g>
      <path d={`M0 ${y(0)}H${right}`} className="stroke-axis" />
      <path d={stepArea(points, end, y(0))} className={ink} strokeWidth={1.2} />
      <text x={0} y={Math.min(top + 10, y(0) - 4)} className="fill-fg-2 stroke-card" strokeWidth={3} paintOrder="stroke">
        {name}
      </text>
      <text x={right + 8} y={y(shown) + 4} className="fill-fg-2">
        {write(shown)}
      </text>
    </g>
  );
}

function Realised({ fills, ...band }: { fills: readonly PathFill[] } & Omit<BandProps, 'name' | 'values' | 'shown' | 'ink'>) {
  const until = fills.findIndex(({ realised }) => realised === null);
  const known = (until < 0 ? fills : fills.slice(0, until)).map(({ realised }) => realised as number);
  const last = known.at(-1);
  if (last === undefined)
    return (
      <text x={0} y={band.top + 10} className="fill-fg-3">
        realised: not known
      </text>
    );
  const ink = last < 0 ? 'fill-loss-mark/15 stroke-loss-mark' : 'fill-gain-mark/15 stroke-gain-mark';
  return <Band {...band} name={until < 0 ? 'realised, net' : 'realised, then not known'} values={known} shown={last} ink={ink} />;
}

interface AxisProps extends PathChartProps {
  scale: ReturnType<typeof timeScale>;
  xs: readonly number[];
  right: number;
  y: number;
}

/** Of fills that stand evenly the first of each day is named, as far as there is room. */
function TimeAxis({ fills, scale, xs, right, y, write, offset }: AxisProps) {
  const evenly = fills.map(({ at }, place) => ({ x: xs[place] as number, text: write.time(at), key: fills[place]?.key as string }));
  const byClock = () =>
    spanTicks(scale.from, scale.to, right / 90, offset).map((at) => ({
      x: scale.placeOf(at) * right,
      text: write.time(at),
      key: String(at),
    }));
  const named: typeof evenly = [];
  for (const tick of scale.isEven ? evenly : byClock()) {
    const before = named.at(-1);
    if (!before || (before.text !== tick.text && tick.x - before.x >= 72)) named.push(tick);
  }
  return named.map(({ x, text, key }) => (
    <text key={key} x={Math.min(Math.max(x, 24), right - 24)} y={y} textAnchor="middle" className="fill-fg-3">
      {text}
    </text>
  ));
}
