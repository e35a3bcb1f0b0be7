import { api } from '../../../api.ts';
import { filterPath } from '../../../filter/filter-path.ts';
import { useFormat } from '../../../format/format-context.ts';
import { Card } from '../../../ui/card.tsx';
import { Link } from '../../../ui/link.tsx';
import { CardBody } from '../card-body.tsx';
import { inLatest } from '../inquiries.ts';
import type { DashboardCard } from '../layout.ts';
import { TradeTable } from '../trade-table.tsx';
import { useAnswer } from '../use-answer.ts';

/** What was closed last. */
export function LatestCard({ card }: { card: DashboardCard }) {
  const format = useFormat();
  const query = useAnswer(api.table.page, inLatest(card));
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
