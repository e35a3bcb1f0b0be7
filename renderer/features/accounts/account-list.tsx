import { useAction } from '../../actions/use-action.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { useLate } from '../../ui/use-late.ts';
import { AccountTable } from './account-table.tsx';
import { AccountTableSkeleton } from './account-table-skeleton.tsx';

export function AccountList() {
  const { data, error } = useQuery(api.accounts.list, {});
  const late = useLate(!data && !error);
  return (
    <div className="flex h-full flex-col gap-2.5 px-4 py-3">
      <PageHeader title="Accounts" actions={<AddAccount variant="quiet" />} />
      {error && <QueryProblem error={error} />}
      {late && <AccountTableSkeleton />}
      {data?.accounts.length === 0 && (
        <Card>
          <Empty title="No accounts yet" actions={<AddAccount variant="primary" />}>
            An account says whose fills these are, in which currency, and when its day starts. Choose a kind and sensible values are filled
            in.
          </Empty>
        </Card>
      )}
      {data && data.accounts.length > 0 && <AccountTable accounts={data.accounts} />}
    </div>
  );
}

function AddAccount({ variant }: { variant: 'primary' | 'quiet' }) {
  const { icon, label, keys, run } = useAction('addAccount');
  return (
    <Button variant={variant} icon={icon} kbd={keys[0]} onClick={run}>
      {label}
    </Button>
  );
}
