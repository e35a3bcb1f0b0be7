import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import type { ImportReport, ImportRow } from '../../../src/contract/import-report.ts';
import { type Format, NOTHING } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { type RowChoice, STATUS } from './status-tabs.tsx';

interface Props {
  report: ImportReport;
  choice: RowChoice;
  onAnyway: (row: ImportRow) => void;
}

/** Every row of the file and what becomes of it. Only those in sight are drawn. */
export function RowTable({ report, choice, onAnyway }: Props) {
  const format = useFormat();
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => report.rows.filter((row) => isMeant(row, choice)), [report.rows, choice]);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => ROW, overscan: 12 });
  const more = report.counts.fills + report.counts.skipped + report.counts.unknown + report.counts.problems - report.rows.length;
  const shown = virtual.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by the keyboard
    <section ref={scroll} tabIndex={0} aria-label="Rows" className="min-h-0 flex-1 overflow-auto text-sm">
      <table aria-rowcount={rows.length} className="w-full min-w-220 table-fixed border-separate border-spacing-0">
        <caption className="sr-only">Rows of the file</caption>
        <thead>
          <tr className="h-7 text-left text-fg-3 [&>th]:sticky [&>th]:top-0 [&>th]:z-10 [&>th]:border-b [&>th]:border-line-2 [&>th]:bg-sunken [&>th]:px-1.5 [&>th]:font-normal [&>th:first-child]:pl-4">
            {HEADS.map(([head, width, right]) => (
              <th key={head} scope="col" className={`${width} ${right ? 'text-right' : ''}`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Space height={above} />}
          {shown.map(({ index }) => (
            <Cells key={index} place={index} row={rows[index] as ImportRow} format={format} onAnyway={onAnyway} />
          ))}
          {below > 0 && <Space height={below} />}
        </tbody>
      </table>
      {rows.length === 0 && <p className="px-4 py-3 text-fg-3">No row is like that.</p>}
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
    <td colSpan={HEADS.length} style={{ height }} />
  </tr>
);

interface CellsProps {
  place: number;
  row: ImportRow;
  format: Format;
  onAnyway: (row: ImportRow) => void;
}

function Cells({ place, row, format, onAnyway }: CellsProps) {
  const { icon, word, ink } = STATUS[row.status];
  const number = (value: string | null) => (value === null ? NOTHING : format.number(value));
  const money = (value: string | null) => (value === null ? NOTHING : format.money(value, row.currency ?? 'USD', { signed: true }));
  const isQuiet = row.status !== 'new' && row.status !== 'matched';
  const needsLook = row.status === 'problem' || row.status === 'unknown';
  return (
    <tr
      aria-rowindex={place + 1}
      className={`h-6 [&>td]:truncate [&>td]:border-b [&>td]:border-line [&>td]:px-1.5 [&>td:first-child]:pl-4 ${isQuiet ? 'text-fg-3' : ''} ${needsLook ? 'bg-warn-soft' : 'hover:bg-hover'}`}
    >
      <td className="text-right text-fg-3">{row.row}</td>
      <td>
        <span className="flex items-center gap-1.5">
          <Icon of={icon} size={14} className={ink} />
          {row.is === 'cash' && row.status === 'new' ? 'Ledger' : word}
        </span>
      </td>
      <td title={row.at}>{row.at || NOTHING}</td>
      <td title={row.symbol} className={isQuiet ? '' : 'font-medium'}>
        {row.symbol || NOTHING}
      </td>
      <td title={row.action}>{row.action || NOTHING}</td>
      <td className="text-right">{number(row.quantity)}</td>
      <td className="text-right">{number(row.price)}</td>
      <td className="text-right">{money(row.value)}</td>
      <td className="text-right">{row.costs === null ? NOTHING : format.money(row.costs, row.currency ?? 'USD')}</td>
      <td title={row.note}>
        {(row.status === 'stored' || row.status === 'similar') && row.is === 'fill' ? (
          <button
            type="button"
            onClick={() => onAnyway(row)}
            className="max-w-full truncate rounded-sm hover:text-fg hover:underline"
            title={`${row.note}. Import it anyway`}
          >
            {row.note}
          </button>
        ) : (
          row.note
        )}
      </td>
    </tr>
  );
}

function isMeant({ status, symbol, action, note, at, row }: ImportRow, choice: RowChoice): boolean {
  if (choice.status !== 'all' && status !== choice.status) return false;
  const wanted = choice.find.trim().toLowerCase();
  return wanted === '' || [symbol, action, note, at, String(row)].some((text) => text.toLowerCase().includes(wanted));
}

const ROW = 24;
const HEADS: readonly (readonly [string, string, boolean])[] = [
  ['Row', 'w-13', true],
  ['Status', 'w-28', false],
  ['Time', 'w-38', false],
  ['Symbol', 'w-40', false],
  ['Action', 'w-30', false],
  ['Qty', 'w-18', true],
  ['Price', 'w-20', true],
  ['Value', 'w-24', true],
  ['Costs', 'w-16', true],
  ['What happens', '', false],
];
