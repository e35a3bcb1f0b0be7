import type { OutputOf } from '../../../src/contract/call.ts';
import type { Filter } from '../../../src/contract/filter.ts';
import type { Basis, Figure, reports } from '../../../src/contract/reports.ts';
import { sayWhole } from '../../filter/say-whole.ts';
import type { Format } from '../../format/create-format.ts';

type Compared = Pick<OutputOf<typeof reports.compare>, 'a' | 'shared'>;

/** "No trade is in both · USD": beside the filter, of both sides. */
export function sayCompared({ a, shared }: Compared, isChosen: boolean, filters: readonly Filter[], format: Format): string {
  const whole = filters.map(sayWhole).find(Boolean);
  return [isChosen && sayShared(shared, format), a.currency, whole].filter(Boolean).join(' · ');
}

/** "n 1,285, 312 converted": of one side. */
export function sayCounted({ trades, converted }: Pick<Basis, 'trades' | 'converted'>, format: Format): string {
  return `n ${format.number(trades)}${converted > 0 ? `, ${format.number(converted)} converted` : ''}`;
}

/** "n 1,200": of a figure that is not of all trades of its side; null: it is, or there is none. */
export function sayFewer({ value, n }: Pick<Figure, 'value' | 'n'>, { trades }: Pick<Basis, 'trades'>, format: Format): string | null {
  return value === null || n === trades ? null : `n ${format.number(n)}`;
}

function sayShared(shared: number, format: Format): string {
  if (shared === 0) return 'No trade is in both';
  return shared === 1 ? '1 trade is in both' : `${format.number(shared)} trades are in both: they tell no difference`;
}
