import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { Outlet } from 'react-router';
import { DropAnywhere } from '../features/imports/drop-anywhere.tsx';
import { WatchForFiles } from '../features/imports/watch-for-files.tsx';
import { SampleBar } from '../features/sample/sample-bar.tsx';
import { PageHeaderSlot } from '../ui/page-header-slot.ts';
import { Dialogs } from './dialogs-host.tsx';
import { useExplained } from './explain.ts';
import { LineBar } from './line-bar.tsx';
import { OnNewPage } from './on-new-page.tsx';
import { SideBar } from './side-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { WithActions } from './with-actions.tsx';

/** What stays while pages come and go. */
export function Shell() {
  const [title, setTitle] = useState<HTMLElement | null>(null);
  const [actions, setActions] = useState<HTMLElement | null>(null);
  const slot = useMemo(() => ({ title, actions }), [title, actions]);
  const main = useRef<HTMLElement>(null);
  return (
    <WithActions>
      <div className="grid h-full grid-cols-[var(--side-w)_minmax(0,1fr)] print:block print:h-auto">
        <button
          type="button"
          onClick={() => main.current?.focus()}
          className="fixed top-1 left-1 z-50 rounded-md border border-line-2 bg-pop px-3 py-1 not-focus:sr-only"
        >
          Skip to the page
        </button>
        <SideBar />
        <div className="relative flex min-h-0 min-w-0 flex-col print:block">
          <SampleBar />
          <TopBar title={setTitle} actions={setActions} />
          <div className="relative flex min-h-0 flex-1 print:block">
            <main ref={main} id="main" tabIndex={-1} className="min-w-0 flex-1 overflow-auto outline-none print:overflow-visible">
              <PageHeaderSlot value={slot}>
                <Outlet />
              </PageHeaderSlot>
            </main>
            <Beside />
          </div>
          <LineBar />
        </div>
      </div>
      <OnNewPage main={main} header={slot} />
      <Dialogs />
      <DropAnywhere />
      <WatchForFiles />
    </WithActions>
  );
}

/** Its code is fetched with the first figure that is explained. */
function Beside() {
  const isOpen = useExplained(({ explained }) => explained !== null);
  return isOpen ? (
    <Suspense>
      <ExplainPanel />
    </Suspense>
  ) : null;
}

const ExplainPanel = lazy(async () => ({ default: (await import('../features/reports/explain-panel.tsx')).ExplainPanel }));
