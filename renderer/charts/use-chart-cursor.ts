import { type FocusEvent, type KeyboardEvent, type PointerEvent, useState } from 'react';

interface ChartCursor {
  /** Which point is looked at; null: none. */
  readonly at: number | null;
  readonly props: {
    onKeyDown(event: KeyboardEvent): void;
    onFocus(event: FocusEvent<HTMLElement>): void;
    onBlur(): void;
    onPointerMove(event: PointerEvent): void;
    onPointerLeave(): void;
  };
}

/** One crosshair for pointer and keyboard: arrows go from point to point, Esc lets go. */
export function useChartCursor(xs: readonly number[]): ChartCursor {
  const [chosen, setAt] = useState<number | null>(null);
  const last = xs.length - 1;
  const at = chosen === null || last < 0 ? null : Math.min(chosen, last);
  return {
    at,
    props: {
      onKeyDown(event) {
        const now = at ?? last;
        const to = { ArrowRight: now + 1, ArrowLeft: now - 1, PageDown: now + 10, PageUp: now - 10, Home: 0, End: last }[event.key];
        if (event.key === 'Escape' && at !== null) setAt(null);
        else if (to !== undefined) setAt(Math.max(0, Math.min(last, to)));
        else return;
        event.preventDefault();
        event.stopPropagation();
      },
      onFocus: (event) => event.currentTarget.matches(':focus-visible') && setAt(last),
      onBlur: () => setAt(null),
      onPointerMove: (event) => setAt(nearest(xs, event.clientX - event.currentTarget.getBoundingClientRect().left)),
      onPointerLeave: () => setAt(null),
    },
  };
}

function nearest(xs: readonly number[], x: number): number {
  let [low, high] = [0, xs.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((xs[middle] as number) > x) high = middle;
    else low = middle;
  }
  return Math.abs((xs[low] ?? 0) - x) <= Math.abs((xs[high] ?? 0) - x) ? low : high;
}
