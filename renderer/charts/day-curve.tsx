import { Area, AreaChart, CartesianGrid, ReferenceDot, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { DayCurve as Curve } from '../../src/contract/days.ts';
import { countOf } from '../format/count-of.ts';
import type { Format } from '../format/create-format.ts';
import { useFormat } from '../format/format-context.ts';
import { timeTicks } from './time-ticks.ts';
import { valueTicks } from './value-ticks.ts';

interface Spot {
  readonly at: number;
  readonly after: number;
  /** The exits that led there; null where the line only begins or goes on. */
  readonly exit: Curve['points'][number] | null;
}

/** What was realised, exit by exit, with its peak, its low and what was given back. Needs an exit whose hour is known. */
export function DayCurve({ curve, height = 190 }: { curve: Curve; height?: number }) {
  const format = useFormat();
  const { currency, peak, low, givenBack } = curve;
  const spots = spotsOf(curve);
  const [first, last] = [spots[0] as Spot, spots.at(-1) as Spot];
  const values = valueTicks(spots.map(({ after }) => after));
  const range = (values.at(-1) as number) - (values[0] as number);
  const money = (value: string | number) => format.money(value, currency, { signed: true, whole: true });
  const best = peak && Number(peak.value);
  const fell = givenBack !== null && Number(givenBack) > 0;
  const edge = last.at - (last.at - first.at) * 0.02;
  return (
    <figure aria-label={sayCurve(curve, format)} className="min-w-0">
      <ResponsiveContainer width="100%" height={height}>
        <AreaChart data={spots} margin={{ top: 18, right: 4, bottom: 0, left: 8 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--grid)" />
          <XAxis
            dataKey="at"
            type="number"
            domain={[first.at, last.at]}
            ticks={timeTicks(first.at, last.at, format.zone, 8)}
            tickFormatter={(at: number) => format.time(at)}
            tick={TICK}
            tickLine={false}
            axisLine={false}
            height={20}
          />
          <YAxis
            orientation="right"
            width={58}
            domain={[values[0] as number, values.at(-1) as number]}
            ticks={values}
            // The last value stands over the tick that it lies on.
            tickFormatter={(value: number) =>
              format.hidesMoney || Math.abs(value - last.after) < range * 0.09 ? '' : format.number(value)
            }
            tick={TICK}
            tickLine={false}
            axisLine={false}
          />
          <Tooltip isAnimationActive={false} cursor={{ stroke: 'var(--axis)' }} content={<ExitTip currency={currency} />} />
          <ReferenceLine y={0} stroke="var(--axis)" />
          {best !== null && fell && (
            <ReferenceLine
              segment={[
                { x: peak?.at as number, y: best },
                { x: last.at, y: best },
              ]}
              stroke="var(--axis)"
              strokeDasharray="3 2"
            />
          )}
          {best !== null && fell && (
            <ReferenceLine
              segment={[
                { x: edge, y: best },
                { x: edge, y: last.after },
              ]}
              stroke="var(--loss-mark)"
            />
          )}
          <Area
            dataKey="after"
            type="stepAfter"
            stroke="var(--s1)"
            strokeWidth={1.5}
            fill="var(--s1)"
            fillOpacity={0.07}
            isAnimationActive={false}
            dot={<ExitDot />}
            activeDot={false}
          />
          {best !== null && <Mark x={peak?.at as number} y={best} text={`peak ${money(peak?.value as string)}`} above />}
          {low && <Mark x={low.at} y={Number(low.value)} text={`low ${money(low.value)}`} />}
          {best !== null && fell && (
            <Mark x={edge} y={best} text={`given back ${format.money(givenBack, currency, { whole: true })}`} colour="var(--loss)" toLeft />
          )}
          <ReferenceDot x={last.at} y={last.after} r={0} label={<LastValue text={money(last.after)} />} />
        </AreaChart>
      </ResponsiveContainer>
    </figure>
  );
}

const TICK = { fill: 'var(--fg-3)', fontSize: 11 };

/** From nothing before the first exit, to a little after the last. */
function spotsOf({ points }: Curve): Spot[] {
  const [from, to] = [points[0]?.at as number, points.at(-1)?.at as number];
  const margin = Math.max((to - from) * 0.06, 5 * 60_000);
  const spots = points.map((exit): Spot => ({ at: exit.at, after: Number(exit.after), exit }));
  return [{ at: from - margin, after: 0, exit: null }, ...spots, { at: to + margin, after: (spots.at(-1) as Spot).after, exit: null }];
}

function ExitDot({ cx, cy, payload }: { cx?: number; cy?: number; payload?: Spot }) {
  return payload?.exit ? <circle cx={cx} cy={cy} r={2.5} fill="var(--s1)" /> : <g />;
}

interface MarkProps {
  x: number;
  y: number;
  text: string;
  colour?: string;
  above?: boolean;
  toLeft?: boolean;
}

function Mark({ x, y, text, colour = 'var(--fg-2)', above = false, toLeft = false }: MarkProps) {
  return <ReferenceDot x={x} y={y} r={0} label={<MarkText text={text} colour={colour} above={above} toLeft={toLeft} />} />;
}

interface Placed {
  viewBox?: { x?: number; y?: number };
}

/** Beside its point, and never over the edge. */
function MarkText({ viewBox, text, colour, above, toLeft }: Placed & Pick<MarkProps, 'text' | 'colour' | 'above' | 'toLeft'>) {
  const { x = 0, y = 0 } = viewBox ?? {};
  const end = toLeft || x > 140;
  return (
    <text x={end ? x - 4 : x + 4} y={above ? y - 6 : y + 13} fill={colour} fontSize={11} textAnchor={end ? 'end' : 'start'}>
      {text}
    </text>
  );
}

function LastValue({ viewBox, text }: Placed & { text: string }) {
  const { x = 0, y = 0 } = viewBox ?? {};
  const width = text.length * 6.5 + 8;
  return (
    <g>
      <rect x={x + 4} y={y - 8} width={width} height={16} rx={3} fill="var(--s1)" />
      <text x={x + 4 + width / 2} y={y + 4} fill="var(--bg-card)" fontSize={11} fontWeight={500} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}

function ExitTip({ active, payload, currency }: { active?: boolean; payload?: readonly { payload?: Spot }[]; currency: string }) {
  const format = useFormat();
  const exit = payload?.[0]?.payload?.exit;
  if (!active || !exit) return null;
  const money = (value: string) => format.money(value, currency, { signed: true });
  return (
    <div className="rounded-md border border-line-2 bg-pop px-2 py-1.5 text-xs shadow-pop tabular-nums">
      <p className="font-medium">
        {format.time(exit.at)} {exit.symbols.join(', ')}
      </p>
      <p className="flex justify-between gap-4">
        <span className="text-fg-3">{exit.exits === 1 ? 'This exit' : countOf(exit.exits, 'exit', format)}</span>
        {money(exit.net)}
      </p>
      <p className="flex justify-between gap-4">
        <span className="text-fg-3">The day so far</span>
        {money(exit.after)}
      </p>
    </div>
  );
}

function sayCurve(curve: Curve, format: Format): string {
  const { points, currency, peak, low, givenBack } = curve;
  const money = (value: string) => `${format.money(value, currency, { signed: true })} ${currency}`;
  const facts = [
    `Realised after each of ${countOf(curve.timed, 'exit', format)}, ending at ${money(points.at(-1)?.after as string)}`,
    peak && `peak ${money(peak.value)} at ${format.time(peak.at)}`,
    low && `low ${money(low.value)} at ${format.time(low.at)}`,
    givenBack !== null && Number(givenBack) > 0 && `given back ${format.money(givenBack, currency)} ${currency}`,
  ];
  return facts.filter((fact) => fact).join(', ');
}
