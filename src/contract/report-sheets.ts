import { metrics } from '../domain/metrics/catalog.ts';
import type { Metric } from '../domain/metrics/metric.ts';
import { exact, type Sheet, type SheetCell } from '../domain/xlsx/sheet.ts';
import type { OutputOf } from './call.ts';
import type { Basis, Figure, ReportGroup, Value } from './report-shapes.ts';
import type { reports } from './reports.ts';

type Answer<N extends keyof typeof reports> = OutputOf<(typeof reports)[N]>;

/** Reports as tables that leave the journal: parts stay parts, times are minutes, money says its currency. */
export const summarySheet = ({ basis, figures }: Answer<'summary'>): Sheet => ({
  name: 'Summary',
  columns: ['Statistic', 'Value', 'Unit', 'Trades', 'From', 'To', 'Interval'],
  rows: figures.map(({ metric, value, n, interval }) => [
    labelOf(metric),
    ...[shown(value, metric), unitOf(metric, basis), n, shown(interval?.from ?? null, metric), shown(interval?.to ?? null, metric)],
    interval?.by ?? null,
  ]),
});

/** One line a row, or one for each cell where there are columns. */
export function breakdownSheet({ basis, rows, columns, cells }: Answer<'breakdown'>, by: string, across: string | null): Sheet {
  const asked = cells.find((row) => row[0])?.[0]?.figures.map(({ metric }) => metric) ?? [];
  const line = (row: ReportGroup, column: ReportGroup | null, cell: { n: number; figures: Figure[] } | undefined): SheetCell[] => [
    nameOf(row),
    ...(across === null ? [] : [column === null ? 'All' : nameOf(column)]),
    cell?.n ?? 0,
    ...asked.map((metric, at) => shown(cell?.figures[at]?.value ?? null, metric)),
  ];
  return {
    name: 'Breakdown',
    columns: [by, ...(across === null ? [] : [across]), 'Trades', ...asked.map((metric) => headOf(metric, basis))],
    rows: rows.flatMap((row, at) => [null, ...columns].map((column, place) => line(row, column, cells[at]?.[place]))),
  };
}

export const equitySheet = ({ basis, points }: Answer<'equity'>): Sheet => ({
  name: 'Equity',
  columns: ['Day', 'At', `Value (${basis.currency})`, 'Change', 'Below the highest', 'Trades'],
  rows: points.map(({ day, at, value, change, fall, trades }) => [
    day,
    at === null ? null : new Date(at).toISOString(),
    ...[exact(value), exact(change), exact(fall), trades],
  ]),
});

export const drawdownSheet = ({ basis, rows }: Answer<'drawdowns'>): Sheet => ({
  name: 'Drawdowns',
  columns: [`Depth (${basis.currency})`, 'Part', 'High', 'Lowest', 'Recovered', 'Days down', 'Days up', 'Days'],
  rows: rows.map(({ depth, part, peak, trough, recovered, daysDown, daysUp, days }) => [
    exact(depth),
    ...[part, peak, trough, recovered, daysDown, daysUp, days],
  ]),
});

export const exitSheet = ({ basis, rows }: Answer<'exits'>): Sheet => ({
  name: 'Exits',
  columns: ['Exit', 'Exits', 'Share of the size', `Net (${basis.currency})`, 'Mean net', 'Mean R', 'With R', 'Won'],
  rows: rows.map(({ n, orLater, exits, share, net, meanNet, meanR, withR, winShare }) => [
    `P${n}${orLater ? ' and later' : ''}`,
    ...[exits, share, exact(net), exact(meanNet), meanR, withR, winShare],
  ]),
});

export const distributionSheet = ({ bins }: Answer<'distribution'>): Sheet => ({
  name: 'Distribution',
  columns: ['From', 'To', 'Trades', 'Tail'],
  rows: bins.map(({ from, to, n, isTail }) => [exact(from), exact(to), n, isTail]),
});

const byId = new Map(metrics.map((metric) => [metric.id, metric]));
const unit = (id: string): Metric['unit'] | undefined => byId.get(id)?.unit;
const labelOf = (id: string): string => byId.get(id)?.label ?? id;
const nameOf = ({ key, label }: ReportGroup): string => label ?? (key === '' ? 'None' : key);
function shown(value: Value, metric: string): SheetCell {
  return unit(metric) === 'duration' && typeof value === 'number' ? value / 60_000 : exact(value);
}

function unitOf(metric: string, { currency }: Basis): string {
  switch (unit(metric)) {
    case 'money':
      return currency;
    case 'duration':
      return 'minutes';
    case 'percent':
      return 'part';
    case 'r':
      return 'R';
    default:
      return '';
  }
}

function headOf(metric: string, basis: Basis): string {
  const own = unitOf(metric, basis);
  return own === '' ? labelOf(metric) : `${labelOf(metric)} (${own})`;
}
