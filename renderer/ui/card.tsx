import { clsx } from 'clsx';
import type { ReactNode } from 'react';

interface CardProps {
  title?: string;
  /** Beside the title, in grey. */
  meta?: ReactNode;
  /** At the right end of the head. */
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A surface with a hairline. Its content brings its own padding, so that tables reach the edge. */
export function Card({ title, meta, actions, className, children }: CardProps) {
  return (
    <section
      aria-label={title}
      className={clsx('group/card flex min-h-0 min-w-0 flex-col rounded-lg border border-line bg-card', className)}
    >
      {title && (
        <header className="flex h-9 min-w-0 shrink-0 items-center gap-2 pr-1.5 pl-3">
          <h2 className="font-semibold whitespace-nowrap">{title}</h2>
          {meta && <span className="truncate text-sm text-fg-3">{meta}</span>}
          {actions && <span className="ml-auto flex shrink-0 items-center gap-1.5">{actions}</span>}
        </header>
      )}
      {children}
    </section>
  );
}
