import { Copy, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import type { OutputOf } from '../../../src/contract/call.ts';
import type { reports } from '../../../src/contract/reports.ts';
import { listOf } from '../../../src/domain/metrics/in-sample.ts';
import type { Metric } from '../../../src/domain/metrics/metric.ts';
import { metricNamed } from '../../../src/domain/metrics/metric-named.ts';
import { api } from '../../api.ts';
import { copyText } from '../../app/copy-text.ts';
import { type Explained, explain, useExplained } from '../../app/explain.ts';
import { DotPicture } from '../../charts/dot-picture.tsx';
import { say } from '../../data/say.ts';
import { useQuery } from '../../data/use-query.ts';
import { useSettings } from '../../data/use-settings.ts';
import { within } from '../../filter/within.ts';
import type { Format } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { verdictOf } from '../../format/verdict-of.ts';
import { writeFigure } from '../../format/write-figure.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useLate } from '../../ui/use-late.ts';
import { usePageKeys } from '../../ui/use-page-keys.ts';
import { conventionRows } from './convention-rows.ts';
import { ExplainFormula } from './explain-formula.tsx';
import { ExplainLeft } from './explain-left.tsx';
import { ExplainLink, ExplainSection } from './explain-section.tsx';
import { ExplainTrades } from './explain-trades.tsx';
import { sayFigure } from './say-figure.ts';
import { writeInterval } from './write-interval.ts';

/** Beside the page: what a figure is made of. Esc closes it and goes back to the figure. */
export function ExplainPanel() {
  const explained = useExplained((state) => state.explained);
  const metric = explained && metricNamed(explained.metric);
  useCloseOnNewPage();
  return explained && metric ? <Panel explained={explained} metric={metric} /> : null;
}

function Panel({ explained, metric }: { explained: Explained; metric: Metric }) {
  const format = useFormat();
  const filter = within(explained.filter, explained.groups ?? []);
  const { data, error } = useQuery(api.reports.explain, { filter, metric: metric.id, show: SHOWN });
  const isLate = useLate(!data && !error);
  const panel = useRef<HTMLElement>(null);
  const where = [metric.label, explained.title].filter(Boolean).join(' · ');
  usePageKeys({ Escape: () => explain(null) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another figure is explained
  useEffect(() => panel.current?.focus(), [explained]);
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-label="Explain this number"
      className="flex w-[352px] shrink-0 animate-open flex-col border-l border-line bg-card outline-none max-xl:w-80 max-lg:absolute max-lg:inset-y-0 max-lg:right-0 max-lg:z-30 max-lg:shadow-pop print:hidden"
    >
      <header className="flex h-11 shrink-0 items-center gap-1 border-b border-line pr-2 pl-4">
        <h2 className="flex-1 font-semibold">Explain this number</h2>
        <IconButton
          icon={Copy}
          size="sm"
          label="Copy as text"
          disabled={!data}
          onClick={() => {
            if (!data) return;
            copyText(asText(where, metric, data, format));
            say.note('Copied as text');
          }}
        />
        <IconButton icon={X} size="sm" label="Close" kbd="Esc" onClick={() => explain(null)} />
      </header>
      <div className="min-h-0 flex-1 overflow-auto">
        {error && (
          <div className="p-4">
            <QueryProblem error={error} />
          </div>
        )}
        {!data && isLate && <Waiting />}
        {data && <Explanation {...{ where, metric, filter }} explanation={data} />}
      </div>
    </aside>
  );
}

const SHOWN = 4;

interface ExplanationProps {
  where: string;
  metric: Metric;
  filter: Explained['filter'];
  explanation: OutputOf<typeof reports.explain>;
}

function Explanation({ where, metric, filter, explanation }: ExplanationProps) {
  const format = useFormat();
  const { conventions } = useSettings();
  const { figure, basis, values } = explanation;
  const verdict = verdictOf(figure, basis.floor);
  const shown = writeFigure(metric, figure.value, format, { currency: basis.currency });
  const mean = meanOf(metric, explanation);
  return (
    <>
      <ExplainSection>
        <p className="text-sm text-fg-2">{where}</p>
        <p className="my-0.5 flex flex-wrap items-baseline gap-x-2.5 tabular-nums">
          <span className={`text-2xl font-semibold tracking-[-0.018em] ${INK[verdict]}`}>{shown}</span>
          {metric.unit === 'money' && figure.value !== null && <span className="text-fg-3">{basis.currency}</span>}
          {figure.interval && <span className="text-fg-2">{writeInterval(metric, figure.interval, format, basis.currency)}</span>}
        </p>
        <p className="text-sm text-fg-2">{sayFigure(metric, figure.value, format, basis.currency)}</p>
        {verdict === 'few' && (
          <p className="mt-1 text-sm text-fg-3">
            Of {format.number(figure.n)} {explanation.inside.of}, fewer than the floor of {format.number(basis.floor)}: it says little yet.
          </p>
        )}
      </ExplainSection>
      <ExplainSection title="Formula">
        <ExplainFormula {...{ metric, explanation }} />
        {values.length > 1 && (
          <div className="mt-3">
            <DotPicture
              values={values}
              mean={mean}
              label={`Where ${format.number(values.length)} of the values lie`}
              of={explanation.inside.of}
              write={(value) => writeValue(value, metric, format)}
            />
          </div>
        )}
      </ExplainSection>
      <ExplainSection title="Conventions" beside={<ExplainLink to="/settings/conventions">change</ExplainLink>}>
        {metric.convention && <p className="mb-1 text-sm text-fg-2">{metric.convention}</p>}
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 text-sm leading-[22px]">
          {conventionRows(metric, figure, basis, conventions, format).map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-fg-3">{name}</dt>
              <dd className="text-right">{value}</dd>
            </div>
          ))}
        </dl>
      </ExplainSection>
      <ExplainTrades {...{ metric, explanation }} />
      <ExplainLeft {...{ filter, explanation }} />
    </>
  );
}

