import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTransactions } from '../../src/app/transaction.ts';
import type { DayCell } from '../../src/contract/days.ts';
import type { Filter } from '../../src/contract/filter.ts';
import type { Connection } from '../../src/db/connection.ts';
import { openForReading, openForWriting } from '../../src/db/open.ts';
import { createTradingDay, dayNumber, dayText, type TradingDayRule } from '../../src/domain/calendar/trading-day.ts';
import { decimalText } from '../../src/domain/decimal/decimal-text.ts';
import { unitsToDecimal } from '../../src/domain/money/units.ts';
import { sampleJournal } from '../../src/domain/sample/sample-journal.ts';
import { writeSampleJournal } from '../../src/features/journal/write-sample-journal.ts';
import { annotateScale } from '../support/annotated-scale.ts';
import { fixedWorld } from '../support/fixed-world.ts';
import { makeUpResults } from '../support/made-up-results.ts';
import { migrationsOnDisk } from '../support/migrations-on-disk.ts';
import { openCore } from '../support/open-core.ts';
import { writeScaleJournal } from '../support/scale-journal.ts';

const RUNS = Number(process.env.FILTERS ?? 15);
const WRITERS = {
  sample: (context: Parameters<typeof writeSampleJournal>[0]) => writeSampleJournal(context, sampleJournal('2025-11-14')),
  scale: (context: Parameters<typeof writeScaleJournal>[0]) => writeScaleJournal(context, 5000),
};
interface Open {
  readonly folder: string;
  readonly core: ReturnType<typeof openCore>;
  readonly sql: Connection;
  readonly from: number;
  readonly to: number;
}
const journals = {} as Record<keyof typeof WRITERS, Open>;

/** The results of some exits are forgotten: what nobody knows is part of every journal. */
beforeAll(async () => {
  for (const [name, write] of Object.entries(WRITERS) as [keyof typeof WRITERS, (typeof WRITERS)['sample']][]) {
    const folder = mkdtempSync(join(tmpdir(), 'roundtrip-'));
    const world = fixedWorld();
    const writing = openForWriting(folder, migrationsOnDisk(), world);
    await createTransactions(writing, folder, world)('test', (context) => write(context));
    if (name === 'scale') {
      annotateScale(writing);
      makeUpResults(writing);
    }
    writing.exec(
      'UPDATE partial_close SET net = NULL, gross = NULL WHERE id % 41 = 7; UPDATE partial_close SET by_day = 1 WHERE id % 23 = 5',
    );
    writing.close();
    const sql = openForReading(folder);
    const [from, to] = sql.prepare<[], [number, number]>('SELECT min(day), max(day) FROM partial_close').raw().get() as [number, number];
    journals[name] = { folder, core: openCore(folder, world), sql, from, to };
  }
}, 120_000);

