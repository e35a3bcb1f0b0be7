import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnsOf } from '../../src/analysis/columns.ts';
import { select } from '../../src/analysis/select.ts';
import { viewOf } from '../../src/analysis/views.ts';
import { SortBy } from '../../src/contract/filter.ts';
import type { Filter, Sort } from '../../src/domain/filter.ts';
import { CONVENTIONS, type FilterJournal, openFilterJournal } from '../support/filter-journal.ts';
import { CLAUSES, plainly } from '../support/plain-filter.ts';
import { filterDimensions, randomFilter } from '../support/random-filter.ts';
import { randomJudging } from '../support/random-judging.ts';

const NAMES: readonly (keyof Filter)[] = [
  ...([
    'accounts',
    'symbols',
    'classes',
    'direction',
    'status',
    'dates',
    'weekdays',
    'hours',
    'heldMinutes',
    'result',
    'net',
    'r',
  ] as const),
  ...([
    'quantity',
    'tags',
    'setups',
    'ruleBroken',
    'rating',
    'reviewed',
    'hasNote',
    'hasImage',
    'text',
    'imports',
    'trades',
    'groups',
  ] as const),
];
const ANY: Sort = { by: 'closed', descending: false };
const RUNS = Number(process.env.FILTERS ?? 100);
let journal: FilterJournal;

beforeAll(async () => {
  journal = await openFilterJournal();
}, 60_000);
afterAll(() => journal.close());

test('columns mean the trades that plain SQL means, in the same order', () => {
  fc.assert(
    fc.property(randomFilter(journal.some), sort(), fc.nat(2500), fc.integer({ min: 1, max: 300 }), (filter, sort, offset, limit) => {
      const { sql } = journal;
      const wanted = plainly(sql, filter, sort);
      const view = viewOf(sql, filter, CONVENTIONS);
      const ids = (slots: Int32Array) => Array.from(slots, (slot) => view.columns.trades.id[slot]);
      expect(view.selection.length).toBe(wanted.length);
      expect(ids(view.page(sort, 0, limit))).toEqual(wanted.slice(0, limit));
      expect(ids(view.page(sort, offset, limit))).toEqual(wanted.slice(offset, offset + limit));
      expect(ids(view.page(sort, 0, wanted.length))).toEqual(wanted);
      const place = wanted.length === 0 ? -1 : offset % wanted.length;
      const slot = view.columns.trades.find(wanted[place] ?? 0);
      const found = view.beside(sort, slot);
      expect(found && [found.place, ...ids(Int32Array.of(found.before, found.after))]).toEqual(
        slot < 0 ? null : [place, wanted[place - 1], wanted[place + 1]],
      );
    }),
    { numRuns: RUNS },
  );
}, 300_000);

const BAND = { basis: 'net', unit: 'money', value: '80' } as const;
const WIDE = { futuresAndForex: BAND, stocksAndOptions: BAND, crypto: BAND };

test.each<Filter>([{ result: ['loss', 'unknown'] }, { weekdays: [1, 5] }, { hours: { from: 22, to: 3 } }])(
  '%j means the same of a few trades as of all, by the conventions of now',
  (filter) => {
    const { sql } = journal;
    const columns = columnsOf(sql);
    const { length } = columns.trades;
    for (const conventions of [CONVENTIONS, { ...CONVENTIONS, zone: 'Asia/Kolkata', breakeven: WIDE }]) {
      const all = select(sql, columns, filter, conventions);
      expect(all.length).toBeGreaterThan(0);
      for (let from = 0; from < length; from += 20) {
        const few = columns.trades.all().filter((slot) => slot >= from && slot < from + 20);
        expect(select(sql, columns, filter, conventions, few)).toEqual(all.filter((slot) => few.includes(slot)));
      }
    }
  },
);

