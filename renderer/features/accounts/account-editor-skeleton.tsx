import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { WithPanel } from '../../ui/with-panel.tsx';
import { AccountCrumb } from './account-crumb.tsx';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f'];

export function AccountEditorSkeleton() {
  return (
    <WithPanel label="Changes and history" panel={null}>
      <PageHeader title="Account" before={<AccountCrumb />} />
      <div role="status" aria-label="Loading the account">
        <Skeleton className="mb-2 w-16" />
        <div className="rounded-lg border border-line bg-card">
          {ROWS.map((row) => (
            <div key={row} className="flex h-12 items-center border-t border-line px-3.5 first:border-t-0">
              <Skeleton className="w-40" />
              <Skeleton className="ml-auto h-7 w-60" />
            </div>
          ))}
        </div>
      </div>
    </WithPanel>
  );
}
