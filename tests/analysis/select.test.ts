import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnsOf } from '../../src/analysis/columns.ts';
import { select } from '../../src/analysis/select.ts';
import { viewOf } from '../../src/analysis/views.ts';
import { createTransactions } from '../../src/app/transaction.ts';
import { SortBy } from '../../src/contract/filter.ts';
import type { Connection } from '../../src/db/connection.ts';
import { openForReading, openForWriting } from '../../src/db/open.ts';
import type { Period } from '../../src/domain/calendar/period-days.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/default-settings.ts';
import type { Filter, GroupRef, Sort } from '../../src/domain/filter.ts';
import { annotateScale } from '../support/annotated-scale.ts';
import { fixedWorld } from '../support/fixed-world.ts';
import { migrationsOnDisk } from '../support/migrations-on-disk.ts';
import { writeScaleJournal } from '../support/scale-journal.ts';
import { STATISTICS } from '../support/statistics-conventions.ts';

const folder = mkdtempSync(join(tmpdir(), 'roundtrip-'));
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
const RUNS = Number(process.env.FILTERS ?? 200);
const CONVENTIONS = {
  zone: 'UTC',
  today: '2025-03-12',
  weekStart: 'monday' as const,
  breakeven: { ...NET_ZERO(), crypto: DEFAULT_SETTINGS.conventions.breakeven.crypto },
  ...STATISTICS,
};
let sql: Connection;
let some: {
  accounts: string[];
  tags: string[];
  setups: string[];
  trades: string[];
  imports: string[];
  rule: string;
  symbols: string[];
  firstDay: number;
};

beforeAll(async () => {
  const world = fixedWorld();
  const writing = openForWriting(folder, migrationsOnDisk(), world);
  await createTransactions(writing, folder, world)('test', (context) => writeScaleJournal(context, 6000));
  writing.transaction(() => {
    annotateScale(writing);
    groupSome(writing);
  })();
  writing.close();
  sql = openForReading(folder);
  const uids = (text: string) => sql.prepare<[], string>(text).pluck().all();
  some = {
    accounts: uids('SELECT uid FROM account'),
    tags: uids("SELECT tag.uid FROM tag JOIN tag_group ON tag_group.id = group_id WHERE kind <> 'setup'"),
    setups: uids("SELECT tag.uid FROM tag JOIN tag_group ON tag_group.id = group_id WHERE kind = 'setup'"),
    trades: uids('SELECT uid FROM trade WHERE id % 11 = 0'),
    imports: uids('SELECT uid FROM import_batch'),
    symbols: uids('SELECT symbol FROM instrument ORDER BY id LIMIT 40'),
    rule: uids('SELECT uid FROM setup_rule')[0] as string,
    firstDay: sql.prepare<[], number>('SELECT min(opened_day) FROM trade').pluck().get() as number,
  };
}, 60_000);

afterAll(() => {
  sql.close();
  rmSync(folder, { recursive: true, force: true });
});

