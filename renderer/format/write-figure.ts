import type { Value } from '../../src/contract/reports.ts';
import type { Metric } from '../../src/domain/metrics/metric.ts';
import { type Format, NOTHING } from './create-format.ts';

type Written = Pick<Metric, 'id' | 'unit'>;

interface HowWritten {
  currency: string;
  /** Money without decimals: on cards, and in cells. */
  whole?: boolean;
  /** The head of the table says the unit. */
  bare?: boolean;
}

/** The value of a statistic as it stands on any screen: results and multiples of the risk signed, prices of nothing else. */
export function writeFigure(
  { id, unit }: Written,
  value: Value,
  format: Format,
  { currency, whole = false, bare = false }: HowWritten,
): string {
  if (value === null || !Number.isFinite(Number(value))) return NOTHING;
  switch (unit) {
    case 'money':
      return format.money(value, currency, { signed: !UNSIGNED.has(id), whole });
    case 'r':
      return bare ? format.number(value, { digits: 2, signed: true }) : format.r(value);
    case 'percent':
      return format.percent(Number(value) * 100);
    case 'ratio':
      return format.number(value, { digits: 2 });
    case 'count':
      return format.number(value, { digits: 0 });
    case 'duration':
      return Number(value) < 0 ? `−${format.duration(-Number(value))}` : format.duration(Number(value));
  }
}

/** What is neither won nor lost: costs, and how far results spread. */
const UNSIGNED: ReadonlySet<string> = new Set(['totalCosts', 'resultDeviation']);
