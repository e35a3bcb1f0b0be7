import { minus, plus } from '../../cells/sums.ts';
import { levelsOf, swapOf, type TicketNotes } from '../../cells/ticket-notes.ts';
import type { FillFact, Found } from '../../facts.ts';
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
  return [{ ...fillOf(ticket), costs: [] }, exit, ...swapOf(notesOf(ticket), ticket.swap, currency), ...levels(ticket)];
}

/** It is superseded when the ticket closes. What it would bring now stands beside the entry. */
export function openTicket(ticket: Ticket): Found[] {
  const floating = minus(plus(ticket.profit, ticket.swap), plus('0', ...ticket.costs.map(({ amount }) => amount)));
  return [{ ...fillOf(ticket), costs: ticket.costs, snapshot: true, floating }, ...levels(ticket)];
}

function fillOf({ row, account, number, from, side, instrument, lots, multiplier, quote, opened, openPrice }: Ticket): FillFact {
  return {
    ...{ type: 'fill', kind: 'trade', row, leg: 0, account, side, effect: 'open', instrument, quantity: lots },
    ...{ price: openPrice, currency: quote, time: opened, costs: null, execution: number, order: number, ticket: number },
    identity: [number, 'entry'],
    ...(multiplier === undefined ? {} : { multiplier }),
    ...(from === null ? {} : { fromTicket: from }),
  };
}

const levels = (ticket: Ticket) => levelsOf(notesOf(ticket), ticket.stop, ticket.target, hitBy(ticket));

/** A statement marks in the comment which of them ended it. */
function hitBy({ comment }: Ticket): 'sl' | 'tp' | null {
  return comment.includes('[sl]') ? 'sl' : comment.includes('[tp]') ? 'tp' : null;
}

function notesOf({ row, account, number, instrument, side, lots, closed }: Ticket): TicketNotes {
  return { row, account, ticket: number, instrument, side, quantity: lots, closed };
}
