import { Route, Routes } from 'react-router';
import { NotFound } from '../../app/not-found.tsx';
import { BreakdownPage } from './breakdown-page.tsx';
import { ComparePage } from './compare-page.tsx';
import { ReportsIndex } from './reports-index.tsx';

/** Each report has an address of its own. */
export function ReportsPage() {
  return (
    <Routes>
      <Route index element={<ReportsIndex />} />
      <Route path="breakdown" element={<BreakdownPage />} />
      <Route path="compare" element={<ComparePage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
