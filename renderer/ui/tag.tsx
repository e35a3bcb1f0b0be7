import type { ReactNode } from 'react';

/** A word in a small box. accent: what is about to change. */
export function Tag({ tone = 'plain', children }: { tone?: 'plain' | 'accent' | 'line'; children: ReactNode }) {
  return (
    <span className={`inline-flex h-[18px] shrink-0 items-center gap-1 rounded-sm px-1.5 text-xs/none whitespace-nowrap ${LOOK[tone]}`}>
      {children}
    </span>
  );
}

const LOOK = {
  plain: 'bg-track text-fg-2',
  accent: 'bg-accent-soft text-accent-fg',
  line: 'text-fg-2 ring-1 ring-line-2 ring-inset',
} as const;
