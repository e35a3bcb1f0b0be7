import type { ReactNode } from 'react';

/** One sentence, the reason, the next step. */
export function Empty({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-1.5 p-4">
      <p className="font-semibold">{title}</p>
      {children && <div className="text-fg-2">{children}</div>}
      {actions && <div className="mt-1.5 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
