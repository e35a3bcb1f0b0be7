import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Plan } from '../../../src/contract/plans.ts';
import { useToday } from '../../data/use-today.ts';
import { priceDecimals } from '../../format/price-decimals.ts';
import { useRowKeys } from '../../ui/use-row-keys.ts';
import { PlanRow } from './plan-row.tsx';
import { planSteps } from './plan-steps.ts';
import { TakeDialog } from './take-dialog.tsx';

/** j and k go from plan to plan; Enter or e opens one, t ties it to a trade, m and o say that it was missed or is open, Del removes it. */
export function PlanTable({ plans }: { plans: readonly Plan[] }) {
  const navigate = useNavigate();
  const { search } = useLocation();
  const thisYear = useToday().slice(0, 4);
  const [taking, setTaking] = useState<Plan | null>(null);
  const decimals = Math.max(
    2,
    ...plans.flatMap(({ entry, stop }) => [entry, stop]).map((price) => (price === null ? 0 : priceDecimals(price))),
  );
  const at = (place: number) => plans[place] as Plan;
  const rows = useRowKeys({
    count: plans.length,
    cameFrom: -1,
    keys: {
      e: (place) => navigate(`/plans/${at(place).uid}${search}`),
      t: (place) => setTaking(at(place)),
      m: (place) => at(place).status === 'planned' && planSteps.miss(at(place)),
      o: (place) => at(place).status !== 'planned' && planSteps.reopen(at(place)),
      Delete: (place) => planSteps.remove(at(place)),
    },
  });
  return (
    <>
      <table className="w-full min-w-218 table-fixed border-separate border-spacing-0 text-sm tabular-nums">
        <thead>
          <tr>
            <Head className="w-28 pl-4">Day</Head>
            <Head className="w-38">Symbol</Head>
            <Head className="w-16">Side</Head>
            <Head className="w-26 text-right">Entry</Head>
            <Head className="w-40 text-right">Risk, stop</Head>
            <Head className="w-44 text-right">Targets</Head>
            <Head className="w-22 text-right">Planned R</Head>
            <Head className="pl-4">Note</Head>
            <Head className="w-11">
              <span className="sr-only">More</span>
            </Head>
          </tr>
        </thead>
        <tbody ref={rows.body}>
          {plans.map((plan, place) => (
            <PlanRow
              key={plan.uid}
              plan={plan}
              list={search}
              decimals={decimals}
              thisYear={thisYear}
              onTake={setTaking}
              {...rows.row(place)}
            />
          ))}
        </tbody>
      </table>
      {taking && <TakeDialog plan={taking} onClose={() => setTaking(null)} />}
    </>
  );
}

function Head({ className = '', children }: { className?: string; children: React.ReactNode }) {
  return (
    <th
      scope="col"
      className={`sticky top-0 z-[1] h-7 border-b border-line-2 bg-sunken px-2 text-left font-medium whitespace-nowrap text-fg-3 ${className}`}
    >
      {children}
    </th>
  );
}
