/** The list with this one at another place; null when that is where it is, or outside. */
export function moved<T>(list: readonly T[], one: T, to: number): T[] | null {
  const from = list.indexOf(one);
  if (from < 0 || from === to || to < 0 || to >= list.length) return null;
  return list.toSpliced(from, 1).toSpliced(to, 0, one);
}
