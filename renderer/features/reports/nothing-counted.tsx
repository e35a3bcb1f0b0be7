import { useNavigate } from 'react-router';
import type { Filter } from '../../../src/contract/filter.ts';
import type { Basis } from '../../../src/contract/reports.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { OthersButton } from './others-button.tsx';
import { WHY_LEFT_OUT } from './why-left-out.ts';

/** There is no closed trade to report about: why not, and what to do. */
export function NothingCounted({ basis, filter }: { basis: Basis; filter: Filter }) {
  const format = useFormat();
  const navigate = useNavigate();
  const { replace } = useFilter();
  const isFiltered = Object.keys(filter).length > 0;
  const left = basis.left.map(({ why, trades }) => `${format.number(trades)} ${WHY_LEFT_OUT[why]}`);
  const others = basis.left.some(({ why }) => why === 'otherTotals');
  return (
    <Empty
      title={
        isFiltered ? 'No closed trade fits this filter.' : left.length > 0 ? 'No trade is counted here.' : 'There is no closed trade yet.'
      }
      actions={
        <>
          {others && <OthersButton />}
          {isFiltered && <Button onClick={() => replace({})}>Clear the filter</Button>}
          {!isFiltered && left.length === 0 && <Button onClick={() => void navigate('/imports')}>Import trades</Button>}
        </>
      }
    >
      {left.length > 0 ? <p>Left out: {left.join(', ')}.</p> : <p>Reports count closed trades.</p>}
      {basis.noRate.map(({ from, to }) => (
        <p key={from}>
          There is no rate from {from} to {to} on those days.
        </p>
      ))}
    </Empty>
  );
}
