import { useState } from 'react';
import type { Figure } from '../../../src/contract/reports.ts';
import { metrics } from '../../../src/domain/metrics/catalog.ts';
import { metricNamed } from '../../../src/domain/metrics/metric-named.ts';
import { api } from '../../api.ts';
import { explain } from '../../app/explain.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useFormat } from '../../format/format-context.ts';
import { verdictOf } from '../../format/verdict-of.ts';
import { writeFigure } from '../../format/write-figure.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ExportMenu } from './export-menu.tsx';
import { METRIC_GROUPS, type MetricGroup } from './metric-groups.ts';
import { ReportFrame } from './report-frame.tsx';
import { SummaryBridge } from './summary-bridge.tsx';
import { SummaryState } from './summary-state.ts';
import { summaryTable } from './summary-table.ts';
import { useReportState } from './use-report-state.ts';
import { writeInterval } from './write-interval.ts';

/** Every statistic there is, in groups: the common ones at once, the rest when asked for. */
export function SummaryPage() {
  const { filter } = useFilter();
  const [{ all }, change] = useReportState(SummaryState);
  const { data, error } = useQuery(api.reports.summary, { filter, metrics: IDS, intervalsOf: IDS, bridge: true }, { keepPrevious: true });
  const byId = new Map(data?.figures.map((figure) => [figure.metric, figure]));
  return (
    <ReportFrame
      title="Summary"
      basis={data?.basis}
      error={error}
      actions={
        <>
          <Button variant="quiet" aria-pressed={all} onClick={() => change({ all: !all })}>
            {all ? 'Common ones only' : 'Show all'}
          </Button>
          {data && <ExportMenu name="summary" table={() => summaryTable(data)} />}
        </>
      }
    >
      {data && (
        <div className="columns-[280px] gap-2.5">
          {METRIC_GROUPS.map((group) => (
            <Group key={group.name} group={group} byId={byId} currency={data.basis.currency} floor={data.basis.floor} showsAll={all} />
          ))}
          {data.bridge && <SummaryBridge bridge={data.bridge} currency={data.basis.currency} />}
        </div>
      )}
    </ReportFrame>
  );
}

const IDS = metrics.map(({ id }) => id);

interface GroupProps {
  group: MetricGroup;
  byId: ReadonlyMap<string, Figure>;
  currency: string;
  floor: number;
  showsAll: boolean;
}

function Group({ group, byId, currency, floor, showsAll }: GroupProps) {
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const ids = isOpen || showsAll ? [...group.common, ...group.more] : group.common;
  return (
    <Card title={group.name} className="mb-2.5 break-inside-avoid">
      <ul className="pb-1.5">
        {ids.map((id) => (
          <Line key={id} id={id} figure={byId.get(id)} currency={currency} floor={floor} />
        ))}
      </ul>
      {!isOpen && !showsAll && group.more.length > 0 && (
        <button
          type="button"
          onClick={() => setOpen(true)}
          className="mb-2 ml-3 self-start rounded-sm text-sm text-accent-fg hover:underline"
        >
          {format.number(group.more.length)} more
        </button>
      )}
    </Card>
  );
}

function Line({ id, figure, currency, floor }: { id: string; figure: Figure | undefined; currency: string; floor: number }) {
  const format = useFormat();
  const { filter } = useFilter();
  const metric = metricNamed(id);
  if (!metric || !figure) return null;
  const verdict = verdictOf(figure, floor);
  return (
    <li>
      <button
        type="button"
        title={figure.value === null ? (metric.undefinedWhen ?? metric.about) : metric.about}
        onClick={() => explain({ metric: id, filter })}
        className="block w-full px-3 py-1 text-left tabular-nums hover:bg-hover focus-visible:-outline-offset-2"
      >
        <span className="flex items-baseline justify-between gap-3">
          <span className="min-w-0 truncate text-sm text-fg-2">{metric.label}</span>
          <span className={`shrink-0 font-medium ${INK[verdict]}`}>
            {writeFigure(metric, figure.value, format, { currency, whole: true })}
          </span>
        </span>
        <span className="flex items-baseline justify-between gap-3 text-xs text-fg-3">
          <span className="shrink-0">n {format.number(figure.n)}</span>
          <span className="min-w-0 text-right">
            {figure.interval ? writeInterval(metric, figure.interval, format, currency) : figure.value === null ? metric.undefinedWhen : ''}
          </span>
        </span>
      </button>
    </li>
  );
}

const INK = { nothing: 'text-fg-3', few: 'text-fg-3', chance: 'text-fg', gain: 'text-gain', loss: 'text-loss' } as const;
