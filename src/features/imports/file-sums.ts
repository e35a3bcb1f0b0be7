import type { ImportReport } from '../../contract/import-report.ts';
import { absolute, add, compare, type Decimal, subtract, ZERO } from '../../domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../domain/decimal/decimal-text.ts';
import { roundTo } from '../../domain/decimal/round-decimal.ts';
import { visibleLine } from '../../domain/visible-line.ts';
import type { CashFact, FillFact, TotalFact } from '../../importers/facts.ts';
import { moneyCode } from './money-of-file.ts';

/** What one ticket brought; '' is all that has none. */
interface Ticket {
  result: Decimal;
  isClosed: boolean;
}

/** The sums of all that a file says, whether it is stored already or not, to compare with those the file states itself. */
export function createFileSums() {
  const tickets = new Map<string, Ticket>([['', { result: ZERO, isClosed: true }]]);
  const totals: TotalFact[] = [];
  let [costs, cash, deposits, floating] = [ZERO, ZERO, ZERO, ZERO];

  return {
    fill(fact: FillFact): void {
      const paid = (fact.costs ?? []).map(({ amount }) => decimal(amount)).reduce(add, ZERO);
      costs = add(costs, paid);
      if (fact.cash !== undefined) cash = add(cash, decimal(fact.cash));
      if (fact.floating !== undefined) floating = add(floating, decimal(fact.floating));
      book(fact.ticket, subtract(fact.stated ? decimal(fact.stated.realized) : ZERO, paid), fact.stated !== undefined);
    },
    cash(fact: CashFact): void {
      const amount = decimal(fact.amount);
      cash = add(cash, amount);
      if (DEPOSITS.has(fact.kind)) deposits = add(deposits, amount);
      if (CARRIES.has(fact.kind)) book(fact.ticket, amount, false);
    },
    total: (fact: TotalFact) => void totals.push(fact),
    compared: (): ImportReport['totals'] => totals.map((total) => compared(total, oursOf(total.of))),
  };

  function book(name: string | undefined, amount: Decimal, closes: boolean): void {
    const ticket = tickets.get(name ?? '') ?? { result: ZERO, isClosed: false };
    ticket.result = add(ticket.result, amount);
    ticket.isClosed ||= closes;
    tickets.set(name ?? '', ticket);
  }

  function oursOf(of: TotalFact['of']): Decimal {
    switch (of) {
      case 'closed':
        return [...tickets.values()].flatMap(({ result, isClosed }) => (isClosed ? result : [])).reduce(add, ZERO);
      case 'floating':
        return floating;
      case 'costs':
        return costs;
      case 'deposits':
        return deposits;
      case 'cash':
        return subtract(cash, costs);
    }
  }
}

function compared({ label, amount, currency }: TotalFact, ours: Decimal): ImportReport['totals'][number] {
  const told = { label: visibleLine(label, 60), currency: currency === null ? null : moneyCode(currency), theirs: amount };
  // A file of impossible numbers adds up to more than anybody can write.
  if (compare(absolute(ours), MOST) > 0) return { ...told, ours: null, agrees: null };
  return { ...told, ours: decimalText(roundTo(ours, 18)), agrees: compare(absolute(subtract(ours, decimal(amount))), CENT) <= 0 };
}

const DEPOSITS: ReadonlySet<CashFact['kind']> = new Set(['deposit', 'withdrawal', 'transfer']);
const CARRIES: ReadonlySet<CashFact['kind']> = new Set(['swap', 'funding', 'borrow', 'fee', 'tax']);
const CENT = decimal('0.01');
const MOST = decimal('999999999999999999');
