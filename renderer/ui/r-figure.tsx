import { NOTHING } from '../format/create-format.ts';
import { useFormat } from '../format/format-context.ts';
import { inkOf } from './ink-of.ts';

/** A multiple of the risk, coloured like a result. bare: the head of the column says R. */
export function RFigure({ value, reason = 'no risk known', bare = false }: { value: string | null; reason?: string; bare?: boolean }) {
  const format = useFormat();
  if (value === null)
    return (
      <span title={reason} className="text-fg-3">
        <span aria-hidden>{NOTHING}</span>
        <span className="sr-only">{reason}</span>
      </span>
    );
  return <span className={inkOf(value)}>{bare ? format.number(value, { digits: 2, signed: true }) : format.r(value)}</span>;
}
