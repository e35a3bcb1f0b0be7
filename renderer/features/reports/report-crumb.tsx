import { reportPath } from '../../filter/report-path.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { Crumb } from '../../ui/crumb.tsx';

/** Back to all reports, with the same trades. */
export function ReportCrumb() {
  const { filter } = useFilter();
  return <Crumb to={reportPath('', filter)}>Reports</Crumb>;
}
