import type { OutputOf } from '../../../src/contract/call.ts';
import { readFilter } from '../../../src/contract/read-filter.ts';
import type { reports } from '../../../src/contract/reports.ts';
import type { Metric } from '../../../src/domain/metrics/metric.ts';
import { filterPath } from '../../filter/filter-path.ts';
import { useFormat } from '../../format/format-context.ts';
import { shortSymbol } from '../../format/short-symbol.ts';
import { Link } from '../../ui/link.tsx';
import { RBar } from '../../ui/r-bar.tsx';
import { RFigure } from '../../ui/r-figure.tsx';
import { Result } from '../../ui/result.tsx';
import { ExplainLink, ExplainSection } from './explain-section.tsx';

interface ExplainTradesProps {
  metric: Metric;
  explanation: OutputOf<typeof reports.explain>;
}

/** The trades that move the figure most, and the way to all of them. */
export function ExplainTrades({ metric, explanation: { inside, trades } }: ExplainTradesProps) {
  const format = useFormat();
  const year = format.dayOf(Date.now()).slice(0, 4);
  const rest = inside.trades - trades.length;
  const counted = (n: number, one: string) => (n === 1 ? `1 ${one}` : `${format.number(n)} ${one}s`);
  const inR = metric.unit === 'r';
  const dayOf = (row: (typeof trades)[number]) => row.closedDay ?? row.openedDay;
  // A day of another year says which: Oct 20, 25.
  const dayWidth = trades.every((row) => dayOf(row).startsWith(year)) ? '56px' : '72px';
  return (
    <ExplainSection
      title={`In it ${inside.of === 'days' ? `${counted(inside.n, 'day')}, ` : ''}${counted(inside.trades, 'trade')}`}
      beside={
        inside.trades > 0 &&
        inside.filter && <ExplainLink to={filterPath('/trades', readFilter(inside.filter) ?? {})}>Open as table</ExplainLink>
      }
    >
      <ul className="-mx-1 text-sm">
        {trades.map((row) => (
          <li key={row.uid}>
            <Link
              to={`/trades/${row.uid}`}
              title={`${row.symbol} ${row.direction}`}
              className="grid h-6 items-center gap-2 rounded-sm px-1 hover:bg-hover"
              style={{ gridTemplateColumns: `${dayWidth} minmax(0,1fr) ${inR ? 'auto 52px' : '76px'}` }}
            >
              <span className="truncate text-fg-3 tabular-nums">{format.shortDate(dayOf(row), year)}</span>
              <span className="truncate">
                <span className="font-medium">{shortSymbol(row.symbol, year, format)}</span>{' '}
                <span className="text-fg-3">{row.direction}</span>
              </span>
              {inR && <RBar r={row.r} />}
              <span className="text-right tabular-nums">
                {inR ? <RFigure value={row.r} bare /> : <Result value={row.net} currency={row.currency} />}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="text-sm leading-[22px] text-fg-3">and {format.number(rest)} more</p>}
    </ExplainSection>
  );
}
