import type { Figure } from '../../../src/contract/reports.ts';
import { api } from '../../api.ts';
import { useSettings } from '../../data/use-settings.ts';
import { useToday } from '../../data/use-today.ts';
import { useFormat } from '../../format/format-context.ts';
import { negated } from '../../format/negated.ts';
import { verdictOf } from '../../format/verdict-of.ts';
import { writeFigure } from '../../format/write-figure.ts';
import { inkOf } from '../../ui/ink-of.ts';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useLate } from '../../ui/use-late.ts';
import { AnsweredContext } from './asked.ts';
import { Delta } from './delta.tsx';
import { Explained } from './explained.tsx';
import { BIG, Cell, INK, IntervalWords, N, SMALL, Value } from './figure-cell.tsx';
import { inEquity } from './inquiries.ts';
import { metricOf } from './metric-of.ts';
import { useAnswer } from './use-answer.ts';
import { type Figures, useFigures } from './use-figures.ts';

/** What the six figures are made of. */
export const KEY_METRICS = [
  ...['totalResult', 'totalCosts', 'winRate', 'winRateDecided', 'winCount', 'lossCount', 'evenCount', 'profitFactor'],
  ...['meanR', 'expectancy', 'averageWin', 'averageLoss', 'payoff'],
];

/** Six figures in a row: what came of it, how often, how well, how bad. */
export function KeyFigures() {
  const { figures, error, asked } = useFigures();
  const { conventions } = useSettings();
  const late = useLate(!figures);
  if (error) return <QueryProblem error={error} />;
  return (
    <div className="grid h-full grid-cols-[repeat(6,minmax(0,1fr))] @max-[800px]:grid-cols-[repeat(3,minmax(0,1fr))]">
      {figures ? (
        <>
          <AnsweredContext value={asked}>
            <NetResult figures={figures} label={conventions.statisticsUse === 'net' ? 'Net result' : 'Gross result'} />
            <WinRate figures={figures} />
            <ProfitFactor figures={figures} />
            <Expectancy figures={figures} />
            <WinAndLoss figures={figures} />
          </AnsweredContext>
          <Deepest />
        </>
      ) : (
        LABELS.map((label) => <Waiting key={label} label={label} late={late} />)
      )}
    </div>
  );
}

const LABELS = ['Net result', 'Win rate', 'Profit factor', 'Expectancy', 'Average win / loss', 'Deepest drawdown'];

function Waiting({ label, late }: { label: string; late: boolean }) {
  return (
    <Cell label={label} below={late && <Skeleton className="mt-1 w-24" />}>
      {late && <Skeleton className="my-2 w-16" />}
    </Cell>
  );
}

function NetResult({ figures, label }: { figures: Figures; label: string }) {
  const format = useFormat();
  const { now, before } = figures.of('totalResult');
  const costs = figures.of('totalCosts').now;
  const { currency, trades } = figures.basis;
  const known = trades === 0 ? { ...now, value: null } : now;
  return (
    <Cell
      label={label}
      delta={<Delta metric={metricOf('totalResult')} now={now} before={before} currency={currency} />}
      below={
        trades === 0 ? (
          'no closed trade'
        ) : (
          <>
            <N figure={now} />
            {/* Where there is no room for both, what is missing says more. */}
            {costs.n < trades && <span>{format.number(trades - costs.n)} of unknown costs</span>}
            {costs.n > 0 && <span>costs {format.money(negated(String(costs.value ?? '0')), currency, { whole: true })}</span>}
          </>
        )
      }
    >
      <Value figure={known} ink={inkOf(known.value ?? '0')} />
      {known.value !== null && <small className={SMALL}>{currency}</small>}
    </Cell>
  );
}

function WinRate({ figures }: { figures: Figures }) {
  const format = useFormat();
  const { now, before } = figures.of('winRate');
  const even = figures.of('evenCount').now;
  return (
    <Cell
      label={
        <>
          Win rate <span className="text-fg-3">/ without even</span>
        </>
      }
      delta={<Delta metric={metricOf('winRate')} now={now} before={before} currency={figures.basis.currency} />}
      below={
        <>
          <N figure={now} />
          {Number(even.value) > 0 && <span>{format.number(even.value)} even</span>}
          {/* It comes last, and moves nothing. */}
          <IntervalWords figure={now} />
        </>
      }
    >
      <Value figure={now} ink={inkOfFew(now, figures)} />
      <small className={SMALL}>/</small>
      <Value figure={figures.of('winRateDecided').now} small />
    </Cell>
  );
}

