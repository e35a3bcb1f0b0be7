import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Study, studyOf } from '../../src/analysis/study.ts';
import type { Filter } from '../../src/contract/filter.ts';
import type { ReadContext } from '../../src/db/context.ts';
import { type Handle, openHandle } from '../../src/db/handle.ts';
import { dayNumber, dayText } from '../../src/domain/calendar/trading-day.ts';
import { decimalText } from '../../src/domain/decimal/decimal-text.ts';
import { unitsToDecimal } from '../../src/domain/money/units.ts';
import { bridgeOf } from '../../src/features/reports/bridge-of.ts';
import { distributionOf } from '../../src/features/reports/distribution-of.ts';
import { drawdownsOf } from '../../src/features/reports/drawdowns-of.ts';
import { equityOf } from '../../src/features/reports/equity-of.ts';
import { exitsOf } from '../../src/features/reports/exits-of.ts';
import { exposureOf } from '../../src/features/reports/exposure-of.ts';
import { reviewOf } from '../../src/features/reports/review-of.ts';
import { whatIfOf } from '../../src/features/reports/what-if-of.ts';
import { winDaysOf } from '../../src/features/reports/win-days-of.ts';
import { CONVENTIONS, type FilterJournal, openFilterJournal } from '../support/filter-journal.ts';
import { PERIODS, plainly } from '../support/plain-filter.ts';
import { randomFilter } from '../support/random-filter.ts';

const RUNS = Number(process.env.FILTERS ?? 60);
let journal: FilterJournal;
let handle: Handle;
let context: ReadContext;
let trades: readonly Trade[];
let exits: readonly Exit[];

interface Trade {
  id: number;
  status: string;
  closed_day: number | null;
  net: number | null;
  risk: number | null;
  quantity: string;
  open_quantity: string;
  reviewed: 0 | 1;
}
interface Exit {
  id: number;
  trade_id: number;
  n: number;
  day: number;
  at: number;
  net: number | null;
}

beforeAll(async () => {
  journal = await openFilterJournal();
  const { sql } = journal;
  handle = openHandle(sql);
  context = { sql, db: handle.db, folder: '', now: () => 0, newUid: () => '' };
  trades = sql
    .prepare<[], Trade>(
      `SELECT trade.id, status, closed_day, net, risk, quantity, open_quantity, EXISTS (SELECT 1 FROM annotation
        WHERE anchor_kind = 'trade' AND anchor_uid = trade.uid AND reviewed_at IS NOT NULL) AS reviewed FROM trade ORDER BY closed_at, id`,
    )
    .all();
  exits = sql.prepare<[], Exit>('SELECT id, trade_id, n, day, at, net FROM partial_close ORDER BY at, id').all();
}, 60_000);
afterAll(() => {
  handle.close();
  journal.close();
});

/** What a filter means, as plain lists make it out. */
interface Plain {
  filter: Filter;
  study: Study;
  meant: readonly Trade[];
  closed: readonly (Trade & { net: number; closed_day: number })[];
  /** Whose result is known, of the trades meant, in the days that count. */
  inside: readonly (Exit & { net: number })[];
}

function eachFilter(see: (plain: Plain) => void | Promise<void>) {
  return fc.assert(
    fc.asyncProperty(randomFilter(journal.some), async (filter) => see(plain(filter as Filter))),
    { numRuns: RUNS },
  );
}

function plain(filter: Filter): Plain {
  const ids = new Set(plainly(journal.sql, filter, { by: 'closed', descending: false }));
  const meant = trades.filter(({ id }) => ids.has(id));
  const { from, to } = spanOf(filter);
  return {
    filter,
    study: studyOf(journal.sql, filter, CONVENTIONS),
    meant,
    closed: meant.filter((trade): trade is Plain['closed'][number] => trade.status === 'closed' && trade.net !== null),
    inside: exits.filter(
      (exit): exit is Plain['inside'][number] => ids.has(exit.trade_id) && exit.net !== null && exit.day >= from && exit.day <= to,
    ),
  };
}

function spanOf({ dates }: Filter): { from: number; to: number } {
  if (dates?.meaning !== 'realised') return { from: -1e9, to: 1e9 };
  const { from, to } = 'period' in dates ? PERIODS[dates.period] : dates;
  return { from: from === null ? -1e9 : dayNumber(from), to: to === null ? 1e9 : dayNumber(to) };
}

