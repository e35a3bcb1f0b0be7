import type { Groups } from '../../analysis/groups/groups.ts';
import { type Breakdown, breakdown, type Present } from '../../analysis/reports/breakdown.ts';
import type { Study } from '../../analysis/study.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/call.ts';
import type { ReportCell, ReportGroup } from '../../contract/report-shapes.ts';
import type { reports } from '../../contract/reports.ts';
import type { Grouping } from '../../domain/filter.ts';
import type { ClosedTrades } from '../../domain/metrics/figures.ts';
import { MOST_DRAWN } from '../../domain/statistics/intervals/draw.ts';
import type { Sureness } from '../../domain/statistics/intervals/interval.ts';
import { metricOf } from './metric-of.ts';
import { ofTrades, showOfTrades } from './of-trades.ts';
import { showBasis } from './show-basis.ts';

type Asked = ParsedInputOf<typeof reports.breakdown>;
type Shown = OutputOf<typeof reports.breakdown>;

export function breakdownOf(study: Study, { rows, columns, metrics, intervalOfFirst, limit }: Asked): Shown {
  const asked = metrics.map(metricOf);
  const broken = breakdown(study, rows, columns, {
    rows: (present, groups) => ordered(present, groups).slice(...(isDated(rows) ? [-limit] : [0, limit])),
    columns: ordered,
  });
  const candidates = intervalOfFirst.map(metricOf);
  const sureOf = candidates.find((metric) => ofTrades(metric, study.trades) !== null) ?? candidates.at(-1);
  const sure: Sureness = { ...study.conventions, mostDrawn: mostDrawn(broken) };
  const show = (trades: ClosedTrades): ReportCell => ({
    n: trades.length,
    figures: asked.map((metric) => showOfTrades(metric, trades, study.currency, metric === sureOf ? sure : null)),
  });
  return {
    basis: showBasis(study),
    rows: broken.shown.map((each) => group(broken.rows, each)),
    columns: broken.across.map((each) => group(broken.columns as Groups, each)),
    cells: broken.cells.map((row) => row.map((trades) => (trades.length === 0 ? { n: 0, figures: [] } : show(trades)))),
    totals: broken.totals.map(show),
    of: broken.of,
    overlaps: broken.rows.each !== undefined,
  };
}

const group = (groups: Groups, { group: number, n }: Present): ReportGroup => ({ ...groups.name(number), n });

/** What goes on with time is looked at from its end. */
const isDated = ({ by }: Grouping): boolean => by === 'month' || by === 'year';

/** Those that have names of their own by how many trades they have; weekdays, months and bands as they follow each other. What has none comes last. */
function ordered(present: readonly Present[], groups: Groups): Present[] {
  const named = present.some(({ group }) => groups.name(group).label !== null);
  return present.toSorted((a, b) =>
    a.group === 0 || b.group === 0 ? Number(a.group === 0) - Number(b.group === 0) : named ? b.n - a.n : a.group - b.group,
  );
}

/** Draws take their time: the smallest cells have them first, for there they tell most. */
function mostDrawn({ cells, totals }: Breakdown): number {
  const sizes = [...cells.flat(), ...totals].map(({ length }) => length).sort((a, b) => a - b);
  let [most, drawn] = [0, 0];
  for (const size of sizes) {
    drawn += size;
    if (size > MOST_DRAWN || drawn > DRAWN_IN_ALL) break;
    most = size;
  }
  return most;
}
const DRAWN_IN_ALL = 8000;
