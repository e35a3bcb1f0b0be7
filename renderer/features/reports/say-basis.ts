import type { Basis } from '../../../src/contract/reports.ts';
import { countOf } from '../../format/count-of.ts';
import type { Format } from '../../format/create-format.ts';

/** "678 trades · floor 12 · 95 %": beside the filter of every report. */
export function sayBasis({ trades, currency, confidence, converted }: Basis, floor: number, format: Format): string {
  const rates = converted > 0 ? `, ${format.number(converted)} converted at the day’s rate` : '';
  return `${countOf(trades, 'closed trade', format)} · ${currency}${rates} · floor ${format.number(floor)} · ${format.percent(confidence, { digits: 0 })}`;
}
