import type { Filter, GroupRef } from '../../src/contract/filter.ts';
import { type Format, HIDDEN } from '../format/create-format.ts';
import { CLASSES, DIMENSIONS, type Dimension, MEANINGS, PERIODS, RESULTS, WEEKDAYS } from './dimensions.ts';
import { GROUPINGS, groupWords } from './group-words.ts';
import type { Names } from './names.ts';

/** A chip: "Closed in" in grey, "This year" after it. */
export interface ChipWords {
  label: string;
  value: string;
}

/** At most so many are named; of more it says how many. */
export function chipWords(filter: Filter, dimension: Dimension, names: Names, format: Format, most = 2): ChipWords {
  const label = DIMENSIONS[dimension];
  const value = valueText(filter, dimension, names, format, most);
  if (dimension === 'dates') return { label: MEANINGS[filter.dates?.meaning ?? 'closed'], value };
  if (dimension === 'tags') return { label: tagLabel(filter.tags), value };
  return { label, value };
}

/** "Weekday" in grey, "Tuesday" after it. */
export const groupChip = (group: GroupRef, names: Names, format: Format): ChipWords => ({
  label: GROUPINGS[group.by],
  value: groupWords(group, names, format),
});

/** "…" while nothing is chosen yet. */
function valueText(filter: Filter, dimension: Dimension, names: Names, format: Format, most: number): string {
  const some = <T>(values: readonly T[] | undefined, nameOf: (value: T) => string | undefined, outOf?: number) =>
    someOf(values ?? [], most, nameOf, outOf);
  if (filter[dimension] === undefined) return '…';
  switch (dimension) {
    case 'dates':
      return datesText(filter.dates as NonNullable<Filter['dates']>, format);
    case 'accounts':
      return some(filter.accounts, names.account, names.accounts);
    case 'symbols':
      return some(filter.symbols, (symbol) => symbol);
    case 'classes':
      return some(filter.classes, (name) => CLASSES[name]);
    case 'setups':
      return some(filter.setups, names.tag);
    case 'imports':
      return some(filter.imports, names.import);
    case 'result':
      return some(filter.result, (name) => RESULTS[name].toLowerCase());
    case 'weekdays':
      return some(filter.weekdays, (day) => WEEKDAYS[day as keyof typeof WEEKDAYS]);
    case 'direction':
    case 'status':
      return String(filter[dimension]);
    case 'reviewed':
    case 'hasNote':
    case 'hasImage':
      return filter[dimension] ? 'yes' : 'no';
    case 'net':
      return spanText(filter.net, (value) => (format.hidesMoney ? HIDDEN : format.number(value)));
    case 'r':
      return spanText(filter.r, (value) => format.number(value));
    case 'quantity':
      return spanText(filter.quantity, (value) => format.number(value));
    case 'heldMinutes':
      return `${spanText(filter.heldMinutes, (value) => format.number(value))} min`;
    case 'hours':
      return `${format.clock(`${pad(filter.hours?.from ?? 0)}:00`)} to ${format.clock(`${pad(filter.hours?.to ?? 0)}:59`)}`;
    case 'rating':
      return ratingText(filter.rating as NonNullable<Filter['rating']>);
    case 'ruleBroken':
      return filter.ruleBroken === true ? 'any' : (names.rule(filter.ruleBroken as string) ?? GONE);
    case 'tags':
      return tagText(filter.tags as NonNullable<Filter['tags']>, names, most);
    case 'text':
      return `“${filter.text}”`;
    case 'groups':
      return (filter.groups ?? []).map((group) => groupWords(group, names, format)).join(', ');
    case 'trades':
      return `${format.number(filter.trades?.length ?? 0)} chosen`;
  }
}

/** Named in an old view or address, and since removed. */
const GONE = 'no longer there';
const pad = (hour: number) => String(hour).padStart(2, '0');

function someOf<T>(all: readonly T[], most: number, nameOf: (value: T) => string | undefined, outOf?: number): string {
  if (all.length > most) return outOf === undefined ? `${all.length} chosen` : `${all.length} of ${outOf}`;
  return all.map((value) => nameOf(value) ?? GONE).join(', ');
}

function datesText(dates: NonNullable<Filter['dates']>, format: Format): string {
  if ('period' in dates) return PERIODS[dates.period];
  const { from, to } = dates;
  if (from === null) return to === null ? 'any day' : `until ${format.day(to)}`;
  if (to === null) return `since ${format.day(from)}`;
  return from === to ? format.day(from) : `${format.day(from)} to ${format.day(to)}`;
}

function spanText<T>(span: { from: T | null; to: T | null } | undefined, write: (value: T) => string): string {
  const { from, to } = span ?? { from: null, to: null };
  if (from === null) return to === null ? 'any' : `up to ${write(to)}`;
  if (to === null) return `from ${write(from)}`;
  return from === to ? write(from) : `${write(from)} to ${write(to)}`;
}

function ratingText({ from, to }: { from: number; to: number }): string {
  if (from === to) return String(from);
  return to === 5 ? `${from} or more` : from === 1 ? `up to ${to}` : `${from} to ${to}`;
}

type TagFilter = NonNullable<Filter['tags']>;

function tagLabel(tags: TagFilter | undefined): string {
  return tags && tags.none.length > 0 && tags.any.length + tags.all.length === 0 ? 'Not tagged' : 'Tagged';
}

function tagText({ any, all, none }: TagFilter, names: Names, most: number): string {
  const write = (uids: readonly string[], between: string) =>
    uids.length > most ? `${uids.length} tags` : uids.map((uid) => names.tag(uid) ?? GONE).join(between);
  if (any.length + all.length === 0) return write(none, ', ');
  return [any.length > 0 && write(any, ' or '), all.length > 0 && write(all, ' and '), none.length > 0 && `not ${write(none, ', ')}`]
    .filter(Boolean)
    .join(', ');
}
