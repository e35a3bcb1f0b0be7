import { memo } from 'react';
import type { ImportRow } from '../../../src/contract/import-report.ts';
import { type Format, NOTHING } from '../../format/create-format.ts';
import { Icon } from '../../ui/icon.tsx';
import { figure } from '../trades/figure.tsx';
import { FIGURE, priceDigits, sizeDigits } from '../trades/figures.ts';
import { STATUS, shownAs } from './status-tabs.tsx';

interface Props {
  place: number;
  row: ImportRow;
  format: Format;
  /** Those of its columns. */
  decimals: { readonly size: number; readonly price: number };
  isCurrent: boolean;
  onAnyway?: (row: ImportRow) => void;
}

/** One row of the file, with what becomes of it. */
export const RowLine = memo(function RowLine({ place, row, format, decimals, isCurrent, onAnyway }: Props) {
  const { icon, word, ink } = STATUS[shownAs(row)];
  const money = (value: string | null) => (value === null ? NOTHING : format.money(value, row.currency ?? 'USD', { signed: true }));
  const isQuiet = row.status === 'stored' || row.status === 'skipped' || row.status === 'similar';
  const needsLook = row.status === 'problem' || row.status === 'unknown';
  const canRepeat = onAnyway && (row.status === 'stored' || row.status === 'similar') && row.is === 'fill';
  return (
    <tr
      aria-rowindex={place + 2}
      tabIndex={isCurrent ? 0 : -1}
      className={`group h-6 -outline-offset-2 [&>td]:truncate [&>td]:border-b [&>td]:border-line [&>td]:px-1.5 [&>td:first-child]:pl-4 ${isQuiet ? 'text-fg-3' : ''} ${needsLook ? 'bg-warn-soft' : 'hover:bg-hover'}`}
    >
      <td className="text-right text-fg-3">{row.row}</td>
      <td>
        <span className="flex items-center gap-1.5">
          <Icon of={icon} size={14} className={ink} />
          {word}
        </span>
      </td>
      <td title={row.at}>{tidyTime(row.at) || NOTHING}</td>
      <td title={row.symbol} className={isQuiet ? '' : 'font-medium'}>
        {tidySymbol(row.symbol) || NOTHING}
      </td>
      <td title={row.action}>{row.action || NOTHING}</td>
      <td className={`${FIGURE} overflow-visible!`} title={row.quantity ?? undefined}>
        {row.quantity === null ? NOTHING : figure(format.locale, row.quantity, { digits: sizeDigits(row.quantity), column: decimals.size })}
      </td>
      <td className={`${FIGURE} overflow-visible!`} title={row.price ?? undefined}>
        {row.price === null ? NOTHING : figure(format.locale, row.price, { digits: priceDigits(row.price), column: decimals.price })}
      </td>
      <td className="text-right @max-[880px]:hidden">{money(row.value)}</td>
      <td className="text-right @max-[960px]:hidden">{row.costs === null ? NOTHING : format.money(row.costs, row.currency ?? 'USD')}</td>
      <td title={row.note}>
        <span className="flex items-center gap-2">
          <span className={`min-w-0 truncate ${canRepeat ? '@max-[880px]:sr-only' : ''}`}>{row.note}</span>
          {canRepeat && (
            <button
              type="button"
              onClick={() => onAnyway(row)}
              aria-label={`Row ${row.row}: import anyway`}
              className="shrink-0 rounded-sm text-fg-2 underline decoration-line-3 underline-offset-2 group-hover:text-accent-fg hover:decoration-current"
            >
              import anyway
            </button>
          )}
        </span>
      </td>
    </tr>
  );
});

/** The seconds of a time that goes on are of no use to the eye; the title has all of it. */
const tidyTime = (at: string): string => at.replace(/^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?).*$/, '$1 $2');

/** Of an option in the exchanges' own spelling, 240816P00103000 as 240816 103 P. */
const tidySymbol = (symbol: string): string =>
  symbol.replace(
    /^(\S+)\s+(\d{6})([CP])(\d{5})(\d{3})$/,
    (_, root, day, right, whole, parts) => `${root} ${day} ${Number(`${whole}.${parts}`)} ${right}`,
  );
