import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import { type ExitColumns, patchExits, readExits } from './exit-columns.ts';
import { type FurtherInstruments, readFurtherInstruments } from './further-instruments.ts';
import { type Commit, keepTables, readKeptTables } from './kept-tables.ts';
import { type Names, readNames } from './names.ts';
import { patchTrades, readTrades, type TradeColumns } from './trade-columns.ts';
import { readTradeWords, type TradeWords } from './trade-words.ts';

/** The journal as one commit left it, in memory. */
export interface Columns extends Commit {
  readonly trades: TradeColumns;
  readonly exits: ExitColumns;
  readonly words: TradeWords;
  readonly further: FurtherInstruments;
  readonly names: Names;
}

/** The columns at the snapshot that this reading connection holds: what was committed since the last time is read again, nothing else. */
export function columnsOf(sql: Connection): Columns {
  if (!sql.readonly) throw new Error('Columns hold committed data only: ask for them in a query');
  const [rev, stamp] = prepared<[], [number, string]>(sql, 'SELECT rev, stamp FROM journal').raw().get() as [number, string];
  const known = kept.get(sql);
  if (known?.rev === rev) return known;
  // Half of a commit is worse than none: what fails here is read from the start the next time.
  kept.delete(sql);
  const columns = known ?? load(sql, { rev, stamp });
  if (known) known.pull(sql, rev);
  Object.assign(columns, { rev, stamp });
  kept.set(sql, columns);
  return columns;
}

/** For the next start, unless it would find them as they are. */
export function keepColumns(sql: Connection): void {
  const columns = kept.get(sql);
  if (columns && columns.keptRev !== columns.rev) keepTables(sql, columns, columns);
}

/** Whether they are in memory before anybody misses the thread that loads them. */
export function isSoonLoaded(sql: Connection): boolean {
  const last = prepared<[], number>(sql, 'SELECT coalesce(max(id), 0) FROM trade').pluck().get() as number;
  return last <= SOON_LOADED;
}
/** Row by row so many take two seconds. */
const SOON_LOADED = 300_000;

const kept = new WeakMap<Connection, ReturnType<typeof load>>();

function load(sql: Connection, commit: Commit) {
  const found = readKeptTables(sql, commit);
  const columns = {
    ...commit,
    /** The commit that is on the disk. */
    keptRev: found && commit.rev,
    ...readAll(sql, found ?? readTables(sql)),
    names: readNames(sql),
    pull(sql: Connection, now: number) {
      const all = new Set(prepared<[number], string>(sql, ALL_OF_A_KIND).pluck().all(columns.rev));
      if (all.has('names')) columns.names = readNames(sql);
      if (all.has('trade')) {
        Object.assign(columns, readAll(sql, readTables(sql)));
        return;
      }
      const trades = patchTrades(sql, columns.trades, columns.rev, now);
      columns.further.patch(sql, trades);
      columns.words.patch(sql, trades, columns.rev);
      if (all.has('exit')) columns.exits = readExits(sql);
      else patchExits(sql, columns.exits, columns.rev);
    },
  };
  return columns;
}

const readTables = (sql: Connection) => ({ trades: readTrades(sql), exits: readExits(sql) });

function readAll(sql: Connection, { trades, exits }: ReturnType<typeof readTables>) {
  return { trades, exits, words: readTradeWords(sql, trades), further: readFurtherInstruments(sql, trades) };
}

const ALL_OF_A_KIND = 'SELECT kind FROM touched WHERE rev > ? AND id = 0';
