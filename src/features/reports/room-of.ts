import { type Columns, columnsOf } from '../../analysis/columns.ts';
import type { OutputOf } from '../../contract/call.ts';
import type { reports } from '../../contract/reports.ts';
import type { Room } from '../../contract/standings.ts';
import type { ReadContext } from '../../db/context.ts';
import { type BalanceSteps, readBalanceSteps } from '../../db/queries/balance-steps.ts';
import { beginningBefore } from '../../db/queries/equity-before.ts';
import { selectLimitedAccounts } from '../../db/queries/limited-accounts.ts';
import { selectSettings } from '../../db/queries/settings.ts';
import { selectTrades } from '../../db/queries/trades.ts';
import { createTradingDay, dayText, type TradingDayRule } from '../../domain/calendar/trading-day.ts';
import { multiply } from '../../domain/decimal/decimal.ts';
import { decimal } from '../../domain/decimal/decimal-text.ts';
import { DEFAULT_SETTINGS } from '../../domain/default-settings.ts';
import { checkedSum } from '../../domain/money/checked-sum.ts';
import { toUnits } from '../../domain/money/units.ts';
import { roomLeft, type Step } from '../../domain/risk/room-left.ts';
import { openRisk } from './exposure-of.ts';
import { showMoney } from './show-figure.ts';

interface Now {
  readonly today: number;
  /** The ids of what is open. */
  readonly open: readonly number[];
}
type Limited = Awaited<ReturnType<typeof selectLimitedAccounts>>[number];

export async function roomOf(context: ReadContext): Promise<OutputOf<typeof reports.room>> {
  const usual = ((await selectSettings(context.db)).get('day') ?? DEFAULT_SETTINGS.day) as TradingDayRule;
  const limited = await selectLimitedAccounts(context.db);
  const open = openByAccount(columnsOf(context.sql));
  const accounts = [];
  for (const account of limited) {
    const today = createTradingDay(dayOf(account) ?? usual)(context.now());
    accounts.push(await roomOfAccount(context, account, { today, open: open.get(account.id) ?? [] }));
  }
  return { accounts };
}

async function roomOfAccount(context: ReadContext, account: Limited, { today, open }: Now): Promise<Room> {
  const { id, uid, name, mode, currency } = account;
  const beginning = beginningBefore(context.sql, id, today);
  const stored = readBalanceSteps(context.sql, id, beginning?.from ?? null);
  const cash = cashSteps(stored, currency);
  const unknown = stored.exits.filter(({ net }) => net === null);
  const units = (text: string | null) => (text === null ? null : toUnits(decimal(text), currency));
  const [start, daily, inAll] = [beginning?.balance ?? null, account.daily_loss, account.max_loss].map(units) as (number | null)[];
  const left = roomLeft(
    {
      start: cash === null || unknown.length > 0 ? null : (start ?? null),
      ...{ daily: daily ?? null, inAll: inAll ?? null, kind: account.loss_floor, locksAt: units(account.floor_lock) },
    },
    inOrder(stored.exits, cash ?? []),
    today,
  );
  const money = (value: number | null | undefined) => (value == null ? null : showMoney(value, currency));
  return {
    ...{ account: uid, name, mode, currency },
    day: dayText(today),
    phase: beginning?.reason ?? null,
    start: money(start),
    balance: money(left.balance),
    highest: money(left.highest),
    today: showMoney(left.today, currency),
    dailyLoss: account.daily_loss,
    leftToday: unknown.some(({ day }) => day === today) ? null : money(left.leftToday),
    maxLoss: account.max_loss,
    floorKind: account.max_loss === null ? null : account.loss_floor,
    floor: money(left.floor),
    leftToFloor: money(left.leftToFloor),
    brokenOn: left.brokenOn === null ? null : dayText(left.brokenOn),
    unknown: unknown.length,
    open: await openIn(context, open, currency),
    missing: [
      ...(start === null ? (['startingBalance'] as const) : []),
      ...(daily === null && inAll === null ? (['limits'] as const) : []),
      ...(cash === null ? (['rate'] as const) : []),
      ...(unknown.length > 0 ? (['results'] as const) : []),
    ],
  };
}

interface TimedStep extends Step {
  readonly at: number | null;
}

/** null: some of it cannot be converted, and no balance is known. */
function cashSteps({ cash }: BalanceSteps, currency: string): TimedStep[] | null {
  if (cash.some((event) => event.currency !== currency && event.rate === null)) return null;
  return cash.map(({ day, at, amount, currency: own, rate }) => {
    const inMoney = own === currency ? decimal(amount) : multiply(decimal(amount), decimal(rate as string));
    return { day, at, change: toUnits(inMoney, currency), isResult: false };
  });
}

/** Money whose hour is not known came before the day began. */
function inOrder(exits: BalanceSteps['exits'], cash: readonly TimedStep[]): Step[] {
  const results = exits.flatMap(({ day, at, net }): TimedStep[] => (net === null ? [] : [{ day, at, change: net, isResult: true }]));
  if (cash.length === 0) return results;
  return [...cash, ...results].sort((a, b) => a.day - b.day || compareAt(a.at, b.at));
}

const compareAt = (a: number | null, b: number | null) =>
  a === b ? 0 : (a ?? Number.NEGATIVE_INFINITY) < (b ?? Number.NEGATIVE_INFINITY) ? -1 : 1;

function openByAccount({ trades }: Columns): Map<number, number[]> {
  const open = new Map<number, number[]>();
  for (let slot = 0; slot < trades.length; slot++) {
    if (trades.alive[slot] !== 1 || trades.of.open[slot] !== 1) continue;
    const account = trades.of.account[slot] as number;
    const ids = open.get(account);
    if (ids) ids.push(trades.id[slot] as number);
    else open.set(account, [trades.id[slot] as number]);
  }
  return open;
}

async function openIn({ db }: ReadContext, ids: readonly number[], currency: string): Promise<Room['open']> {
  const risks = (await selectTrades(db, { ids })).map(openRisk);
  const known = risks.filter((risk) => risk !== null);
  return {
    trades: ids.length,
    risk: known.length === 0 ? null : showMoney(checkedSum(known), currency),
    unknown: ids.length - known.length,
  };
}

function dayOf({ day_zone: zone, day_starts_at: startsAt, day_label: label }: Limited): TradingDayRule | null {
  return zone === null || startsAt === null || label === null ? null : { zone, startsAt, label };
}
