import { useAction } from '../../actions/use-action.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { useLate } from '../../ui/use-late.ts';
import { AccountTable } from './account-table.tsx';
import { AccountTableSkeleton } from './account-table-skeleton.tsx';
import { NoAccounts } from './no-accounts.tsx';

export function AccountList() {
  const { data, error } = useQuery(api.accounts.list, {});
  const late = useLate(!data && !error);
  return (
    <div className="flex h-full flex-col gap-2.5 px-4 py-3">
      <PageHeader title="Accounts" actions={<AddAccount />} />
      {error && <QueryProblem error={error} />}
      {late && <AccountTableSkeleton />}
      {data && (data.accounts.length === 0 ? <NoAccounts /> : <AccountTable accounts={data.accounts} />)}
    </div>
  );
}

function AddAccount() {
  const { icon, label, keys, run } = useAction('addAccount');
  return (
    <Button variant="quiet" icon={icon} kbd={keys[0]} onClick={run}>
      {label}
    </Button>
  );
}
