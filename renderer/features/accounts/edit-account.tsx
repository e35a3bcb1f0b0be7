import { useParams } from 'react-router';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { useLate } from '../../ui/use-late.ts';
import { AccountCrumb } from './account-crumb.tsx';
import { AccountEditor } from './account-editor.tsx';
import { AccountEditorSkeleton } from './account-editor-skeleton.tsx';

export function EditAccount() {
  const { uid = '' } = useParams();
  const { data, error } = useQuery(api.accounts.get, { uid });
  const late = useLate(!data && !error);
  // Gone while it was looked at: the last answer no longer holds.
  if (error && (!data || error.code === 'not_found'))
    return (
      <div className="px-4 py-3">
        <PageHeader title="Account" before={<AccountCrumb />} />
        <QueryProblem error={error} />
      </div>
    );
  if (data) return <AccountEditor key={uid} account={data} />;
  return late ? <AccountEditorSkeleton /> : null;
}
