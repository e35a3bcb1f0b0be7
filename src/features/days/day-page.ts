import { exitPlaces } from '../../analysis/exit-places.ts';
import { addExit, eachExit, noneRealised, type Realised, realisedDays } from '../../analysis/reports/realised-days.ts';
import { daysBeside } from '../../analysis/reports/trades-of-day.ts';
import type { DayPage } from '../../contract/days.ts';
import type { ReadContext } from '../../db/context.ts';
import { selectPlans } from '../../db/queries/plans.ts';
import { selectWrittenBeside, selectWrittenDays } from '../../db/queries/written-days.ts';
import { dayNumber, dayText } from '../../domain/calendar/trading-day.ts';
import type { Filter } from '../../domain/filter.ts';
import { type Chosen, chosen } from './chosen.ts';
import { curvesOfDay } from './curves-of-day.ts';
import { wordsOf } from './day-words.ts';
import { showDay, showRealised } from './show-day.ts';
import { tradesOnDay } from './trades-on-day.ts';

export async function dayPage(context: ReadContext, day: string, filter: Filter): Promise<DayPage> {
  const number = dayNumber(day);
  const of = await chosen(context, filter, { from: number, to: number });
  const exits: number[] = [];
  eachExit(of.columns, of.selection, of.span, (exit) => exits.push(exit));
  const realised = realisedDays(of.columns, of.selection, of.span, of.conventions).get(number) ?? new Map();
  const trades = await tradesOnDay(context, of, number, exits);
  return {
    ...showDay(number, realised, await selectWrittenDays(context.db, day, day, filter.accounts)),
    held: trades.opened.total + trades.adjusted.total + trades.held.total,
    accounts: byAccount(of, exits, number),
    curves: await curvesOfDay(context, of, exits),
    trades,
    plans: await plansFor(context, day, filter),
    plan: await wordsOf(context.db, 'day_plan', day),
    review: await wordsOf(context.db, 'day', day),
    ...(await beside(context, of, day, filter)),
  };
}

const MOST_PLANS = 50;

async function plansFor({ db }: ReadContext, day: string, { accounts }: Filter): Promise<DayPage['plans']> {
  const plans = (await selectPlans(db, { day, accounts, limit: MOST_PLANS })).map(({ anchor: _, ...plan }) => plan);
  return { rows: plans.slice(0, MOST_PLANS), more: plans.length > MOST_PLANS };
}

function byAccount({ columns, selection }: Chosen, exits: readonly number[], day: number): DayPage['accounts'] {
  const sums = new Map<number, { realised: Realised; closed: number }>();
  const of = (account: number) => {
    let own = sums.get(account);
    if (!own) sums.set(account, (own = { realised: noneRealised(columns.names.accounts.get(account)?.currency ?? ''), closed: 0 }));
    return own;
  };
  const { slots } = exitPlaces(columns);
  for (const exit of exits) addExit(of(columns.exits.of.account[exit] as number).realised, columns, exit, slots[exit] as number);
  const { closedDay, account } = columns.trades.of;
  for (const slot of selection) if (closedDay[slot] === day) of(account[slot] as number).closed++;
  return [...columns.names.accounts.values()].flatMap(({ id, uid, name }) => {
    const own = sums.get(id);
    return own ? [{ account: uid, name, ...showRealised(own.realised), closed: own.closed }] : [];
  });
}

async function beside({ db }: ReadContext, { columns, everywhere }: Chosen, day: string, { accounts }: Filter) {
  const traded = daysBeside(columns, everywhere.selection, everywhere.span, dayNumber(day));
  const written = await selectWrittenBeside(db, day, accounts);
  return {
    before: [traded.before === null ? null : dayText(traded.before), written.before].reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b)),
    after: [traded.after === null ? null : dayText(traded.after), written.after].reduce((a, b) => ((a ?? '~') < (b ?? '~') ? a : b)),
  };
}
