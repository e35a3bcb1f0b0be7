import { useFormat } from '../format/format-context.ts';
import { negated } from '../format/negated.ts';
import { Amount } from './amount.tsx';
import { sayCostsLeft } from './say-costs-left.ts';

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
  if (value === null) return <Amount value={null} currency={currency} digits={0} reason="nothing was realised" />;
  const left = sayCostsLeft(value, unknown, of, format);
  if (left && value === '0') return <Amount value={null} currency={currency} digits={0} reason={left} />;
  return (
    <span title={left ?? undefined}>
      <span className="whitespace-nowrap">
        {format.money(negated(value), currency, { signed: true })}
        {left && ','}
      </span>{' '}
      {left && <span className="font-normal whitespace-nowrap text-fg-3">{format.number(unknown)} not known</span>}
    </span>
  );
}
