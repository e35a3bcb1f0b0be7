export interface StepPoint {
  readonly x: number;
  /** null: the line ends here, until there is a value again. */
  readonly y: number | null;
}

/** A line that holds each value until the next point, up to `end`. */
export function stepPath(points: readonly StepPoint[], end: number): string {
  let path = '';
  let isDrawing = false;
  for (const [at, { x, y }] of points.entries()) {
    if (isDrawing) path += `H${round(x)}`;
    if (y !== null) path += isDrawing ? `V${round(y)}` : `M${round(x)} ${round(y)}`;
    isDrawing = y !== null;
    if (at === points.length - 1 && isDrawing) path += `H${round(end)}`;
  }
  return path;
}

/** The same as a surface down to a base line. */
export function stepArea(points: readonly { x: number; y: number }[], end: number, base: number): string {
  const [first] = points;
  if (!first) return '';
  return `${stepPath([{ x: first.x, y: base }, ...points], end)}V${round(base)}Z`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
