import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import { type AccountRules, readAccountRules } from './account-rules.ts';
import { chainsOfAccount, chainsOfInstrument } from './chains.ts';
import { type Chain, type Dirty, takeDirty } from './dirty.ts';
import { type Family, familyOf } from './family.ts';
import { inBulk, isAllNew } from './in-bulk.ts';
import { positionsOfAnchor } from './positions-of-anchor.ts';
import { NOTHING_STORED, rebuildChain, type Span } from './rebuild-chain.ts';
import { regroup, regroupAccounts } from './regroup.ts';
import { type Changed, createPositionWriter } from './write-positions.ts';
import { createWritten } from './written.ts';

/**
 * The one way from facts to derived rows: whatever changed since the last time is built anew, locally, inside the transaction that
 * changed it. Imports, hand entry, edits, undo and sync all end here.
 */
export function applyFills(sql: Connection): void {
  const dirty = takeDirty(sql);
  const isClean = [dirty.chains, dirty.accounts, dirty.instruments, dirty.anchors].every((list) => list.length === 0);
  if (!isClean) settle(sql, dirty);
}

/** Gives how many derived rows were not as they should have been. */
export function settle(sql: Connection, dirty: Dirty): number {
  const rulesOf = remember((account: number) => readAccountRules(sql, account));
  const written = createWritten(sql, (account) => rulesOf(account).currency);
  const isNew = isAllNew(sql);
  const writing = (tables: readonly string[], write: () => void) => (isNew ? inBulk(sql, tables, write) : write());
  const writer = createPositionWriter(sql, written);
  const work = spans(sql, dirty, rulesOf);
  for (const account of dirty.accounts) renameDays(sql, rulesOf(account));
  writing(['position', 'position_link', 'partial_close'], () => {
    for (const { chain, span, family } of work) {
      const rules = rulesOf(chain.account);
      writer.write(rules, family, chain, rebuildChain(sql, rules, family, chain, isNew ? NOTHING_STORED : span));
    }
  });
  const changed = writer.finish();
  // The class of an instrument tells what is a spread, its tick what was at stake.
  for (const instrument of dirty.instruments) for (const id of positionsIn(sql, instrument)) changed.positions.add(id);
  for (const anchor of dirty.anchors) for (const { id } of positionsOfAnchor(sql, anchor)) changed.positions.add(id);
  writing(['trade'], () => group(sql, changed, dirty.accounts, { rulesOf, written }));
  written.keep();
  for (const account of dirty.accounts) forgetDays(sql, account);
  return written.count;
}

const positionsIn = (sql: Connection, instrument: number): number[] =>
  prepared<[number], number>(sql, 'SELECT id FROM position WHERE instrument_id = ?').pluck().all(instrument);

/** Where so much changed, one look at whole accounts is quicker than many around each position. */
const MANY = 3000;

function group(sql: Connection, changed: Changed, accounts: readonly number[], context: Parameters<typeof regroup>[2]): void {
  const many = changed.accounts.size > 0 || changed.positions.size + changed.trades.size > MANY;
  const whole = many ? [...new Set([...accounts, ...changed.accounts, ...accountsOf(sql, changed)])] : accounts;
  if (whole.length > 0) regroupAccounts(sql, whole, changed.newest, context);
  if (!many && changed.positions.size + changed.trades.size > 0) regroup(sql, changed, context);
}

function accountsOf(sql: Connection, { positions, trades }: Changed): number[] {
  const accountsIn = (table: 'position' | 'trade', ids: ReadonlySet<number>) =>
    prepared<[string], number>(sql, `SELECT DISTINCT account_id FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`)
      .pluck()
      .all(JSON.stringify([...ids]));
  return [...accountsIn('position', positions), ...accountsIn('trade', trades)];
}

interface Work {
  chain: Chain;
  family: Family;
  span: Span;
}

/** Each chain once, over all that changed in it; a family once, under its first instrument. */
function spans(sql: Connection, dirty: Dirty, rulesOf: (account: number) => AccountRules): Work[] {
  const work = new Map<string, Work>();
  // A hedging account has a chain for each ticket, and few instruments.
  const families = remember((account: number) => remember((instrument: number) => familyOf(sql, account, instrument)));
  const plan = (chain: Chain, span: Span) => {
    const family = families(chain.account)(chain.instrument);
    const first = family.instruments[0]?.id ?? chain.instrument;
    const key = `${chain.account}:${first}:${chain.book}`;
    const known = work.get(key);
    const from = Math.min(span.from, known?.span.from ?? Infinity);
    const to = Math.max(span.to, known?.span.to ?? -Infinity);
    work.set(key, { chain: { ...chain, instrument: first }, family, span: { from, to } });
  };
  const whole = new Set(dirty.accounts);
  for (const { natural, from, to, ...chain } of dirty.chains) {
    const book = natural && !rulesOf(chain.account).hedging ? '' : chain.book;
    if (!whole.has(chain.account)) plan({ account: chain.account, instrument: chain.instrument, book }, { from, to });
  }
  for (const account of dirty.accounts) for (const chain of chainsOfAccount(sql, rulesOf(account))) plan(chain, ALWAYS);
  for (const instrument of dirty.instruments)
    for (const chain of chainsOfInstrument(sql, instrument, rulesOf)) if (!whole.has(chain.account)) plan(chain, ALWAYS);
  return [...work.values()];
}
const ALWAYS: Span = { from: -Infinity, to: Infinity };

/** An account has one currency at a time: what it says of its days is in that one. */
function renameDays(sql: Connection, { id, currency }: AccountRules): void {
  prepared(sql, 'UPDATE day_stats SET currency = ? WHERE account_id = ? AND currency <> ?').run(currency, id, currency);
}

/** Of an account that is gone. */
function forgetDays(sql: Connection, account: number): void {
  prepared(sql, 'DELETE FROM day_stats WHERE account_id = ? AND account_id NOT IN (SELECT id FROM account)').run(account);
}

function remember<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}
