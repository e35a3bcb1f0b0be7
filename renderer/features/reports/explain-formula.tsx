import type { OutputOf } from '../../../src/contract/call.ts';
import type { reports } from '../../../src/contract/reports.ts';
import type { Metric } from '../../../src/domain/metrics/metric.ts';
import { useFormat } from '../../format/format-context.ts';
import { writeFigure } from '../../format/write-figure.ts';

type Explanation = OutputOf<typeof reports.explain>;

/** The formula in words and, where it has parts, with its numbers: one above the other where it is one by the other. */
export function ExplainFormula({ metric, explanation }: { metric: Metric; explanation: Explanation }) {
  const format = useFormat();
  const { parts, figure, basis } = explanation;
  const write = (unit: Metric['unit'], value: Explanation['figure']['value']) =>
    writeFigure({ id: '', unit }, value, format, { currency: basis.currency, bare: true });
  const fraction = fractionOf(metric.formula);
  const [above, below] = parts;
  const result = <b className="font-semibold">{write(metric.unit, figure.value)}</b>;
  if (fraction && parts.length <= 2)
    return (
      <p className={`${BOX} flex flex-wrap items-center gap-x-2.5 gap-y-1.5`}>
        <span>{metric.label} =</span>
        <Fraction above={fraction[0]} below={fraction[1]} />
        {above && below && (
          <>
            <span>=</span>
            <Fraction above={write(above.unit, above.value)} below={write(below.unit, below.value)} />
          </>
        )}
        <span>=</span>
        {result}
      </p>
    );
  return (
    <div className={BOX}>
      <p>
        {metric.label} = {inWords(metric.formula)} = {result}
      </p>
      {parts.length > 0 && (
        <dl className="mt-1.5 grid grid-cols-[1fr_auto] gap-x-3 border-t border-line pt-1.5 text-sm">
          {parts.map(({ label, value, unit }) => (
            <div key={label} className="contents">
              <dt className="text-fg-3">{label}</dt>
              <dd className="text-right tabular-nums">{write(unit, value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

const BOX = 'rounded-md border border-line bg-sunken px-3 py-2.5 tabular-nums';

function Fraction({ above, below }: { above: string; below: string }) {
  return (
    <span className="inline-flex flex-col text-center leading-[18px]">
      <span className="px-0.5">{above}</span>
      <span className="sr-only"> by </span>
      <span className="border-t border-fg-3 px-0.5">{below}</span>
    </span>
  );
}

/** One by the other, and nothing around it. */
function fractionOf(formula: string): [string, string] | null {
  const [above, below, ...more] = formula.split(' / ');
  if (above === undefined || below === undefined || more.length > 0) return null;
  const isPlain = (side: string) => /^[^()]+$/.test(side) && !/ [x-] /.test(side);
  const inside = below.replace(/^\((.*)\)$/, '$1');
  return isPlain(above) && isPlain(inside) ? [inWords(above), inWords(inside)] : null;
}

const inWords = (formula: string): string => formula.replaceAll(' x ', ' × ').replaceAll(' - ', ' − ').replaceAll(' / ', ' ÷ ');
