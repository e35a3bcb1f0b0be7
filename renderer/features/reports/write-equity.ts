import type { Format } from '../../format/create-format.ts';
import type { EquityState } from './equity-state.ts';

/** What was added up, in the unit that was chosen. */
export function writeEquity(unit: EquityState['unit'], value: string | number | null, currency: string, format: Format): string {
  switch (unit) {
    case 'money':
      return format.money(value, currency, { signed: true, whole: true });
    case 'percent':
      return value === null ? '–' : format.percent(Number(value) * 100, { signed: true });
    case 'r':
      return format.r(value);
  }
}
