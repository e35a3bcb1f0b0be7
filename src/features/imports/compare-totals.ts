import type { ImportReport } from '../../contract/import-report.ts';
import type { Connection } from '../../db/connection.ts';
import { prepared } from '../../db/prepared.ts';
import { absolute, add, compare, type Decimal, subtract, ZERO } from '../../domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../domain/decimal/decimal-text.ts';
import { visibleLine } from '../../domain/visible-line.ts';
import type { TotalFact } from '../../importers/facts.ts';
import { moneyCode } from './money-of-file.ts';

/** The sums a file states itself beside the same sums of what was read from it. */
export function compareTotals(
  sql: Connection,
  totals: readonly TotalFact[],
  floating: readonly string[],
  batch: number,
): ImportReport['totals'] {
  return totals.map(({ label, of, amount, currency }) => {
    const ours = of === 'floating' ? sum(floating) : oursOf(sql, of, batch);
    return {
      label: visibleLine(label, 60),
      currency: currency === null ? null : moneyCode(currency),
      theirs: amount,
      ours: ours && decimalText(ours),
      agrees: ours && compare(absolute(subtract(ours, decimal(amount))), CENT) <= 0,
    };
  });
}

interface Facts {
  readonly stated_realized: string | null;
  readonly costs: string | null;
  readonly cash: string | null;
}

function oursOf(sql: Connection, of: Exclude<TotalFact['of'], 'floating'>, batch: number): Decimal {
  const fills = prepared<[{ batch: number }], Facts>(
    sql,
    of === 'closed' ? CLOSED : 'SELECT stated_realized, costs, cash FROM fill WHERE import_id = :batch',
  ).all({ batch });
  const carries = prepared<[{ batch: number }], { amount: string }>(sql, CASH[of]).all({ batch });
  const costs = sum(fills.flatMap((fill) => (JSON.parse(fill.costs ?? '[]') as { amount: string }[]).map(({ amount }) => amount)));
  switch (of) {
    case 'costs':
      return costs;
    case 'deposits':
      return sum(carries.map(({ amount }) => amount));
    case 'closed':
      return subtract(
        add(sum(fills.flatMap(({ stated_realized }) => stated_realized ?? [])), sum(carries.map(({ amount }) => amount))),
        costs,
      );
    case 'cash':
      return subtract(add(sum(fills.flatMap(({ cash }) => cash ?? [])), sum(carries.map(({ amount }) => amount))), costs);
  }
}

const sum = (texts: readonly string[]): Decimal => texts.map(decimal).reduce(add, ZERO);

/** Of tickets that were closed; where a broker has none, all of them. */
const OF_CLOSED = `(book = '' OR book IN (SELECT book FROM fill WHERE import_id = :batch AND stated_realized IS NOT NULL))`;
const CLOSED = `SELECT stated_realized, costs, cash FROM fill WHERE import_id = :batch AND ${OF_CLOSED}`;
const ALL_CASH = 'SELECT amount FROM cash_event WHERE import_id = :batch';
const CASH: Readonly<Record<Exclude<TotalFact['of'], 'floating'>, string>> = {
  closed: `${ALL_CASH} AND kind IN ('swap', 'funding', 'borrow', 'fee', 'tax') AND ${OF_CLOSED}`,
  costs: ALL_CASH,
  deposits: `${ALL_CASH} AND kind IN ('deposit', 'withdrawal', 'transfer')`,
  cash: ALL_CASH,
};
const CENT = decimal('0.01');
