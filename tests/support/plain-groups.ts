import type { Connection } from '../../src/db/connection.ts';
import type { GroupBy } from '../../src/domain/filter.ts';
import { BAND_UNITS } from './filter-journal.ts';
import type { PlainTrade } from './plain-statistics.ts';

/** A trade as the database tells it, with the key of each group it is in. */
export interface GroupedTrade extends PlainTrade {
  readonly id: number;
  readonly isCounted: boolean;
  readonly keys: Readonly<Record<GroupBy, readonly string[]>>;
}

interface Row {
  id: number;
  account_id: number;
  account: string;
  symbol: string;
  class: string;
  written_on: string;
  direction: string;
  status: string;
  by_day: number;
  closed_by_day: number;
  instruments: number;
  opened_at: number;
  closed_at: number | null;
  opened_day: number;
  closed_day: number | null;
  quantity: string;
  average_entry: string | null;
  gross: number | null;
  net: number | null;
  costs: number | null;
  costs_known: number;
  risk: number | null;
  rating: number | null;
  setup: string | null;
  tags: string;
  broken: string;
}

/** All trades, in the order of their closing, told apart as plainly as can be. Clocks show UTC. */
export function groupedTrades(sql: Connection): GroupedTrade[] {
  const rows = sql.prepare<[], Row>(TEXT).all();
  return rows.map((row) => {
    const won = outcomeOf(row);
    const r = row.net === null || !row.risk ? null : row.net / row.risk;
    const held = row.by_day === 1 || row.closed_by_day === 1 || row.closed_at === null ? null : row.closed_at - row.opened_at;
    const price = row.average_entry === null || row.instruments !== 1 ? null : Number(row.average_entry);
    const opened = new Date(row.opened_at);
    const closed = row.closed_day === null ? '' : new Date(row.closed_day * 86_400_000).toISOString();
    return {
      id: row.id,
      isCounted: row.status === 'closed' && row.net !== null,
      result: row.net ?? Number.NaN,
      outcome: won,
      cost: row.costs_known === 1 ? row.costs : null,
      ...{ r, held },
      keys: {
        symbol: [row.symbol],
        underlying: [row.class === 'future' ? (row.written_on.split(':')[1] ?? '') : row.symbol],
        class: [row.class],
        account: [row.account],
        side: [row.direction],
        setup: [row.setup ?? ''],
        tags: orNone(row.tags),
        rule: orNone(row.broken),
        rating: [row.rating === null ? '' : String(row.rating)],
        weekday: [String(opened.getUTCDay() || 7)],
        hour: [row.by_day === 1 ? '' : String(opened.getUTCHours())],
        month: [closed.slice(0, 7)],
        year: [closed.slice(0, 4)],
        held: [band(HELD, held === null ? null : held / 60_000)],
        size: [band(SIZES, Number(row.quantity))],
        price: [band(PRICES, price)],
        r: [band(MULTIPLES, r)],
        previous: [previous(rows, row)],
        nthOfDay: [String(Math.min(10, 1 + rows.filter((other) => isEarlier(other, row)).length))],
      },
    };
  });
}

const outcomeOf = ({ class: assetClass, gross, net }: Row): number =>
  net === null || Math.abs((assetClass === 'stock' ? net : gross) ?? 0) <= BAND_UNITS ? 0 : Math.sign(net);

const orNone = (list: string): readonly string[] => {
  const keys = (JSON.parse(list) as string[]).toSorted();
  return keys.length === 0 ? [''] : [...new Set(keys)];
};

const band = (from: readonly number[], value: number | null): string =>
  value === null ? '' : String(from.findLast((each) => value >= each) ?? from[0]);
const HELD = [0, 1, 5, 15, 30, 60, 120, 240, 1440, 2880, 10_080, 43_200];
const SIZES = [0, 1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 10_000, 100_000];
const PRICES = [0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 10_000, 50_000];
const MULTIPLES = [Number.NEGATIVE_INFINITY, -3, -2, -1, -0.5, 0, 0.5, 1, 2, 3, 5];

const isEarlier = (other: Row, own: Row): boolean =>
  other.account_id === own.account_id &&
  other.opened_day === own.opened_day &&
  (other.opened_at < own.opened_at || (other.opened_at === own.opened_at && other.id < own.id));

/** The last that its account had closed; what began and ended at one instant comes before nothing of that instant. Rows are in order. */
function previous(rows: readonly Row[], own: Row): string {
  const last = rows.findLast(
    (other) =>
      other.account_id === own.account_id &&
      other.closed_at !== null &&
      other.closed_at <= own.opened_at &&
      other.opened_at < own.opened_at,
  );
  if (!last) return '';
  return last.net === null ? 'unknown' : { '1': 'win', '-1': 'loss', '0': 'breakeven' }[String(outcomeOf(last)) as '1' | '-1' | '0'];
}

const TEXT = `SELECT trade.*, account.uid AS account, symbol, class, instrument.underlying AS written_on, rating,
  (SELECT tag.uid FROM annotation_tag JOIN tag ON tag.id = tag_id JOIN tag_group ON tag_group.id = tag.group_id
    WHERE annotation_id = words.id AND kind = 'setup') AS setup,
  (SELECT json_group_array(tag.uid) FROM annotation_tag JOIN tag ON tag.id = tag_id JOIN tag_group ON tag_group.id = tag.group_id
    WHERE annotation_id = words.id AND kind <> 'setup') AS tags,
  (SELECT json_group_array(setup_rule.uid) FROM annotation_tick JOIN setup_rule ON setup_rule.id = rule_id
    WHERE annotation_id = words.id AND kept = 0) AS broken,
  EXISTS (SELECT 1 FROM partial_close WHERE trade_id = trade.id AND last_at = closed_at AND partial_close.by_day = 1) AS closed_by_day
  FROM trade JOIN account ON account.id = account_id JOIN instrument ON instrument.id = instrument_id
  LEFT JOIN annotation AS words ON anchor_uid = trade.uid AND anchor_kind = 'trade'
  ORDER BY closed_at IS NULL, closed_at, trade.id`;
