import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';

interface Ticketed {
  readonly account_id: number;
  readonly ticket?: string | null;
  readonly from_ticket?: string | null;
}

/**
 * The root ticket of each fill. A broker that closes a part of a ticket opens the rest under a new one: all of them are one book.
 * What a ticket continues may stand in the same file, in the journal, or come later (then `rebook` follows).
 */
export function booksOfTickets(sql: Connection, fills: readonly Ticketed[]): string[] {
  const nameOf = (account: number, ticket: string) => `${account}:${ticket}`;
  const parents = new Map<string, string>();
  for (const { account_id, ticket, from_ticket } of fills) {
    if (ticket != null && from_ticket != null) parents.set(nameOf(account_id, ticket), from_ticket);
  }
  const stored = prepared<[number, string, string], string>(
    sql,
    'SELECT book FROM fill WHERE account_id = ? AND ticket = ? AND book <> ? LIMIT 1',
  ).pluck();
  const roots = new Map<string, string>();
  return fills.map(({ account_id, ticket, from_ticket }) => (ticket == null ? '' : root(account_id, from_ticket ?? ticket)));

  function root(account: number, ticket: string): string {
    const name = nameOf(account, ticket);
    const known = roots.get(name);
    if (known !== undefined) return known;
    // A file in which tickets continue each other in a circle ends at the one it began with.
    roots.set(name, ticket);
    const parent = parents.get(name);
    const found = parent === undefined ? (stored.get(account, ticket, ticket) ?? ticket) : root(account, parent);
    roots.set(name, found);
    return found;
  }
}

/** Fills stored under a ticket that turns out to continue another move to the book of that one. */
export function rebook(sql: Connection, { account_id, ticket }: Ticketed, book: string): void {
  if (ticket == null || ticket === book) return;
  prepared(sql, 'UPDATE fill SET book = ? WHERE account_id = ? AND book = ?').run(book, account_id, ticket);
}
