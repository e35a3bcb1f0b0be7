import type { RowChange, TradeChanges } from '../../contract/trade-changes.ts';
import type { ReadContext } from '../../db/context.ts';
import { selectUndoState } from '../../db/queries/history.ts';
import { selectVersionsOf } from '../../db/queries/row-version.ts';
import {
  type ChangedRow,
  selectChangeSetsOf,
  selectImportsOfFills,
  selectNamesOf,
  selectRowChanges,
} from '../../db/queries/trade-changes.ts';
import { type AnchoredTrade, anchorsOfTrades } from '../../ledger/anchors.ts';
import { oneTrade } from './one-trade.ts';

/** Every change of a trade, newest first, whoever of its fills it was made on. */
export async function tradeChanges(context: ReadContext, uid: string, limit: number): Promise<TradeChanges> {
  const { db } = context;
  const trade = await oneTrade(context, uid);
  const [anchored] = (await anchorsOfTrades(db, [trade.uid])) as [AnchoredTrade];
  const fills = [...new Set(trade.fills.map(({ fill }) => fill))];
  const anchors = [...new Set([...anchored.anchors.all, ...anchored.exits.flatMap(({ anchors: { all } }) => all)])];
  const rows = await selectRowChanges(db, { fills, anchors }, limit * ROWS_OF_ONE);
  const bySet = Map.groupBy(await named(context, rows, exitsOf(anchored)), ({ set }) => set);
  const sets = await selectChangeSetsOf(db, [...bySet.keys()]);
  const last = (await selectUndoState(db)).undo?.id;
  return {
    changes: sets.slice(0, limit).map(({ id, at, sentence, state }) => ({
      ...{ id, at, sentence, state },
      isLast: id === last,
      rows: (bySet.get(id) ?? []).map(({ set: _, ...row }) => row),
    })),
    imports: await selectImportsOfFills(db, fills),
  };
}

/** A change of many rows counts as one. */
const ROWS_OF_ONE = 20;

/** By the names of their legs. */
const exitsOf = ({ exits }: AnchoredTrade): Map<string, number> =>
  new Map(exits.flatMap(({ row, anchors }) => anchors.all.map((anchor) => [anchor, row.n] as const)));

async function named(
  context: ReadContext,
  rows: readonly ChangedRow[],
  exits: Map<string, number>,
): Promise<(RowChange & { set: number })[]> {
  const { db } = context;
  const numbers = (column: string) => [...new Set(rows.map((row) => Number(said(row, column) ?? 0)))].filter((id) => id > 0);
  const [tags, rules, fields] = [
    await selectNamesOf(db, 'tag', numbers('tag_id')),
    await selectNamesOf(db, 'setup_rule', numbers('rule_id')),
    await selectNamesOf(db, 'custom_field', numbers('field_id')),
  ];
  const latest = await latestOf(context, rows);
  const exitOfWords = new Map(
    rows.flatMap((row) => {
      const n = said(row, 'anchor_kind') === 'exit' ? exits.get(String(said(row, 'anchor_uid'))) : undefined;
      return n === undefined ? [] : [[said(row, 'id'), n] as const];
    }),
  );
  return rows.map((row) => {
    const nameIn = (names: Map<number, string>, column: string) => names.get(Number(said(row, column)));
    const name = nameIn(tags, 'tag_id') ?? nameIn(rules, 'rule_id') ?? nameIn(fields, 'field_id') ?? said(row, 'caption');
    const words = said(row, row.table === 'annotation' ? 'id' : 'annotation_id');
    return {
      ...row,
      table: row.table as RowChange['table'],
      latest: latest.get(`${row.table} ${row.key}`) ?? 0,
      name: String(name ?? ''),
      exit: exitOfWords.get(words) ?? null,
    };
  });
}

async function latestOf({ db }: ReadContext, rows: readonly ChangedRow[]): Promise<Map<string, number>> {
  const latest = new Map<string, number>();
  for (const [table, own] of Map.groupBy(rows, (row) => row.table))
    for (const [key, change] of await selectVersionsOf(db, table, [...new Set(own.map(({ key }) => key))]))
      latest.set(`${table} ${key}`, change);
  return latest;
}

const said = ({ before, after }: ChangedRow, column: string) => (after ?? before)?.[column];
