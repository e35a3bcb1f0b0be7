import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import { defineWords, lastIndexed, misindexed, sourceOf } from '../db/queries/search-index.ts';
import { groupPositions } from '../domain/trades/group-positions.ts';
import { type AccountRules, readAccountRules } from './account-rules.ts';
import { chainsOfAccount } from './chains.ts';
import { DAYS_OF_EXITS } from './days-of-exits.ts';
import type { Chain } from './dirty.ts';
import { type Family, familyOf } from './family.ts';
import { neighbourhoodOfAccounts } from './neighbours.ts';
import { rowsOfPosition } from './position-rows.ts';
import { rebuildChain } from './rebuild-chain.ts';
import { readPosition, tradesOf } from './regroup.ts';
import { findStrays } from './strays.ts';

export interface Difference {
  readonly what: string;
  readonly stored: string;
  readonly rebuilt: string;
}
type Rows = Map<string, Record<string, unknown>>;

/** Builds everything in memory and compares it with what is stored; writes nothing. `breathe` lets others in between chains. */
export async function verifyLedger(sql: Connection, breathe: () => Promise<void>): Promise<{ checked: number; differences: Difference[] }> {
  const differences: Difference[] = [];
  let checked = 0;
  const check = (what: string, stored: Rows, rebuilt: Rows) => {
    checked += rebuilt.size;
    differences.push(...compare(what, stored, rebuilt));
  };
  for (const what of findStrays(sql)) differences.push({ what, stored: 'a row of what is gone', rebuilt: 'nothing' });
  const isThere = prepared<[number], 1>(sql, 'SELECT 1 FROM instrument WHERE id = ?').pluck();
  for (const account of prepared<[], number>(sql, 'SELECT id FROM account ORDER BY id').pluck().all()) {
    const rules = readAccountRules(sql, account);
    const families = new Set<string>();
    for (const chain of chainsOfAccount(sql, rules)) {
      if (!isThere.get(chain.instrument)) continue;
      const family = familyOf(sql, account, chain.instrument);
      const key = `${family.instruments[0]?.id}:${chain.book}`;
      if (!families.has(key)) checkChain(sql, rules, family, chain, check);
      families.add(key);
      await breathe();
    }
    await checkTrades(sql, rules, check, breathe);
    checkDays(sql, rules, check);
  }
  checked += await checkWords(sql, differences, breathe);
  return { checked, differences };
}

type Check = (what: string, stored: Rows, rebuilt: Rows) => void;

function checkChain(sql: Connection, account: AccountRules, family: Family, chain: Chain, check: Check): void {
  const { positions, readStored, asides } = rebuildChain(sql, account, family, chain, { from: -Infinity, to: Infinity });
  const rebuilt = positions.map((position) => rowsOfPosition(account.id, family, chain.book, position));
  const stored = readStored();
  check('position', stored.positions, byUid(rebuilt.map(({ position }) => position)));
  check('exit', byUid([...stored.exits.values()].flat()), byUid(rebuilt.flatMap(({ exits }) => exits)));
  const storedLinks = [...stored.positions.values()].map(({ id, uid }) => {
    const keys = (stored.links.get(id) ?? []).map(({ key }) => key);
    return { uid, keys: keys.sort().join(' ') };
  });
  const links = rebuilt.map(({ position: { uid }, links }) => ({ uid, keys: [...links].sort().join(' ') }));
  check('links of position', byUid(storedLinks), byUid(links));
  const questions = family.instruments.flatMap(({ id }) =>
    prepared<unknown[], string>(sql, 'SELECT subject FROM open_question WHERE account_id = ? AND instrument_id = ? AND book = ?')
      .pluck()
      .all(account.id, id, chain.book),
  );
  check('question', new Map(questions.map((uid) => [uid, {}])), new Map(asides.map(({ uid }) => [uid, {}])));
}

async function checkTrades(sql: Connection, account: AccountRules, check: Check, breathe: () => Promise<void>): Promise<void> {
  const hood = neighbourhoodOfAccounts(sql, [account.id]);
  const ids = new Map(hood.positions.map(({ uid, id }) => [uid, id]));
  let count = 0;
  for (const group of groupPositions(hood.positions, hood.groups)) {
    const members = group.positions.map((uid) => readPosition(sql, ids.get(uid) as number));
    const trades = tradesOf(sql, group, members, (id) => (id === account.id ? account : readAccountRules(sql, id)));
    const rows = trades.map(({ row }) => row).filter((row) => row.account_id === account.id);
    count += rows.length;
    const stored = rows.flatMap(({ uid }) => prepared<[string], { uid: string }>(sql, 'SELECT * FROM trade WHERE uid = ?').get(uid) ?? []);
    check('trade', byUid(stored), byUid(rows));
    await breathe();
  }
  const stored = prepared<[number], number>(sql, 'SELECT count(*) FROM trade WHERE account_id = ?').pluck().get(account.id);
  check('number of trades', new Map([['all', { count: stored }]]), new Map([['all', { count }]]));
}

function checkDays(sql: Connection, { id }: AccountRules, check: Check): void {
  const rows = (text: string) =>
    new Map(
      prepared<[number], { day: number; currency: string }>(sql, `SELECT * FROM (${text}) WHERE account_id = ?`)
        .all(id)
        .map((row) => [`${row.day} ${row.currency}`, row]),
    );
  check('day', rows('SELECT * FROM day_stats'), rows(DAYS_OF_EXITS));
}

async function checkWords(sql: Connection, differences: Difference[], breathe: () => Promise<void>): Promise<number> {
  defineWords(sql);
  const last = lastIndexed(sql);
  for (let first = 0; first <= last; first += WORDS_AT_ONCE) {
    for (const document of misindexed(sql, first, first + WORDS_AT_ONCE - 1))
      differences.push({ what: `words of ${sourceOf(document).join(' ')}`, stored: 'others', rebuilt: 'those of its text' });
    await breathe();
  }
  return prepared<[], number>(sql, 'SELECT count(*) FROM word_index').pluck().get() as number;
}

const WORDS_AT_ONCE = 1000;

const byUid = (rows: readonly { uid: string }[]): Rows => new Map(rows.map((row) => [row.uid, row as unknown as Record<string, unknown>]));

/** Only what is built is compared: numbers of rows are the table's own. */
function compare(what: string, stored: Rows, rebuilt: Rows): Difference[] {
  const differences: Difference[] = [];
  for (const [uid, row] of rebuilt) {
    const other = stored.get(uid);
    const names = other ? Object.keys(row).filter((name) => row[name] !== other[name]) : [];
    if (!other) differences.push({ what: `${what} ${uid}`, stored: 'nothing', rebuilt: JSON.stringify(row) });
    else if (names.length > 0) differences.push({ what: `${what} ${uid}`, stored: pick(other, names), rebuilt: pick(row, names) });
  }
  for (const [uid, row] of stored) {
    if (!rebuilt.has(uid)) differences.push({ what: `${what} ${uid}`, stored: JSON.stringify(row), rebuilt: 'nothing' });
  }
  return differences;
}

const pick = (row: Record<string, unknown>, names: readonly string[]): string =>
  JSON.stringify(Object.fromEntries(names.map((name) => [name, row[name]])));
