/** A thing in words: what each of its fields is called, and what it says. */
export type Facts = ReadonlyMap<string, string>;
export interface Difference {
  title: string;
  was: string;
  now: string;
}

/** What is not the same, of the fields that both have. */
export function differences(was: Facts, now: Facts): Difference[] {
  return [...now].flatMap(([title, text]) => {
    const old = was.get(title);
    return old === undefined || old === text ? [] : [{ title, was: old, now: text }];
  });
}
