import { useState } from 'react';
import type { Metric } from '../../../../src/domain/metrics/metric.ts';
import { metricNamed } from '../../../../src/domain/metrics/metric-named.ts';
import { api } from '../../../api.ts';
import { useNames } from '../../../filter/use-names.ts';
import type { Format } from '../../../format/create-format.ts';
import { useFormat } from '../../../format/format-context.ts';
import { PictureButton } from '../../../picture/picture-button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Link } from '../../../ui/link.tsx';
import { BreakdownDrawn } from '../../reports/breakdown-drawn.tsx';
import type { BreakdownState } from '../../reports/breakdown-state.ts';
import { gridOf } from '../../reports/grid.ts';
import { gridWords } from '../../reports/grid-words.ts';
import { pictureWidth } from '../../reports/picture-width.ts';
import { titleOfBreakdown } from '../../reports/title-of-breakdown.ts';
import { useAsked } from '../asked.ts';
import { CardBody } from '../card-body.tsx';
import { inReport } from '../inquiries.ts';
import type { DashboardCard } from '../layout.ts';
import { nothingWords } from '../nothing-words.ts';
import { useAnswer } from '../use-answer.ts';

/** A report that was pinned: its groupings, measures and form, of what the dashboard looks at. */
export function ReportCard({ card }: { card: DashboardCard }) {
  const { filter } = useAsked();
  const format = useFormat();
  const names = useNames(filter);
  const report = card.report as BreakdownState;
  const [sort, setSort] = useState(report.sort);
  const asked = { ...report, sort };
  const main = metricNamed(asked.metrics[0] as string) as Metric;
  const { columns, metrics } = asked;
  const query = useAnswer(api.reports.breakdown, inReport(asked));
  const { data } = query;
  const of = query.asked.filter;
  const title = titleOfBreakdown(asked);
  const drawn = (how: Format) => {
    if (!data || !names) return null;
    const { basis } = data;
    const floor = Math.max(asked.floor ?? 0, basis.floor);
    return (
      <BreakdownDrawn
        grid={gridOf(asked, data, gridWords(names, how, asked))}
        {...{ asked, main, floor, filter: of, title, basis }}
        onSort={setSort}
      />
    );
  };
  const address = new URLSearchParams({ ...(Object.keys(filter).length > 0 && { f: JSON.stringify(filter) }), q: JSON.stringify(report) });
  return (
    <Card
      title={title}
      meta={columns ? main.label : undefined}
      actions={
        <>
          {data && data.rows.length > 0 && (
            <PictureButton
              title={title}
              meta={`${main.label}, ${data.basis.confidence} % intervals`}
              of={of}
              n={[data.basis.trades]}
              width={pictureWidth(asked, columns ? data.columns.length + 1 : metrics.length)}
              draw={drawn}
            />
          )}
          <Link to={`/reports/breakdown?${address}`} className="px-1.5 text-sm text-accent-fg underline-offset-2 hover:underline">
            Open
          </Link>
        </>
      }
      className="h-full"
    >
      <CardBody query={query} missing={({ rows: groups, basis }) => (groups.length === 0 ? nothingWords(basis) : null)}>
        {() => <div className="min-h-0 flex-1 overflow-auto px-3 pb-2">{drawn(format)}</div>}
      </CardBody>
    </Card>
  );
}
