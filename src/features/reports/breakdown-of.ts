import type { Groups } from '../../analysis/groups/groups.ts';
import { breakdown, type Cell } from '../../analysis/reports/breakdown.ts';
import type { Study } from '../../analysis/study.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/call.ts';
import type { ReportCell, ReportGroup } from '../../contract/report-shapes.ts';
import type { reports } from '../../contract/reports.ts';
import type { ClosedTrades, Days } from '../../domain/metrics/figures.ts';
import { metricOf } from './metric-of.ts';
import { showBasis } from './show-basis.ts';
import { showFigure } from './show-figure.ts';

type Asked = ParsedInputOf<typeof reports.breakdown>;
type Shown = OutputOf<typeof reports.breakdown>;

export function breakdownOf(study: Study, { rows, columns, metrics, intervalOf, limit }: Asked): Shown {
  const asked = metrics.map(metricOf);
  const broken = breakdown(study, rows, columns);
  const whole = broken.cells.filter(({ column }) => column === -1);
  const shown = ordered(whole, broken.rows).slice(0, limit);
  const across = broken.totals.toSorted(byName(broken.columns, ({ column }) => column));
  const inRow = Map.groupBy(broken.cells, ({ row }) => row);
  const show = ({ trades }: { trades: ClosedTrades }): ReportCell => ({
    n: trades.length,
    figures: asked.map((metric) => {
      const sure = metric.id === intervalOf ? study.conventions : null;
      return showFigure(metric, { trades, days: NO_DAYS }, study.currency, sure);
    }),
  });
  return {
    basis: showBasis(study),
    rows: shown.map(({ row, trades }) => group(broken.rows, row, trades.length)),
    columns: across.map(({ column, trades }) => group(broken.columns as Groups, column, trades.length)),
    cells: shown.map(({ row }) => {
      const own = new Map((inRow.get(row) ?? []).map((cell) => [cell.column, cell]));
      return [-1, ...across.map(({ column }) => column)].map((column) => {
        const cell = own.get(column);
        return cell ? show(cell) : { n: 0, figures: [] };
      });
    }),
    totals: [show(study), ...across.map(show)],
    of: whole.length,
    overlaps: broken.rows.each !== undefined,
  };
}

/** A cell knows no days: statistics of days do not exist in it. */
const NO_DAYS: Days = { results: [], trades: [], capital: null, perYear: 252, riskFree: 0 };

const group = (groups: Groups, number: number, n: number): ReportGroup => ({ ...groups.name(number), n });

/** Those that have names of their own by how many trades they have; weekdays, months and bands as they follow each other. What has none comes last. */
function ordered(cells: readonly Cell[], groups: Groups): Cell[] {
  const named = cells.some(({ row }) => groups.name(row).label !== null);
  return cells.toSorted((a, b) =>
    a.row === 0 || b.row === 0 ? Number(a.row === 0) - Number(b.row === 0) : named ? b.trades.length - a.trades.length : a.row - b.row,
  );
}

function byName(groups: Groups | null, of: (cell: Cell) => number) {
  const named = groups !== null;
  return (a: Cell, b: Cell) => {
    if (!named) return 0;
    const [one, other] = [of(a), of(b)];
    if (one === 0 || other === 0) return Number(one === 0) - Number(other === 0);
    return groups.name(one).label !== null ? b.trades.length - a.trades.length : one - other;
  };
}
