import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import type { ImportReport, ImportRow } from '../../../src/contract/import-report.ts';
import { useFormat } from '../../format/format-context.ts';
import { priceColumn, sizeColumn } from '../trades/figures.ts';
import { RowLine } from './row-line.tsx';
import { type RowChoice, shownAs } from './status-tabs.tsx';
import { useRowCursor } from './use-row-cursor.ts';

interface Props {
  report: ImportReport;
  choice: RowChoice;
  /** Left out where nothing is imported yet. */
  onAnyway?: (row: ImportRow) => void;
}

/** Every row of the file and what becomes of it. Only those in sight are drawn; narrow windows leave out costs, then values. */
export function RowTable({ report, choice, onAnyway }: Props) {
  const format = useFormat();
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => report.rows.filter((row) => isMeant(row, choice)), [report.rows, choice]);
  const decimals = useMemo(
    () => ({ size: sizeColumn(report.rows.map(({ quantity }) => quantity)), price: priceColumn(report.rows.map(({ price }) => price)) }),
    [report.rows],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 12,
    // Under the head, which stays in sight.
    scrollPaddingStart: HEAD,
  });
  const cursor = useRowCursor(rows.length, virtual, scroll);
  const more = report.counts.fills + report.counts.skipped + report.counts.unknown + report.counts.problems - report.rows.length;
  const shown = virtual.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by the keyboard
    <section ref={scroll} tabIndex={0} aria-label="Rows" className="@container min-h-0 flex-1 overflow-auto text-sm -outline-offset-2">
      <table aria-rowcount={rows.length + 1} className="w-full min-w-160 table-fixed border-separate border-spacing-0">
        <caption className="sr-only">Rows of the file</caption>
        <thead>
          <tr
            aria-rowindex={1}
            className="h-7 text-left text-fg-3 [&>th]:sticky [&>th]:top-0 [&>th]:z-10 [&>th]:h-7 [&>th]:border-b [&>th]:border-line-2 [&>th]:bg-sunken [&>th]:truncate [&>th]:px-1.5 [&>th]:font-normal [&>th:first-child]:pl-4"
          >
            {HEADS.map(([head, width]) => (
              <th key={head} scope="col" className={width}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Space height={above} />}
          {shown.map(({ index }) => (
            <RowLine
              key={index}
              place={index}
              row={rows[index] as ImportRow}
              format={format}
              decimals={decimals}
              isCurrent={index === cursor}
              {...(onAnyway && { onAnyway })}
            />
          ))}
          {below > 0 && <Space height={below} />}
        </tbody>
      </table>
      {rows.length === 0 && (
        <p className="px-4 py-3 text-fg-3">
          {report.rows.length === 0 ? 'Its rows stand here once what is asked above is answered.' : 'No row is like that.'}
        </p>
      )}
      {more > 0 && (
        <p className="px-4 py-2 text-fg-3">
          These are the first {format.number(report.rows.length)} rows. {format.number(more)} more are imported with them.
        </p>
      )}
    </section>
  );
}

/** In the place of rows that are out of sight. */
const Space = ({ height }: { height: number }) => (
  <tr aria-hidden>
    <td style={{ height }} />
  </tr>
);

function isMeant(row: ImportRow, { status, find }: RowChoice): boolean {
  if (status !== 'all' && status !== shownAs(row)) return false;
  const wanted = find.trim().toLowerCase();
  return wanted === '' || [row.symbol, row.action, row.note, row.at, String(row.row)].some((text) => text.toLowerCase().includes(wanted));
}

const ROW = 24;
const HEAD = 28;
const HEADS: readonly (readonly [string, string])[] = [
  ['Row', 'w-13 text-right'],
  ['Status', 'w-23'],
  ['Time', 'w-39'],
  ['Symbol', 'w-[14%]'],
  ['Action', 'w-28'],
  ['Qty', 'w-17 text-right'],
  ['Price', 'w-22 text-right'],
  ['Value', 'w-26 text-right @max-[880px]:hidden'],
  ['Costs', 'w-18 text-right @max-[960px]:hidden'],
  ['What happens', ''],
];
