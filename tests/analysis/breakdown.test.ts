import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnsOf } from '../../src/analysis/columns.ts';
import { type Present, breakdown as together } from '../../src/analysis/reports/breakdown.ts';
import { select } from '../../src/analysis/select.ts';
import { studyOf } from '../../src/analysis/study.ts';
import type { Connection } from '../../src/db/connection.ts';
import { decimalText } from '../../src/domain/decimal/decimal-text.ts';
import type { Filter, GroupBy, Grouping } from '../../src/domain/filter.ts';
import { metrics } from '../../src/domain/metrics/catalog.ts';
import { spreadOfMeans } from '../../src/domain/metrics/spread-of-means.ts';
import { unitsToDecimal } from '../../src/domain/money/units.ts';
import { breakdownOf } from '../../src/features/reports/breakdown-of.ts';
import { CONVENTIONS, type FilterJournal, openFilterJournal } from '../support/filter-journal.ts';
import { plainly } from '../support/plain-filter.ts';
import { type GroupedTrade, groupedTrades } from '../support/plain-groups.ts';
import { PLAIN } from '../support/plain-statistics.ts';
import { randomFilter } from '../support/random-filter.ts';

const RUNS = Number(process.env.FILTERS ?? 100);
const METRICS = Object.keys(PLAIN);
const BY: readonly GroupBy[] = [
  ...(['symbol', 'underlying', 'class', 'account', 'side', 'setup', 'tags', 'rule', 'rating', 'weekday'] as const),
  ...(['hour', 'month', 'year', 'held', 'size', 'price', 'r', 'previous', 'nthOfDay'] as const),
];
let journal: FilterJournal;
let sql: Connection;
let all: readonly GroupedTrade[];

beforeAll(async () => {
  journal = await openFilterJournal();
  sql = journal.sql;
  all = groupedTrades(sql);
}, 60_000);
afterAll(() => journal.close());

test('every cell of every report is what plain statistics make of its trades', () => {
  fc.assert(
    fc.property(randomFilter(journal.some), fc.constantFrom(...BY), fc.option(fc.constantFrom(...BY)), (filter, by, across) => {
      const shown = breakdown(filter, by, across);
      const counted = plainTrades(filter);
      const columns = across === null ? [] : keysOf(counted, across);
      expect(new Set(shown.rows.map(({ key }) => key))).toEqual(new Set(keysOf(counted, by)));
      expect(new Set(shown.columns.map(({ key }) => key))).toEqual(new Set(columns));
      expect(shown.of).toBe(shown.rows.length);
      expect(shown.basis.trades).toBe(counted.length);
      const inColumn = (trades: readonly GroupedTrade[], column: number) =>
        column === 0 ? trades : trades.filter(({ keys }) => keys[across as GroupBy].includes(shown.columns[column - 1]?.key as string));
      for (const [at, { key, n }] of shown.rows.entries()) {
        const row = counted.filter(({ keys }) => keys[by].includes(key));
        expect(n).toBe(row.length);
        for (const [column, cell] of (shown.cells[at] ?? []).entries()) expectSame(cell, inColumn(row, column));
      }
      for (const [column, cell] of shown.totals.entries()) expectSame(cell, inColumn(counted, column));
      expect(shown.totals.length).toBe(columns.length + 1);
    }),
    { numRuns: RUNS },
  );
}, 300_000);

test.each(BY)(
  'a filter by the groups of a report means exactly the trades of its cell: %s',
  (by) => {
    fc.assert(
      fc.property(randomFilter(journal.some), fc.constantFrom(...BY), (filter, across) => {
        const { rows, columns } = breakdown(filter, by, across);
        const counted = plainTrades(filter);
        for (const { key } of rows.slice(0, 12))
          for (const column of [null, ...columns.slice(0, 4).map((each) => each.key)]) {
            const cell = [{ by, of: null, key }, ...(column === null ? [] : [{ by: across, of: null, key: column }])];
            const groups = [...(filter.groups ?? []), ...cell];
            const ids = select(sql, columnsOf(sql), { ...filter, groups }, CONVENTIONS);
            const wanted = counted.filter(({ keys }) => keys[by].includes(key) && (column === null || keys[across].includes(column)));
            const isCounted = new Set(counted.map(({ id }) => id));
            const got = Array.from(ids, (slot) => columnsOf(sql).trades.id[slot] as number).filter((id) => isCounted.has(id));
            expect(got.sort((a, b) => a - b)).toEqual(wanted.map(({ id }) => id).sort((a, b) => a - b));
          }
      }),
      { numRuns: Math.ceil(RUNS / 20) },
    );
  },
  120_000,
);

