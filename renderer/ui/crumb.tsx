import { ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import { Icon } from './icon.tsx';

interface CrumbProps {
  to: string;
  /** What the page it leads to is told: where it was left. */
  state?: unknown;
  children: string;
}

/** Before the title of a page: the way back up. */
export function Crumb({ to, state, children }: CrumbProps) {
  return (
    <span className="-mr-1.5 flex shrink-0 items-center gap-1.5 text-fg-2">
      <Link to={to} state={state} className="rounded-sm hover:text-fg">
        {children}
      </Link>
      <Icon of={ChevronRight} size={12} className="text-fg-3" />
    </span>
  );
}
