import type { DayPage } from '../../../src/contract/days.ts';
import type { Plan } from '../../../src/contract/plans.ts';
import { useFormat } from '../../format/format-context.ts';
import { priceDecimals } from '../../format/price-decimals.ts';
import { shortSymbol } from '../../format/short-symbol.ts';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { RFigure } from '../../ui/r-figure.tsx';

/** What was meant for a day, whatever became of it; each leads to its plan. */
export function DayPlans({ plans: { rows, more } }: Pick<DayPage, 'plans'>) {
  if (rows.length === 0) return null;
  return (
    <Card title="Plans for this day" meta={more ? `the newest ${rows.length}` : String(rows.length)}>
      <ul className="px-2 pb-2">
        {rows.map((plan) => (
          <PlanOfDay key={plan.uid} plan={plan} />
        ))}
      </ul>
    </Card>
  );
}

function PlanOfDay({ plan: { uid, symbol, side, entry, status, day, plannedR, note } }: { plan: Plan }) {
  const format = useFormat();
  return (
    <li>
      <Link
        to={`/plans/${uid}${status === 'planned' ? '' : `?status=${status}`}`}
        title={[symbol, note].filter(Boolean).join(': ')}
        className="flex min-h-7 items-center gap-2 rounded-sm px-1 tabular-nums hover:bg-hover"
      >
        <span className="truncate">
          <span className="font-medium">{symbol === null ? 'No symbol' : shortSymbol(symbol, (day ?? '').slice(0, 4), format)}</span>{' '}
          <span className="text-fg-3">
            {SIDES[side ?? 'either']}
            {entry !== null && ` at ${format.number(entry, { digits: priceDecimals(entry) })}`}
          </span>
        </span>
        {status !== 'planned' && <span className="ml-auto text-sm text-fg-3">{status}</span>}
        <span className="ml-auto min-w-14 text-right whitespace-nowrap">
          <RFigure value={plannedR} reason="needs an entry, a stop or a risk, and a target" />
        </span>
      </Link>
    </li>
  );
}

const SIDES = { buy: 'long', sell: 'short', either: '' } as const;
