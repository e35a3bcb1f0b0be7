import { isNothing, plus } from '../../cells/sums.ts';
import type { CashFact, FillFact, Found, OrderFact } from '../../facts.ts';
import type { Ticket } from './ticket-cells.ts';

/** Both fills of a ticket, the swap it earned or paid, and where its stop and target last stood. */
export function closedTicket(ticket: Ticket, currency: string): Found[] {
  const { closed, closePrice, costs, profit } = ticket;
  if (closed === null) return [];
  const exit: FillFact = {
    ...fillOf(ticket),
    ...{ leg: 1, side: ticket.side === 'buy' ? 'sell' : 'buy', effect: 'close', price: closePrice, time: closed, costs },
    identity: [ticket.number, 'exit'],
    stated: { realized: profit, currency },
  };
  return [{ ...fillOf(ticket), costs: [] }, exit, ...swapOf(ticket, currency), ...levelsOf(ticket)];
}

/** It is superseded when the ticket closes. What it would bring now, swap included, is stated beside the entry. */
export function openTicket(ticket: Ticket, currency: string): Found[] {
  const floating = plus(ticket.profit, ticket.swap);
  return [{ ...fillOf(ticket), costs: ticket.costs, snapshot: true, stated: { realized: floating, currency } }, ...levelsOf(ticket)];
}

function fillOf({ row, account, number, from, side, instrument, lots, multiplier, opened, openPrice }: Ticket): FillFact {
  return {
    ...{ type: 'fill', kind: 'trade', row, leg: 0, account, side, effect: 'open', instrument, quantity: lots },
    ...{ price: openPrice, currency: null, time: opened, costs: null, execution: number, order: number, ticket: number },
    identity: [number, 'entry'],
    ...(multiplier === undefined ? {} : { multiplier }),
    ...(from === null ? {} : { fromTicket: from }),
  };
}

function swapOf({ row, account, number, instrument, closed, swap }: Ticket, currency: string): CashFact[] {
  if (closed === null || isNothing(swap)) return [];
  return [
    {
      ...{ type: 'cash', kind: 'swap', row, leg: 2, account, time: closed, amount: swap, currency, instrument, ticket: number },
      ...{ identity: [number, 'swap'], note: 'Swap' },
    },
  ];
}

/** The last stop and target, not the first: a statement prints no other. */
function levelsOf(ticket: Ticket): OrderFact[] {
  const { stop, target } = ticket;
  return [
    ...(stop === null ? [] : [{ ...levelOf(ticket, 3, 'sl'), kind: 'stop', stopPrice: stop } as const]),
    ...(target === null ? [] : [{ ...levelOf(ticket, 4, 'tp'), kind: 'limit', price: target } as const]),
  ];
}

function levelOf(ticket: Ticket, leg: number, tag: 'sl' | 'tp'): Omit<OrderFact, 'kind'> {
  const { row, account, number, instrument, side, lots, closed, comment } = ticket;
  return {
    ...{ type: 'order', row, leg, account, order: `${number} ${tag}`, parent: number, ticket: number, instrument, quantity: lots },
    side: side === 'buy' ? 'sell' : 'buy',
    status: closed === null ? 'open' : comment.includes(`[${tag}]`) ? 'filled' : 'cancelled',
    ...{ placed: null, ended: closed },
  };
}
