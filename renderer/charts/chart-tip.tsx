export interface TipRow {
  readonly name: string;
  readonly value: string;
}
interface ChartTipProps {
  title: string;
  rows: readonly TipRow[];
  /** Of the point that it must not cover. */
  x: number;
  width: number;
}

/** Beside its point: to the right of it, or to the left where there is more room. */
export function ChartTip({ title, rows, x, width }: ChartTipProps) {
  const side = x < width / 2 ? { left: x + 12 } : { right: width - x + 12 };
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute top-1 z-10 min-w-32 rounded-md border border-line-2 bg-pop px-2 py-1.5 text-xs shadow-pop tabular-nums"
      style={side}
    >
      <p className="font-medium whitespace-nowrap">{title}</p>
      {rows.map(({ name, value }) => (
        <p key={name} className="flex justify-between gap-4 whitespace-nowrap">
          <span className="text-fg-3">{name}</span>
          {value}
        </p>
      ))}
    </div>
  );
}
