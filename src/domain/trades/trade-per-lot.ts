import { decimalText } from '../decimal/decimal-text.ts';
import { checkedAdd } from '../money/checked-sum.ts';
import { splitByShares } from '../money/split-by-shares.ts';
import type { Exit, Match } from './position.ts';
import { openPart, tradePart, withoutExits } from './trade-part.ts';
import type { PositionRow, TradeWithParts } from './trade-row.ts';
import { netOf } from './trade-sums.ts';

export interface PositionWithLots {
  readonly position: PositionRow;
  readonly exits: readonly Exit[];
}

/** The trades of one group where the trade unit is the lot: one for each entry and what closed it, and one for what is open. */
export function tradePerLot(group: readonly PositionWithLots[], uidOf: (entry: string, exit: string) => string): TradeWithParts[] {
  return withoutExits(
    group.map(({ position }) => position),
    group.flatMap((each) => tradesOf(each, uidOf)),
    'lot',
  );
}

function tradesOf({ position, exits }: PositionWithLots, uidOf: (entry: string, exit: string) => string): TradeWithParts[] {
  const isOpen = position.status === 'open';
  const closed = exits.flatMap((exit, at) => lotsOf(position, exit, !isOpen && at === exits.length - 1, uidOf));
  if (!isOpen) return closed;
  const parts = exits.map((exit) => ({
    ...{ costs: exit.costs, costs_quote: exit.costsQuote, carry: exit.carry, fills: exit.legs },
    rest_average: exit.restAverage && decimalText(exit.restAverage),
  }));
  return [...closed, { row: openPart(position, parts, 'lot'), positions: [position.uid], exits: [] }];
}

/** What an exit says as a whole (a stated result, carry) goes to its lots by quantity, to the unit; the exit itself to the first. */
function lotsOf(position: PositionRow, exit: Exit, isLast: boolean, uidOf: (entry: string, exit: string) => string): TradeWithParts[] {
  const shares = exit.matches.map(({ quantity }) => quantity);
  const carries = splitByShares(exit.carry, shares);
  const results = grossPerLot(exit);
  return exit.matches.map((match, at): TradeWithParts => {
    const [gross, carry] = [results[at] ?? null, carries[at] as number];
    const row = tradePart(position, {
      uid: uidOf(match.entry, match.exit),
      unit: 'lot',
      opened_at: match.entryAt,
      opened_day: match.entryDay,
      closed_at: exit.lastAt,
      closed_day: exit.day,
      by_day: Math.max(position.by_day, exit.byDay ? 1 : 0),
      quantity: decimalText(match.quantity),
      average_entry: match.entryPrice && decimalText(match.entryPrice),
      average_exit: match.exitPrice && decimalText(match.exitPrice),
      gross,
      computed: match.computed,
      costs: match.costs,
      carry,
      net: netOf(gross, match.costs, carry),
      gross_quote: match.grossQuote,
      costs_quote: match.costsQuote,
      pnl_source: exit.stated === null ? 'computed' : 'stated',
      missing: gross === null || match.costs === null ? position.missing : '',
      fills: 2,
      exits: 1,
    });
    return { row, positions: isLast && at === 0 ? [position.uid] : [], exits: at === 0 ? [exit.uid] : [] };
  });
}

/** Where the broker states another result than the fills give, each lot takes its share of the difference. */
function grossPerLot({ stated, matches }: Exit): (number | null)[] {
  const computed = matches.map((match: Match) => match.computed);
  if (stated === null) return computed;
  const shares = matches.map(({ quantity }) => quantity);
  if (computed.includes(null)) return splitByShares(stated, shares);
  const known = computed as number[];
  const differences = splitByShares(
    known.reduce((left, each) => checkedAdd(left, -each), stated),
    shares,
  );
  return known.map((each, at) => checkedAdd(each, differences[at] as number));
}
