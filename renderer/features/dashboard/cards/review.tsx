import { BookCheck, ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import type { Filter } from '../../../../src/contract/filter.ts';
import { api } from '../../../api.ts';
import { useQuery } from '../../../data/use-query.ts';
import { filterPath } from '../../../filter/filter-path.ts';
import { useFormat } from '../../../format/format-context.ts';
import { Card } from '../../../ui/card.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useAsked } from '../asked.ts';
import { CardBody } from '../card-body.tsx';

const KINDS: readonly { one: string; more: string; part: Filter }[] = [
  { one: 'closed trade not reviewed', more: 'closed trades not reviewed', part: { status: 'closed', reviewed: false } },
  { one: 'loss without a note', more: 'losses without a note', part: { status: 'closed', result: ['loss'], hasNote: false } },
  {
    one: 'trade with a broken rule, not reviewed',
    more: 'trades with a broken rule, not reviewed',
    part: { ruleBroken: true, reviewed: false },
  },
  { one: 'trade without a known result', more: 'trades without a known result', part: { status: 'closed', result: ['unknown'] } },
];

/** Trades that nobody looked at yet, each kind a way to them. */
export function ReviewCard() {
  const { filter } = useAsked();
  const format = useFormat();
  const asked = [useCount(filter, 0), useCount(filter, 1), useCount(filter, 2), useCount(filter, 3)];
  const error = asked.find((each) => each.error)?.error ?? null;
  const data = asked.every((each) => each.data) ? asked.map((each) => each.data?.count ?? 0) : undefined;
  return (
    <Card title="To review" className="h-full">
      <CardBody
        query={{ data, error }}
        missing={(counts) => (counts.every((count) => count === 0) ? 'Nothing: all of it was looked at.' : null)}
      >
        {(counts) => (
          <ul className="min-h-0 flex-1 overflow-auto pb-1">
            {KINDS.map(
              ({ one, more, part }, at) =>
                (counts[at] ?? 0) > 0 && (
                  <li key={one}>
                    <Link
                      to={filterPath('/trades', { ...filter, ...part })}
                      className="flex h-[26px] items-center gap-2 px-3 text-sm -outline-offset-2 hover:bg-hover"
                    >
                      <Icon of={BookCheck} size={14} className="text-fg-3" />
                      <span className="truncate">
                        <span className="tabular-nums">{format.number(counts[at] ?? 0)}</span> {counts[at] === 1 ? one : more}
                      </span>
                      <Icon of={ChevronRight} size={12} className="ml-auto text-fg-3" />
                    </Link>
                  </li>
                ),
            )}
          </ul>
        )}
      </CardBody>
    </Card>
  );
}

const useCount = (filter: Filter, at: number) =>
  useQuery(api.table.count, { filter: { ...filter, ...KINDS[at]?.part } }, { keepPrevious: true });
