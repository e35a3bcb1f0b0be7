import { api } from '../api.ts';
import { useQuery } from '../data/use-query.ts';
import { LeadOn } from '../ui/lead-on.tsx';
import { QueryProblem } from '../ui/query-problem.tsx';

/** Where one lands: on the first steps while there is no account, else on the dashboard. */
export function Home() {
  const { data, error } = useQuery(api.accounts.list, {});
  if (error) return <QueryProblem error={error} />;
  if (!data) return null;
  return <LeadOn to={data.accounts.length === 0 ? '/start' : '/dashboard'} />;
}
