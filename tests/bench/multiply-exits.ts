import type { Connection } from '../../src/db/connection.ts';

/** Of the trades that `multiplyTrades` made, the exits: what was added to the result of a trade is in its first one. */
export function multiplyExits(sql: Connection, stride: number): void {
  const columns = sql.prepare<[], string>("SELECT name FROM pragma_table_info('partial_close')").pluck().all();
  const isFirst = 'own.id = (SELECT min(id) FROM partial_close WHERE trade_id = own.trade_id)';
  const added = (of: 'net' | 'gross') => `own.${of} + CASE WHEN ${isFirst} THEN copy.${of} - trade.${of} ELSE 0 END`;
  const other: Record<string, string> = {
    id: 'own.id + :more',
    uid: "printf('%032x', own.id + :more)",
    trade_id: 'copy.id',
    at: 'own.at + copy.closed_at - trade.closed_at',
    last_at: 'own.last_at + copy.closed_at - trade.closed_at',
    net: added('net'),
    gross: added('gross'),
  };
  const copy = sql.prepare(
    `INSERT INTO partial_close (${columns.join(', ')}) SELECT ${columns.map((name) => other[name] ?? `own.${name}`).join(', ')}
     FROM partial_close AS own JOIN trade ON trade.id = own.trade_id JOIN trade AS copy ON copy.id = own.trade_id + :trades
     WHERE own.id <= :last AND trade.status = 'closed'`,
  );
  const last = sql.prepare<[], number>('SELECT max(id) FROM partial_close').pluck().get() as number;
  const highest = sql.prepare<[], number>('SELECT max(id) FROM trade').pluck().get() as number;
  sql.transaction(() => {
    for (let times = 1; times * stride < highest; times++) copy.run({ more: times * last, trades: times * stride, last });
    sql.prepare('UPDATE journal SET rev = rev + 1').run();
  })();
}