const total = (rows: readonly { net: number }[]) => rows.reduce((sum, { net }) => sum + net, 0);
const dollars = (units: number) => decimalText(unitsToDecimal(Math.round(units), 'USD'));
const near = (a: number | null | undefined, b: number) =>
  expect(typeof a === 'number' ? Math.abs(a - b) : a).toBeLessThanOrEqual(1e-9 * Math.abs(b) + 1e-12);
const byDay = ({ inside }: Plain) => [...Map.groupBy(inside, ({ day }) => day)].sort(([a], [b]) => a - b);

test(
  'the bridge leads from what was realised to what was closed, to the unit',
  () =>
    eachFilter((each) => {
      const { study, filter, closed, inside } = each;
      const [open, done] = [
        new Set(each.meant.filter(({ status }) => status === 'open').map(({ id }) => id)),
        new Set(closed.map(({ id }) => id)),
      ];
      const ofOpen = total(inside.filter(({ trade_id }) => open.has(trade_id)));
      const ofClosed = total(inside.filter(({ trade_id }) => done.has(trade_id)));
      expect(bridgeOf(study, filter)).toEqual({
        realised: dollars(total(inside)),
        closed: dollars(total(closed)),
        ofOpen: dollars(ofOpen),
        outside: dollars(total(closed) - ofClosed),
        otherwise: dollars(total(inside) - ofOpen - ofClosed),
      });
    }),
  120_000,
);

test(
  'the curve adds up days and exits, and falls as far as it does',
  () =>
    eachFilter((each) => {
      const ask = (by: 'day' | 'exit') => equityOf(context, each.study, { filter: each.filter, unit: 'money', by, points: 2000 });
      let sum = 0;
      const curve = byDay(each).map(([day, own]) => [dayText(day), dollars(total(own)), dollars((sum += total(own)))]);
      // A day on which a trade was closed whose exits were of other days is a point that changes nothing.
      const shown = ask('day').points.filter(({ day, change }) => change !== '0' || curve.some(([own]) => own === day));
      expect(shown.map(({ day, change, value }) => [day, change, value])).toEqual(curve);
      const single = ask('exit');
      expect(single.of).toBe(each.inside.length);
      expect(single.points.at(-1)?.value ?? '0').toBe(dollars(sum));
      expect(deepest(single.points.map(({ value }) => Number(value)))).toBeCloseTo(Number(single.deepest?.depth ?? 0), 6);
    }),
  120_000,
);

test(
  'the curve in R adds up the exits of which a risk is known, by day as one by one',
  () =>
    eachFilter((each) => {
      const riskOf = new Map(each.meant.map(({ id, risk }) => [id, risk ?? 0]));
      const known = each.inside.filter(({ trade_id }) => riskOf.get(trade_id) !== 0);
      const end = known.reduce((sum, { net, trade_id }) => sum + net / (riskOf.get(trade_id) as number), 0);
      for (const by of ['day', 'exit'] as const) {
        const { points, withRisk } = equityOf(context, each.study, { filter: each.filter, unit: 'r', by, points: 2000 });
        expect(withRisk).toBe(known.length);
        expect(Math.abs(Number(points.at(-1)?.value ?? 0) - end)).toBeLessThanOrEqual(1e-9 * known.length);
      }
    }),
  120_000,
);

/** Of every two places the most that was lost between them. */
function deepest(values: readonly number[]): number {
  const all = [0, ...values];
  let worst = 0;
  for (const [at, value] of all.entries()) worst = Math.min(worst, ...all.slice(at).map((later) => later - value));
  return worst;
}

test(
  'the falls of a curve are its ways from each high back to it',
  () =>
    eachFilter((each) => {
      const days = byDay(each);
      const levels = [0];
      for (const [, own] of days) levels.push((levels.at(-1) as number) + total(own));
      const wanted: [string, string | null][] = [];
      for (let at = 1; at < levels.length; at++) {
        const high = Math.max(...levels.slice(0, at));
        const before = levels[at - 1] as number;
        if (before !== high || (levels[at] as number) >= high) continue;
        const end = levels.findIndex((level, later) => later > at && level >= high);
        const part = levels.slice(at, end === -1 ? undefined : end);
        wanted.push([dollars(Math.min(...part) - high), end === -1 ? null : dayText(days[end - 1]?.[0] as number)]);
      }
      const { rows, of } = drawdownsOf(context, each.study, { filter: each.filter, unit: 'money', limit: 200 });
      expect(of).toBe(wanted.length);
      if (of > 200) return;
      const order = (all: readonly (readonly [unknown, unknown])[]) => all.map(String).sort();
      expect(order(rows.map(({ depth, recovered }) => [depth, recovered]))).toEqual(order(wanted));
    }),
  120_000,
);

