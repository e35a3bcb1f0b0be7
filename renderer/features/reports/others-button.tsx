import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { Button } from '../../ui/button.tsx';

/** Accounts that are kept out of totals count where they are named. */
export function OthersButton() {
  const { change } = useFilter();
  const others = useQuery(api.accounts.list, {}).data?.accounts.filter(({ inTotals }) => !inTotals) ?? [];
  const [first, ...more] = others;
  if (!first) return null;
  return (
    <Button onClick={() => change({ accounts: others.map(({ uid }) => uid) })}>
      {more.length === 0 ? `Show ${first.name}` : `Show these ${others.length} accounts`}
    </Button>
  );
}
