import { Navigate } from 'react-router';
import { api } from '../api.ts';
import { useQuery } from '../data/use-query.ts';
import { QueryProblem } from '../ui/query-problem.tsx';

/** Where one lands: on the first steps while there is no account, else on the dashboard. */
export function Home() {
  const { data, error } = useQuery(api.accounts.list, {});
  if (error) return <QueryProblem error={error} />;
  if (!data) return null;
  return <Navigate to={data.accounts.length === 0 ? '/start' : '/dashboard'} replace />;
}
