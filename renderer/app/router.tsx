import { createHashRouter } from 'react-router';
import { Home } from './home.tsx';
import { NotFound } from './not-found.tsx';
import { RouteError } from './route-error.tsx';
import { Shell } from './shell.tsx';
import { ShellSkeleton } from './shell-skeleton.tsx';

/** A page's code is fetched when it is first gone to. */
export const router = createHashRouter([
  {
    element: <Shell />,
    errorElement: <RouteError />,
    hydrateFallbackElement: <ShellSkeleton />,
    children: [
      {
        // A page that breaks leaves the shell around it whole.
        errorElement: <RouteError />,
        children: [
          { index: true, element: <Home /> },
          { path: 'start', lazy: async () => ({ Component: (await import('../features/start/start-page.tsx')).StartPage }) },
          {
            path: 'dashboard',
            lazy: async () => ({ Component: (await import('../features/dashboard/dashboard-page.tsx')).DashboardPage }),
          },
          { path: 'trades', lazy: async () => ({ Component: (await import('../features/trades/trades-page.tsx')).TradesPage }) },
          { path: 'trades/:uid', lazy: async () => ({ Component: (await import('../features/trade/trade-page.tsx')).TradePage }) },
          { path: 'journal/*', lazy: async () => ({ Component: (await import('../features/days/journal-page.tsx')).JournalPage }) },
          { path: 'reports/*', lazy: async () => ({ Component: (await import('../features/reports/reports-page.tsx')).ReportsPage }) },
          { path: 'plans/*', lazy: async () => ({ Component: (await import('../features/plans/plans-page.tsx')).PlansPage }) },
          { path: 'setups/*', lazy: async () => ({ Component: (await import('../features/setups/setups-page.tsx')).SetupsPage }) },
          { path: 'accounts/*', lazy: async () => ({ Component: (await import('../features/accounts/accounts-page.tsx')).AccountsPage }) },
          { path: 'imports/*', lazy: async () => ({ Component: (await import('../features/imports/imports-page.tsx')).ImportsPage }) },
          { path: 'history', lazy: async () => ({ Component: (await import('../features/history/history-page.tsx')).HistoryPage }) },
          { path: 'settings/*', lazy: async () => ({ Component: (await import('../features/settings/settings-page.tsx')).SettingsPage }) },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]);
