import type { OutputOf } from '../../../../src/contract/call.ts';
import type { reports } from '../../../../src/contract/reports.ts';
import { api } from '../../../api.ts';
import { filterPath } from '../../../filter/filter-path.ts';
import { within } from '../../../filter/within.ts';
import { useFormat } from '../../../format/format-context.ts';
import { PictureButton } from '../../../picture/picture-button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Link } from '../../../ui/link.tsx';
import { useCounted } from '../../reports/use-counted.ts';
import { useAsked } from '../asked.ts';
import { CardBody } from '../card-body.tsx';
import { Explained } from '../explained.tsx';
import { inCosts } from '../inquiries.ts';
import type { DashboardCard } from '../layout.ts';
import { nothingWords } from '../nothing-words.ts';
import { rowsThatFit } from '../rows-that-fit.ts';
import { useAnswer } from '../use-answer.ts';

const ROW = 26;

/** What brokers and taxes took, by the month of the closing, the newest first. */
export function CostsCard({ card }: { card: DashboardCard }) {
  const query = useAnswer(api.reports.breakdown, inCosts);
  const { data } = query;
  const most = rowsThatFit(card.high, ROW, 6);
  return (
    <Card
      title="Costs by month"
      meta={data?.basis.currency}
      actions={
        data &&
        data.rows.length > 0 && (
          <PictureButton
            title="Costs by month"
            meta={data.basis.currency}
            of={query.asked.filter}
            n={[data.basis.trades]}
            draw={() => <Months data={data} most={most} />}
          />
        )
      }
      className="h-full"
    >
      <CardBody query={query} missing={({ rows, basis }) => (rows.length === 0 ? nothingWords(basis) : null)}>
        {(shown) => <Months data={shown} most={most} />}
      </CardBody>
    </Card>
  );
}

function Months({ data, most }: { data: OutputOf<typeof reports.breakdown>; most: number }) {
  const format = useFormat();
  const { filter } = useAsked();
  const counted = useCounted(data.basis);
  const { currency } = data.basis;
  const rows = data.rows.flatMap((group, at) => {
    const costs = data.cells[at]?.[0]?.figures[0];
    return group.key === '' || !costs ? [] : { key: group.key, costs };
  });
  const shown = rows.toReversed().slice(0, most);
  const highest = Math.max(1, ...shown.map(({ costs }) => Math.abs(Number(costs.value ?? 0))));
  return (
    <ul className="min-h-0 flex-1 overflow-auto px-3">
      {shown.map(({ key, costs }) => {
        const ref = { by: 'month' as const, of: null, key };
        return (
          <li key={key} className="flex h-[26px] items-center gap-3 text-sm">
            <Link
              to={filterPath('/trades', within(counted(filter), [ref]))}
              className="w-24 shrink-0 truncate rounded-sm text-fg-2 hover:underline"
            >
              {format.month(key)}
            </Link>
            <span className="h-2 min-w-0 flex-1">
              <span
                className="block h-full rounded-[1.5px] bg-s4"
                style={{ width: `${(Math.abs(Number(costs.value ?? 0)) / highest) * 100}%` }}
              />
            </span>
            <Explained metric="totalCosts" groups={[ref]} title={format.month(key)} className="w-20 shrink-0 text-right">
              {costs.n === 0 ? '–' : format.money(costs.value, currency)}
            </Explained>
          </li>
        );
      })}
    </ul>
  );
}
