import { memo } from 'react';
import type { OutputOf } from '../../../../src/contract/call.ts';
import type { Figure, ReportGroup, reports } from '../../../../src/contract/reports.ts';
import { api } from '../../../api.ts';
import { commonScale, IntervalMark, type Scale } from '../../../charts/interval-mark.tsx';
import { useSettings } from '../../../data/use-settings.ts';
import { filterPath } from '../../../filter/filter-path.ts';
import { GROUPINGS, groupWords } from '../../../filter/group-words.ts';
import { useNames } from '../../../filter/use-names.ts';
import { within } from '../../../filter/within.ts';
import { useFormat } from '../../../format/format-context.ts';
import { verdictOf } from '../../../format/verdict-of.ts';
import { BASIS } from '../../../format/words.ts';
import { writeFigure } from '../../../format/write-figure.ts';
import { PictureButton } from '../../../picture/picture-button.tsx';
import { Card } from '../../../ui/card.tsx';
import { inkOf } from '../../../ui/ink-of.ts';
import { Link } from '../../../ui/link.tsx';
import { isDated } from '../../reports/is-dated.ts';
import { useCounted } from '../../reports/use-counted.ts';
import { useAsked } from '../asked.ts';
import { CardBody } from '../card-body.tsx';
import { Explained } from '../explained.tsx';
import { inBreakdown } from '../inquiries.ts';
import type { DashboardCard } from '../layout.ts';
import { metricOf } from '../metric-of.ts';
import { nothingWords } from '../nothing-words.ts';
import { useAnswer } from '../use-answer.ts';
import { writeScaleEnd } from './write-scale-end.ts';

type Breakdown = OutputOf<typeof reports.breakdown>;
type Measure = 'meanR' | 'expectancy';

/** Trades told apart by one thing: how many, how often won, and what each made on average with its interval on one scale. */
export function BreakdownCard({ card }: { card: DashboardCard }) {
  const by = card.by ?? 'setup';
  const query = useAnswer(api.reports.breakdown, inBreakdown(card));
  const hasR = query.data === undefined || query.data.totals[0]?.figures[1]?.value !== null;
  const measure: Measure = hasR ? 'meanR' : 'expectancy';
  const confidence = query.data ? `${query.data.basis.confidence} % interval` : 'interval';
  const [title, meta] = [`By ${GROUPINGS[by].toLowerCase()}`, hasR ? `expectancy in R, ${confidence}` : `expectancy, ${confidence}`];
  return (
    <Card
      title={title}
      meta={meta}
      actions={
        query.data &&
        query.data.rows.length > 0 && (
          <PictureButton
            title={title}
            meta={meta}
            of={query.asked.filter}
            n={[query.data.basis.trades]}
            draw={() => <Rows data={query.data as Breakdown} {...{ by, measure }} />}
          />
        )
      }
      className="h-full"
    >
      <CardBody query={query} missing={({ rows, basis }) => (rows.length === 0 ? nothingWords(basis) : null)}>
        {(data) => <Rows {...{ data, by, measure }} />}
      </CardBody>
    </Card>
  );
}

interface RowsProps {
  data: Breakdown;
  by: NonNullable<DashboardCard['by']>;
  measure: Measure;
}

