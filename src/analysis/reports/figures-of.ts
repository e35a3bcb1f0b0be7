import type { Connection } from '../../db/connection.ts';
import type { Days, Figures } from '../../domain/metrics/figures.ts';
import type { Study } from '../study.ts';
import { capitalOver } from './capital-over.ts';
import type { RealisedDay } from './realised-by-day.ts';

/** All that statistics of a study are made of. */
export function figuresOf(sql: Connection, study: Study, realised: readonly RealisedDay[]): Figures {
  return { trades: study.trades, days: daysBetween(sql, study, realised) };
}

/** From the first to the last, those without anything among them: weekends only where a year is said to have 365 days, or something happened. */
function daysBetween(sql: Connection, study: Study, realised: readonly RealisedDay[]): Days {
  const { conventions } = study;
  const perYear = conventions.daysPerYear === 'account' ? ownDays(study) : Number(conventions.daysPerYear);
  const all: number[] = [];
  const results: number[] = [];
  const trades: number[] = [];
  let last: number | null = null;
  for (const { day, net, trades: closed } of realised) {
    if (last !== null) {
      for (let between = last + 1; between < day; between++) {
        if (perYear !== 365 && isWeekend(between)) continue;
        all.push(between);
        results.push(0);
        trades.push(0);
      }
    }
    all.push(day);
    results.push(net);
    trades.push(closed);
    last = day;
  }
  const there = capitalOver(sql, study, all);
  const capital = typeof there === 'string' ? null : there;
  const came = capital?.came.some((units) => units !== 0) ? capital.came : undefined;
  const calendarDays = all.length === 0 ? 0 : (all.at(-1) as number) - (all[0] as number) + 1;
  const riskFree = Number(conventions.riskFreeRate) / 100 / perYear;
  return { results, trades, capital: capital?.first ?? null, came, calendarDays, perYear, riskFree };
}

const isWeekend = (day: number): boolean => ((day % 7) + 7) % 7 === 2 || ((day % 7) + 7) % 7 === 3;

/** What is traded around the clock makes a year of 365 days. */
function ownDays({ columns, trades }: Study): number {
  const { instrument } = columns.trades.of;
  for (const slot of trades.slots) {
    const { class: assetClass } = columns.names.instruments.get(instrument[slot] as number) ?? { class: '' };
    if (assetClass !== 'cryptoSpot' && assetClass !== 'cryptoPerpetual') return 252;
  }
  return trades.length === 0 ? 252 : 365;
}
