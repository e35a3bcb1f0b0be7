import { Command } from 'cmdk';
import type { Plan } from '../../../src/contract/plans.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFormat } from '../../format/format-context.ts';
import { shortSymbol } from '../../format/short-symbol.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Empty } from '../../ui/empty.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { Result } from '../../ui/result.tsx';
import { planSteps } from './plan-steps.ts';

/** Which trade a plan became: the newest of its symbol. */
export function TakeDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const format = useFormat();
  const filter = plan.symbol === null ? {} : { symbols: [plan.symbol] };
  const { data, error } = useQuery(api.table.page, { filter, sort: { by: 'opened', descending: true }, limit: 50 });
  return (
    <Dialog title={`Which trade did the plan${plan.symbol ? ` for ${plan.symbol}` : ''} become?`} open onOpenChange={onClose}>
      {error && <QueryProblem error={error} />}
      {data?.rows.length === 0 && (
        <Empty title={`No trade in ${plan.symbol ?? 'this journal'} yet`}>Enter or import it first; the plan stays open.</Empty>
      )}
      {data?.rows.length !== 0 && (
        <Command label="Trades" className="flex flex-col gap-2">
          <Command.Input placeholder="Find by day, side or size" className="h-7 rounded-md border border-line-3 bg-card px-2" />
          <Command.List aria-label="Trades" className="h-80 overflow-auto">
            {data && <Command.Empty className="px-2 py-1.5 text-fg-3">No trade reads like this.</Command.Empty>}
            {data?.rows.map((trade) => (
              <Command.Item
                key={trade.uid}
                value={`${trade.openedDay} ${format.day(trade.openedDay)} ${trade.symbol} ${trade.direction} ${trade.quantity} ${trade.uid}`}
                onSelect={() => {
                  void planSteps.take(plan, trade.uid);
                  onClose();
                }}
                className="flex h-7 items-center gap-3 rounded-md px-2 tabular-nums select-none data-[selected=true]:bg-accent-soft"
              >
                <span className="w-28 text-fg-2">{format.day(trade.openedDay)}</span>
                <span className="w-36 truncate font-medium" title={trade.symbol}>
                  {shortSymbol(trade.symbol, trade.openedDay.slice(0, 4), format)}
                </span>
                <span className="text-fg-2">{trade.direction}</span>
                <span>{format.number(trade.quantity)}</span>
                <span className="ml-auto">
                  {trade.status === 'open' ? (
                    <span className="text-fg-2">open</span>
                  ) : (
                    <Result value={trade.net} currency={trade.currency} />
                  )}
                </span>
                <span className="w-10 text-sm text-fg-2">{trade.currency}</span>
              </Command.Item>
            ))}
          </Command.List>
        </Command>
      )}
    </Dialog>
  );
}
