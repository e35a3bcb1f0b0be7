import type { TradeRow } from '../../../src/contract/table.ts';
import type { TradeDetail } from '../../../src/contract/trades.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFormat } from '../../format/format-context.ts';
import { Result } from '../../ui/result.tsx';
import { whyUnknown } from './why-unknown.ts';

const DAY = 86_400_000;
const NEAR_DAYS = 7;

/** The trades that were opened around this one: of its account and symbol, of its account, or of all accounts. */
export function useNearTrades(trade: TradeDetail, of: 'symbol' | 'account' | 'all'): TradeRow[] | undefined {
  const day = (distance: number) => new Date(Date.parse(trade.openedDay) + distance * DAY).toISOString().slice(0, 10);
  const filter = {
    dates: { meaning: 'opened' as const, from: day(-NEAR_DAYS), to: day(NEAR_DAYS) },
    ...(of !== 'all' && { accounts: [trade.account] }),
    ...(of === 'symbol' && { symbols: [trade.symbol] }),
  };
  const sort = { by: 'opened' as const, descending: false };
  const rows = useQuery(api.table.page, { filter, sort, limit: 500 }, { keepPrevious: true }).data?.rows;
  const others = rows?.filter(({ uid }) => uid !== trade.uid);
  const distance = ({ openedAt }: TradeRow) => Math.abs(Date.parse(openedAt) - Date.parse(trade.openedAt));
  return others?.toSorted((a, b) => distance(a) - distance(b)).slice(0, MOST);
}
const MOST = 60;

interface NearTradesProps {
  rows: readonly TradeRow[];
  chosen: readonly string[];
  onChoose: (uid: string) => void;
  /** One, or as many as one likes. */
  kind: 'radio' | 'checkbox';
}

export function NearTrades({ rows, chosen, onChoose, kind }: NearTradesProps) {
  const format = useFormat();
  return (
    <ul aria-label="Trades around it" className="flex max-h-64 flex-col overflow-auto rounded-md border border-line">
      {rows.map((row) => (
        <li key={row.uid} className="border-t border-line first:border-t-0">
          <label className="flex h-8 items-center gap-2.5 px-2.5 text-sm hover:bg-hover">
            <input
              type={kind}
              name="near-trade"
              checked={chosen.includes(row.uid)}
              onChange={() => onChoose(row.uid)}
              className="size-3.5 shrink-0 accent-accent"
            />
            <span className="font-medium">{row.symbol}</span>
            <span className="text-fg-2">
              {row.direction} {format.number(row.quantity)}
            </span>
            <span className="truncate text-fg-3">{sayWhen(row, format)}</span>
            <span className="ml-auto shrink-0">
              <Result value={row.net} currency={row.currency} reason={whyUnknown(row)} />
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}

function sayWhen({ openedAt, openedDay, accountName }: TradeRow, format: ReturnType<typeof useFormat>): string {
  const time = openedAt.length === 10 ? '' : ` ${format.time(Date.parse(openedAt))}`;
  return `${format.dayOfYear(openedDay)}${time}, ${accountName}`;
}
