import { DAYS_OF_EXITS } from '../../src/ledger/days-of-exits.ts';
import type { openLedger } from '../support/open-ledger.ts';

type Ledger = ReturnType<typeof openLedger>;
type Row = Record<string, unknown> & { id: number; uid: string };
const TABLES = ['position', 'partial_close', 'trade'] as const;

/** The derived rows as they are stored, and bare of the numbers that only this journal gave them. */
export function derivedRows(ledger: Ledger) {
  const tables = TABLES.map((table) => ledger.all<Row>(`SELECT * FROM ${table} ORDER BY uid`));
  const bare = tables.map((rows) => rows.map(({ id, trade_id, position_id, ...row }) => row));
  const rest = ['SELECT * FROM day_stats', 'SELECT * FROM open_question ORDER BY kind, subject', LINKS].map((text) => ledger.all(text));
  const [position = [], partial_close = [], trade = []] = tables;
  return { position, partial_close, trade, bare: [...bare, ...rest] };
}
const LINKS = 'SELECT position.uid, key FROM position_link JOIN position ON position.id = position_id ORDER BY 1, 2';
type Derived = ReturnType<typeof derivedRows>;

/** What does not hold now, in words: nothing is what is expected. */
export async function brokenPromises(ledger: Ledger, before: Derived, after: Derived): Promise<unknown[]> {
  const { differences } = await ledger.verify();
  return [
    ...differences,
    ...BROKEN.flatMap(({ what, text }) => ledger.all(text).map((row) => ({ what, ...row }))),
    ...moved(before, after),
    ...untold(ledger, before, after),
  ];
}

const BROKEN = [
  { what: 'a position without a trade', text: 'SELECT uid FROM position WHERE trade_id NOT IN (SELECT id FROM trade)' },
  { what: 'an exit without a trade', text: 'SELECT uid FROM partial_close WHERE trade_id NOT IN (SELECT id FROM trade)' },
  { what: 'an exit without a position', text: 'SELECT uid FROM partial_close WHERE position_id NOT IN (SELECT id FROM position)' },
  {
    what: 'an exit apart from its position',
    text: `SELECT partial_close.uid FROM partial_close JOIN position ON position.id = position_id JOIN trade ON trade.id = partial_close.trade_id
      WHERE trade.unit = 'position' AND position.trade_id <> partial_close.trade_id`,
  },
  {
    what: 'a trade without members',
    text: `SELECT uid, unit FROM trade WHERE unit <> 'lot' AND id NOT IN (SELECT trade_id FROM position) AND id NOT IN (SELECT trade_id FROM partial_close)`,
  },
  {
    what: 'a day that is not the sum of its exits',
    text: `SELECT * FROM (SELECT * FROM (${DAYS_OF_EXITS}) EXCEPT SELECT * FROM day_stats)
      UNION ALL SELECT * FROM (SELECT * FROM day_stats EXCEPT SELECT * FROM (${DAYS_OF_EXITS}))`,
  },
];

/** Numbers that changed although the row lives on in its chain. */
function moved(before: Derived, after: Derived): unknown[] {
  return TABLES.flatMap((table) => {
    const old = new Map(before[table].map((row) => [row.uid, row]));
    return after[table].flatMap((row) => {
      const was = old.get(row.uid);
      if (!was || was.id === row.id || placeOf(was, table, before) !== placeOf(row, table, after)) return [];
      return [{ what: `${table} ${row.uid} has another number`, was: was.id, is: row.id }];
    });
  });
}

function placeOf(row: Row, table: (typeof TABLES)[number], { position }: Derived): string {
  const of = table === 'partial_close' ? position.find(({ id }) => id === row.position_id) : row;
  return `${of?.account_id} ${of?.instrument_id} ${of?.book ?? ''}`;
}

/** Rows that readers have and would not fetch again. */
function untold(ledger: Ledger, before: Derived, after: Derived): unknown[] {
  const told = new Set(
    ledger
      .all<{ name: string }>("SELECT kind || ' ' || id AS name FROM touched WHERE rev = (SELECT rev FROM journal)")
      .map(({ name }) => name),
  );
  const kinds = [
    ['trade', 'trade'],
    ['exit', 'partial_close'],
  ] as const;
  return kinds.flatMap(([kind, table]) => {
    if (told.has(`${kind} 0`)) return [];
    const [old, now] = [before, after].map((rows) => new Map(rows[table].map((row) => [row.id, JSON.stringify(row)]))) as [
      Map<number, string>,
      Map<number, string>,
    ];
    const changed = [...new Set([...old.keys(), ...now.keys()])].filter((id) => old.get(id) !== now.get(id));
    return changed
      .filter((id) => !told.has(`${kind} ${id}`))
      .map((id) => ({ what: `${kind} ${id} changed untold`, was: old.get(id), is: now.get(id) }));
  });
}

export function hasNothing(ledger: Ledger): boolean {
  return derivedRows(ledger).bare.every((rows) => rows.length === 0);
}

/** Rows that only one of the two has. */
export function unlike(one: Derived, two: Derived): string[] {
  const [now, then] = [one, two].map(({ bare }) => bare.flat().map((row) => JSON.stringify(row))) as [string[], string[]];
  const only = (rows: string[], others: string[]) => rows.filter((row) => !others.includes(row));
  return [...only(now, then).map((row) => `now ${row}`), ...only(then, now).map((row) => `then ${row}`)];
}
