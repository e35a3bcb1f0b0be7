import type { CashFact, Moment, NamedInstrument, OrderFact } from '../facts.ts';
import { isNothing } from './sums.ts';

/** A ticket of a platform that hedges, as its row has it beside its two fills. */
export interface TicketNotes {
  readonly row: number;
  readonly account: string | null;
  readonly ticket: string;
  readonly instrument: NamedInstrument;
  /** Of the entry. */
  readonly side: 'buy' | 'sell';
  readonly quantity: string;
  /** null: it is still open. */
  readonly closed: Moment | null;
}

/** What it earned or paid overnight. Swap of an open ticket is not booked yet. */
export function swapOf({ row, account, ticket, instrument, closed }: TicketNotes, swap: string | null, currency: string): CashFact[] {
  if (closed === null || swap === null || isNothing(swap)) return [];
  return [
    {
      ...{ type: 'cash', kind: 'swap', row, leg: 2, account, time: closed, amount: swap, currency, instrument },
      ...(ticket === '' ? {} : { ticket }),
      ...{ identity: [ticket, 'swap', closed.text], note: 'Swap' },
    },
  ];
}

/** The last stop and target, not the first: no report prints another. One that is not set is printed as 0. */
export function levelsOf(ticket: TicketNotes, stop: string | null, target: string | null, hit: 'sl' | 'tp' | null = null): OrderFact[] {
  const placed = (level: string | null): level is string => level !== null && !isNothing(level);
  return [
    ...(placed(stop) ? [{ ...levelOf(ticket, 3, 'sl', hit), kind: 'stop', stopPrice: stop } as const] : []),
    ...(placed(target) ? [{ ...levelOf(ticket, 4, 'tp', hit), kind: 'limit', price: target } as const] : []),
  ];
}

function levelOf(notes: TicketNotes, leg: number, tag: 'sl' | 'tp', hit: 'sl' | 'tp' | null): Omit<OrderFact, 'kind'> {
  const { row, account, ticket, instrument, side, quantity, closed } = notes;
  return {
    ...{ type: 'order', row, leg, account, order: `${ticket} ${tag}`, parent: ticket, ticket, instrument, quantity },
    side: side === 'buy' ? 'sell' : 'buy',
    status: closed === null ? 'open' : hit === tag ? 'filled' : 'cancelled',
    ...{ placed: null, ended: closed },
  };
}
