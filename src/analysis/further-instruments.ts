import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import type { Listed } from './look-up.ts';
import { createPool, type Pool } from './pool.ts';
import type { TradeColumns } from './trade-columns.ts';

/** What else was traded in a trade of several positions, such as the other legs of a spread. */
export interface FurtherInstruments {
  readonly pool: Pool;
  /** After these trades changed. */
  patch(sql: Connection, trades: readonly number[]): void;
}

export function readFurtherInstruments(sql: Connection, columns: TradeColumns): FurtherInstruments {
  const pool = createPool();
  put(prepared<[], Row>(sql, ALL).raw().iterate());
  return {
    pool,
    patch(sql, trades) {
      const several: number[] = [];
      for (const id of trades) {
        const slot = columns.find(id);
        if (slot < 0) continue;
        columns.of.further[slot] = 0;
        if ((columns.of.instruments[slot] as number) > 1) several.push(id);
      }
      if (several.length > 0) put(prepared<[string], Row>(sql, SOME).raw().iterate(JSON.stringify(several)));
    },
  };

  /** Rows of one trade follow each other. */
  function put(rows: Iterable<Row>): void {
    let [trade, list]: [number, number[]] = [0, []];
    for (const [id, instrument] of rows) {
      if (id !== trade) close();
      trade = id;
      list.push(instrument);
    }
    close();

    function close() {
      const slot = columns.find(trade);
      if (slot >= 0 && list.length > 0) {
        columns.of.further[slot] = list.length;
        columns.of.furtherAt[slot] = pool.add(list);
      }
      list = [];
    }
  }
}

/** Where an instrument whose id is marked was traded. */
export function tradedIn(trades: TradeColumns, further: FurtherInstruments, instruments: Uint8Array): Listed {
  const { instrument, further: others } = trades.of;
  const listed = { column: instrument, wanted: instruments };
  if (further.pool.length === 0) return listed;
  return { ...listed, besides: { column: others, isMeant: isTradedIn(trades, further, instruments) } };
}

/** Whether an instrument whose id is marked was traded in the trade of a slot. */
export function isTradedIn({ of }: TradeColumns, { pool }: FurtherInstruments, instruments: Uint8Array): (slot: number) => boolean {
  return (slot) => {
    if (instruments[of.instrument[slot] as number] === 1) return true;
    const from = of.furtherAt[slot] as number;
    const to = from + (of.further[slot] as number);
    for (let at = from; at < to; at++) if (instruments[pool.values[at] as number] === 1) return true;
    return false;
  };
}

type Row = [trade: number, instrument: number];
const POSITIONS = `CROSS JOIN position ON position.trade_id = trade.id
  WHERE trade.instruments > 1 AND position.instrument_id <> trade.instrument_id ORDER BY trade.id`;
const ALL = `SELECT DISTINCT trade.id, position.instrument_id FROM trade ${POSITIONS}`;
const SOME = `SELECT DISTINCT trade.id, position.instrument_id
  FROM json_each(?) AS wanted CROSS JOIN trade ON trade.id = wanted.value ${POSITIONS}`;
