import type { ReactNode } from 'react';
import type { Figure } from '../../../src/contract/reports.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useSettings } from '../../data/use-settings.ts';
import { useFormat } from '../../format/format-context.ts';
import { writeValue } from '../../format/write-value.ts';
import { inkOf } from '../../ui/ink-of.ts';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useLate } from '../../ui/use-late.ts';
import { useAsked } from './asked.ts';
import { Delta } from './delta.tsx';
import { Explained } from './explained.tsx';
import { metricOf } from './metric-of.ts';
import { sureInk } from './sure-ink.ts';
import { type Figures, useFigures } from './use-figures.ts';

/** What the six figures are made of. */
export const KEY_METRICS = [
  ...['totalResult', 'totalCosts', 'winRate', 'winRateDecided', 'winCount', 'lossCount', 'evenCount', 'profitFactor'],
  ...['meanR', 'expectancy', 'averageWin', 'averageLoss', 'payoff'],
];

/** Six figures in a row: what came of it, how often, how well, how bad. */
export function KeyFigures() {
  const { figures, error } = useFigures();
  const { conventions } = useSettings();
  const late = useLate(!figures);
  if (error) return <QueryProblem error={error} />;
  return (
    <div className="grid h-full grid-cols-[repeat(6,minmax(0,1fr))] divide-x divide-line">
      {figures ? (
        <>
          <NetResult figures={figures} label={conventions.statisticsUse === 'net' ? 'Net result' : 'Gross result'} />
          <WinRate figures={figures} />
          <ProfitFactor figures={figures} />
          <Expectancy figures={figures} />
          <WinAndLoss figures={figures} />
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

interface CellProps {
  label: ReactNode;
  children: ReactNode;
  /** Facts about it, the first ones where there is no room for all. */
  below: ReactNode;
}

export function Cell({ label, children, below }: CellProps) {
  return (
    <div className="flex min-w-0 flex-col justify-center overflow-hidden px-3 whitespace-nowrap">
      <div className="truncate text-sm text-fg-2">{label}</div>
      <div className="flex h-[26px] items-baseline gap-1.5 overflow-hidden tabular-nums">{children}</div>
      {/* What does not fit stands on a line below that is not seen. */}
      <div className="flex h-4 flex-wrap gap-x-2.5 overflow-hidden text-sm text-fg-3 tabular-nums">{below}</div>
    </div>
  );
}

const BIG = 'text-xl font-semibold tracking-[-0.01em]';
const SMALL = 'text-sm text-fg-2';

/** A value, or the reason why there is none. */
export function Value({ metric, figure, ink, small = false }: { metric: string; figure: Figure; ink?: string; small?: boolean }) {
  const format = useFormat();
  const { figures } = useFigures();
  const { unit, undefinedWhen, label } = metricOf(metric);
  const currency = figures?.basis.currency ?? '';
  const text = writeValue(figure.value, unit, format, { currency, whole: true, signed: ink !== undefined && unit === 'money' });
  const reason = figure.value === null ? (undefinedWhen ?? 'not known') : null;
  return (
    <Explained metric={metric} className={small ? SMALL : `${BIG} ${ink ?? ''}`}>
      <span className="sr-only">{label} </span>
      <span title={reason ?? undefined} className={reason ? 'text-fg-3' : undefined}>
        {text}
      </span>
      {reason && <span className="sr-only">{reason}</span>}
    </Explained>
  );
}

export function N({ figure, words }: { figure: Figure; words?: string }) {
  const format = useFormat();
  return (
    <span>
      n {format.number(figure.n)}
      {words}
    </span>
  );
}

/** Where the true value lies, as far as these trades tell. */
export function IntervalWords({ metric, figure }: { metric: string; figure: Figure }) {
  const format = useFormat();
  const { figures } = useFigures();
  if (!figure.interval || !figures) return null;
  const { unit } = metricOf(metric);
  const { basis } = figures;
  const write = (end: string | number) => writeValue(end, unit, format, { currency: basis.currency, whole: true });
  const [from, to] = [write(figure.interval.from), write(figure.interval.to)];
  // The unit stands once: "47.1 to 54.2 %".
  const bare = unit === 'percent' || unit === 'r' ? from.replace(/[\s\u00a0\u202f][%R]$/, '') : from;
  return (
    <span title={`With ${basis.confidence} % confidence, ${BY[figure.interval.by]}`}>
      {bare} to {to}
    </span>
  );
}

const BY = { bootstrap: 'by drawing these trades again and again', t: 'by the t distribution', wilson: 'after Wilson' };

function NetResult({ figures, label }: { figures: Figures; label: string }) {
  const format = useFormat();
  const { now, before } = figures.of('totalResult');
  const costs = figures.of('totalCosts').now;
  const { currency, trades } = figures.basis;
  const known = trades === 0 ? { ...now, value: null } : now;
  return (
    <Cell
      label={label}
      below={
        trades === 0 ? (
          'no closed trade'
        ) : (
          <>
            <Delta metric={metricOf('totalResult')} now={now} before={before} currency={currency} />
            {costs.n > 0 && <span>costs {format.money(negated(String(costs.value ?? '0')), currency, { whole: true })}</span>}
            <N figure={now} />
          </>
        )
      }
    >
      <Value metric="totalResult" figure={known} ink={inkOf(known.value ?? '0')} />
      <small className={SMALL}>{currency}</small>
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
      below={
        <>
          <Delta metric={metricOf('winRate')} now={now} before={before} currency={figures.basis.currency} />
          <IntervalWords metric="winRate" figure={now} />
          <N figure={now} words={Number(even.value) > 0 ? `, ${format.number(even.value)} even` : ''} />
        </>
      }
    >
      <Value metric="winRate" figure={now} />
      <small className={SMALL}>/</small>
      <Value metric="winRateDecided" figure={figures.of('winRateDecided').now} small />
    </Cell>
  );
}

function ProfitFactor({ figures }: { figures: Figures }) {
  const { now, before } = figures.of('profitFactor');
  return (
    <Cell
      label="Profit factor"
      below={
        <>
          <Delta metric={metricOf('profitFactor')} now={now} before={before} currency={figures.basis.currency} />
          {now.value === null && figures.basis.trades > 0 && <span>{metricOf('profitFactor').undefinedWhen}</span>}
          <IntervalWords metric="profitFactor" figure={now} />
          <N figure={now} />
        </>
      }
    >
      <Value metric="profitFactor" figure={now} />
    </Cell>
  );
}

function Expectancy({ figures }: { figures: Figures }) {
  const r = figures.of('meanR');
  const money = figures.of('expectancy').now;
  return (
    <Cell
      label="Expectancy"
      below={
        <>
          <Delta metric={metricOf('meanR')} now={r.now} before={r.before} currency={figures.basis.currency} />
          {r.now.value === null && figures.basis.trades > 0 && <span>no risk known</span>}
          <IntervalWords metric="meanR" figure={r.now} />
          <N figure={r.now} />
        </>
      }
    >
      <Value metric="meanR" figure={r.now} ink={sureInk(r.now)} />
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
      <Value metric="averageWin" figure={win} />
      <small className={SMALL}>/</small>
      <Value metric="averageLoss" figure={loss} small />
    </Cell>
  );
}

/** The same as the chart tells: of realised money, by day. */
function Deepest() {
  const { filter } = useAsked();
  const format = useFormat();
  const { data } = useQuery(api.reports.equity, { filter, unit: 'money' }, { keepPrevious: true });
  const deepest = data?.deepest;
  const depth = deepest ? writeValue(deepest.depth, 'money', format, { currency: data.basis.currency, whole: true }) : null;
  return (
    <Cell
      label="Deepest drawdown"
      below={
        deepest ? (
          <>
            <span>
              {format.dayOfYear(deepest.peak)} to {deepest.end ? format.dayOfYear(deepest.end) : 'today'}
              {deepest.end === null && ', not over'}
            </span>
            <span>{deepest.days === 1 ? '1 day' : `${format.number(deepest.days)} days`}</span>
          </>
        ) : (
          data && <span>{data.points.length === 0 ? 'nothing realised' : 'it never fell'}</span>
        )
      }
    >
      <Explained metric="maxDrawdown" className={`${BIG} ${deepest ? 'text-loss' : 'text-fg-3'}`}>
        <span className="sr-only">Deepest drawdown </span>
        {depth ?? '–'}
      </Explained>
      {deepest?.part != null && <small className={SMALL}>{format.percent(Number(deepest.part) * 100)}</small>}
    </Cell>
  );
}

const negated = (costs: string): string => (costs.startsWith('-') ? costs.slice(1) : /[1-9]/.test(costs) ? `-${costs}` : costs);
