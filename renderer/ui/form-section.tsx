import type { ReactNode } from 'react';

/** A group of FormRows under its heading. */
export function FormSection({ title, meta, children }: { title: string; meta?: ReactNode; children: ReactNode }) {
  return (
    <section aria-label={title} className="mt-3.5 first:mt-0">
      <h2 className="mb-1.5 flex items-baseline gap-2 text-sm font-semibold text-fg-2">
        {title}
        {meta && <span className="font-normal text-fg-3">{meta}</span>}
      </h2>
      <div className="rounded-lg border border-line bg-card">{children}</div>
    </section>
  );
}
