import { ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import { reportPath } from '../../filter/report-path.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { Icon } from '../../ui/icon.tsx';

/** Before the title of a report: the way back to all of them, with the same trades. */
export function ReportCrumb() {
  const { filter } = useFilter();
  return (
    <span className="-mr-1.5 flex shrink-0 items-center gap-1.5 text-fg-2">
      <Link to={reportPath('', filter)} className="rounded-sm hover:text-fg">
        Reports
      </Link>
      <Icon of={ChevronRight} size={12} />
    </span>
  );
}
