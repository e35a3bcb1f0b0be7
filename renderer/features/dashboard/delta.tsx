import type { Figure } from '../../../src/contract/reports.ts';
import { subtract } from '../../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';
import type { Metric } from '../../../src/domain/metrics/metric.ts';
import { useFormat } from '../../format/format-context.ts';
import { writeFigure } from '../../format/write-figure.ts';
import { useAsked } from './asked.ts';

interface DeltaProps {
  metric: Metric;
  now: Figure;
  before: Figure | null;
  currency: string;
}

/** By how much it is more or less than in the days it is compared with; nothing where there is no such difference. */
export function Delta({ metric, now, before, currency }: DeltaProps) {
  const format = useFormat();
  const { beforeWords } = useAsked();
  if (!before || now.value === null || before.value === null) return null;
  const difference =
    typeof now.value === 'string'
      ? decimalText(subtract(decimal(now.value), decimal(String(before.value))))
      : now.value - Number(before.value);
  const text = writeFigure(metric, difference, format, { currency, whole: true });
  if (!/[1-9]/.test(text) && !format.hidesMoney) return <span title={`as in ${beforeWords}`}>unchanged</span>;
  const isMore = Number(difference) > 0;
  const isGood = metric.better === null ? null : isMore === (metric.better === 'higher');
  const was = writeFigure(metric, before.value, format, { currency, whole: true });
  return (
    <span
      className={isGood === null ? 'text-fg-2' : isGood ? 'text-gain' : 'text-loss'}
      title={`${isMore ? 'More' : 'Less'} than in ${beforeWords}: it was ${was}, of ${format.number(before.n)}`}
    >
      <svg width="8" height="7" viewBox="0 0 8 7" aria-hidden className="mr-1 inline-block align-[0px]">
        <path d={isMore ? 'M4 0.5 7.6 6.5H0.4Z' : 'M4 6.5 0.4 0.5H7.6Z'} fill="currentColor" />
      </svg>
      <span className="sr-only">{isMore ? 'more by ' : 'less by '}</span>
      {text.replace(/^[−+]/, '')}
    </span>
  );
}