afterAll(async () => {
  for (const { core, sql, folder } of Object.values(journals)) {
    sql.close();
    await core.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test.each(Object.keys(WRITERS) as (keyof typeof WRITERS)[])(
  'in a journal (%s) the calendar of any filter is what plain SQL adds up',
  async (name) => {
    const open = journals[name];
    await fc.assert(
      fc.asyncProperty(filterOf(open), span(open), async (filter, [from, to]) => {
        const { days } = await open.core.api.days.calendar({ from, to, filter });
        expect(days.filter(({ sums }) => sums.length > 0).map(figures)).toEqual(await plainly(open, filter, from, to));
      }),
      { numRuns: RUNS },
    );
  },
  120_000,
);

test.each(Object.keys(WRITERS) as (keyof typeof WRITERS)[])(
  'in a journal (%s) a day agrees with the calendar, its accounts and its lists, and its peak with a naive count',
  async (name) => {
    const open = journals[name];
    await fc.assert(
      fc.asyncProperty(filterOf(open), fc.integer({ min: open.from, max: open.to }), async (filter, number) => {
        const day = dayText(number);
        const page = await open.core.api.days.get({ day, filter });
        const { days } = await open.core.api.days.calendar({ from: day, to: day, filter });
        if (days[0]) expect(page).toMatchObject(days[0]);
        const [exits, closed] = (['exits', 'closed'] as const).map((of) => sum(page.sums.map((own) => own[of])));
        expect([exits, closed]).toEqual([sum(page.accounts.map((own) => own.exits)), sum(page.accounts.map((own) => own.closed))]);
        expect(page.trades.closed.total).toBe(closed);
        expect(turnsOf(page.curves)).toEqual(await naiveTurns(open, filter, day));
        await checkLists(open, page.trades, number);
        expect({ before: page.before, after: page.after }).toEqual(await naiveBeside(open, filter, number));
      }),
      { numRuns: RUNS },
    );
  },
  120_000,
);

type Page = Awaited<ReturnType<Open['core']['api']['days']['get']>>;
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const rounded = (value: number) => Math.round(value * 1e6) / 1e6;
const figures = ({ day, sums }: DayCell) => ({
  day,
  sums: sums.map(({ r, ...rest }) => ({ ...rest, r: r && { ...r, value: rounded(r.value) } })),
});
const text = (units: number, currency: string) => decimalText(unitsToDecimal(units, currency));

function filterOf({ sql, from, to }: Open): fc.Arbitrary<Filter> {
  const uids = (text: string) => sql.prepare<[], string>(text).pluck().all();
  const list = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
  const day = fc.option(fc.integer({ min: from - 9, max: to + 9 }).map(dayText));
  const wide = fc.record({
    accounts: list(uids('SELECT uid FROM account')),
    direction: fc.constantFrom('long' as const, 'short' as const),
    status: fc.constantFrom('open' as const, 'closed' as const),
    dates: fc.record({
      meaning: fc.constantFrom('realised' as const, 'realised' as const, 'closed' as const, 'opened' as const),
      from: day,
      to: day,
    }),
    weekdays: list([1, 2, 3, 4, 5, 6, 7]),
    result: list(['win', 'loss', 'breakeven'] as const),
    tags: fc.record({ any: list(uids('SELECT uid FROM tag')), all: fc.constant([]), none: fc.constant([]) }),
    hasNote: fc.boolean(),
  });
  return fc
    .tuple(
      wide,
      fc.subarray(['accounts', 'direction', 'status', 'dates', 'weekdays', 'result', 'tags', 'hasNote'] as const, { maxLength: 3 }),
    )
    .map(([all, kept]) => Object.fromEntries(kept.map((key) => [key, all[key]])));
}

const span = ({ from, to }: Open): fc.Arbitrary<[string, string]> =>
  fc.tuple(fc.integer({ min: from - 5, max: to }), fc.nat(120)).map(([first, length]) => [dayText(first), dayText(first + length)]);

/** Which trades a filter means is asked of the table, which is held against SQL elsewhere. */
async function trades({ core }: Open, filter: Filter): Promise<string> {
  return JSON.stringify((await core.api.table.uids({ filter })).uids);
}

function narrowed(filter: Filter, from: string, to: string): [number, number] {
  const { dates } = filter;
  const own = dates?.meaning === 'realised' && !('period' in dates) ? dates : { from: null, to: null };
  return [
    Math.max(dayNumber(from), own.from === null ? -1e9 : dayNumber(own.from)),
    Math.min(dayNumber(to), own.to === null ? 1e9 : dayNumber(own.to)),
  ];
}

const EXITS = `SELECT partial_close.*, account.currency, trade.risk, trade.costs_known, trade.uid AS trade FROM partial_close JOIN trade ON trade.id = trade_id
  JOIN account ON account.id = partial_close.account_id WHERE trade.uid IN (SELECT value FROM json_each(?)) AND day BETWEEN ? AND ?`;

async function plainly(open: Open, filter: Filter, from: string, to: string) {
  const given = [await trades(open, filter), ...narrowed(filter, from, to)] as const;
  type Row = Record<string, number> & { currency: string; uid: string };
  const rows = (text: string) => open.sql.prepare<unknown[], Row>(text).all(...given);
  const exits = rows(`SELECT day, currency, count(*) AS exits, sum(net IS NULL) AS unknown, total(net * 1.0 / nullif(risk, 0)) AS r,
    count(net * 1.0 / nullif(risk, 0)) AS known FROM (${EXITS}) GROUP BY day, currency`);
  const money = rows(`SELECT day, currency, total(gross) AS gross, total(costs) AS costs, total(carry) AS carry, total(net) AS net,
    sum(costs_known = 0) AS costsUnknown FROM (${EXITS}) WHERE net IS NOT NULL GROUP BY day, currency`);
  const tradesOn = (day: string) => `SELECT trade.uid, ${day} AS day, net, account.currency AS currency FROM trade
    JOIN account ON account.id = account_id WHERE trade.uid IN (SELECT value FROM json_each(?)) AND ${day} BETWEEN ? AND ?`;
  const [opened, closed] = [rows(tradesOn('opened_day')), rows(tradesOn('closed_day'))];
  const results = await resultsOf(
    open,
    closed.map(({ uid }) => uid),
  );
  const all = [...exits, ...opened, ...closed];
  return [...new Set(all.map(({ day }) => day as number))]
    .sort((a, b) => a - b)
    .map((day) => ({
      day: dayText(day),
      sums: [...new Set(all.filter((row) => row.day === day).map(({ currency }) => currency))].sort().map((currency) => {
        const isOwn = (row: Row) => row.day === day && row.currency === currency;
        const [own, sums, ended] = [exits.find(isOwn), money.find(isOwn), closed.filter(isOwn)];
        const count = (result: string) => ended.filter(({ uid }) => results.get(uid) === result).length;
        const amount = (of: string) => text(sums?.[of] ?? 0, currency);
        return {
          ...{ currency, gross: amount('gross'), costs: amount('costs'), carry: amount('carry'), net: amount('net') },
          ...{ exits: own?.exits ?? 0, costsUnknown: sums?.costsUnknown ?? 0, unknown: own?.unknown ?? 0 },
          r: own?.known ? { value: rounded(own.r as number), exits: own.known } : null,
          ...{ opened: opened.filter(isOwn).length, closed: ended.length },
          ...{ won: count('win'), lost: count('loss'), breakeven: count('breakeven') },
          closedNet: text(sum(ended.map(({ net }) => net ?? 0)), currency),
        };
      }),
    }));
}

async function resultsOf({ core }: Open, uids: readonly string[]): Promise<Map<string, string>> {
  const results = new Map<string, string>();
  for (const result of ['win', 'loss', 'breakeven'] as const) {
    const found = await core.api.table.uids({ filter: { trades: [...uids], result: [result] } });
    for (const uid of found.uids) results.set(uid, result);
  }
  return results;
}

const turnsOf = (curves: Page['curves']) =>
  curves.map(({ currency, peak, low, givenBack, timed, untimed }) => ({
    currency,
    peak: peak?.value,
    low: low?.value,
    givenBack,
    timed,
    untimed,
  }));

async function naiveTurns(open: Open, filter: Filter, day: string) {
  const given = [await trades(open, filter), ...narrowed(filter, day, day)] as const;
  const rows = open.sql
    .prepare<unknown[], { currency: string; at: number; net: number; by_day: number }>(`SELECT * FROM (${EXITS}) WHERE net IS NOT NULL`)
    .all(...given);
  return [...new Set(rows.map(({ currency }) => currency))].sort().map((currency) => {
    const own = rows.filter((row) => row.currency === currency);
    const timed = own.filter(({ by_day }) => by_day === 0);
    const stands = [...new Set(timed.map(({ at }) => at))]
      .sort((a, b) => a - b)
      .map((at) => sum(timed.filter((row) => row.at <= at).map(({ net }) => net)));
    const [best, worst] = [Math.max(0, ...stands), Math.min(0, ...stands)];
    const rest = own.filter(({ by_day }) => by_day === 1);
    return {
      currency,
      peak: best > 0 ? text(best, currency) : undefined,
      low: worst < 0 ? text(worst, currency) : undefined,
      givenBack: best > 0 ? text(best - stands.at(-1)!, currency) : null,
      timed: timed.length,
      untimed: { exits: rest.length, net: text(sum(rest.map(({ net }) => net)), currency) },
    };
  });
}

/** Adjusted has a fill or an exit on the day; held has none. */
async function checkLists(open: Open, lists: Page['trades'], day: number): Promise<void> {
  const rules = new Map((await open.core.api.accounts.list({})).accounts.map(({ uid, day }) => [uid, day]));
  const usual = (await open.core.api.settings.get({})).day;
  for (const [name, isTouched] of [
    ['adjusted', true],
    ['held', false],
  ] as const) {
    const uids = lists[name].rows.map(({ trade }) => trade.uid);
    const { trades } = await open.core.api.trades.rows({ uids });
    for (const trade of trades) {
      const dayOf = createTradingDay((rules.get(trade.account) ?? usual) as TradingDayRule);
      const days = trade.fills.map(({ at, precision }) => (precision === 'day' ? dayNumber(at.slice(0, 10)) : dayOf(Date.parse(at))));
      expect([trade.symbol, name, days.includes(day)]).toEqual([trade.symbol, name, isTouched]);
      expect(dayNumber(trade.openedDay)).toBeLessThan(day);
      if (trade.closedDay !== null) expect(dayNumber(trade.closedDay)).toBeGreaterThan(day);
    }
  }
  for (const { trade } of lists.opened.rows) expect(trade.openedDay).toBe(dayText(day));
}

async function naiveBeside(open: Open, filter: Filter, day: number) {
  const given = [await trades(open, filter), ...narrowed(filter, '0001-01-01', '9999-12-31')] as const;
  const days = open.sql
    .prepare<unknown[], number>(`SELECT day FROM (${EXITS})`)
    .pluck()
    .all(...given)
    .concat(
      open.sql
        .prepare<unknown[], number>(
          `SELECT opened_day FROM trade WHERE uid IN (SELECT value FROM json_each(?)) AND opened_day BETWEEN ? AND ?`,
        )
        .pluck()
        .all(...given),
      open.sql
        .prepare<{ accounts: string | null }, string>(
          `SELECT anchor_uid FROM annotation WHERE anchor_kind = 'day' UNION SELECT day FROM plan LEFT JOIN account ON account.id = account_id
           WHERE status <> 'taken' AND (:accounts IS NULL OR account_id IS NULL OR account.uid IN (SELECT value FROM json_each(:accounts)))`,
        )
        .pluck()
        .all({ accounts: filter.accounts ? JSON.stringify(filter.accounts) : null })
        .map(dayNumber),
    );
  const before = days.filter((other) => other < day);
  const after = days.filter((other) => other > day);
  return {
    before: before.length === 0 ? null : dayText(before.reduce((a, b) => Math.max(a, b))),
    after: after.length === 0 ? null : dayText(after.reduce((a, b) => Math.min(a, b))),
  };
}
