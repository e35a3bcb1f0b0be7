import { useFormat } from '../format/format-context.ts';
import { Amount } from './amount.tsx';
import { inkOf } from './ink-of.ts';

interface ResultProps {
  /** Exact decimal text; null: it cannot be known. */
  value: string | null;
  currency: string;
  /** Why it cannot be known, in a few words. */
  reason?: string;
  /** The decimals of the column it stands in; left out where it stands alone. */
  digits?: number;
  className?: string;
}

/** What was won or lost: always with its sign, coloured by it. */
export function Result({ value, currency, reason = 'not known', digits, className = '' }: ResultProps) {
  const format = useFormat();
  if (value === null) return <Amount value={null} currency={currency} digits={0} reason={reason} />;
  if (format.hidesMoney) return <span className="tracking-wider text-fg-3">{format.money(value, currency)}</span>;
  const text = format.money(value, currency, { signed: true });
  return (
    <span className={`tabular-nums ${inkOf(value)} ${className}`}>
      {text}
      {digits !== undefined && <Padding text={text} digits={digits} />}
    </span>
  );
}

/** Zeros that are never seen: the decimal marks of the column stand in one line. */
function Padding({ text, digits }: { text: string; digits: number }) {
  const own = /[.,٫](\d+)$/.exec(text)?.[1]?.length ?? 0;
  return own < digits ? (
    <span aria-hidden className="invisible">
      {own === 0 ? '.' : ''}
      {'0'.repeat(digits - own)}
    </span>
  ) : null;
}
