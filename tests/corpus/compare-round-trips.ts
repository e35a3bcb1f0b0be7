import { add, compare, type Decimal, ZERO } from '../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../src/domain/decimal/decimal-text.ts';
import type { Imported } from './import-into.ts';

interface Expected {
  readonly closed: Readonly<Record<string, Sums>>;
  readonly open: Readonly<Record<string, Sums>>;
  readonly closedTrades: number;
  readonly openTrades: number;
}
interface Sums {
  readonly trades: number;
  readonly buyLots: string;
  readonly sellLots: string;
  readonly swap: string;
  readonly profit: string;
}

/** Tickets that were closed, and those still open, beside the sums of a statement. */
export function compareRoundTrips(text: string, { fills, carries, totals }: Imported): string[] {
  const expected = JSON.parse(text) as Expected;
  const closedTickets = new Set(fills.filter(({ effect }) => effect === 'close').map(({ ticket }) => ticket));
  const differences: string[] = [];
  const tell = (what: string, ours: Decimal | number, theirs: string | number) => {
    const same = typeof ours === 'number' ? ours === theirs : compare(ours, decimal(String(theirs))) === 0;
    if (!same) differences.push(`${what}: ${typeof ours === 'number' ? ours : decimalText(ours)}, expected ${theirs}`);
  };
  for (const [state, symbols] of [
    ['closed', expected.closed],
    ['open', expected.open],
  ] as const) {
    for (const [symbol, sums] of Object.entries(symbols)) {
      const of = fills.filter(
        ({ instrumentText, ticket }) => instrumentText === symbol && closedTickets.has(ticket) === (state === 'closed'),
      );
      const opens = of.filter(({ effect }) => effect === 'open');
      const tickets = new Set(opens.map(({ ticket }) => ticket));
      tell(`${state} ${symbol} trades`, opens.length, sums.trades);
      // What an open ticket has earned so far is part of what it floats at.
      if (state === 'open') continue;
      tell(`${state} ${symbol} swap`, sum(carries.filter(({ book }) => tickets.has(book)).map(({ amount }) => amount)), sums.swap);
      tell(`${state} ${symbol} profit`, sum(of.flatMap(({ stated }) => stated?.realized ?? [])), sums.profit);
    }
  }
  for (const { label, agrees, theirs, ours } of totals)
    if (agrees === false) differences.push(`${label}: ${ours}, the statement says ${theirs}`);
  return differences;
}

const sum = (texts: readonly string[]): Decimal => texts.map(decimal).reduce(add, ZERO);
