import { memo } from 'react';
import { useNavigate } from 'react-router';
import type { OutputOf } from '../../../../src/contract/call.ts';
import type { Filter } from '../../../../src/contract/filter.ts';
import type { furtherReports } from '../../../../src/contract/further-reports.ts';
import { api } from '../../../api.ts';
import { Histogram } from '../../../charts/histogram.tsx';
import { filterPath } from '../../../filter/filter-path.ts';
import { useFormat } from '../../../format/format-context.ts';
import { PictureButton } from '../../../picture/picture-button.tsx';
import { Card } from '../../../ui/card.tsx';
import { useCounted } from '../../reports/use-counted.ts';
import { CardBody } from '../card-body.tsx';
import { inDistribution } from '../inquiries.ts';
import { nothingWords } from '../nothing-words.ts';
import { useAnswer } from '../use-answer.ts';

type Distribution = OutputOf<typeof furtherReports.distribution>;

/** How often trades made how much of what they risked. */
export function DistributionCard() {
  const format = useFormat();
  const query = useAnswer(api.reports.distribution, inDistribution);
  const { data } = query;
  const hasTails = data?.bins.some(({ isTail, n }) => isTail && n > 0);
  return (
    <Card
      title="R distribution"
      meta={data && data.n > 0 ? `n ${format.number(data.n)}${hasTails ? ', tails gathered' : ''}` : undefined}
      actions={
        data &&
        data.n > 0 && (
          <PictureButton
            title="R distribution"
            of={query.asked.filter}
            n={[data.n]}
            height={300}
            draw={() => <Bars data={data} filter={query.asked.filter} />}
          />
        )
      }
      className="h-full"
    >
      <CardBody query={query} missing={missingWords}>
        {(shown) => <Bars data={shown} filter={query.asked.filter} />}
      </CardBody>
    </Card>
  );
}

function missingWords({ n, without, basis }: Distribution) {
  if (n > 0) return null;
  return without > 0
    ? 'No closed trade has a known risk: a stop or an amount at risk in its plan, or a usual risk of its account, would tell.'
    : nothingWords(basis);
}

const Bars = memo(function Bars({ data, filter }: { data: Distribution; filter: Filter }) {
  const format = useFormat();
  const navigate = useNavigate();
  const counted = useCounted(data.basis);
  const r = (value: string | number | null) => format.r(value);
  const span = ({ from, to }: Distribution['bins'][number]) =>
    from === null ? `below ${r(to)}` : to === null ? `${r(from)} and more` : `${r(from)} to ${r(to)}`;
  const facts = (place: number) => {
    const bin = data.bins[place];
    if (!bin) return { where: '', count: '' };
    const part = format.percent((bin.n / data.n) * 100);
    return { where: span(bin), count: `${format.number(bin.n)} ${bin.n === 1 ? 'trade' : 'trades'}, ${part}` };
  };
  const zero = data.bins.findIndex(({ from }) => from !== null && Number(from) >= 0);
  return (
    <div className="flex min-h-0 flex-1 flex-col px-3">
      <div className="min-h-0 flex-1">
        <Histogram
          bars={data.bins.map(({ from, to, n, isTail }) => ({
            n,
            isTail,
            sign: from === null || (to !== null && Number(to) <= 0) ? -1 : 1,
            words: from === null ? '' : format.number(from, { digits: 1, signed: true }),
          }))}
          zero={zero > 0 ? zero : null}
          label="R of trades by size. Arrow keys walk the bars, Enter opens the trades of one."
          sentence={(place) => `${facts(place).where}: ${facts(place).count}`}
          tip={(place) => (
            <>
              <p className="text-fg-3">{facts(place).where}</p>
              <p className="font-medium">{facts(place).count}</p>
            </>
          )}
          onOpen={(place) => void navigate(filterPath('/trades', ofBin(counted(filter), data.bins[place])))}
        />
      </div>
      {/* What does not fit stands on a line below that is not seen. */}
      <p className="flex h-[26px] shrink-0 flex-wrap gap-x-3 overflow-hidden text-sm leading-[26px] whitespace-nowrap text-fg-3 tabular-nums">
        {data.without > 0 && <span>{format.number(data.without)} without a known risk</span>}
        <span>mean {r(data.mean)}</span>
        <span>median {r(data.median)}</span>
        <span>5 in 100 below {r(data.low)}</span>
      </p>
    </div>
  );
});

/** Both ends of a filter belong to it, and the next bin's beginning not to this one: it ends just before. */
function ofBin(filter: Filter, bin: Distribution['bins'][number] | undefined): Filter {
  const from = bin?.from == null ? null : String(bin.from);
  const to = bin?.to == null ? null : (Number(bin.to) - 1e-6).toFixed(6);
  return { ...filter, status: 'closed', r: { from, to } };
}
