import type { Basis, Figure } from '../../../src/contract/reports.ts';
import { metricNamed } from '../../../src/domain/metrics/metric-named.ts';
import { useFormat } from '../../format/format-context.ts';
import { verdictOf } from '../../format/verdict-of.ts';
import { writeFigure } from '../../format/write-figure.ts';
import { writeInterval } from './write-interval.ts';

/** The key figures, each with its n and its interval. */
export function PrintFigures({ figures, basis }: { figures: readonly Figure[]; basis: Basis }) {
  const format = useFormat();
  return (
    <dl className="mb-5 grid grid-cols-4 gap-x-4 gap-y-3 tabular-nums">
      {figures.map((figure) => {
        const metric = metricNamed(figure.metric);
        if (!metric) return null;
        const verdict = verdictOf(figure, basis.floor);
        const interval = figure.interval ? `, ${writeInterval(metric, figure.interval, format, basis.currency)}` : '';
        return (
          <div key={figure.metric} className="min-w-0 break-inside-avoid">
            <dt className="text-xs text-fg-3">{metric.label}</dt>
            <dd className={`text-lg font-semibold ${INK[verdict]}`}>
              {writeFigure(metric, figure.value, format, { currency: basis.currency, whole: true })}
            </dd>
            <dd className="text-xs text-fg-3">
              {figure.value === null ? metric.undefinedWhen : `n ${format.number(figure.n)}${interval}`}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

const INK = { nothing: 'text-fg-3', few: 'text-fg-3', chance: 'text-fg', gain: 'text-gain', loss: 'text-loss' } as const;
