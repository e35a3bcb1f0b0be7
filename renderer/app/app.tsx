import { QueryClientProvider } from '@tanstack/react-query';
import { Tooltip } from 'radix-ui';
import { useEffect } from 'react';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from '../data/query-client.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Gate } from './gate.tsx';
import { news } from './news.ts';
import { router } from './router.tsx';

export function App() {
  useEffect(news.tell, []);
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queryClient}>
        <Tooltip.Provider delayDuration={400} skipDelayDuration={200}>
          <Gate>
            <RouterProvider router={router} />
          </Gate>
        </Tooltip.Provider>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}