test('columns mean the trades that plain SQL means, in the same order', () => {
  fc.assert(
    fc.property(filter(), sort(), fc.nat(2500), fc.integer({ min: 1, max: 300 }), (filter, sort, offset, limit) => {
      const wanted = plainly(filter, sort);
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

test.each(NAMES)(
  '%s alone means what plain SQL means by it, some trades and not all',
  (name) => {
    const counts = new Set<number>();
    fc.assert(
      fc.property(DIMENSIONS()[name] as fc.Arbitrary<unknown>, (value) => {
        const filter = { [name]: value } as Filter;
        const slots = select(sql, columnsOf(sql), filter, CONVENTIONS);
        const ids = Array.from(slots, (slot) => columnsOf(sql).trades.id[slot] as number);
        expect(ids.sort((a, b) => a - b)).toEqual(plainly(filter, { by: 'closed', descending: false }).sort((a, b) => a - b));
        counts.add(ids.length);
      }),
      { numRuns: 25 },
    );
    const all = columnsOf(sql).trades.live;
    expect([...counts].some((count) => count > 0 && (count < all || name === 'imports'))).toBe(true);
  },
  60_000,
);

test('the random filters mean none, some and all, and ask for everything there is', () => {
  const filters = fc.sample(filter(), 300);
  const counts = filters.map((each) => viewOf(sql, each, CONVENTIONS).selection.length);
  expect(counts.filter((count) => count === 0).length).toBeGreaterThan(5);
  expect(counts.filter((count) => count > 20).length).toBeGreaterThan(40);
  expect(new Set(filters.flatMap((each) => Object.keys(each)))).toEqual(new Set(NAMES));
  expect(new Set(NAMES)).toEqual(new Set(Object.keys(CLAUSES)));
});

/** Every sixtieth trade takes in the next one, where it is of another symbol of the same account. */
function groupSome(sql: Connection): void {
  const pairs = sql
    .prepare<[], [number, number]>(
      `SELECT one.id, other.id FROM trade AS one JOIN trade AS other ON other.id = one.id + 1 AND other.account_id = one.account_id
      AND other.instrument_id <> one.instrument_id WHERE one.id % 30 = 1`,
    )
    .raw()
    .all();
  expect(pairs.length).toBeGreaterThan(5);
  for (const [one, other] of pairs) {
    sql.prepare('UPDATE position SET trade_id = ? WHERE trade_id = ?').run(one, other);
    sql.prepare('UPDATE partial_close SET trade_id = ? WHERE trade_id = ?').run(one, other);
    sql.prepare('UPDATE trade SET instruments = 2 WHERE id = ?').run(one);
    sql.prepare('DELETE FROM trade WHERE id = ?').run(other);
  }
}

function NET_ZERO() {
  const band = { basis: 'net', unit: 'money', value: '0.5' } as const;
  return { futuresAndForex: band, stocksAndOptions: band };
}

type Generators = { readonly [N in keyof Filter]-?: fc.Arbitrary<NonNullable<Filter[N]>> };

/** Random values of each dimension, of their own. */
function DIMENSIONS(): Generators {
  const list = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
  const day = fc.option(
    fc.integer({ min: -5, max: 120 }).map((n) => new Date((some.firstDay + n * 3) * 86_400_000).toISOString().slice(0, 10)),
  );
  const meaning = fc.constantFrom('realised' as const, 'closed' as const, 'opened' as const);
  const span = (min: number, max: number, digits: number) => {
    const value = fc.option(fc.integer({ min, max }).map((n) => String(n / 10 ** digits)));
    return fc.record({ from: value, to: value });
  };
  const minutes = fc.option(fc.nat(5000));
  const star = fc.integer({ min: 1, max: 5 });
  const word = fc.constantFrom('break', 'uber', 'early', 'stop', 's01', 'S0', 'f', 'gap', 'fade', 'late', 'pati', 'calm', 'nowhere', 'Ü');
  const few = (uids: readonly string[]) => fc.subarray([...uids], { maxLength: 1 });
  const tags = some.tags;
  return {
    accounts: list([...some.accounts, NOBODY]),
    symbols: fc.subarray([...some.symbols, 'nothing'], { minLength: 1, maxLength: 6 }),
    classes: list(['stock', 'future', 'forex', 'bond']),
    direction: fc.constantFrom('long', 'short'),
    status: fc.constantFrom('open', 'closed'),
    dates: fc.oneof(
      { weight: 3, arbitrary: fc.record({ meaning, from: day, to: day }) },
      { weight: 1, arbitrary: fc.record({ meaning, period: fc.constantFrom(...(Object.keys(PERIODS) as Period[])) }) },
    ),
    weekdays: list([1, 2, 3, 4, 5, 6, 7]),
    hours: fc.record({ from: fc.nat(23), to: fc.nat(23) }),
    heldMinutes: fc.record({ from: minutes, to: minutes }),
    result: list(['win', 'loss', 'breakeven', 'unknown'] as const),
    net: span(-90_000, 90_000, 2),
    r: span(-500, 500, 2),
    quantity: span(0, 9000, 1),
    tags: fc.record({ any: fc.subarray([...tags, NOBODY]), all: few(tags), none: few(tags) }),
    setups: list([...some.setups, NOBODY]),
    ruleBroken: fc.constantFrom(true as const, some.rule, NOBODY),
    rating: fc.record({ from: star, to: star }),
    reviewed: fc.boolean(),
    hasNote: fc.boolean(),
    hasImage: fc.boolean(),
    text: fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' ')),
    imports: list([...some.imports, NOBODY]),
    trades: list([...some.trades, NOBODY]),
    groups: fc.uniqueArray(group(), { minLength: 1, maxLength: 2, selector: ({ by }) => by }),
  };
}

const group = (): fc.Arbitrary<GroupRef> =>
  fc
    .oneof(
      fc.record({ by: fc.constant('symbol' as const), key: fc.constantFrom(...some.symbols) }),
      fc.record({ by: fc.constant('side' as const), key: fc.constantFrom('long', 'short') }),
      fc.record({ by: fc.constant('weekday' as const), key: fc.integer({ min: 1, max: 7 }).map(String) }),
      fc.record({ by: fc.constant('hour' as const), key: fc.constantFrom('', '9', '15') }),
      fc.record({ by: fc.constant('rating' as const), key: fc.constantFrom('', '1', '4') }),
      fc.record({ by: fc.constant('setup' as const), key: fc.constantFrom('', ...some.setups) }),
    )
    .map((each) => ({ ...each, of: null }));

const NOBODY = 'f'.repeat(32);

/** A few dimensions of all: together they would mean nothing. */
function filter(): fc.Arbitrary<Filter> {
  const all = DIMENSIONS();
  const names = fc.oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 20, arbitrary: fc.uniqueArray(fc.constantFrom(...(Object.keys(all) as (keyof Filter)[])), { minLength: 1, maxLength: 3 }) },
  );
  return names.chain(
    (kept) => fc.record(Object.fromEntries(kept.map((name) => [name, all[name] as fc.Arbitrary<unknown>]))) as fc.Arbitrary<Filter>,
  );
}

const sort = (): fc.Arbitrary<Sort> => fc.record({ by: fc.constantFrom(...SortBy.options), descending: fc.boolean() });

/** The same question put to the database, with nothing remembered. */
function plainly(filter: Filter, sort: Sort): number[] {
  const values: unknown[] = [];
  const list = (of: readonly unknown[]) => (values.push(JSON.stringify(of)), '(SELECT value FROM json_each(?))');
  const where = Object.entries(filter).map(([name, value]) => `(${CLAUSES[name as keyof Filter](value as never, list)})`);
  const [key, way] = [KEYS[sort.by], sort.descending ? 'DESC' : 'ASC'];
  const text = `WITH own AS (SELECT trade.*, account.uid AS account_uid, account.name AS account_name, instrument.symbol, instrument.class,
      words.id AS words, words.rating, words.reviewed_at, words.note,
      (SELECT tag.uid FROM annotation_tag JOIN tag ON tag.id = tag_id JOIN tag_group ON tag_group.id = group_id
        WHERE annotation_id = words.id AND kind = 'setup') AS setup,
      (SELECT lower(tag.name) FROM annotation_tag JOIN tag ON tag.id = tag_id JOIN tag_group ON tag_group.id = group_id
        WHERE annotation_id = words.id AND kind = 'setup') AS setup_name
    FROM trade JOIN account ON account.id = account_id JOIN instrument ON instrument.id = instrument_id
    LEFT JOIN annotation AS words ON anchor_uid = trade.uid AND anchor_kind = 'trade')
  SELECT own.id FROM own WHERE ${where.join(' AND ') || '1'} ORDER BY (${key}) IS NULL, ${key} ${way}, own.id ${way}`;
  return sql
    .prepare<unknown[], number>(text)
    .pluck()
    .all(...values);
}

/** Of Wednesday, 12 March 2025, with weeks from Monday. */
const PERIODS: Record<Period, { from: string; to: string }> = {
  today: { from: '2025-03-12', to: '2025-03-12' },
  thisWeek: { from: '2025-03-10', to: '2025-03-16' },
  lastWeek: { from: '2025-03-03', to: '2025-03-09' },
  thisMonth: { from: '2025-03-01', to: '2025-03-31' },
  lastMonth: { from: '2025-02-01', to: '2025-02-28' },
  thisYear: { from: '2025-01-01', to: '2025-12-31' },
  lastYear: { from: '2024-01-01', to: '2024-12-31' },
  last30Days: { from: '2025-02-11', to: '2025-03-12' },
  last90Days: { from: '2024-12-13', to: '2025-03-12' },
};

type List = (of: readonly unknown[]) => string;
type Clauses = { [N in keyof Filter]-?: (value: NonNullable<Filter[N]>, list: List) => string };
const within = (
  column: string,
  { from, to }: { from: unknown; to: unknown },
  list: List,
  show: (value: string) => string = (value) => value,
) =>
  `${column} IS NOT NULL ${from === null ? '' : ` AND ${column} >= ${show(list([from]).slice(0, -1).concat(' LIMIT 1)'))}`} ${
    to === null ? '' : ` AND ${column} <= ${show(list([to]).slice(0, -1).concat(' LIMIT 1)'))}`
  }`;
const number = (value: string) => `CAST(${value} AS REAL)`;
const epochDay = (value: string) => `unixepoch(${value}) / 86400`;
const tagged = (list: string) =>
  `SELECT count(*) FROM annotation_tag JOIN tag ON tag.id = tag_id WHERE annotation_id = words AND tag.uid IN ${list}`;
const MINUTES = 'iif(by_day = 1, NULL, (closed_at - opened_at) / 60000)';
const OF_POSITIONS = 'SELECT 1 FROM position JOIN instrument AS each ON each.id = position.instrument_id WHERE position.trade_id = own.id';
const CLAUSES: Clauses = {
  accounts: (value, list) => `account_uid IN ${list(value)}`,
  symbols: (value, list) => `EXISTS (${OF_POSITIONS} AND each.symbol IN ${list(value)})`,
  classes: (value, list) => `EXISTS (${OF_POSITIONS} AND each.class IN ${list(value)})`,
  direction: (value, list) => `direction IN ${list([value])}`,
  status: (value, list) => `status IN ${list([value])}`,
  dates: (dates, list) => {
    const span = 'period' in dates ? PERIODS[dates.period] : dates;
    return dates.meaning === 'realised'
      ? `EXISTS (SELECT 1 FROM partial_close WHERE trade_id = own.id AND ${within('day', span, list, epochDay)})`
      : within(`${dates.meaning}_day`, span, list, epochDay);
  },
  weekdays: (value, list) => `(CAST(strftime('%w', opened_at / 1000, 'unixepoch') AS INTEGER) + 6) % 7 + 1 IN ${list(value)}`,
  hours: ({ from, to }) => {
    const hour = "CAST(strftime('%H', opened_at / 1000, 'unixepoch') AS INTEGER)";
    return `by_day = 0 AND (${hour} >= ${from} ${from <= to ? 'AND' : 'OR'} ${hour} <= ${to})`;
  },
  heldMinutes: (value, list) => within(MINUTES, value, list),
  result: (value, list) => `status = 'closed' AND
    CASE WHEN net IS NULL THEN 'unknown' WHEN abs(net) <= 500000 THEN 'breakeven' WHEN net > 0 THEN 'win' ELSE 'loss' END IN ${list(value)}`,
  net: (value, list) => within('net', value, list, (text) => `CAST(round(${number(text)} * 1000000) AS INTEGER)`),
  r: (value, list) => within('(net * 1.0 / risk)', value, list, number),
  quantity: (value, list) => within('CAST(quantity AS REAL)', value, list, number),
  tags: ({ any, all, none }, list) =>
    [
      ...(any.length === 0 ? [] : [`(${tagged(list(any))}) > 0`]),
      ...all.map((tag) => `(${tagged(list([tag]))}) = 1`),
      ...none.map((tag) => `(${tagged(list([tag]))}) = 0`),
      '1',
    ].join(' AND '),
  setups: (value, list) => `setup IN ${list(value)}`,
  ruleBroken: (value, list) =>
    `EXISTS (SELECT 1 FROM annotation_tick JOIN setup_rule ON setup_rule.id = rule_id WHERE annotation_id = words AND kept = 0
      ${value === true ? '' : `AND setup_rule.uid IN ${list([value])}`})`,
  rating: (value, list) => within('rating', value, list),
  reviewed: (value) => `(reviewed_at IS NOT NULL) = ${Number(value)}`,
  hasNote: (value) => `coalesce(note, '') <> '' = ${Number(value)}`,
  hasImage: (value) => `EXISTS (SELECT 1 FROM annotation_image WHERE annotation_id = words) = ${Number(value)}`,
  text: (value, list) =>
    value
      .toLowerCase()
      .replaceAll('ü', 'u')
      .split(' ')
      .map((word) => {
        const begins = (text: string) => `' ' || replace(lower(${text}), 'Ü', 'u') LIKE ${list([`% ${word}%`]).slice(0, -1)} LIMIT 1)`;
        return `(EXISTS (${OF_POSITIONS} AND ${begins('each.symbol')}) OR ${begins("coalesce(note, '')")}
          OR EXISTS (SELECT 1 FROM annotation_tag JOIN tag ON tag.id = tag_id WHERE annotation_id = words AND ${begins('tag.name')})
          OR EXISTS (SELECT 1 FROM annotation_image WHERE annotation_id = words AND ${begins('caption')}))`;
      })
      .join(' AND '),
  // All came with one.
  imports: (value) => (some.imports.some((uid) => value.includes(uid)) ? '1' : '0'),
  trades: (value, list) => `own.uid IN ${list(value)}`,
  groups: (groups, list) => groups.map(({ by, key }) => `coalesce(${GROUPS[by]}, '') = ${list([key]).slice(0, -1)} LIMIT 1)`).join(' AND '),
};
const GROUPS: Partial<Record<GroupRef['by'], string>> = {
  symbol: 'symbol',
  side: 'direction',
  rating: 'CAST(rating AS TEXT)',
  setup: 'setup',
  weekday: "CAST((CAST(strftime('%w', opened_at / 1000, 'unixepoch') AS INTEGER) + 6) % 7 + 1 AS TEXT)",
  hour: "iif(by_day = 1, NULL, CAST(CAST(strftime('%H', opened_at / 1000, 'unixepoch') AS INTEGER) AS TEXT))",
};
const KEYS: Record<Sort['by'], string> = {
  closed: 'closed_at',
  opened: 'opened_at',
  symbol: 'lower(symbol)',
  account: 'lower(account_name)',
  direction: 'direction',
  quantity: 'CAST(quantity AS REAL)',
  held: 'iif(by_day = 1, NULL, closed_at - opened_at)',
  gross: 'gross',
  costs: 'costs',
  net: 'net',
  r: '(net * 1.0 / risk)',
  exits: 'exits',
  rating: 'rating',
  setup: 'setup_name',
};
