interface IntervalBarProps {
  /** Parts of the width; what lies below 0 or above 1 is cut, and drawn as going on. */
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
  const [least, most] = weak || from === null || to === null ? [at, at] : [from, to];
  return (
    <span aria-hidden className={`relative block h-3.5 min-w-15 ${className}`}>
      {zero !== null && <span className="absolute inset-y-0 w-px bg-axis" style={{ left: share(zero) }} />}
      {from !== null && to !== null && !weak && (
        <span
          className="absolute top-[6px] h-0.5 rounded-[1px] bg-current opacity-55"
          style={{ left: share(from), width: share(within(to) - within(from)) }}
        />
      )}
      {least < 0 && <span className={`left-0 -scale-x-100 ${ARROW}`} />}
      {most > 1 && <span className={`right-0 ${ARROW}`} />}
      <span
        className={`absolute top-[3px] -ml-1 size-2 rounded-full ${weak ? 'ring-[1.5px] ring-current ring-inset' : 'bg-current'}`}
        style={{ left: share(at) }}
      />
    </span>
  );
}

const within = (part: number): number => Math.max(0, Math.min(1, part));
const share = (part: number): string => `${Math.round(within(part) * 10_000) / 100}%`;
const ARROW = 'absolute top-[4px] h-1.5 w-[5px] bg-current opacity-55 [clip-path:polygon(0_0,100%_50%,0_100%)]';
