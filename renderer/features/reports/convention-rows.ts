import type { Basis, Figure } from '../../../src/contract/reports.ts';
import type { Conventions } from '../../../src/contract/settings.ts';
import type { Metric } from '../../../src/domain/metrics/metric.ts';
import type { Format } from '../../format/create-format.ts';
import { BASIS } from '../../format/words.ts';

/** The conventions that decide over this figure, each with what it says. */
export function conventionRows(metric: Metric, figure: Figure, basis: Basis, conventions: Conventions, format: Format): [string, string][] {
  const isOfR = metric.unit === 'r' || /\bR\b/.test(metric.formula);
  const rows: [string, string][] = [
    isOfR ? ['R of a trade', 'net / initial risk'] : ['Results are', BASIS[conventions.statisticsUse].toLowerCase()],
  ];
  if (basis.converted > 0) rows.push(['Money in', `${basis.currency}, ${format.number(basis.converted)} converted`]);
  rows.push([`Interval, ${format.percent(basis.confidence, { digits: 0 })}`, sayInterval(figure, basis, format)]);
  return rows;
}

function sayInterval({ interval, value, n }: Figure, { floor }: Basis, format: Format): string {
  switch (interval?.by) {
    case 'bootstrap':
      return `bootstrap, ${format.number(2000)} draws`;
    case 't':
      return 't distribution';
    case 'wilson':
      return 'Wilson';
    case 'ranks':
      return 'by ranks';
    case undefined:
      return value !== null && n < floor ? `none below ${format.number(floor)}` : 'none for this figure';
  }
}