const Rows = memo(function Rows({ data, by, measure }: RowsProps) {
  const format = useFormat();
  const { filter } = useAsked();
  const { conventions } = useSettings();
  const counted = useCounted(data.basis);
  const names = useNames(filter);
  const { floor, currency } = data.basis;
  const at = measure === 'meanR' ? 1 : 2;
  const all = data.rows.map((group, place) => {
    const [rate, , , net] = data.cells[place]?.[0]?.figures ?? [];
    return { group, rate, net, figure: data.cells[place]?.[0]?.figures[at] };
  });
  const rows = isDated({ by }) ? all.filter(({ group }) => group.key !== '').toReversed() : all;
  const scale = commonScale(rows.flatMap(({ figure }) => (figure && figure.n >= floor ? spanOf(figure) : [])));
  // Below the floor nothing stretches it: there is no line to stand on.
  const isScaled = scale.to > scale.from;
  const end = (value: number) => writeScaleEnd(value, { scale, unit: measure === 'meanR' ? 'r' : currency }, format);
  const wordsOf = ({ key, label }: ReportGroup) => label ?? (names ? groupWords({ by, key }, names, format) : key);
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-auto">
      <table className="w-full table-fixed text-sm tabular-nums">
        <thead>
          <tr className="h-[27px] border-b border-line-2 text-fg-3 *:font-normal *:whitespace-nowrap">
            <th scope="col" className="pl-3 text-left">
              {GROUPINGS[by]}
            </th>
            <th scope="col" className="w-11 text-right">
              n
            </th>
            <th scope="col" className="w-14 text-right @max-[450px]:hidden">
              Won
            </th>
            <th scope="col" className="w-[104px] @max-[290px]:hidden">
              <span className="sr-only">Interval from </span>
              <span className="mx-auto flex w-[84px] justify-between text-xs">
                <span>{isScaled && end(scale.from)}</span>
                <span>{isScaled && end(scale.to)}</span>
              </span>
            </th>
            <th scope="col" className="w-14 text-right @max-[350px]:w-17 @max-[350px]:pr-3">
              {measure === 'meanR' ? 'R' : 'Mean'}
            </th>
            <th scope="col" className="w-[76px] pr-3 text-right @max-[350px]:hidden">
              {BASIS[conventions.statisticsUse]}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ group, rate, net, figure }) => {
            const ref = { by, of: null, key: group.key };
            const words = wordsOf(group);
            const look = figure ? verdictOf(figure, floor) : 'nothing';
            return (
              <tr key={group.key} className="h-[27px] border-b border-line last:border-b-0 hover:bg-hover">
                <th scope="row" className="truncate pl-3 text-left font-normal">
                  <Link
                    to={filterPath('/trades', within(counted(filter), [ref]))}
                    title={words}
                    className="rounded-sm underline-offset-2 hover:underline"
                  >
                    {words}
                  </Link>
                </th>
                <td className="text-right text-fg-2">{format.number(group.n)}</td>
                <td className="text-right text-fg-2 @max-[450px]:hidden">
                  {rate?.value == null ? '–' : format.percent(Number(rate.value) * 100, { digits: 0 })}
                </td>
                <td className="text-center @max-[290px]:hidden">
                  {isScaled && figure && (
                    <IntervalMark
                      scale={scale}
                      value={figure.value === null ? null : Number(figure.value)}
                      interval={look === 'few' || !figure.interval ? null : intervalOf(figure.interval)}
                      look={look}
                    />
                  )}
                </td>
                <td
                  title={figure && figure.n < group.n ? `of ${format.number(figure.n)} with a known risk` : undefined}
                  className={`text-right @max-[350px]:pr-3 ${INK[look]}`}
                >
                  {figure && (
                    <Explained metric={measure} groups={[ref]} title={words}>
                      {writeFigure(metricOf(measure), figure.value, format, { currency, bare: true, whole: true })}
                    </Explained>
                  )}
                </td>
                <td className={`pr-3 text-right @max-[350px]:hidden ${look === 'few' ? 'text-fg-3' : inkOf(net?.value ?? '0')}`}>
                  {net && writeFigure(metricOf('totalResult'), net.value, format, { currency, whole: true })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Legend data={data} isShort={rows.length < data.of} />
    </div>
  );
});

const INK = { nothing: 'text-fg-3', few: 'text-fg-3', chance: 'text-fg', gain: 'text-gain', loss: 'text-loss' } as const;

function Legend({ data, isShort }: { data: Breakdown; isShort: boolean }) {
  const scale = { from: -1, to: 1 };
  return (
    <p className="mt-auto flex h-[26px] shrink-0 items-center gap-4 overflow-hidden px-3 text-xs whitespace-nowrap text-fg-3">
      <span>
        <IntervalMark scale={scale} value={0.2} interval={{ from: -0.5, to: 0.9 }} look="chance" width={22} /> grey: includes zero
      </span>
      <span>
        <IntervalMark scale={scale} value={0} interval={null} look="few" width={16} /> hollow: n below {data.basis.floor}
      </span>
      {isShort && <span>{data.of} in all</span>}
      {data.overlaps && <span>a trade may stand in several</span>}
    </p>
  );
}

const intervalOf = ({ from, to }: NonNullable<Figure['interval']>): Scale => ({ from: Number(from), to: Number(to) });

function spanOf({ value, interval }: Figure): Scale[] {
  if (interval) return [intervalOf(interval)];
  return value === null ? [] : [{ from: Number(value), to: Number(value) }];
}
