import { useMemo, useRef } from 'react';
import type { Filter } from '../../../../src/contract/filter.ts';
import { api } from '../../../api.ts';
import { Card } from '../../../ui/card.tsx';
import { CardBody } from '../card-body.tsx';
import type { DashboardCard } from '../layout.ts';
import { rowsThatFit } from '../rows-that-fit.ts';
import { TRADE_ROW, TradeTable } from '../trade-table.tsx';
import { useAnswer } from '../use-answer.ts';

/** The trades that brought and cost most, in the currency of their accounts. */
export function ExtremesCard({ card }: { card: DashboardCard }) {
  const half = Math.max(1, Math.floor(rowsThatFit(card.high, TRADE_ROW, TRADE_ROW) / 2));
  const [best, worst] = [useEnd('win', true, half), useEnd('loss', false, half)];
  const both = useMemo(
    () => best.data && worst.data && { asked: best.asked, rows: [...best.data.rows, ...worst.data.rows.toReversed()] },
    [best.asked, best.data, worst.data],
  );
  // Each comes when it comes: until both are of the same trades, those before stay.
  const last = useRef(both);
  if (best.asked === worst.asked) last.current = both;
  const data = last.current?.rows;
  const isMixed = new Set(data?.map(({ currency }) => currency)).size > 1;
  return (
    <Card title="Best and worst" meta={isMixed ? 'by net result, currencies as plain numbers' : 'by net result'} className="h-full">
      <CardBody
        query={{ data, error: best.error ?? worst.error, asked: last.current?.asked ?? best.asked }}
        missing={(rows) => (rows.length === 0 ? 'No trade was won or lost here.' : null)}
      >
        {(rows) => <TradeTable rows={rows} />}
      </CardBody>
    </Card>
  );
}

function useEnd(result: 'win' | 'loss', descending: boolean, limit: number) {
  const only = (results: Filter['result']) => results?.filter((each) => each === result) ?? [result];
  return useAnswer(api.table.page, ({ counted }) => ({
    filter: { ...counted, status: 'closed' as const, result: only(counted.result) },
    sort: { by: 'net' as const, descending },
    limit,
  }));
}
