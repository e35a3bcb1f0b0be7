import { Route, Routes } from 'react-router';
import { NotFound } from '../../app/not-found.tsx';
import { BreakdownPage } from './breakdown-page.tsx';
import { ComparePage } from './compare-page.tsx';
import { DaysPage } from './days-page.tsx';
import { DistributionPage } from './distribution-page.tsx';
import { EquityPage } from './equity-page.tsx';
import { ExitsPage } from './exits-page.tsx';
import { ExposurePage } from './exposure-page.tsx';
import { PrintPage } from './print-page.tsx';
import { ReportsIndex } from './reports-index.tsx';
import { RollingPage } from './rolling-page.tsx';
import { SimulatePage } from './simulate-page.tsx';
import { SummaryPage } from './summary-page.tsx';
import { WhatIfPage } from './whatif-page.tsx';

/** Each report has an address of its own. */
export function ReportsPage() {
  return (
    <Routes>
      <Route index element={<ReportsIndex />} />
      <Route path="summary" element={<SummaryPage />} />
      <Route path="equity" element={<EquityPage />} />
      <Route path="distribution" element={<DistributionPage />} />
      <Route path="rolling" element={<RollingPage />} />
      <Route path="days" element={<DaysPage />} />
      <Route path="exits" element={<ExitsPage />} />
      <Route path="exposure" element={<ExposurePage />} />
      <Route path="breakdown" element={<BreakdownPage />} />
      <Route path="compare" element={<ComparePage />} />
      <Route path="simulate" element={<SimulatePage />} />
      <Route path="whatif" element={<WhatIfPage />} />
      <Route path="print" element={<PrintPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
