import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';

/** What becomes of the journal that is left for another; nothing when none is open. */
export function OpenNowStays() {
  const state = useQuery(api.host.state, {}).data;
  return state && !state.problem ? ' The journal open now is closed and stays as it is.' : null;
}
