import type { ImportReport } from '../../../src/contract/import-report.ts';
import type { Format } from '../../format/create-format.ts';

/** "163 fills"; of a file without any, the first thing that it has instead. */
export function sayWhatComes({ counts }: ImportReport, format: Format): string {
  const fills = counts.new + counts.matched + counts.updated;
  const [many, one, words] = ([
    [fills, 'fill', 'fills'],
    [counts.voided, 'fill taken back', 'fills taken back'],
    [counts.cash, 'cash event', 'cash events'],
    [counts.orders, 'order', 'orders'],
    [counts.actions, 'corporate action', 'corporate actions'],
    [counts.checkpoints, 'balance', 'balances'],
    [counts.rates, 'rate', 'rates'],
  ].find(([number]) => Number(number) > 0) ?? [0, 'fill', 'fills']) as [number, string, string];
  return `${format.number(many)} ${many === 1 ? one : words}`;
}