test('what asks for more of what was just asked means the same as asked anew', () => {
  const both = fc.tuple(randomFilter(journal.some), randomFilter(journal.some), randomFilter(journal.some));
  fc.assert(
    fc.property(both, ([first, second, third]) => {
      const { sql } = journal;
      for (const filter of [first, { ...first, ...second }, { ...first, ...third }, { ...third, ...first, ...second }])
        expect(viewOf(sql, filter, CONVENTIONS).selection).toEqual(select(sql, columnsOf(sql), filter, CONVENTIONS));
    }),
    { numRuns: RUNS },
  );
}, 300_000);

test.each(NAMES)(
  '%s alone means what plain SQL means by it, some trades and not all',
  (name) => {
    const counts = new Set<number>();
    fc.assert(
      fc.property(filterDimensions(journal.some)[name] as fc.Arbitrary<unknown>, (value) => {
        const { sql } = journal;
        const filter = { [name]: value } as Filter;
        const slots = select(sql, columnsOf(sql), filter, CONVENTIONS);
        const ids = Array.from(slots, (slot) => columnsOf(sql).trades.id[slot] as number);
        expect(ids.sort((a, b) => a - b)).toEqual(plainly(sql, filter, { by: 'closed', descending: false }).sort((a, b) => a - b));
        counts.add(ids.length);
      }),
      { numRuns: 25 },
    );
    const all = columnsOf(journal.sql).trades.live;
    expect([...counts].some((count) => count > 0 && (count < all || name === 'imports'))).toBe(true);
  },
  60_000,
);

test('won, lost, even and unknown are what plain SQL makes of them, by money, ticks and R', () => {
  const { sql } = journal;
  const even = new Map<string, Set<number>>();
  fc.assert(
    fc.property(randomJudging, randomFilter(journal.some), (judging, filter) => {
      const counts = (['win', 'loss', 'breakeven', 'unknown'] as const).map((result) => {
        const own: Filter = { ...filter, result: [result] };
        const slots = select(sql, columnsOf(sql), own, { ...CONVENTIONS, ...judging });
        const ids = Array.from(slots, (slot) => columnsOf(sql).trades.id[slot] as number);
        expect(ids.sort((a, b) => a - b)).toEqual(plainly(sql, own, ANY, judging).sort((a, b) => a - b));
        return ids.length;
      });
      const { unit } = judging.breakeven.futuresAndForex;
      even.set(unit, (even.get(unit) ?? new Set()).add(counts[2] as number));
    }),
    { numRuns: RUNS },
  );
  for (const unit of ['money', 'ticks', 'r']) expect(even.get(unit)?.size).toBeGreaterThan(3);
}, 120_000);

test('a trade of several symbols is found by a word for any of them', () => {
  const { sql } = journal;
  const others = sql.prepare<[], { id: number; symbol: string }>(`
    SELECT trade.id, symbol FROM trade JOIN position ON trade_id = trade.id JOIN instrument ON instrument.id = position.instrument_id
    WHERE instruments > 1 AND position.instrument_id <> trade.instrument_id`);
  for (const { id, symbol } of others.all()) {
    const slots = select(sql, columnsOf(sql), { text: symbol }, CONVENTIONS);
    const ids = Array.from(slots, (slot) => columnsOf(sql).trades.id[slot] as number);
    expect(ids).toContain(id);
    expect(ids.sort((a, b) => a - b)).toEqual(plainly(sql, { text: symbol }, { by: 'closed', descending: false }).sort((a, b) => a - b));
  }
});

test('the random filters mean none, some and all, and ask for everything there is', () => {
  const filters = fc.sample(randomFilter(journal.some), 300);
  const counts = filters.map((each) => viewOf(journal.sql, each, CONVENTIONS).selection.length);
  expect(counts.filter((count) => count === 0).length).toBeGreaterThan(5);
  expect(counts.filter((count) => count > 20).length).toBeGreaterThan(40);
  expect(new Set(filters.flatMap((each) => Object.keys(each)))).toEqual(new Set(NAMES));
  expect(new Set(NAMES)).toEqual(new Set(Object.keys(CLAUSES)));
});

const sort = (): fc.Arbitrary<Sort> => fc.record({ by: fc.constantFrom(...SortBy.options), descending: fc.boolean() });
