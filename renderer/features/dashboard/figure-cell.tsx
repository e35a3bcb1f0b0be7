import type { ReactNode } from 'react';
import type { Figure } from '../../../src/contract/reports.ts';
import { useFormat } from '../../format/format-context.ts';
import { writeFigure } from '../../format/write-figure.ts';
import { Explained } from './explained.tsx';
import { metricOf } from './metric-of.ts';
import { useFigures } from './use-figures.ts';

interface CellProps {
  label: ReactNode;
  /** Against the days it is compared with. */
  delta?: ReactNode;
  children: ReactNode;
  /** Facts about it, the first ones where there is no room for all. */
  below: ReactNode;
}

export function Cell({ label, delta, children, below }: CellProps) {
  return (
    <div className="flex min-w-0 flex-col justify-center overflow-hidden border-line px-3 whitespace-nowrap not-first:border-l max-xl:px-2.5 @max-[800px]:nth-4:border-l-0 @max-[800px]:nth-[n+4]:border-t">
      <div className="flex justify-between gap-2 text-sm text-fg-2">
        <span className="truncate">{label}</span>
        <span className="shrink-0 text-fg-3 tabular-nums empty:hidden">{delta}</span>
      </div>
      {/* What does not fit stands on a line below that is not seen: figures are whole or not there. */}
      <div className="flex h-[26px] flex-wrap items-baseline gap-x-1.5 overflow-hidden tabular-nums">{children}</div>
      <div className="flex h-4 flex-wrap gap-x-2 overflow-hidden text-sm text-fg-3 tabular-nums">{below}</div>
    </div>
  );
}

export const BIG = 'text-xl font-semibold tracking-[-0.01em]';
export const SMALL = 'text-sm text-fg-2';

/** A value, or the reason why there is none. */
export function Value({ figure, ink, small = false }: { figure: Figure; ink?: string; small?: boolean }) {
  const format = useFormat();
  const { figures } = useFigures();
  const metric = metricOf(figure.metric);
  const text = writeFigure(metric, figure.value, format, { currency: figures?.basis.currency ?? '', whole: true });
  const reason = figure.value === null ? (metric.undefinedWhen ?? 'not known') : null;
  return (
    <Explained metric={metric.id} className={small ? SMALL : `${BIG} ${ink ?? ''}`}>
      <span className="sr-only">{metric.label} </span>
      <span title={reason ?? undefined} className={reason ? 'text-fg-3' : undefined}>
        {text}
      </span>
      {reason && <span className="sr-only">{reason}</span>}
    </Explained>
  );
}

export function N({ figure }: { figure: Figure }) {
  const format = useFormat();
  return <span>n {format.number(figure.n)}</span>;
}

/** Where the true value lies, as far as these trades tell. */
export function IntervalWords({ figure }: { figure: Figure }) {
  const format = useFormat();
  const { figures } = useFigures();
  if (!figure.interval || !figures) return null;
  const metric = metricOf(figure.metric);
  const { currency, confidence } = figures.basis;
  const write = (end: string | number) => writeFigure(metric, end, format, { currency, whole: true, bare: true });
  // The unit stands once, "47.1 to 54.2 %", or at the figure itself.
  const from = write(figure.interval.from).replace(/[\s\u00a0\u202f]%$/, '');
  return (
    <span title={`With ${confidence} % confidence, ${BY[figure.interval.by]}`}>
      <span className="sr-only">
        {confidence} % interval, {BY[figure.interval.by]}:{' '}
      </span>
      {from} to {write(figure.interval.to)}
    </span>
  );
}

const BY = {
  bootstrap: 'by drawing these trades again and again',
  t: 'by the t distribution',
  wilson: 'after Wilson',
  ranks: 'by ranks',
} as const;

/** A statistic has the colour of a result only where its interval leaves out the line between good and bad. */
export const INK = { nothing: '', few: 'text-fg-3', chance: '', gain: 'text-gain', loss: 'text-loss' } as const;
