import { type Intraday, intraday, thinOut } from '../../analysis/reports/intraday.ts';
import { currencyOf } from '../../analysis/reports/realised-days.ts';
import type { DayCurve } from '../../contract/days.ts';
import type { ReadContext } from '../../db/context.ts';
import { type DayExit, selectDayExits } from '../../db/queries/day-exits.ts';
import { checkedSum } from '../../domain/money/checked-sum.ts';
import type { Chosen } from './chosen.ts';
import { amount } from './show-day.ts';

interface Own extends DayExit {
  readonly net: number;
  readonly currency: string;
}

/** How the day went in each currency, by the exits whose result is known. */
export async function curvesOfDay({ db }: ReadContext, { columns }: Chosen, exits: readonly number[]): Promise<DayCurve[]> {
  const { id, of, find } = columns.exits;
  const known = exits.filter((slot) => !Number.isNaN(of.net[slot]));
  const stored = await selectDayExits(
    db,
    known.map((slot) => id[slot] as number),
  );
  const own = stored.map((exit): Own => {
    const slot = find(exit.id);
    return { ...exit, net: of.net[slot] as number, currency: currencyOf(columns, of.account[slot] as number) };
  });
  return [...Map.groupBy(own, ({ currency }) => currency)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, all]) => {
      const timed = all.filter(({ by_day }) => by_day === 0);
      const rest = all.filter(({ by_day }) => by_day === 1);
      return show(currency, intraday(timed), { exits: rest.length, net: checkedSum(rest.map(({ net }) => net)) });
    });
}

function show(currency: string, { steps, peak, low, givenBack }: Intraday<Own>, untimed: { exits: number; net: number }): DayCurve {
  const text = (units: number) => amount(units, currency);
  const point = (of: typeof peak) => of && { at: of.at, value: text(of.value) };
  return {
    currency,
    points: thinOut(steps, MOST_POINTS).map(({ at, exits, net, after }) => ({
      ...{ at, exits: exits.length, net: text(net), after: text(after) },
      symbols: [...new Set(exits.map(({ symbol }) => symbol))].slice(0, 3),
    })),
    peak: point(peak),
    low: point(low),
    givenBack: givenBack === null ? null : text(givenBack),
    timed: steps.reduce((sum, { exits }) => sum + exits.length, 0),
    untimed: { exits: untimed.exits, net: text(untimed.net) },
  };
}

const MOST_POINTS = 800;
