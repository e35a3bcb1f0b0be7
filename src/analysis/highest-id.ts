/** 0 of none. One after the other: of hundreds of thousands a call with all of them as arguments would fail. */
export function highestId(ids: Iterable<number>): number {
  let highest = 0;
  for (const id of ids) if (id > highest) highest = id;
  return highest;
}
