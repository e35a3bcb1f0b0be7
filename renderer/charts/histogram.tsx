import { clsx } from 'clsx';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useFormat } from '../format/format-context.ts';
import { useSize } from './use-size.ts';

export interface Bar {
  readonly n: number;
  readonly sign: -1 | 0 | 1;
  /** Everything beyond, gathered: paler. */
  readonly isTail: boolean;
  /** Where it begins, as it stands below it; empty: without words. */
  readonly words: string;
}

interface HistogramProps {
  bars: readonly Bar[];
  label: string;
  /** Read out where the keyboard is, and shown beside the bar. */
  sentence(place: number): string;
  tip(place: number): ReactNode;
  /** Before which bar zero lies; null: outside. */
  zero: number | null;
  onOpen(place: number): void;
}

const [TOP, BOTTOM] = [16, 18];
/** Of a figure of the counts, about. */
const LETTER = 6.5;
const FILL = { '-1': 'fill-loss-mark', '0': 'fill-fg-3', '1': 'fill-gain-mark' } as const;

/** How often values fell into each bin. No bar mixes what was won with what was lost. */
export function Histogram({ bars, label, sentence, tip, zero, onOpen }: HistogramProps) {
  const [ref, { width, height }] = useSize<HTMLDivElement>({ width: 480, height: 180 });
  const format = useFormat();
  const [at, setAt] = useState<number | null>(null);
  const most = Math.max(1, ...bars.map(({ n }) => n));
  const step = width / bars.length;
  const base = height - BOTTOM;
  const tall = (n: number) => (n / most) * Math.max(10, base - TOP);
  const shown = at === null ? null : Math.min(at, bars.length - 1);
  const every = Math.ceil(34 / step);
  const areCounted = step >= Math.max(22, format.number(most).length * LETTER);

  function onKeyDown(event: KeyboardEvent) {
    const now = shown ?? 0;
    const to = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: bars.length - 1 }[event.key];
    if (event.key === 'Enter') onOpen(now);
    else if (to !== undefined) setAt(Math.max(0, Math.min(bars.length - 1, to)));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <div
      ref={ref}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={bars.length}
      aria-valuenow={(shown ?? 0) + 1}
      aria-valuetext={sentence(shown ?? 0)}
      onKeyDown={onKeyDown}
      onFocus={(event) => event.currentTarget.matches(':focus-visible') && setAt(at ?? 0)}
      onBlur={() => setAt(null)}
      onPointerMove={({ clientX, currentTarget }) => setAt(Math.floor((clientX - currentTarget.getBoundingClientRect().left) / step))}
      onPointerLeave={() => setAt(null)}
      onClick={() => shown !== null && onOpen(shown)}
      className="relative size-full min-h-0 cursor-pointer overflow-hidden rounded-sm"
    >
      <svg width={width} height={height} aria-hidden className="block text-xs">
        <path d={`M0 ${base}H${width}`} className="stroke-axis" />
        {bars.map(({ n, sign, isTail }, place) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: bins have no name but their place
            key={place}
            x={place * step + 1}
            y={base - tall(n)}
            width={Math.max(1, step - 2)}
            height={tall(n)}
            rx={1.5}
            className={FILL[sign]}
            fillOpacity={isTail ? 0.45 : place === shown ? 1 : 0.8}
          />
        ))}
        {areCounted &&
          bars.map(
            ({ n }, place) =>
              n > 0 && (
                // biome-ignore lint/suspicious/noArrayIndexKey: bins have no name but their place
                <text key={place} x={(place + 0.5) * step} y={base - tall(n) - 4} textAnchor="middle" className="fill-fg-3">
                  {format.number(n)}
                </text>
              ),
          )}
        {zero !== null && <path d={`M${zero * step} ${TOP - 8}V${base}`} className="stroke-line-3" strokeDasharray="2 3" />}
        {bars.map(
          ({ words }, place) =>
            words !== '' &&
            ((zero ?? 0) - place) % every === 0 && (
              // biome-ignore lint/suspicious/noArrayIndexKey: bins have no name but their place
              <text key={place} x={place * step} y={height - 4} textAnchor={place === 0 ? 'start' : 'middle'} className="fill-fg-3">
                {words}
              </text>
            ),
        )}
      </svg>
      {shown !== null && bars[shown] && (
        <div
          className={clsx(
            'pointer-events-none absolute top-0 z-10 rounded-md border border-line-2 bg-pop px-2 py-1 text-xs whitespace-nowrap shadow-pop tabular-nums',
            shown > bars.length / 2 && '-translate-x-full',
          )}
          style={{ left: shown > bars.length / 2 ? shown * step - 6 : (shown + 1) * step + 6 }}
        >
          {tip(shown)}
        </div>
      )}
    </div>
  );
}