test('what all cells are told together is what each would tell alone', () => {
  const study = studyOf(sql, {}, CONVENTIONS);
  const inOrder = { rows: (present: readonly Present[]) => present, columns: (present: readonly Present[]) => present };
  for (const [by, across] of [['account', 'side'] as const, ['tags', 'weekday'] as const]) {
    const { cells, totals } = together(study, { by, of: null }, { by: across, of: null }, inOrder);
    for (const cell of [...cells.flat(), ...totals.slice(1)]) {
      const { length, results, outcomes, costs, multiples, held } = cell;
      const alone = { length, results, outcomes, costs, multiples, held };
      for (const { id, interval } of metrics) {
        if (interval?.by !== 'means') continue;
        const [got, wanted] = [spreadOfMeans(interval.from, cell), spreadOfMeans(interval.from, alone)];
        if (wanted === null || got === null) expect([id, got]).toEqual([id, wanted]);
        else expect(Math.abs(got - wanted)).toBeLessThanOrEqual(1e-5 * wanted);
      }
    }
  }
});

test('tags of one group and rules of one setup leave out what belongs to others', () => {
  const uid = (text: string) => sql.prepare<[], string>(text).pluck().get() as string;
  const mistakes = uid("SELECT uid FROM tag_group WHERE kind = 'mistake'");
  const without = uid('SELECT uid FROM tag WHERE id NOT IN (SELECT tag_id FROM setup_rule)');
  expect(new Set(breakdown({}, 'tags', null, mistakes).rows.map(({ key }) => key))).toEqual(new Set(['', ...journal.some.tags]));
  expect(breakdown({}, 'rule', null, without).rows.map(({ key }) => key)).toEqual(['']);
});

test('rows beyond the limit are counted and left out, those with the fewest trades', () => {
  const whole = breakdown({}, 'symbol', 'side');
  const few = breakdown({}, 'symbol', 'side', undefined, 7);
  // What is added up in another order may differ in its last digit.
  const shown = (value: unknown) => JSON.stringify(value, (_, each) => (typeof each === 'number' ? each.toPrecision(10) : each));
  expect(shown([few.rows, few.cells])).toEqual(shown([whole.rows.slice(0, 7), whole.cells.slice(0, 7)]));
  expect(shown([few.of, few.totals])).toEqual(shown([whole.rows.length, whole.totals]));
});

function breakdown(filter: Filter, by: GroupBy, across: GroupBy | null, of?: string, limit = 500) {
  const grouping = (name: GroupBy): Grouping => ({ by: name, of: of ?? null });
  return breakdownOf(studyOf(sql, filter, CONVENTIONS), {
    filter: {},
    rows: grouping(by),
    columns: across && grouping(across),
    metrics: METRICS,
    intervalOfFirst: [],
    limit,
  });
}

/** Closed and known, in the order of their closing. */
function plainTrades(filter: Filter): readonly GroupedTrade[] {
  const meant = new Set(plainly(sql, filter, { by: 'closed', descending: false }));
  return all.filter(({ id, isCounted }) => isCounted && meant.has(id));
}

const keysOf = (trades: readonly GroupedTrade[], by: GroupBy) => [...new Set(trades.flatMap(({ keys }) => keys[by]))];

type Cell = ReturnType<typeof breakdown>['cells'][number][number];

/** Exactly for money and counts, else to the ninth digit. */
function expectSame(cell: Cell, trades: readonly GroupedTrade[]): void {
  expect(cell.n).toBe(trades.length);
  if (trades.length === 0) return;
  for (const [at, { metric: id, value }] of cell.figures.entries()) {
    const plain = PLAIN[METRICS[at] as string]?.(trades) ?? null;
    const unit = metrics.find((metric) => metric.id === id)?.unit;
    if (plain === null || unit === 'money') expect([id, value]).toEqual([id, plain === null ? null : inDollars(plain)]);
    else if (unit === 'count') expect([id, value]).toEqual([id, plain]);
    else if (typeof value !== 'number' || !(Math.abs(value - plain) <= 1e-9 * Math.abs(plain))) expect([id, value]).toEqual([id, plain]);
  }
}

const inDollars = (units: number) => decimalText(unitsToDecimal(Math.round(units), 'USD'));
