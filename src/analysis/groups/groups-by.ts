import type { Grouping } from '../../domain/filter.ts';
import type { Columns } from '../columns.ts';
import type { Conventions } from '../select.ts';
import { bandGroups, HELD, MULTIPLES, PRICES, SIZES } from './band-groups.ts';
import type { Groups } from './groups.ts';
import { nthOfDay } from './nth-of-day.ts';
import { previousResult } from './previous-result.ts';
import { ruleGroups, tagGroups } from './several-groups.ts';
import { hourGroups, monthGroups, weekdayGroups, yearGroups } from './time-groups.ts';
import { accountGroups, classGroups, ratingGroups, rootGroups, setupGroups, sideGroups, symbolGroups } from './word-groups.ts';

/** The groups that a report or a filter asks for. */
export function groupsBy(columns: Columns, { by, of }: Grouping, conventions: Conventions): Groups {
  switch (by) {
    case 'symbol':
      return symbolGroups(columns);
    case 'underlying':
      return rootGroups(columns);
    case 'class':
      return classGroups(columns);
    case 'account':
      return accountGroups(columns);
    case 'side':
      return sideGroups(columns);
    case 'setup':
      return setupGroups(columns);
    case 'rating':
      return ratingGroups(columns);
    case 'tags':
      return tagGroups(columns, of);
    case 'rule':
      return ruleGroups(columns, of);
    case 'weekday':
      return weekdayGroups(columns, conventions);
    case 'hour':
      return hourGroups(columns, conventions);
    case 'month':
      return monthGroups(columns, conventions);
    case 'year':
      return yearGroups(columns, conventions);
    case 'held':
      return bandGroups(columns, HELD);
    case 'size':
      return bandGroups(columns, SIZES);
    case 'price':
      return bandGroups(columns, PRICES);
    case 'r':
      return bandGroups(columns, MULTIPLES);
    case 'previous':
      return previousResult(columns, conventions);
    case 'nthOfDay':
      return nthOfDay(columns);
  }
}