const INK = { nothing: 'text-fg-3', few: 'text-fg-3', chance: 'text-fg', gain: 'text-gain', loss: 'text-loss' } as const;

/** In the unit of what is drawn: a ratio of multiples draws multiples. */
function writeValue(value: number, { sample }: Metric, format: Format): string {
  switch (listOf(sample)) {
    case 'multiples':
      return `${format.number(value, { signed: value !== 0 })} R`;
    case 'held':
      return format.duration(value);
    case 'results':
    case 'costs':
      return format.moneyShort(value);
  }
}

/** The picture is of single trades: only an average of them has a place in it. */
function meanOf({ id }: Metric, { figure, values }: OutputOf<typeof reports.explain>): number | null {
  if (id === 'meanR' || id === 'expectancy') return Number(figure.value);
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
}

function asText(where: string, metric: Metric, { figure, basis }: OutputOf<typeof reports.explain>, format: Format) {
  const value = writeFigure(metric, figure.value, format, { currency: basis.currency });
  const currency = metric.unit === 'money' && figure.value !== null ? ` ${basis.currency}` : '';
  const interval = figure.interval ? `, ${writeInterval(metric, figure.interval, format, basis.currency)}` : '';
  return `${where}: ${value}${currency}${interval}, n ${format.number(figure.n)}\n${metric.formula}\n${metric.convention ?? ''}`.trim();
}

/** What it tells of stands on the page before. */
function useCloseOnNewPage() {
  const [, page = ''] = useLocation().pathname.split('/');
  const before = useRef(page);
  useEffect(() => {
    if (before.current === page) return;
    before.current = page;
    useExplained.setState({ explained: null, opener: null });
  }, [page]);
}

function Waiting() {
  return (
    <div className="flex flex-col gap-4 p-4">
      <Skeleton className="w-1/2" />
      <Skeleton className="h-7 w-1/3" />
      <Skeleton className="w-4/5" />
      <Skeleton className="h-16 w-full" />
      <Skeleton className="w-2/3" />
      <Skeleton className="w-3/4" />
    </div>
  );
}
