import type { OutputOf } from '../../../src/contract/call.ts';
import type { reports } from '../../../src/contract/reports.ts';
import { NOTHING } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { Card } from '../../ui/card.tsx';
import type { EquityState } from './equity-state.ts';
import { ReportTableHead } from './report-table-head.tsx';

interface DrawdownTableProps {
  falls: OutputOf<typeof reports.drawdowns>;
  /** Per cents are parts of the capital themselves, and R is of none. */
  unit: EquityState['unit'];
  write: (value: string | number | null) => string;
}

/** Every fall below the highest, the deepest first; the one that goes on is named. */
export function DrawdownTable({ falls, unit, write }: DrawdownTableProps) {
  const format = useFormat();
  const { rows, of, deepest, steepest } = falls;
  const days = (count: number | null) => (count === null ? NOTHING : format.number(count));
  if (rows.length === 0)
    return (
      <Card title="Drawdowns">
        <p className="px-3 pb-3 text-sm text-fg-2">It never fell below its highest.</p>
      </Card>
    );
  return (
    <Card
      title="Drawdowns"
      meta={of > rows.length ? `the deepest ${format.number(rows.length)} of ${format.number(of)}` : format.number(of)}
    >
      <div className="overflow-x-auto">
        <table className="w-full min-w-[720px] border-separate border-spacing-0 text-sm tabular-nums">
          <ReportTableHead
            heads={['Depth', ...(unit === 'money' ? ['Of capital'] : []), 'High', 'Lowest', 'Made up', 'Days down', 'Days up', '']}
          />
          <tbody>
            {rows.map((row, at) => (
              <tr
                key={`${row.from} ${row.trough}`}
                className="[&>td]:h-7 [&>td]:border-b [&>td]:border-line [&>td]:px-3 [&>td]:text-right last:[&>td]:border-b-0"
              >
                <td className="font-medium">{write(row.depth)}</td>
                {unit === 'money' && (
                  <td title={row.part === null ? 'no balance is known to compare with' : undefined}>
                    {row.part === null ? NOTHING : format.percent(row.part * 100)}
                  </td>
                )}
                <td>{row.peak === null ? 'the beginning' : format.day(row.peak)}</td>
                <td>{format.day(row.trough)}</td>
                <td>{row.recovered === null ? <span className="text-warn">not yet</span> : format.day(row.recovered)}</td>
                <td>{days(row.daysDown)}</td>
                <td>{days(row.daysUp)}</td>
                <td className="text-fg-3">
                  {[at === deepest && 'deepest', at === steepest && at !== deepest && 'largest part'].filter(Boolean).join(', ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
