import { addExit, noneRealised } from '../../analysis/reports/realised-days.ts';
import { tradesOfDay } from '../../analysis/reports/trades-of-day.ts';
import type { DayPage, DayTrade } from '../../contract/days.ts';
import type { ReadContext } from '../../db/context.ts';
import { selectEntries } from '../../db/queries/day-entries.ts';
import { readAccountRules } from '../../ledger/account-rules.ts';
import { tradeRows } from '../table/trade-rows.ts';
import type { Chosen } from './chosen.ts';
import { amount } from './show-day.ts';

/** What a page shows of each list; the rest is counted. */
const MOST_ROWS = 200;
const DAY = 86_400_000;

export async function tradesOnDay(context: ReadContext, of: Chosen, day: number, exits: readonly number[]): Promise<DayPage['trades']> {
  const { columns, selection } = of;
  const bySlot = Map.groupBy(exits, (exit) => columns.trades.find(columns.exits.of.trade[exit] as number));
  const added = await entriesOf(context, of, day);
  const lists = tradesOfDay(columns, selection, day, {
    hasExit: (slot) => bySlot.has(slot),
    addedTo: (slots) => new Set(slots.filter((slot) => added.has(columns.trades.id[slot] as number))),
  });
  const show = async (slots: readonly number[]) => {
    const shown = slots.slice(0, MOST_ROWS);
    const rows = await tradeRows(context, shown);
    return { rows: rows.map((trade, at) => realisedBy(trade, shown[at] as number)), total: slots.length };
  };
  return {
    closed: await show(lists.closed),
    opened: await show(lists.opened),
    adjusted: await show(lists.adjusted),
    held: await show(lists.held),
  };

  function realisedBy(trade: DayTrade['trade'], slot: number): DayTrade {
    const sums = noneRealised(trade.currency);
    for (const exit of bySlot.get(slot) ?? []) addExit(sums, columns, exit, slot);
    return {
      trade,
      exits: sums.exits,
      net: sums.unknown > 0 || sums.exits === 0 ? null : amount(sums.net, trade.currency),
    };
  }
}

/** The trades that were open over the day and added to on it, by the account's own days. */
async function entriesOf(context: ReadContext, { columns, selection }: Chosen, day: number): Promise<ReadonlySet<number>> {
  const { of, id } = columns.trades;
  const isOpen = (slot: number) => (of.openedDay[slot] as number) < day && (of.open[slot] === 1 || (of.closedDay[slot] as number) > day);
  const ids = Array.from(selection.filter(isOpen), (slot) => id[slot] as number);
  // Wherever an account is, and whenever its day begins, it is within these.
  const entries = await selectEntries(context.db, ids, (day - 2) * DAY, (day + 3) * DAY);
  const rules = new Map(
    [...new Set(entries.map(({ account }) => account))].map((account) => [account, readAccountRules(context.sql, account)]),
  );
  const dayOf = ({ account, at, byDay }: (typeof entries)[number]) =>
    byDay === 1 ? Math.floor(at / DAY) : rules.get(account)?.tradingDay(at);
  return new Set(entries.filter((entry) => dayOf(entry) === day).map(({ trade }) => trade));
}
