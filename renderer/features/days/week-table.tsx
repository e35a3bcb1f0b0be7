import type { DayCell } from '../../../src/contract/days.ts';
import { NOTHING } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { Costs } from '../../ui/costs.tsx';
import { Link } from '../../ui/link.tsx';
import { RFigure } from '../../ui/r-figure.tsx';
import { Result } from '../../ui/result.tsx';
import { useRowKeys } from '../../ui/use-row-keys.ts';
import { DayMarks } from './day-marks.tsx';
import { DayTableHead } from './day-table-head.tsx';
import { addDays } from './place.ts';
import { netOf, realised, sumDays } from './sum-days.ts';
import { useJournal } from './use-journal.ts';

/** Seven days and their sum. */
export function WeekTable({ from, days, currency }: { from: string; days: readonly DayCell[]; currency: string }) {
  const all = Array.from({ length: 7 }, (_, at) => addDays(from, at));
  const cells = new Map(days.map((cell) => [cell.day, cell]));
  const { body, row } = useRowKeys({ count: all.length, cameFrom: -1, keys: {} });
  const sum = sumDays(days, currency);
  return (
    <table className="w-full table-fixed border-separate border-spacing-0 text-sm tabular-nums">
      <DayTableHead
        columns={[
          ['Day', 'min-[1800px]:w-64'],
          ['Net', 'w-28 text-right'],
          ['R', 'w-20 text-right'],
          ['Closed', 'w-18 text-right'],
          ['Won, lost', 'w-22 text-right'],
          ['Exits', 'w-16 text-right'],
          ['Costs', 'w-26 text-right max-lg:hidden'],
          ['Written', 'w-24 min-[1800px]:w-auto'],
        ]}
      />
      <tbody ref={body}>
        {all.map((day, place) => (
          <WeekRow key={day} day={day} cell={cells.get(day)} currency={currency} keyed={row(place)} />
        ))}
      </tbody>
      <tfoot>
        <tr className="h-8 font-medium">
          <th scope="row" className="border-t border-line-2 px-3 text-left font-medium">
            Week
          </th>
          <Figures sum={sum} currency={currency} className="border-t border-line-2" />
          <td className="border-t border-line-2" />
        </tr>
      </tfoot>
    </table>
  );
}

interface WeekRowProps {
  day: string;
  cell: DayCell | undefined;
  currency: string;
  keyed: ReturnType<ReturnType<typeof useRowKeys>['row']>;
}

function WeekRow({ day, cell, currency, keyed }: WeekRowProps) {
  const format = useFormat();
  const { pathTo } = useJournal();
  const isQuiet = netOf(cell, currency) === null && sumDays(cell ? [cell] : [], currency).closed === 0;
  return (
    <tr className={`h-8 hover:bg-hover ${isQuiet ? 'text-fg-3' : ''}`}>
      <th scope="row" className="truncate border-t border-line px-3 text-left font-normal">
        <Link
          to={pathTo({ kind: 'day', day })}
          tabIndex={keyed.tabIndex}
          onFocus={() => keyed.onFocusRow(keyed.place)}
          className="text-fg hover:underline"
        >
          <span className="inline-block w-10">{format.weekday(day)}</span> {format.dayOfYear(day)}
        </Link>
      </th>
      <Figures sum={sumDays(cell ? [cell] : [], currency)} currency={currency} className="border-t border-line" />
      <td className="border-t border-line px-2">{cell && <Written cell={cell} />}</td>
    </tr>
  );
}

function Written({ cell: { marks } }: { cell: DayCell }) {
  const words = [marks.plan && 'plan', marks.review && 'review', marks.images > 0 && 'images', marks.reviewed && 'reviewed'].filter(
    (word) => word,
  );
  return (
    <>
      <DayMarks marks={marks} />
      <span className="sr-only">{words.join(', ')}</span>
    </>
  );
}

function Figures({ sum, currency, className }: { sum: ReturnType<typeof sumDays>; currency: string; className: string }) {
  const format = useFormat();
  const cell = `px-2 text-right ${className}`;
  return (
    <>
      <td className={cell}>
        <Result value={realised(sum)} currency={currency} reason="nothing realised" />
      </td>
      <td className={cell}>
        <RFigure value={sum.r?.value.toFixed(2) ?? null} bare />
      </td>
      <td className={cell}>{sum.closed === 0 ? NOTHING : format.number(sum.closed)}</td>
      <td className={cell}>{sum.closed === 0 ? NOTHING : `${format.number(sum.won)} / ${format.number(sum.lost)}`}</td>
      <td className={cell}>{sum.exits === 0 ? NOTHING : format.number(sum.exits)}</td>
      <td className={`${cell} max-lg:hidden`}>
        <Costs value={sum.exits === 0 ? null : sum.costs} currency={currency} unknown={sum.costsUnknown} of="exit" />
      </td>
    </>
  );
}
