import { readRow } from '../../cells/row-by-row.ts';
import type { AccountFact, Asked, Found, Moment } from '../../facts.ts';
import type { Importer, Match, ParseOptions } from '../../importer.ts';
import type { Source } from '../../source.ts';
import { accountOf, balanceRow, checkpointOf, pendingOrder, totalsOf } from './other-rows.ts';
import { type Section, type StatementRow, statementRows } from './statement-rows.ts';
import { ticketIn } from './ticket-cells.ts';
import { closedTicket, openTicket } from './ticket-facts.ts';

/** The statement a broker sends, and the report of the terminal: closed tickets, open ones, the summary. */
export const metatrader4Statement: Importer = {
  id: 'metatrader4-statement',
  label: 'MetaTrader 4, statement',
  broker: 'metatrader4',
  version: 1,
  verified: 'sample',
  holds: 'round trips',
  idScope: ['side'],
  assumes: { zone: null, currency: null, accountClass: 'forex', positionMode: 'hedging' },
  detect: matchStatement,
  *parse(source, options) {
    const statement = new Statement(options);
    for (const row of statementRows(source)) yield* statement.read(row);
  },
};

/** A list of closed tickets alone has its header and no titles. */
function matchStatement(source: Source): Match | undefined {
  if (!('sheets' in source)) return undefined;
  const cells = new Set(source.sheets.flatMap(({ head }) => head.flatMap((row) => row.cells)));
  if (!['Ticket', 'Open Time', 'Type', 'Size', 'Item'].every((name) => cells.has(name))) return undefined;
  if (cells.has('Closed Transactions:')) return { score: 1, reason: 'its sections Closed Transactions and Open Trades' };
  return cells.has('Close Time') ? { score: 0.95, reason: 'its columns from Ticket to Profit' } : undefined;
}

/** What the rows above said holds for those below: whose account it is, in which currency. */
class Statement {
  private account: AccountFact | null = null;
  private printed: Moment | null = null;
  private asked = false;
  private readonly told = new Set<string>();
  private readonly answered: string | null;

  constructor({ currency }: ParseOptions) {
    this.answered = currency;
  }

  *read(each: StatementRow): Generator<Found> {
    switch (each.is) {
      case 'heading':
        return;
      case 'account': {
        const { printed, ...account } = accountOf(each.row);
        [this.account, this.printed] = [account, printed];
        return yield account;
      }
      case 'ticket':
        yield* this.askForCurrency(each.row.row);
        return yield* readRow(each.row, () => this.ticket(each));
      case 'labels':
        yield* totalsOf(each.row, each.values, this.owner).filter(({ label }) => !this.told.has(label));
        for (const label of each.values.keys()) this.told.add(label);
        return yield* checkpointOf(each.row, each.values, this.owner, this.printed);
    }
  }

  private get owner() {
    return { account: this.account?.account ?? null, currency: this.account?.currency ?? this.answered ?? 'USD' };
  }

  /** The account is kept in what the user says, not in what the first price happens to be in. */
  private *askForCurrency(row: number): Generator<Asked | AccountFact> {
    if (this.asked || this.account?.currency) return;
    this.asked = true;
    if (this.answered === null)
      yield { type: 'asked', what: 'currency', guess: 'USD', why: 'The statement does not say what its amounts are in.' };
    yield { type: 'account', row, ...this.owner };
  }

  private ticket({ row, section, comment }: StatementRow & { is: 'ticket' }): readonly Found[] {
    const type = (row.cells[2] ?? '').toLowerCase();
    if (type === 'balance') return balanceRow(row, comment, this.owner);
    if (type === 'credit')
      return [{ type: 'skipped', row: row.row, what: 'credit', why: 'Credit of the broker is not money of the account.' }];
    if (/^(buy|sell) (limit|stop)$/.test(type)) return [pendingOrder(row, this.owner, section === 'working' ? 'open' : 'cancelled')];
    if (type !== 'buy' && type !== 'sell') return [{ type: 'unknown', row: row.row, what: type || 'no type' }];
    return this.trade(row, section, comment);
  }

  private trade(row: StatementRow['row'], section: Section, comment: string): readonly Found[] {
    const ticket = ticketIn(row, comment, this.owner);
    return section === 'open' ? openTicket(ticket) : closedTicket(ticket, this.owner.currency);
  }
}
