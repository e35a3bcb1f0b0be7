import { HIDDEN, NOTHING } from '../../format/create-format.ts';
import { figureInColumn } from '../../format/figure-in-column.ts';

interface FigureShape {
  digits: readonly [number, number];
  column: number;
  signed?: boolean;
}

/** No component and nothing around its text: a screen of rows has hundreds of them. */
export function figure(locale: string, value: string, shape: FigureShape) {
  const { shown, hidden } = figureInColumn(locale, value, shape);
  if (!hidden) return shown;
  return (
    <>
      {shown}
      <span aria-hidden className="invisible">
        {hidden}
      </span>
    </>
  );
}

export const HiddenFigure = () => <span className="tracking-wider text-fg-3">{HIDDEN}</span>;

export function NoFigure({ why }: { why: string }) {
  return (
    <span role="img" aria-label={why} title={why} className="text-fg-3">
      {NOTHING}
    </span>
  );
}
