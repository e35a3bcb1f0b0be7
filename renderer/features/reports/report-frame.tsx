import type { ReactNode } from 'react';
import type { Basis } from '../../../src/contract/reports.ts';
import { FilterBar } from '../../filter/filter-bar.tsx';
import { useFilter } from '../../filter/use-filter.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { BasisLine } from './basis-line.tsx';
import { NothingCounted } from './nothing-counted.tsx';
import { ReportCrumb } from './report-crumb.tsx';
import { ReportSkeleton } from './report-skeleton.tsx';

interface ReportFrameProps {
  title: string;
  actions?: ReactNode;
  /** What is chosen, above the report. */
  choices?: ReactNode;
  /** undefined until it is known. */
  basis: Basis | undefined;
  error?: Error | null;
  /** In the place of what the sample is made of, beside the filter. */
  beside?: ReactNode;
  /** It tells something without a closed trade, too. */
  needsNone?: boolean;
  children: ReactNode;
}

/** What every report has around it: its title, the filter, what it is chosen to show, and words where there is nothing to show. */
export function ReportFrame({ title, actions, choices, beside, basis, error, needsNone = false, children }: ReportFrameProps) {
  const { filter } = useFilter();
  const isEmpty = basis?.trades === 0 && !needsNone;
  return (
    <div className="flex h-full flex-col print:block print:h-auto">
      <PageHeader title={title} before={<ReportCrumb />} actions={actions} />
      <FilterBar beside={beside ?? (basis && <BasisLine basis={basis} />)} />
      {choices && <div className="flex shrink-0 flex-wrap items-end gap-2 px-4 pt-2.5 print:hidden">{choices}</div>}
      <div data-scrolls className="min-h-0 flex-1 overflow-auto px-4 py-3 print:overflow-visible print:p-0">
        {error && <QueryProblem error={error} />}
        {!basis && !error && <ReportSkeleton />}
        {basis && isEmpty && <NothingCounted basis={basis} filter={filter} />}
        {basis && !isEmpty && children}
      </div>
    </div>
  );
}
