import type { Study } from '../../analysis/study.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/call.ts';
import type { reports } from '../../contract/reports.ts';
import type { OpenSum } from '../../contract/standings.ts';
import type { ReadContext } from '../../db/context.ts';
import { selectTrades, type TradeRow } from '../../db/queries/trades.ts';
import { dayText } from '../../domain/calendar/trading-day.ts';
import { compare } from '../../domain/decimal/decimal.ts';
import { decimal } from '../../domain/decimal/decimal-text.ts';
import { checkedAdd } from '../../domain/money/checked-sum.ts';
import { takeShare } from '../../domain/money/take-share.ts';
import { showMoney } from './show-figure.ts';

type Asked = ParsedInputOf<typeof reports.exposure>;

export async function exposureOf(
  { db }: ReadContext,
  { columns, left }: Study,
  { limit }: Asked,
): Promise<OutputOf<typeof reports.exposure>> {
  const ids = Array.from(left.open, (slot) => columns.trades.id[slot] as number);
  const open = (await selectTrades(db, { ids })).map((row) => ({ row, risk: openRisk(row) }));
  open.sort((a, b) => b.row.opened_at - a.row.opened_at);
  return {
    trades: open.slice(0, limit).map(({ row, risk }) => ({
      uid: row.uid,
      account: row.account_uid,
      accountName: row.account_name,
      symbol: row.symbol,
      direction: row.direction,
      openedDay: dayText(row.opened_day),
      quantity: row.quantity,
      openQuantity: row.open_quantity,
      avgEntry: row.average_entry,
      currency: row.account_currency,
      risk: risk === null ? null : showMoney(risk, row.account_currency),
    })),
    of: open.length,
    accounts: sums(open, ({ account_uid, account_name }) => ({ key: account_uid, label: account_name })),
    symbols: sums(open, ({ symbol }) => ({ key: symbol, label: symbol })),
  };
}

export interface Open {
  readonly row: TradeRow;
  readonly risk: number | null;
}

/** What was risked at first, by the part that is still in. */
export function openRisk({ risk, quantity, open_quantity }: TradeRow): number | null {
  if (risk === null) return null;
  const [part, whole] = [decimal(open_quantity), decimal(quantity)];
  return compare(part, whole) >= 0 ? risk : takeShare(risk, part, whole);
}

function sums(open: readonly Open[], of: (row: TradeRow) => { key: string; label: string }): OpenSum[] {
  const all = new Map<string, Omit<OpenSum, 'risk'> & { units: number }>();
  for (const { row, risk } of open) {
    const { key, label } = of(row);
    const currency = row.account_currency;
    const known = all.get(`${key} ${currency}`) ?? { key, label, currency, trades: 0, units: 0, unknown: 0 };
    known.trades++;
    if (risk === null) known.unknown++;
    else known.units = checkedAdd(known.units, risk);
    all.set(`${key} ${currency}`, known);
  }
  return [...all.values()]
    .sort((a, b) => b.trades - a.trades || (a.label < b.label ? -1 : 1))
    .map(({ units, ...sum }) => ({ ...sum, risk: sum.unknown === sum.trades ? null : showMoney(units, sum.currency) }));
}
