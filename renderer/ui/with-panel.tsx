import type { ReactNode } from 'react';

/** Also for pages without a panel that stand beside some with one: their rows must not jump. */
export const PANEL_COLUMNS =
  'grid grid-cols-[minmax(0,1fr)_300px] max-xl:grid-cols-[minmax(0,1fr)_272px] max-lg:grid-cols-[minmax(0,1fr)_240px]';

/** A page of rows that scrolls, and beside it a panel that stays. */
export function WithPanel({ panel, label, children }: { panel: ReactNode; label: string; children: ReactNode }) {
  return (
    <div className={`h-full ${PANEL_COLUMNS}`}>
      <div data-scrolls className="min-h-0 overflow-auto">
        <div className="mx-auto max-w-[760px] px-5 pt-4 pb-16">{children}</div>
      </div>
      <aside aria-label={label} className="min-h-0 overflow-auto border-l border-line bg-card">
        {panel}
      </aside>
    </div>
  );
}

export function PanelSection({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className="border-b border-line px-4 py-3 last:border-b-0 max-xl:px-3">
      {title && <h3 className="mb-1.5 text-sm font-medium text-fg-2">{title}</h3>}
      {children}
    </section>
  );
}
