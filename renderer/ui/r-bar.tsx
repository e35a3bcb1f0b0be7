interface RBarProps {
  /** Null draws the zero line alone. */
  r: string | null;
  width?: keyof typeof WIDTH;
}

/** How far a result went from nothing, between -2 and +3 R; what goes further is cut. The figure stands beside it. */
export function RBar({ r, width = 60 }: RBarProps) {
  const value = r === null ? 0 : Math.max(LEAST, Math.min(MOST, Number(r)));
  const length = `${(Math.abs(value) / (MOST - LEAST)) * 100}%`;
  return (
    <span aria-hidden className={`relative inline-block h-2 align-middle ${WIDTH[width]}`}>
      <span className="absolute -inset-y-[3px] left-[40%] w-px bg-line-2" />
      {value > 0 && <span className="absolute inset-y-0 left-[calc(40%+1px)] rounded-[1px] bg-gain-mark" style={{ width: length }} />}
      {value < 0 && <span className="absolute inset-y-0 right-[60%] rounded-[1px] bg-loss-mark" style={{ width: length }} />}
    </span>
  );
}

const LEAST = -2;
const MOST = 3;
/** By class: what has a style of its own is worked out for itself, and tables have hundreds. */
const WIDTH = { 48: 'w-12', 60: 'w-[60px]' };
