import { api } from '../../../api.ts';
import { filterPath } from '../../../filter/filter-path.ts';
import { NEWEST } from '../../../filter/newest.ts';
import { useFormat } from '../../../format/format-context.ts';
import { Card } from '../../../ui/card.tsx';
import { Link } from '../../../ui/link.tsx';
import { CardBody } from '../card-body.tsx';
import type { DashboardCard } from '../layout.ts';
import { rowsThatFit } from '../rows-that-fit.ts';
import { TRADE_ROW, TradeTable } from '../trade-table.tsx';
import { useAnswer } from '../use-answer.ts';

/** What was closed last. */
export function LatestCard({ card }: { card: DashboardCard }) {
  const format = useFormat();
  const query = useAnswer(api.table.page, ({ counted }) => ({
    ...{ filter: { ...counted, status: 'closed' as const }, sort: NEWEST },
    limit: rowsThatFit(card.high, TRADE_ROW, TRADE_ROW),
  }));
  return (
    <Card
      title="Latest trades"
      actions={
        query.data &&
        query.data.total > 0 && (
          <Link
            to={filterPath('/trades', { ...query.asked.counted, status: 'closed' })}
            className="rounded-sm px-1 text-sm text-accent-fg hover:underline"
          >
            All {format.number(query.data.total)}
          </Link>
        )
      }
      className="h-full"
    >
      <CardBody query={query} missing={({ total }) => (total === 0 ? 'No closed trade here.' : null)}>
        {({ rows }) => <TradeTable rows={rows} />}
      </CardBody>
    </Card>
  );
}
