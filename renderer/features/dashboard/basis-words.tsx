import { sayWhole } from '../../filter/say-whole.ts';
import { useFormat } from '../../format/format-context.ts';
import { LeftOutWords } from '../reports/left-out-words.tsx';
import { useFigures } from './use-figures.ts';

/** At the end of the filter: what all cards are made of, and what is left out of them. */
export function BasisWords() {
  const format = useFormat();
  const { figures, asked } = useFigures();
  if (!figures) return null;
  const whole = sayWhole(asked.filter);
  const { trades, currency, converted, confidence } = figures.basis;
  return (
    <span className="flex min-w-0 items-center gap-2 text-sm whitespace-nowrap text-fg-3 tabular-nums max-lg:hidden">
      <span className="truncate">
        {format.number(trades)} {trades === 1 ? 'trade' : 'trades'}, {currency}
        {converted > 0 && `, ${format.number(converted)} converted at the day’s rate`}
        {trades > 0 && `, intervals of ${confidence} %`}
        {whole && `, ${whole}`}
      </span>
      <LeftOutWords basis={figures.basis} />
    </span>
  );
}