function ProfitFactor({ figures }: { figures: Figures }) {
  const { now, before } = figures.of('profitFactor');
  return (
    <Cell
      label="Profit factor"
      delta={<Delta metric={metricOf('profitFactor')} now={now} before={before} currency={figures.basis.currency} />}
      below={
        <>
          {now.value === null && figures.basis.trades > 0 && <span>{metricOf('profitFactor').undefinedWhen}</span>}
          <N figure={now} />
          <IntervalWords figure={now} />
        </>
      }
    >
      <Value figure={now} ink={inkOfFew(now, figures)} />
    </Cell>
  );
}

function Expectancy({ figures }: { figures: Figures }) {
  const r = figures.of('meanR');
  const money = figures.of('expectancy').now;
  return (
    <Cell
      label="Expectancy"
      delta={<Delta metric={metricOf('meanR')} now={r.now} before={r.before} currency={figures.basis.currency} />}
      below={
        <>
          {r.now.value === null && figures.basis.trades > 0 && <span>no risk known</span>}
          <N figure={r.now} />
          <IntervalWords figure={r.now} />
        </>
      }
    >
      <Value figure={r.now} ink={INK[verdictOf(r.now, figures.basis.floor)]} />
      <SignedSmall figure={money} currency={figures.basis.currency} />
    </Cell>
  );
}

function SignedSmall({ figure, currency }: { figure: Figure; currency: string }) {
  const format = useFormat();
  if (figure.value === null) return null;
  return (
    <Explained metric="expectancy" className={SMALL}>
      <span className="sr-only">Expectancy in money </span>
      {format.money(figure.value, currency, { signed: true })}
    </Explained>
  );
}

function WinAndLoss({ figures }: { figures: Figures }) {
  const format = useFormat();
  const [win, loss] = [figures.of('averageWin').now, figures.of('averageLoss').now];
  const payoff = figures.of('payoff');
  const [won, lost] = [figures.of('winCount').now, figures.of('lossCount').now];
  return (
    <Cell
      label="Average win / loss"
      below={
        <>
          {payoff.now.value !== null && <span>payoff {format.number(payoff.now.value, { digits: 2 })}</span>}
          <span>
            n {format.number(won.value)} / {format.number(lost.value)}
          </span>
        </>
      }
    >
      <Value figure={win} ink={inkOfFew(win, figures)} />
      <small className={SMALL}>/</small>
      <Value figure={loss} small />
    </Cell>
  );
}

const IN_MONEY = inEquity('money');

/** The same as the chart tells: of realised money, by day. */
function Deepest() {
  const format = useFormat();
  const { data, asked } = useAnswer(api.reports.equity, IN_MONEY);
  const deepest = data?.deepest;
  const thisYear = useToday().slice(0, 4);
  const depth = deepest
    ? writeFigure(metricOf('maxDrawdownByDay'), deepest.depth, format, { currency: data.basis.currency, whole: true })
    : null;
  return (
    <Cell
      label="Deepest drawdown"
      below={
        deepest ? (
          <>
            <span>
              {deepest.end
                ? `${format.shortDate(deepest.peak, thisYear)} to ${format.shortDate(deepest.end, thisYear)}`
                : `since ${format.shortDate(deepest.peak, thisYear)}, not over`}
            </span>
            <span>{deepest.days === 1 ? '1 day' : `${format.number(deepest.days)} days`}</span>
          </>
        ) : (
          data && <span>{data.points.length === 0 ? 'nothing realised' : 'it never fell'}</span>
        )
      }
    >
      <AnsweredContext value={asked}>
        <Explained metric="maxDrawdownByDay" className={`${BIG} ${deepest ? 'text-loss' : 'text-fg-3'}`}>
          <span className="sr-only">Deepest drawdown </span>
          {depth ?? '–'}
        </Explained>
      </AnsweredContext>
      {deepest?.part != null && <small className={SMALL}>{format.percent(Number(deepest.part) * 100)}</small>}
    </Cell>
  );
}

/** Below the floor a statistic looks as unsure as it is. */
const inkOfFew = ({ n }: Figure, { basis }: Figures): string => (n < basis.floor ? INK.few : '');
