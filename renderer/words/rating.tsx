import { clsx } from 'clsx';
import type { KeyboardEvent } from 'react';
import type { Saying } from './saying.ts';

/** One to five dots: by click, by arrows, by 1 to 5; the same again or 0 takes it away. */
export function Rating({ saying: { words, say }, label = 'Rating' }: { saying: Saying; label?: string }) {
  const rating = words.rating ?? 0;
  const set = (next: number) => void say({ rating: next < 1 ? null : Math.min(5, next) });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = /^[0-5]$/.test(event.key) ? Number(event.key) : STEPS[event.key]?.(rating);
    if (next === undefined) return;
    event.preventDefault();
    if (next !== rating && next <= 5) set(next);
  }
  return (
    <span
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={5}
      aria-valuenow={rating}
      aria-valuetext={rating === 0 ? 'not rated' : `${rating} of 5`}
      title="1 to 5, 0 for none"
      onKeyDown={onKeyDown}
      className="inline-flex rounded-md"
    >
      {[1, 2, 3, 4, 5].map((dot) => (
        <span
          key={dot}
          aria-hidden
          onPointerDown={(event) => event.button === 0 && set(dot === rating ? 0 : dot)}
          className="group grid size-6 w-3.5 cursor-pointer place-items-center"
        >
          <i className={clsx('size-2 rounded-full', dot <= rating ? 'bg-fg-2' : 'border border-line-3 group-hover:bg-track')} />
        </span>
      ))}
    </span>
  );
}

const STEPS: Record<string, (rating: number) => number> = {
  ArrowRight: (rating) => rating + 1,
  ArrowUp: (rating) => rating + 1,
  ArrowLeft: (rating) => Math.max(0, rating - 1),
  ArrowDown: (rating) => Math.max(0, rating - 1),
  Home: () => 1,
  End: () => 5,
  Delete: () => 0,
  Backspace: () => 0,
};