test(
  'each value lies in one bin, and no bin holds both what was won and what was lost',
  () =>
    eachFilter(({ study, closed }) => {
      const r = distributionOf(study, { filter: {}, of: 'r', bins: 20, width: null });
      const values = closed.filter(({ risk }) => risk).map(({ net, risk }) => net / (risk as number));
      expect([r.n, r.without]).toEqual([values.length, closed.length - values.length]);
      for (const { from, to, n } of r.bins) {
        const [low, high] = [(from as number | null) ?? Number.NEGATIVE_INFINITY, (to as number | null) ?? Number.POSITIVE_INFINITY];
        expect(n).toBe(values.filter((value) => value >= low && value < high).length);
        expect(low < 0 && high > 0 && values.some((value) => value < 0) && values.some((value) => value >= 0)).toBe(false);
      }
      expect(r.bins.reduce((sum, { n }) => sum + n, 0)).toBe(values.length);
      expect(r.bins.length).toBeLessThanOrEqual(22);
    }),
  120_000,
);

test(
  'exits are told apart by their number',
  () =>
    eachFilter(async ({ study, closed }) => {
      const done = new Set(closed.map(({ id }) => id));
      const own = exits.filter((exit): exit is Plain['inside'][number] => done.has(exit.trade_id) && exit.net !== null);
      const { rows } = await exitsOf(context, study);
      for (const { n, exits: count, net, winShare } of rows) {
        const wanted = own.filter((exit) => Math.min(exit.n, 6) === n);
        expect([count, net]).toEqual([wanted.length, dollars(total(wanted))]);
        near(winShare, wanted.filter((exit) => exit.net > 0).length / wanted.length);
      }
      expect(rows.reduce((sum, { exits: count }) => sum + count, 0)).toBe(own.length);
    }),
  120_000,
);

test(
  'a day is won, lost or even by what was realised on it',
  () =>
    eachFilter((each) => {
      const shown = winDaysOf(each.study, { filter: each.filter, metrics: ['tradeCount', 'totalResult'] });
      for (const [side, wanted] of [
        ['won', 1],
        ['lost', -1],
        ['even', 0],
      ] as const) {
        const days = byDay(each).filter(([, own]) => Math.sign(total(own)) === wanted);
        const named = new Set(days.map(([day]) => day));
        const closed = each.closed.filter(({ closed_day }) => named.has(closed_day));
        expect([shown[side].days, shown[side].result]).toEqual([days.length, dollars(days.reduce((sum, [, own]) => sum + total(own), 0))]);
        expect([shown[side].trades, shown[side].figures[1]?.value]).toEqual([closed.length, dollars(total(closed))]);
      }
    }),
  120_000,
);

test(
  'what is open, what waits for review, and what would be left without some',
  () =>
    eachFilter(async (each) => {
      const { study, filter, meant, closed } = each;
      const open = meant.filter(({ status }) => status === 'open');
      const { of, accounts } = await exposureOf(context, study, { filter, limit: 500 });
      const risk = open.reduce((sum, one) => sum + ((one.risk ?? 0) * Number(one.open_quantity)) / Number(one.quantity), 0);
      expect([of, accounts.reduce((sum, one) => sum + one.unknown, 0)]).toEqual([
        open.length,
        open.filter((one) => one.risk === null).length,
      ]);
      expect(Math.abs(accounts.reduce((sum, one) => sum + Number(one.risk), 0) - risk / 1e6)).toBeLessThan(1e-6 * (open.length + 1));
      const review = await reviewOf(context, study, { filter }, async () => ({ questions: [] }));
      expect(review.unreviewed).toBe(meant.filter(({ status, reviewed }) => status === 'closed' && reviewed === 0).length);
      const without = plain(fc.sample(randomFilter(journal.some), { numRuns: 1, seed: meant.length })[0] as Filter);
      const gone = new Set(without.meant.map(({ id }) => id));
      const asked = { filter, without: [without.filter], size: { kind: 'asTaken' as const }, metrics: ['totalResult', 'tradeCount'] };
      const { after } = whatIfOf(context, study, { ...asked, tried: 1, seed: 1 });
      const left = closed.filter(({ id }) => !gone.has(id));
      expect(after.map(({ value }) => value)).toEqual([dollars(total(left)), left.length]);
    }),
  120_000,
);
