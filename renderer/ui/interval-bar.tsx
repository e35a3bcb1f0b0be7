interface IntervalBarProps {
  /** Parts of the width, 0 to 1. */
  at: number;
  from: number | null;
  to: number | null;
  /** Where nothing was won or lost. */
  zero: number | null;
  /** Below the floor: hollow, and without an interval. */
  weak?: boolean;
  className?: string;
}

/** Where a figure lies and how far the true one may be from it; in the colour of the text around it. Its figures stand beside it. */
export function IntervalBar({ at, from, to, zero, weak = false, className = '' }: IntervalBarProps) {
  return (
    <span aria-hidden className={`relative block h-3.5 min-w-15 ${className}`}>
      {zero !== null && <span className="absolute inset-y-0 w-px bg-axis" style={{ left: share(zero) }} />}
      {from !== null && to !== null && !weak && (
        <span
          className="absolute top-[6px] h-0.5 rounded-[1px] bg-current opacity-55"
          style={{ left: share(from), width: share(Math.max(0, to - from)) }}
        />
      )}
      <span
        className={`absolute top-[3px] -ml-1 size-2 rounded-full ${weak ? 'ring-[1.5px] ring-current ring-inset' : 'bg-current'}`}
        style={{ left: share(at) }}
      />
    </span>
  );
}

const share = (part: number): string => `${Math.round(part * 10_000) / 100}%`;
