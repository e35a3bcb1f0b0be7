import { useEffect, useRef } from 'react';
import { Kbd } from '../../ui/kbd.tsx';
import { RatingDots } from './rating-dots.tsx';

/** One key or one click. */
export function RatingChoice({ onChoose }: { onChoose: (rating: number | null) => void }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset of a form
    <div
      ref={list}
      role="group"
      aria-label="Rating"
      onKeyDown={(event) => {
        const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
        const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
        const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
        if (step) buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus();
        if (!/^[0-5]$/.test(event.key)) return;
        event.preventDefault();
        onChoose(event.key === '0' ? null : Number(event.key));
      }}
      className="flex w-36 flex-col"
    >
      {[5, 4, 3, 2, 1, null].map((value) => (
        <button
          key={value}
          type="button"
          onClick={() => onChoose(value)}
          className="flex h-7 items-center justify-between rounded-md px-2 outline-none hover:bg-hover focus-visible:bg-accent-soft"
        >
          {value === null ? 'Not rated' : <RatingDots rating={value} />}
          <Kbd>{String(value ?? 0)}</Kbd>
        </button>
      ))}
    </div>
  );
}
