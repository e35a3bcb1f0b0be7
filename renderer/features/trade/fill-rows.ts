import type { Exit } from '../../../src/contract/exits.ts';
import type { Fill } from '../../../src/contract/fills.ts';
import type { TradeDetail, TradeFill } from '../../../src/contract/trades.ts';
import type { Words } from '../../../src/contract/words.ts';

export type SaidExit = Exit & { words: Words };
export interface FillRow {
  readonly key: string;
  readonly leg: TradeFill;
  /** undefined while it is asked for. */
  readonly fill: Fill | undefined;
  /** The exit that this row begins; the rows after it that belong to it show no more of it. */
  readonly exit: SaidExit | null;
  /** "P1", with the symbol where there are several positions. */
  readonly exitName: string;
  /** Of which instrument, where there are several. */
  readonly symbol: string | null;
  readonly isDayFirst: boolean;
}

export function fillRows(trade: TradeDetail, exits: readonly SaidExit[], fills: ReadonlyMap<string, Fill>): FillRow[] {
  const seen = new Set<string>();
  const symbols = new Map(trade.positions.map(({ uid, symbol }) => [uid, symbol]));
  return trade.fills.map((leg, at) => {
    const exit = leg.exit === null ? null : (exits.find(({ n, position }) => n === leg.exit && position === leg.position) ?? null);
    const begins = exit !== null && !seen.has(exit.uid);
    if (exit) seen.add(exit.uid);
    const before = trade.fills[at - 1];
    return {
      key: `${leg.uid} ${leg.position}`,
      leg,
      fill: fills.get(leg.fill),
      exit: begins ? exit : null,
      exitName: leg.exit === null ? '' : `P${leg.exit}`,
      symbol: trade.instruments > 1 ? (symbols.get(leg.position) ?? null) : null,
      isDayFirst: before === undefined || before.at.slice(0, 10) !== leg.at.slice(0, 10),
    };
  });
}
