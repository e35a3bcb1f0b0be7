import { describe, expect, it } from 'vitest';
import { type Connection, connect } from '../../src/db/connection.ts';
import { journalFile } from '../../src/db/open.ts';
import { withAccount } from '../support/with-account.ts';

/** Two trades of which one is still open, and everything that follows from them. */
async function withTrades() {
  const journal = await withAccount();
  await journal.add(
    { at: '2025-12-01T15:00:00Z', costs: [{ kind: 'commission', amount: '1', currency: 'USD', source: 'stated' }] },
    { side: 'sell', quantity: '40', price: '195', at: '2025-12-02T15:00:00Z' },
    { side: 'sell', quantity: '60', price: '188', at: '2025-12-03T15:00:00Z' },
    { instrument: { symbol: 'MSFT', assetClass: 'stock' }, at: '2025-12-03T15:30:00Z' },
  );
  const derived = () =>
    ['position', 'position_link', 'partial_close', 'trade', 'day_stats', 'open_question'].map((table) =>
      journal.look().prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all(),
    );
  /** What no code of ours would do. */
  const spoil = (work: (sql: Connection) => void) => {
    const sql = connect(journalFile(journal.folder), 'write');
    work(sql);
    sql.close();
  };
  return { ...journal, derived, spoil };
}

/** The first row of a table once more, but for some columns. */
function copyOf(table: string, changes: Record<string, string>): string {
  const set = Object.entries(changes).map(([column, value]) => `${column} = ${value}`);
  return `CREATE TEMP TABLE more AS SELECT * FROM ${table} LIMIT 1; UPDATE more SET id = 99, ${set}; INSERT INTO ${table} SELECT * FROM more`;
}
const QUESTION = "INSERT INTO open_question VALUES ('close_without_open', 'more', 1, 1, '', 0, 0, '5')";

describe('a journal that is verified', () => {
  it('is as its fills say, and stays untouched', async () => {
    const { api, derived, look, log } = await withTrades();
    const before = derived();
    const rev = look().prepare('SELECT rev FROM journal').get();
    expect(before.map((rows) => rows.length)).toEqual([2, 0, 2, 2, 2, 0]);
    expect(await api.ledger.verify({})).toEqual({ checked: expect.any(Number), found: 0, differences: [] });
    expect(derived()).toEqual(before);
    expect(look().prepare('SELECT rev FROM journal').get()).toEqual(rev);
    expect(log).toEqual([]);
  });

  it.each<[string, RegExp, string]>([
    ['a result', /^trade /, "UPDATE trade SET net = net + 1 WHERE status = 'closed'"],
    ['an exit', /^exit /, "UPDATE partial_close SET quantity = '41' WHERE n = 1"],
    ['a position', /^position /, "UPDATE position SET open_quantity = '7' WHERE status = 'open'"],
    ['a day', /^day /, 'UPDATE day_stats SET exits = 9'],
    ['a day too many', /^day /, 'INSERT INTO day_stats SELECT account_id, currency, 1, 1, 0, 5, 0, 0, 5 FROM day_stats LIMIT 1'],
    ['a day too few', /^day /, 'DELETE FROM day_stats WHERE day = (SELECT min(day) FROM day_stats)'],
    ['an exit too few', /^exit /, 'DELETE FROM partial_close WHERE n = 2'],
    ['a trade too few', /^trade /, "DELETE FROM trade WHERE status = 'open'"],
    ['an exit too many', /^exit /, copyOf('partial_close', { uid: "'more'", n: '3' })],
    ['a trade too many', /trade/, copyOf('trade', { uid: "'more'" })],
    ['a position too many', /^position /, copyOf('position', { uid: "'more'" })],
    ['a position of what was never traded', /^position /, copyOf('position', { uid: "'more'", instrument_id: '99' })],
    ['a trade of an account that is gone', /trade/, copyOf('trade', { uid: "'more'", account_id: '99' })],
    ['a question too many', /^question /, QUESTION],
    ['a link', /^links of position /, "INSERT INTO position_link SELECT id, 'order:1:more' FROM position"],
    ['everything lost', /^position /, 'DELETE FROM position; DELETE FROM partial_close; DELETE FROM trade; DELETE FROM day_stats'],
  ])('where %s differs is repaired, with words in the log, and no change for undo', async (_, what, wrong) => {
    const { api, derived, spoil, log, lastChange } = await withTrades();
    const before = withoutIds(derived());
    const change = await lastChange();
    spoil((sql) => sql.exec(wrong));
    expect(withoutIds(derived())).not.toEqual(before);

    const { found, differences } = await api.ledger.verify({});
    expect(found).toBeGreaterThan(0);
    expect(differences.map((one) => one.what).join('\n')).toMatch(new RegExp(what.source, 'm'));
    expect(log.join('\n')).toContain(differences[0]!.what);
    expect(withoutIds(derived())).toEqual(before);
    expect(await api.ledger.verify({})).toMatchObject({ found: 0 });
    expect(await lastChange()).toBe(change);
  });
});

it('everything built anew is what it was, under the same numbers', async () => {
  const { api, derived } = await withTrades();
  const before = derived();
  expect(await api.ledger.rebuild({})).toEqual({ trades: 2 });
  expect(derived()).toEqual(before);
});

/** A row that was lost comes back under another number. */
const withoutIds = (tables: unknown[][]) =>
  tables.map((rows) =>
    rows
      .map((row) => JSON.stringify(Object.entries(row as object).filter(([name]) => !['id', 'trade_id', 'position_id'].includes(name))))
      .sort(),
  );
