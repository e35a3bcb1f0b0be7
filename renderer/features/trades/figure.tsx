import { HIDDEN, NOTHING } from '../../format/create-format.ts';
import { figureInColumn } from '../../format/figure-in-column.ts';

interface FigureProps {
  locale: string;
  value: string;
  digits: readonly [number, number];
  column: number;
  signed?: boolean;
  className?: string | undefined;
}

export function Figure({ locale, value, digits, column, signed = false, className }: FigureProps) {
  const { shown, hidden } = figureInColumn(locale, value, { digits, column, signed });
  return (
    <span title={value} className={className}>
      {shown}
      {hidden && (
        <span aria-hidden className="invisible">
          {hidden}
        </span>
      )}
    </span>
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
