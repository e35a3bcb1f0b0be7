import { currencyDigits } from '../../src/domain/money/currency-digits.ts';
import { align } from '../format/align.ts';
import { HIDDEN, NOTHING } from '../format/create-format.ts';
import { useFormat } from '../format/format-context.ts';

interface AmountProps {
  /** Exact decimal text; null: there is none. */
  value: string | null;
  currency: string;
  /** The decimals of the column it stands in. */
  digits: number;
  /** Why there is none. */
  reason: string;
}

/** Money in a column, its decimal mark in line with the others. */
export function Amount({ value, currency, digits, reason }: AmountProps) {
  const { locale, hidesMoney } = useFormat();
  if (value === null)
    return (
      <span title={reason} className="text-fg-3">
        <span aria-hidden>{NOTHING}</span>
        <span className="sr-only">{reason}</span>
      </span>
    );
  if (hidesMoney) return <span className="tracking-wider text-fg-3">{HIDDEN}</span>;
  const { shown, hidden } = align(locale, value, Math.min(2, currencyDigits(currency)), digits);
  return (
    <>
      {shown}
      {hidden && (
        <span aria-hidden className="invisible">
          {hidden}
        </span>
      )}
    </>
  );
}
