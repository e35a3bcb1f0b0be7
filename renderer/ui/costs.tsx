import { useFormat } from '../format/format-context.ts';
import { negated } from '../format/negated.ts';
import { Amount } from './amount.tsx';

interface CostsProps {
  /** Exact decimal text, above zero what was paid; null: there was nothing to pay for. */
  value: string | null;
  currency: string;
  /** Exits or trades of which nobody has said all costs. */
  unknown: number;
  of: 'exit' | 'trade';
}

/** What was paid, as far as somebody has said it: what nobody has said is not zero. */
export function Costs({ value, currency, unknown, of }: CostsProps) {
  const format = useFormat();
  const left = unknown === 1 ? `the costs of one ${of} are not known` : `the costs of ${format.number(unknown)} ${of}s are not known`;
  if (value === null) return <Amount value={null} currency={currency} digits={0} reason="nothing was realised" />;
  if (unknown > 0 && value === '0') return <Amount value={null} currency={currency} digits={0} reason={left} />;
  return (
    <span title={unknown > 0 ? left : undefined}>
      <span className="whitespace-nowrap">
        {format.money(negated(value), currency, { signed: true })}
        {unknown > 0 && ','}
      </span>{' '}
      {unknown > 0 && <span className="font-normal whitespace-nowrap text-fg-3">{format.number(unknown)} not known</span>}
    </span>
  );
}
