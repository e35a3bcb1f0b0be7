export interface Scale {
  readonly from: number;
  readonly to: number;
}

interface IntervalMarkProps {
  scale: Scale;
  /** null: there is none. */
  value: number | null;
  interval: Scale | null;
  look: 'nothing' | 'few' | 'chance' | 'gain' | 'loss';
  width?: number;
}

const INK = { nothing: 'text-fg-3', few: 'text-fg-3', chance: 'text-fg-2', gain: 'text-gain-mark', loss: 'text-loss-mark' } as const;

/** A value and its interval against the zero of a scale that all rows share; hollow where too few stand behind it. The figure stands beside it. */
export function IntervalMark({ scale, value, interval, look, width = 84 }: IntervalMarkProps) {
  const x = (of: number) => 5 + Math.max(0, Math.min(1, (of - scale.from) / (scale.to - scale.from || 1))) * (width - 10);
  return (
    <svg width={width} height={16} aria-hidden className={`inline-block align-middle ${INK[look]}`}>
      {scale.from <= 0 && scale.to >= 0 && <path d={`M${x(0)} 2V14`} className="stroke-line-3" />}
      {interval && <path d={`M${x(interval.from)} 8H${x(interval.to)}`} stroke="currentColor" strokeWidth={1.5} />}
      {value !== null && (
        <circle
          cx={x(value)}
          cy={8}
          r={look === 'few' ? 3 : 3.5}
          fill={look === 'few' ? 'var(--bg-card)' : 'currentColor'}
          stroke="currentColor"
          strokeWidth={look === 'few' ? 1.4 : 0}
        />
      )}
    </svg>
  );
}

/** Takes in zero, and what is drawn of all rows. */
export function commonScale(spans: readonly Scale[]): Scale {
  const ends = spans.flatMap(({ from, to }) => [from, to]);
  return { from: Math.min(0, ...ends), to: Math.max(0, ...ends) };
}

/** So many decimals that the end farther from zero is told from it. */
export const digitsOf = ({ from, to }: Scale): number => {
  const widest = Math.max(-from, to);
  return widest > 0 ? Math.max(1, Math.min(4, Math.ceil(-Math.log10(widest)))) : 1;
};
