import type { RedoReport } from '../../contract/imports.ts';
import type { Connection } from '../../db/connection.ts';
import { prepared } from '../../db/prepared.ts';
import { MOST_CHANGES } from './most-changes.ts';
import { shownValue } from './shown-value.ts';

type Row = Readonly<Record<string, string | number | null>>;
type Rows = ReadonlyMap<string, Row>;
type Compared = Pick<RedoReport, 'others' | 'changes'>;
interface Kind {
  readonly is: RedoReport['others'][number]['is'];
  readonly table: string;
  /** What tells one from another within a file. */
  readonly key: string;
  readonly row: string;
  readonly leg: string;
  readonly fields: readonly string[];
}

/** Looks at what an import has beside fills, to say at the end what has become of it. */
export function compareOthers(sql: Connection, batch: number): () => Compared {
  const before = KINDS.map((kind) => read(sql, kind, batch));
  return () => {
    const compared = KINDS.map((kind, n) => compare(sql, kind, before[n] as Rows, read(sql, kind, batch)));
    return { others: compared.flatMap(({ others }) => others), changes: compared.flatMap(({ changes }) => changes) };
  };
}

function compare(sql: Connection, { is, fields }: Kind, before: Rows, after: Rows): Compared {
  const changes: RedoReport['changes'] = [];
  let changed = 0;
  for (const [key, was] of before) {
    const now = after.get(key);
    const differing = now === undefined ? [] : fields.filter((field) => was[field] !== now[field]);
    if (differing.length > 0) changed += 1;
    for (const field of differing.filter((each) => !IN_PARTS.has(each)).slice(0, MOST_CHANGES - changes.length)) {
      const symbol = shownValue(sql, 'instrument_id', was.instrument_id) || String(was.kind ?? '').replaceAll('_', ' ');
      const place = { is, row: Number(was.row), leg: Number(was.leg), symbol, field };
      changes.push({ ...place, before: shownValue(sql, field, was[field]), after: shownValue(sql, field, now?.[field]) });
    }
  }
  const count = (of: Rows, other: Rows) => [...of.keys()].filter((key) => !other.has(key)).length;
  const counts = { is, changed, added: count(after, before), gone: count(before, after) };
  return { others: counts.changed + counts.added + counts.gone === 0 ? [] : [counts], changes };
}

function read(sql: Connection, { table, key, row, leg, fields }: Kind, batch: number): Rows {
  const columns = `${key} AS key, ${row} AS row, ${leg} AS leg, ${fields.join(', ')}`;
  const rows = prepared<[number], Row>(sql, `SELECT ${columns} FROM ${table} WHERE import_id = ? ORDER BY id`).all(batch);
  return new Map(rows.map((each) => [String(each.key), each]));
}

const PLACED = { key: "import_row || ':' || import_leg", row: 'import_row', leg: 'import_leg' };
const KINDS: readonly Kind[] = [
  {
    ...{ is: 'cash', table: 'cash_event', ...PLACED },
    fields: ['account_id', 'kind', 'instrument_id', 'day', 'at', 'amount', 'currency', 'rate'],
  },
  {
    ...{ is: 'action', table: 'corporate_action', ...PLACED },
    fields: ['account_id', 'kind', 'instrument_id', 'day', 'becomes', 'cash'],
  },
  // It stands in no one row: its id tells it from others.
  {
    ...{ is: 'order', table: 'broker_order', key: 'order_ref', row: '0', leg: 'id' },
    fields: 'account_id kind side instrument_id quantity price stop_price status placed_at ended_at'.split(' '),
  },
  {
    ...{ is: 'checkpoint', table: 'checkpoint', ...PLACED },
    fields: ['account_id', 'day', 'at', 'currency', 'balance', 'equity', 'positions'],
  },
];
/** Lists, which nobody reads in a line. */
const IN_PARTS = new Set(['becomes', 'positions']);
