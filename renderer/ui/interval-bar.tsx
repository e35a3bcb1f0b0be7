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
      {least < 0 && <span className={`left-0 -scale-x-100 ${ARROW}`} />}
      {most > 1 && <span className={`right-0 ${ARROW}`} />}
      {/* Beside its arrows: a dot at its end would lie on them. */}
      <span className="absolute inset-x-2.5 inset-y-0">
        {zero !== null && <span className="absolute inset-y-0 w-px bg-axis" style={{ left: share(zero) }} />}
        {from !== null && to !== null && !weak && (
          <span
            className="absolute top-[6px] h-0.5 rounded-[1px] bg-current opacity-55"
            style={{ left: from < 0 ? '-5px' : share(from), right: to > 1 ? '-5px' : share(1 - to) }}
          />
        )}
        <span
          className={`absolute top-[3px] -ml-1 size-2 rounded-full ${weak ? 'ring-[1.5px] ring-current ring-inset' : 'bg-current'}`}
          style={{ left: share(at) }}
        />
      </span>
    </span>
  );
}

const share = (part: number): string => `${Math.round(Math.max(0, Math.min(1, part)) * 10_000) / 100}%`;
const ARROW = 'absolute top-[4px] h-1.5 w-[5px] bg-current opacity-55 [clip-path:polygon(0_0,100%_50%,0_100%)]';
