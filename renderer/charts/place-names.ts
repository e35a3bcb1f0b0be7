export interface NamedMark {
  readonly x: number;
  readonly name: string;
}
export interface PlacedName {
  readonly anchor: 'start' | 'end';
  /** Counted from the lines upwards. */
  readonly row: 0 | 1;
}

/** Where the names of one or two lines stand: outside of both, and a row higher where one would run over the edge. */
export function placeNames(marks: readonly NamedMark[], width: number): PlacedName[] {
  const left = marks.length < 2 ? -1 : (marks[0] as NamedMark).x < (marks[1] as NamedMark).x ? 0 : 1;
  return marks.map(({ x, name }, at) => {
    const room = name.length * LETTER + GAP;
    const isLeft = at === left;
    if (isLeft && x < room) return { anchor: 'start', row: 1 };
    if (!isLeft && x + room > width) return { anchor: 'end', row: marks.length < 2 ? 0 : 1 };
    return { anchor: isLeft ? 'end' : 'start', row: 0 };
  });
}

/** Of the small text of charts, about. */
const LETTER = 6;
const GAP = 4;
