import { Link } from 'lucide-react';
import type { Plan } from '../../../src/contract/plans.ts';
import type { TradeDetail } from '../../../src/contract/trades.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { useQuery } from '../../data/use-query.ts';
import type { Format } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { DropdownMenu } from '../../ui/dropdown-menu.tsx';
import { fittingPlans } from './fitting-plans.ts';

/** Open plans that may be this trade's. */
export function TiePlan({ trade }: { trade: TradeDetail }) {
  const format = useFormat();
  const open = useQuery(api.plans.list, { status: 'planned', limit: MOST }).data?.plans ?? [];
  const fitting = fittingPlans(open, trade);
  if (fitting.length === 0) return null;
  return (
    <DropdownMenu
      align="start"
      trigger={
        <Button size="sm" icon={Link}>
          Tie an open plan
        </Button>
      }
      items={fitting.slice(0, SHOWN).map((plan) => ({ label: sayPlan(plan, trade, format), onSelect: () => void tie(plan, trade) }))}
    />
  );
}

/** As many as one call gives: the furthest ahead come first. */
const MOST = 500;
const SHOWN = 12;

const tie = ({ uid }: Plan, trade: TradeDetail) =>
  runCommand(api.plans.take, { uid, trade: trade.uid }, { said: () => `The plan is tied to ${trade.symbol}`, undo: true });

function sayPlan({ instrument, side, entry, day, note }: Plan, { symbol }: TradeDetail, format: Format): string {
  const what = [instrument === null ? 'Any symbol' : symbol, side, entry && `at ${format.number(entry)}`, day && format.day(day)];
  return `${what.filter(Boolean).join(' ')}${note === '' ? '' : `: ${note.slice(0, 40)}`}`;
}
