/** What is arranged now, what it was before, oldest first, and what was taken back, newest first. */
export interface Steps<T> {
  readonly before: readonly T[];
  readonly now: T;
  readonly after: readonly T[];
}

export const noSteps = <T>(now: T): Steps<T> => ({ before: [], now, after: [] });

/** However often something changes while one card is dragged, it is one step from where the drag began. */
export function stepTo<T>({ before }: Steps<T>, from: T, now: T): Steps<T> {
  return { before: before.at(-1) === from ? before : [...before, from], now, after: [] };
}

export function stepBack<T>(steps: Steps<T>): Steps<T> {
  const { before, now, after } = steps;
  return before.length === 0 ? steps : { before: before.slice(0, -1), now: before.at(-1) as T, after: [now, ...after] };
}

export function stepOn<T>(steps: Steps<T>): Steps<T> {
  const { before, now, after } = steps;
  return after.length === 0 ? steps : { before: [...before, now], now: after[0] as T, after: after.slice(1) };
}
