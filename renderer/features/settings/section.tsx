import type { ReactNode } from 'react';
import { PANEL_COLUMNS } from '../../ui/with-panel.tsx';

/** One page of settings under its title. */
export function Section({ children, ...title }: SectionTitleProps & { children: ReactNode }) {
  return (
    <div className={PANEL_COLUMNS}>
      <div className="mx-auto w-full max-w-[760px] px-5 pt-4 pb-16">
        <SectionTitle {...title} />
        {children}
      </div>
    </div>
  );
}

interface SectionTitleProps {
  title: string;
  about: string;
  actions?: ReactNode;
}
export function SectionTitle({ title, about, actions }: SectionTitleProps) {
  return (
    <div className="mb-4 flex items-end gap-4">
      <div className="min-w-0 flex-1">
        <h2 className="text-xl font-semibold tracking-[-0.012em]">{title}</h2>
        <p className="text-fg-2">{about}</p>
      </div>
      {actions}
    </div>
  );
}
