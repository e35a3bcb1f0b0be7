import type { ReactNode } from 'react';
import { Link } from '../../ui/link.tsx';

interface ExplainSectionProps {
  title?: string;
  beside?: ReactNode;
  children: ReactNode;
}

export function ExplainSection({ title, beside, children }: ExplainSectionProps) {
  return (
    <section className="border-b border-line px-4 py-3 last:border-b-0">
      {title && (
        <div className="mb-1.5 flex items-baseline justify-between gap-3 text-sm">
          <h3 className="font-medium text-fg-2">{title}</h3>
          {beside}
        </div>
      )}
      {children}
    </section>
  );
}

export function ExplainLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} className="rounded-sm text-accent-fg hover:underline">
      {children}
    </Link>
  );
}
