import { useMemo, useRef } from 'react';
import { api } from '../../../api.ts';
import { Card } from '../../../ui/card.tsx';
import { CardBody } from '../card-body.tsx';
import { inExtremes } from '../inquiries.ts';
import type { DashboardCard } from '../layout.ts';
import { TradeTable } from '../trade-table.tsx';
import { useAnswer } from '../use-answer.ts';

/** The trades that brought and cost most, in the currency of their accounts. */
export function ExtremesCard({ card }: { card: DashboardCard }) {
  const best = useAnswer(api.table.page, inExtremes(card, 'win'));
  const worst = useAnswer(api.table.page, inExtremes(card, 'loss'));
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
