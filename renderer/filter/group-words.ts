import type { GroupBy, GroupRef } from '../../src/contract/filter.ts';
import { BANDS } from '../../src/domain/bands.ts';
import type { Format } from '../format/create-format.ts';
import { CLASSES, WEEKDAYS } from './dimensions.ts';
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
  previous: 'Trade before',
  nthOfDay: 'Trade of the day',
};

/** One group in words; those that have a name of their own are asked for it. */
export function groupWords({ by, key }: Pick<GroupRef, 'by' | 'key'>, names: Names, format: Format): string {
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
      return /^\d{1,2}$/.test(key) ? format.clock(`${key.padStart(2, '0')}:00`) : key;
    case 'month':
      return /^\d{4}-\d{2}$/.test(key) ? format.month(key) : key;
    case 'held':
      return bandWords(BANDS.held, key, (minutes) => format.duration(minutes * 60_000));
    case 'size':
      return bandWords(BANDS.size, key, (size) => format.number(size));
    case 'price':
      return bandWords(BANDS.price, key, (price) => format.number(price));
    case 'r':
      return bandWords(BANDS.r, key, (r) => `${format.number(r, { signed: true })} R`);
    case 'previous':
      return AFTER[key as keyof typeof AFTER] ?? key;
    case 'nthOfDay':
      return key === '10' ? 'Tenth and later' : (NTH[Number(key) - 1] ?? key);
  }
}

/** From one up to below the next. */
function bandWords(starts: readonly number[], key: string, write: (value: number) => string): string {
  const at = starts.indexOf(Number(key));
  const next = starts[at + 1];
  if (at < 0) return key;
  if (next === undefined) return `${write(starts[at] as number)} and more`;
  return at === 0 ? `Below ${write(next)}` : `${write(starts[at] as number)} to ${write(next)}`;
}

const GONE = 'no longer there';
const AFTER = { win: 'After a win', loss: 'After a loss', breakeven: 'After breakeven', unknown: 'After one not known' } as const;
const NTH = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth'];
const NOTHING: Partial<Record<GroupBy, string>> = {
  setup: 'No setup',
  tags: 'No tag',
  rule: 'None broken',
  rating: 'Not rated',
  previous: 'No trade before',
};
