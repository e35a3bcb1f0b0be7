import type { ImportReport } from '../../contract/import-report.ts';
import type { Question } from '../../contract/questions.ts';
import type { Connection } from '../../db/connection.ts';
import type { ReadContext, WriteContext } from '../../db/context.ts';
import { prepared } from '../../db/prepared.ts';
import { decimalText } from '../../domain/decimal/decimal-text.ts';
import { unitsToDecimal } from '../../domain/money/units.ts';
import { applyFills } from '../../ledger/apply-fills.ts';
import type { Routed } from './route-accounts.ts';

export type AskQuestions = (
  input: { account: string | null },
  context: ReadContext,
) => Promise<{ questions: Question[] }> | { questions: Question[] };
type Outcome = NonNullable<ImportReport['outcome']>;

/** How things stand before an import, to say afterwards what it changed. */
export function standBefore(sql: Connection) {
  return {
    newestTrade: prepared<[], number>(sql, 'SELECT coalesce(max(id), 0) FROM trade').pluck().get() as number,
    nets: netsByAccount(sql),
  };
}

/** What an import has changed, once its trades are built. */
export async function outcomeOf(
  context: WriteContext,
  before: ReturnType<typeof standBefore>,
  accounts: readonly Routed[],
  ask: AskQuestions,
): Promise<Outcome> {
  const { sql } = context;
  applyFills(sql);
  const rev = 1 + (prepared<[], number>(sql, 'SELECT rev FROM journal').pluck().get() as number);
  const [tradesNew, tradesExtended] = [
    count(sql, 'SELECT count(*) FROM trade WHERE id > ?', before.newestTrade),
    count(
      sql,
      "SELECT count(*) FROM touched JOIN trade ON trade.id = touched.id WHERE kind = 'trade' AND rev = ? AND trade.id <= ?",
      rev,
      before.newestTrade,
    ),
  ];
  const after = netsByAccount(sql);
  const ids = JSON.stringify(accounts.map(({ id }) => id));
  const questions = (await Promise.all(accounts.map(({ uid }) => ask({ account: uid }, context)))).flatMap((each) => each.questions);
  return {
    tradesNew,
    tradesExtended,
    reviewedChanged: count(sql, REVIEWED, rev, before.newestTrade),
    units: {
      position: count(sql, CLOSED, ids) || count(sql, `SELECT count(*) FROM position WHERE status = 'closed' AND ${IN_ACCOUNTS}`, ids),
      exit: count(sql, `SELECT count(*) FROM partial_close WHERE ${IN_ACCOUNTS}`, ids),
    },
    net: accounts.map(({ id, name, currency }) => ({
      account: name,
      currency,
      before: decimalText(unitsToDecimal(before.nets.get(id) ?? 0, currency)),
      after: decimalText(unitsToDecimal(after.get(id) ?? 0, currency)),
    })),
    questions: byKind(questions),
  };
}

function netsByAccount(sql: Connection): Map<number, number> {
  const rows = prepared<[], { account_id: number; net: number }>(
    sql,
    'SELECT account_id, sum(net) AS net FROM day_stats GROUP BY account_id',
  ).all();
  return new Map(rows.map(({ account_id, net }) => [account_id, net]));
}

const count = (sql: Connection, text: string, ...values: (string | number)[]): number =>
  prepared<(string | number)[], number>(sql, text)
    .pluck()
    .get(...values) as number;

/** Of each kind the first sentence stands for all. */
function byKind(questions: readonly Question[]): Outcome['questions'] {
  return [...Map.groupBy(questions, ({ kind }) => kind)].map(([kind, all]) => ({
    kind,
    count: all.length,
    sentence: all[0]?.sentence ?? '',
  }));
}

const IN_ACCOUNTS = 'account_id IN (SELECT value FROM json_each(?))';
/** Several positions may be one trade: a spread, an assignment. */
const CLOSED = `SELECT count(*) FROM trade WHERE status = 'closed' AND unit = 'position' AND ${IN_ACCOUNTS}`;
const REVIEWED = `SELECT count(DISTINCT trade.id) FROM touched JOIN trade ON trade.id = touched.id JOIN annotation ON anchor_uid = trade.uid
  WHERE kind = 'trade' AND rev = ? AND trade.id <= ? AND anchor_kind = 'trade' AND reviewed_at IS NOT NULL`;
