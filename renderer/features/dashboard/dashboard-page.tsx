import { useMemo } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { useSettings } from '../../data/use-settings.ts';
import { FilterBar } from '../../filter/filter-bar.tsx';
import { useFilter } from '../../filter/use-filter.ts';
import { useFormat } from '../../format/format-context.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { type Asked, AskedContext } from './asked.ts';
import { comparedWith, inDays } from './compared-with.ts';
import { DashboardGrid } from './dashboard-grid.tsx';
import { metricsOfLayout } from './metrics-of-layout.ts';
import { type Dashboard, useDashboard } from './use-dashboard.ts';
import { useToday } from './use-today.ts';

/** How it goes, at a glance: the cards that somebody wants to see every day. */
export function DashboardPage() {
  const dashboard = useDashboard();
  const [params] = useSearchParams();
  // Without a word of which: the first that was kept, with its filter.
  if (dashboard?.view && params.size === 0) return <Navigate to={dashboard.view.path} replace />;
  return (
    <div className="flex h-full flex-col">
      <PageHeader title="Dashboard" />
      <FilterBar />
      <div className="dashboard min-h-0 flex-1 overflow-y-auto px-4 py-3 [scrollbar-gutter:stable]">
        {dashboard && <Shown dashboard={dashboard} />}
      </div>
    </div>
  );
}

function Shown({ dashboard: { layout } }: { dashboard: Dashboard }) {
  const asked = useAskedOf(layout);
  return (
    <AskedContext value={asked}>
      <DashboardGrid layout={layout} />
    </AskedContext>
  );
}

function useAskedOf(layout: Dashboard['layout']): Asked {
  const { filter } = useFilter();
  const { weekStart } = useSettings();
  const today = useToday();
  const format = useFormat();
  return useMemo(() => {
    const days = comparedWith(filter, layout.compare, { today, weekStart });
    return {
      filter,
      before: days && inDays(filter, days),
      beforeWords: days ? format.days(days.from, days.to) : '',
      metrics: metricsOfLayout(layout),
    };
  }, [filter, layout, today, weekStart, format]);
}
