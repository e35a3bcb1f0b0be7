interface RBarProps {
  /** Null draws the zero line alone. */
  r: string | null;
  width?: number;
}

/** How far a result went from nothing, between -2 and +3 R; what goes further is cut. The figure stands beside it. */
export function RBar({ r, width = 60 }: RBarProps) {
  const value = r === null ? 0 : Math.max(LEAST, Math.min(MOST, Number(r)));
  const length = `${(Math.abs(value) / (MOST - LEAST)) * 100}%`;
  return (
    <span aria-hidden className="relative inline-block h-2 align-middle" style={{ width }}>
      <span className="absolute -inset-y-[3px] w-px bg-line-2" style={{ left: ZERO }} />
      {value > 0 && (
        <span className="absolute inset-y-0 rounded-[1px] bg-gain-mark" style={{ left: `calc(${ZERO} + 1px)`, width: length }} />
      )}
      {value < 0 && <span className="absolute inset-y-0 rounded-[1px] bg-loss-mark" style={{ right: '60%', width: length }} />}
    </span>
  );
}

const LEAST = -2;
const MOST = 3;
const ZERO = '40%';
