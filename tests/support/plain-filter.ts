import type { Judging } from '../../src/analysis/result-of.ts';
import type { Connection } from '../../src/db/connection.ts';
import type { Period } from '../../src/domain/calendar/period-days.ts';
import type { Filter, GroupRef, Sort, SortBy } from '../../src/domain/filter.ts';
import { CONVENTIONS } from './filter-journal.ts';
import { plainResult } from './plain-result.ts';

/** The same question put to the database, with nothing remembered. */
export function plainly(sql: Connection, filter: Filter, sort: Sort, judging: Judging = CONVENTIONS): number[] {
  const values: unknown[] = [];
  const list = (of: readonly unknown[]) => (values.push(JSON.stringify(of)), '(SELECT value FROM json_each(?))');
  const where = Object.entries(filter).map(([name, value]) => `(${CLAUSES[name as keyof Filter](value as never, list, judging)})`);
  const [key, way] = [KEYS[sort.by], sort.descending ? 'DESC' : 'ASC'];
  const text = `WITH own AS (SELECT trade.*, account.uid AS account_uid, account.name AS account_name, instrument.symbol, instrument.class, instrument.tick,
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
export const PERIODS: Record<Period, { from: string; to: string }> = {
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
type Clauses = { [N in keyof Filter]-?: (value: NonNullable<Filter[N]>, list: List, judging: Judging) => string };
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
const HELD = `iif(by_day = 1 OR EXISTS (SELECT 1 FROM partial_close WHERE trade_id = own.id AND last_at = closed_at AND partial_close.by_day = 1),
  NULL, closed_at - opened_at)`;
const OF_POSITIONS = 'SELECT 1 FROM position JOIN instrument AS each ON each.id = position.instrument_id WHERE position.trade_id = own.id';
export const CLAUSES: Clauses = {
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
  heldMinutes: (value, list) => within(`(${HELD} / 60000)`, value, list),
  result: (value, list, judging) => `status = 'closed' AND ${plainResult(judging)} IN ${list(value)}`,
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
  imports: (value, list) => `EXISTS (SELECT 1 FROM import_batch WHERE uid IN ${list(value)})`,
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
const KEYS: Record<SortBy, string> = {
  closed: 'closed_at',
  opened: 'opened_at',
  symbol: 'lower(symbol)',
  account: 'lower(account_name)',
  direction: 'direction',
  quantity: 'CAST(quantity AS REAL)',
  held: HELD,
  gross: 'gross',
  costs: 'iif(costs_known, costs, NULL)',
  net: 'net',
  r: '(net * 1.0 / risk)',
  exits: 'exits',
  rating: 'rating',
  setup: 'setup_name',
};
