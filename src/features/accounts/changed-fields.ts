import { isDeepStrictEqual } from 'node:util';

/** The keys whose values differ, nested ones compared by content. */
export function changedFields<T extends object>(before: T, after: T): Exclude<keyof T, 'uid'>[] {
  const keys = Object.keys(after) as Exclude<keyof T, 'uid'>[];
  return keys.filter((key) => !isDeepStrictEqual(before[key], after[key]));
}
