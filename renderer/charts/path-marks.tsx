import type { PathFill } from './path-facts.ts';

interface FillMarksProps {
  fills: readonly PathFill[];
  xs: readonly number[];
  y: (price: number) => number;
  write: (fill: PathFill) => string;
}

/** Entries point up in the accent, exits down in the colour of text; labels stand where they have room. */
export function FillMarks({ fills, xs, y, write }: FillMarksProps) {
  const size = fills.length > 200 ? 3 : fills.length > 60 ? 4 : 5.5;
  const marks = fills.flatMap((fill, at) => (fill.price === null ? [] : [{ fill, x: xs[at] as number, y: y(fill.price) }]));
  return (
    <>
      {marks.map(({ fill, x, y: at }) => (
        <path
          key={fill.key}
          d={
            fill.side === 'buy'
              ? `M${x} ${at - size}L${x + size} ${at + size}H${x - size}Z`
              : `M${x} ${at + size}L${x + size} ${at - size}H${x - size}Z`
          }
          className={`stroke-card ${fill.isExit ? 'fill-fg' : 'fill-accent-fg'}`}
          strokeWidth={fills.length > 60 ? 0 : 1}
          paintOrder="stroke"
        >
          <title>{write(fill)}</title>
        </path>
      ))}
      {labelled(marks).map(({ fill, x, y: at }) => (
        <text
          key={fill.key}
          x={x}
          y={fill.isExit ? at - size - 5 : at + size + 13}
          textAnchor="middle"
          className="fill-fg stroke-card font-semibold"
          strokeWidth={3}
          paintOrder="stroke"
          aria-hidden
        >
          {fill.label}
        </text>
      ))}
    </>
  );
}

interface Mark {
  readonly fill: PathFill;
  readonly x: number;
  readonly y: number;
}

/** An exit of many prints is named once; a label that would lie on another is left out: the table has them all. */
function labelled(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  // Of very many only some exits are named: the rest says itself.
  const [isMany, room] = [marks.length > MANY, marks.length > MANY ? 64 : 26];
  for (const mark of [...marks.filter(({ fill }) => fill.isExit), ...marks.filter(({ fill }) => !fill.isExit && !isMany)]) {
    const isNear = (other: Mark) =>
      Math.abs(other.x - mark.x) < room &&
      (isMany || Math.abs(other.y + (other.fill.isExit ? -10 : 14) - mark.y - (mark.fill.isExit ? -10 : 14)) < 14);
    const isNamed = mark.fill.isExit && kept.some(({ fill }) => fill.isExit && fill.label === mark.fill.label);
    if (!isNamed && !kept.some(isNear)) kept.push(mark);
  }
  return kept;
}

const MANY = 60;
