import type { GroupBy, GroupRef } from '../../src/contract/filter.ts';
import type { Format } from '../format/create-format.ts';
import { CLASSES, RESULTS, WEEKDAYS } from './dimensions.ts';
import type { Names } from './names.ts';

/** What trades are told apart by, as it stands over a report and in front of a chip. */
export const GROUPINGS: Readonly<Record<GroupBy, string>> = {
  symbol: 'Symbol',
  underlying: 'Underlying',
  class: 'Class',
  account: 'Account',
  side: 'Side',
  setup: 'Setup',
  tags: 'Tag',
  rule: 'Rule broken',
  rating: 'Rating',
  weekday: 'Weekday',
  hour: 'Hour',
  month: 'Month',
  year: 'Year',
  held: 'Time held',
  size: 'Size',
  price: 'Price',
  r: 'R',
  previous: 'After',
  nthOfDay: 'Trade of the day',
};

/** One group in words; those that have a name of their own are asked for it. */
export function groupWords({ by, key }: GroupRef, names: Names, format: Format): string {
  if (key === '') return NOTHING[by] ?? 'Not known';
  switch (by) {
    case 'symbol':
    case 'underlying':
    case 'year':
    case 'rating':
      return key;
    case 'account':
      return names.account(key) ?? GONE;
    case 'setup':
    case 'tags':
      return names.tag(key) ?? GONE;
    case 'rule':
      return names.rule(key) ?? GONE;
    case 'class':
      return CLASSES[key as keyof typeof CLASSES] ?? key;
    case 'side':
      return key === 'short' ? 'Short' : 'Long';
    case 'weekday':
      return WEEKDAYS[Number(key) as keyof typeof WEEKDAYS] ?? key;
    case 'hour':
      return format.clock(`${key.padStart(2, '0')}:00`);
    case 'month':
      return key;
    case 'held':
      return `from ${key} min`;
    case 'size':
    case 'price':
      return `from ${format.number(key)}`;
    case 'r':
      return key === '-Infinity' ? `below ${format.number('-3')} R` : `from ${format.number(key)} R`;
    case 'previous':
      return RESULTS[key as keyof typeof RESULTS] ?? key;
    case 'nthOfDay':
      return key === '10' ? '10 or later' : key;
  }
}

const GONE = 'no longer there';
const NOTHING: Partial<Record<GroupBy, string>> = {
  setup: 'No setup',
  tags: 'No tag',
  rule: 'None broken',
  rating: 'Not rated',
  previous: 'No trade before',
};
