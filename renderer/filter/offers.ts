import { Filter } from '../../src/contract/filter.ts';
import {
  ALL_DIMENSIONS,
  CLASSES,
  DIMENSIONS,
  type Dimension,
  FEW,
  MEANINGS,
  ONLY_BY_LINK,
  PERIODS,
  RESULTS,
  WEEKDAYS,
} from './dimensions.ts';

/** A line of the list under "Add filter". */
export interface Offer {
  key: string;
  /** "Setup" */
  label: string;
  /** "Gap fade"; null: its editor is opened. */
  value: string | null;
  count?: number;
  dimension: Dimension;
  /** What it makes of the filter. */
  apply(filter: Filter): Partial<Filter>;
}

/** The kinds of filters there are. */
export function dimensionOffers(typed: string): Offer[] {
  return ALL_DIMENSIONS.filter((dimension) => !ONLY_BY_LINK.includes(dimension) && contains(DIMENSIONS[dimension], typed)).map(
    (dimension) => ({
      key: dimension,
      label: DIMENSIONS[dimension],
      value: null,
      dimension,
      apply: () => (dimension === 'hours' ? { hours: { from: 9, to: 15 } } : {}),
    }),
  );
}

/** The values that are the same in every journal: a day of the week, won, this year. */
export function fixedOffers(typed: string): Offer[] {
  if (typed.length < 2) return [];
  const fixed = [
    ...Object.entries(PERIODS).map(([period, value]) =>
      fixedOffer('dates', value, ({ dates }) => ({ dates: { meaning: dates?.meaning ?? 'closed', period } }), MEANINGS.closed),
    ),
    ...Object.entries(FEW).flatMap(([dimension, values]) =>
      Object.entries(values).map(([value, name]) =>
        fixedOffer(dimension as Dimension, name, () => ({ [dimension]: value === 'true' ? true : value === 'false' ? false : value })),
      ),
    ),
    ...Object.entries(WEEKDAYS).map(([day, name]) =>
      fixedOffer('weekdays', name, ({ weekdays }) => ({ weekdays: joined(weekdays, Number(day)) })),
    ),
  ];
  return [...fixed.filter(({ value }) => contains(value as string, typed)), ...resultOffers(typed)];
}

/** Won is found by "win" too: both are said. */
function resultOffers(typed: string): Offer[] {
  return Object.entries(RESULTS)
    .filter(([value, name]) => contains(name, typed) || contains(value, typed))
    .map(([value, name]) => fixedOffer('result', name, ({ result }) => ({ result: joined(result, value) })));
}

export type Listed = 'symbols' | 'accounts' | 'setups' | 'tags' | 'classes';

/** The values of this journal that contain what is typed. */
export function listedOffers(of: Listed, typed: string, values: readonly { value: string; label: string; count: number }[]): Offer[] {
  const found = values.filter(({ label }) => contains(label, typed));
  return found.map(({ value, label, count }) => ({
    key: `${of} ${value}`,
    label: of === 'tags' ? 'Tagged' : DIMENSIONS[of],
    value: label,
    count,
    dimension: of,
    apply: (filter) =>
      of === 'tags'
        ? { tags: { all: [], none: [], ...filter.tags, any: joined(filter.tags?.any, value) } }
        : ({ [of]: joined(filter[of], value) } as Partial<Filter>),
  }));
}

export const textOffer = (typed: string): Offer => ({
  key: 'text of',
  label: 'Text',
  value: `“${typed}”`,
  dimension: 'text',
  apply: () => ({ text: typed }),
});

/** Classes are stored under names of their own. */
export const classOffers = (typed: string, values: readonly { value: string; count: number }[]): Offer[] =>
  listedOffers(
    'classes',
    typed,
    values.map(({ value, count }) => ({ value, count, label: CLASSES[value as keyof typeof CLASSES] })),
  );

function fixedOffer(dimension: Dimension, value: string, apply: (filter: Filter) => object, label: string = DIMENSIONS[dimension]): Offer {
  return { key: `${dimension} ${value}`, label, value, dimension, apply: (filter) => Filter.parse(apply(filter)) };
}

function joined<T>(values: readonly T[] | undefined, value: T | string): T[] {
  return [...new Set([...(values ?? []), value as T])];
}

const contains = (text: string, typed: string) => text.toLowerCase().includes(typed.toLowerCase());
