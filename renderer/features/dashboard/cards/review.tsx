import { CalendarDays, ChevronRight, CircleDashed, ClipboardList, type LucideIcon, RefreshCw } from 'lucide-react';
import { api } from '../../../api.ts';
import { filterPath } from '../../../filter/filter-path.ts';
import { useFormat } from '../../../format/format-context.ts';
import { Card } from '../../../ui/card.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Link } from '../../../ui/link.tsx';
import { CardBody } from '../card-body.tsx';
import { inReview } from '../inquiries.ts';
import { useAnswer } from '../use-answer.ts';

interface Waiting {
  readonly icon: LucideIcon;
  readonly n: number;
  readonly one: string;
  readonly more: string;
  readonly path: string;
}

/** Trades, days and plans that nobody looked at yet, each kind a way to them. */
export function ReviewCard() {
  const format = useFormat();
  const query = useAnswer(api.reports.review, inReview);
  const { data } = query;
  const reviewed = (yes: boolean) => filterPath('/trades', { ...query.asked.filter, status: 'closed', reviewed: yes });
  const waiting: Waiting[] = data
    ? [
        {
          icon: CircleDashed,
          n: data.unreviewed,
          one: 'closed trade not reviewed',
          more: 'closed trades not reviewed',
          path: reviewed(false),
        },
        {
          icon: RefreshCw,
          n: data.changedSinceReview,
          one: 'trade changed since',
          more: 'trades changed since their review',
          path: reviewed(true),
        },
        {
          ...{ icon: CalendarDays, n: data.daysOf, one: 'day without a review', more: 'days without a review' },
          path: data.days[0] ? `/journal/${data.days[0]}` : '/journal',
        },
        {
          icon: ClipboardList,
          n: data.planned,
          one: 'plan not yet taken or missed',
          more: 'plans not yet taken or missed',
          path: '/plans',
        },
      ]
    : [];
  return (
    <Card title="To review" className="h-full">
      <CardBody query={query} missing={() => (waiting.every(({ n }) => n === 0) ? 'Nothing waits for a review.' : null)}>
        {() => (
          <ul className="min-h-0 flex-1 overflow-auto pb-1">
            {waiting
              .filter(({ n }) => n > 0)
              .map(({ icon, n, one, more, path }) => (
                <li key={one}>
                  <Link to={path} className="flex h-[26px] items-center gap-2 px-3 text-sm -outline-offset-2 hover:bg-hover">
                    <Icon of={icon} size={14} className="text-fg-3" />
                    <span className="truncate">
                      <span className="tabular-nums">{format.number(n)}</span> {n === 1 ? one : more}
                    </span>
                    <Icon of={ChevronRight} size={12} className="ml-auto text-fg-3" />
                  </Link>
                </li>
              ))}
          </ul>
        )}
      </CardBody>
    </Card>
  );
}
