import { Ban, Ellipsis, Link2, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { useNavigate } from 'react-router';
import type { Plan } from '../../../src/contract/plans.ts';
import { NOTHING } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { priceDecimals } from '../../format/price-decimals.ts';
import { shortSymbol } from '../../format/short-symbol.ts';
import { DropdownMenu } from '../../ui/dropdown-menu.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Link } from '../../ui/link.tsx';
import { RFigure } from '../../ui/r-figure.tsx';
import type { KeyedRow } from '../../ui/use-row-keys.ts';
import { PlanPrice } from './plan-price.tsx';
import { planSteps } from './plan-steps.ts';
import { sayRisk } from './say-risk.ts';

interface PlanRowProps extends KeyedRow {
  plan: Plan;
  /** The address of the list, to which its dialog comes back. */
  list: string;
  /** The decimals of the prices that stand below each other. */
  decimals: number;
  thisYear: string;
  onTake: (plan: Plan) => void;
}

export const PlanRow = memo(({ plan, list, decimals, thisYear, onTake, place, tabIndex, onFocusRow }: PlanRowProps) => {
  const format = useFormat();
  const navigate = useNavigate();
  const { trade } = plan;
  const targets = plan.targets.map(({ price }) => format.number(price, { digits: priceDecimals(price) })).join(', ');
  const said = sayRisk(plan, format);
  const risk = said && (
    <span className="text-fg-2">
      {said}
      {plan.stop !== null && ', '}
    </span>
  );
  return (
    <tr
      onFocus={() => onFocusRow(place)}
      className="group relative hover:bg-hover has-[a:focus-visible]:outline-2 has-[a:focus-visible]:-outline-offset-2 has-[a:focus-visible]:outline-focus"
    >
      <td className={`${CELL} pl-4 text-fg-2`}>{plan.day ? format.day(plan.day) : <Nothing why="any day" />}</td>
      <td className={CELL}>
        <Link
          to={`/plans/${plan.uid}${list}`}
          tabIndex={tabIndex}
          className="block truncate font-medium outline-none after:absolute after:inset-0"
          title={plan.symbol ?? 'No symbol'}
        >
          {plan.symbol === null ? 'No symbol' : shortSymbol(plan.symbol, thisYear, format)}
        </Link>
      </td>
      <td className={`${CELL} text-fg-2`}>{plan.side === null ? <Nothing why="either side" /> : plan.side === 'buy' ? 'Long' : 'Short'}</td>
      <td className={`${CELL} text-right`}>
        {plan.entry === null ? <Nothing why="no entry planned" /> : <PlanPrice value={plan.entry} column={decimals} />}
      </td>
      <td className={`${CELL} truncate text-right`}>
        {risk}
        {plan.stop !== null ? <PlanPrice value={plan.stop} column={decimals} /> : !risk && <Nothing why="no stop and no risk" />}
      </td>
      <td className={`${CELL} truncate text-right`} title={targets}>
        {plan.targets.length === 0 ? <Nothing why="no target" /> : targets}
      </td>
      <td className={`${CELL} text-right font-medium whitespace-nowrap`}>
        <RFigure value={plan.plannedR} reason="needs an entry, a stop or a risk, and a target" bare />
      </td>
      <td className={`${CELL} truncate pl-4 text-fg-2`} title={plan.note}>
        {plan.note.split('\n')[0]}
      </td>
      <td className={`${CELL} pr-2`}>
        <DropdownMenu
          trigger={
            <IconButton
              icon={Ellipsis}
              size="sm"
              label={`More about the plan for ${plan.symbol ?? 'no symbol'}`}
              tabIndex={tabIndex}
              className="relative"
            />
          }
          items={[
            { label: 'Edit', icon: Pencil, kbd: 'E', onSelect: () => navigate(`/plans/${plan.uid}${list}`) },
            trade === null
              ? { label: 'Taken as a trade…', icon: Link2, kbd: 'T', onSelect: () => onTake(plan) }
              : { label: 'Open its trade', icon: Link2, onSelect: () => navigate(`/trades/${trade}`) },
            plan.status === 'planned'
              ? { label: 'Missed', icon: Ban, kbd: 'M', onSelect: () => planSteps.miss(plan) }
              : { label: 'Open again', icon: RotateCcw, kbd: 'O', onSelect: () => planSteps.reopen(plan) },
            null,
            { label: 'Remove', icon: Trash2, kbd: 'Del', danger: true, onSelect: () => planSteps.remove(plan) },
          ]}
        />
      </td>
    </tr>
  );
});

const CELL = 'h-(--row-h) border-b border-line px-2 group-last:border-b-0';

function Nothing({ why }: { why: string }) {
  return (
    <span title={why} className="text-fg-3">
      <span aria-hidden>{NOTHING}</span>
      <span className="sr-only">{why}</span>
    </span>
  );
}
