import { openPart, tradePart, withoutExits } from './trade-part.ts';
import type { ExitRow, PositionRow, TradeWithParts } from './trade-row.ts';

export interface PositionWithExits {
  readonly position: PositionRow;
  /** In order. */
  readonly exits: readonly ExitRow[];
}

/**
 * The trades of one group where the trade unit is the exit: one for each, and one for what is open. Their names are not those of
 * their exits: a fill that goes through zero is an exit, and begins the position that is open after it.
 */
export function tradePerExit(group: readonly PositionWithExits[], uidOf: (exit: string) => string): TradeWithParts[] {
  return withoutExits(
    group.map(({ position }) => position),
    group.flatMap((each) => tradesOf(each, uidOf)),
    'exit',
  );
}

function tradesOf({ position, exits }: PositionWithExits, uidOf: (exit: string) => string): TradeWithParts[] {
  const isOpen = position.status === 'open';
  const closed = exits.map((exit, at) => tradeOf(position, exit, uidOf(exit.uid), !isOpen && at === exits.length - 1));
  return isOpen ? [...closed, { row: openPart(position, exits, 'exit'), positions: [position.uid], exits: [] }] : closed;
}

function tradeOf(position: PositionRow, exit: ExitRow, uid: string, isLast: boolean): TradeWithParts {
  const { quantity, average_entry, last_at, day, gross, computed, costs, carry, net, gross_quote, costs_quote, fills } = exit;
  const row = tradePart(position, {
    uid,
    unit: 'exit',
    quantity,
    average_entry,
    average_exit: exit.average_price,
    closed_at: last_at,
    closed_day: day,
    by_day: Math.max(position.by_day, exit.by_day),
    ...{ gross, computed, costs, carry, net, gross_quote, costs_quote },
    pnl_source: exit.stated === 1 ? 'stated' : 'computed',
    missing: net === null ? position.missing : '',
    fills,
    exits: 1,
  });
  return { row, positions: isLast ? [position.uid] : [], exits: [exit.uid] };
}
