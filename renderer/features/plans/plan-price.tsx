import { figureInColumn } from '../../format/figure-in-column.ts';
import { useFormat } from '../../format/format-context.ts';
import { priceDecimals } from '../../format/price-decimals.ts';

/** A price below others: their decimal marks stand in one line. */
export function PlanPrice({ value, column }: { value: string; column: number }) {
  const own = priceDecimals(value);
  const { shown, hidden } = figureInColumn(useFormat().locale, value, { digits: [own, own], column });
  return (
    <>
      {shown}
      <span aria-hidden className="invisible">
        {hidden}
      </span>
    </>
  );
}
