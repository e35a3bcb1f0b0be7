import type { NamedAccounts } from '../../cells/account-mode.ts';
import { numberIn, numberOrNothing, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { quoteOf } from '../../cells/known-size.ts';
import { orderKind, orderStatus } from '../../cells/order-words.ts';
import { referenceIn } from '../../cells/reference-in.ts';
import { isNothing } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import { unitsIn } from '../../cells/trip-in.ts';
import type { Cost, FillFact, Found, OrderFact } from '../../facts.ts';
import type { Row } from '../../source.ts';
import { timeColumn } from './time-column.ts';

/** Reads the rows under one header. `guess` is called when only the rate column tells the costs. */
export function orderReader(table: Table, accounts: NamedAccounts, guess: () => void): (row: Row) => Found[] {
  const column = (...names: string[]) => table.column(...names);
  const [account, symbol, side, filled] = [column('Account'), column('Symbol'), column('Buy/Sell'), column('Qty Filled')] as const;
  const [price, number, status] = [column('Avg Fill Price'), column('Order Number'), column('Status')] as const;
  const [wanted, kind, limit, stop] = [
    column('Qty To Fill'),
    column('Price Type'),
    column('Limit Price'),
    column('Trigger Price'),
  ] as const;
  const [total, rate] = [column('Commission'), column('Commission Fill Rate')] as const;
  const [updated, placed] = [timeColumn(table, 'Update Time'), timeColumn(table, 'Create Time')];
  const charged = table.has('Commission') || table.has('Commission Fill Rate');

  return (row) => {
    const units = numberOrNothing('Qty Filled', filled(row)) ?? '0';
    const found = [...(table.has('Status') ? [orderOf(row, units)] : []), ...(isNothing(units) ? [] : [fillOf(row)])];
    const nothing: Found = { type: 'skipped', row: row.row, what: 'order', why: 'It was not filled.' };
    return [...accounts.of(row.row, account(row)), ...(found.length === 0 ? [nothing] : found)];
  };

  function fillOf(row: Row): FillFact {
    const time = updated.need(row);
    return {
      ...{ type: 'fill', kind: 'trade', row: row.row, leg: 0, account: account(row) || null, effect: 'unknown', time },
      currency: quoteOf(symbol(row), time.date, 'rithmic'),
      ...{ side: sideIn('Buy/Sell', side(row)).side, quantity: unitsIn(filled(row)), instrument: instrumentOf(row) },
      price: numberIn('Avg Fill Price', price(row)),
      costs: charged ? costsOf(row) : null,
      ...(number(row) === '' ? { identity: row.cells } : { order: number(row), identity: ['order', account(row), number(row)] }),
    };
  }

  function costsOf(row: Row): Cost[] {
    const whole = numberOrNothing('Commission', total(row));
    const amount = whole ?? numberOrNothing('Commission Fill Rate', rate(row));
    if (amount === null || isNothing(amount)) return [];
    if (whole === null) guess();
    return [{ kind: 'commission', amount, currency: 'USD' }];
  }

  function orderOf(row: Row, units: string): OrderFact {
    const [at, trigger] = [numberOrNothing('Limit Price', limit(row)), numberOrNothing('Trigger Price', stop(row))];
    const left = numberOrNothing('Qty To Fill', wanted(row)) ?? '0';
    return {
      ...{ type: 'order', row: row.row, leg: 1, account: account(row) || null, order: referenceIn('Order Number', number(row)) },
      instrument: instrumentOf(row),
      ...{ side: sideIn('Buy/Sell', side(row)).side, kind: orderKind(kind(row)), status: orderStatus(status(row)) },
      quantity: isNothing(left) ? unitsIn(units) : unitsIn(left),
      ...(at === null ? {} : { price: at }),
      ...(trigger === null ? {} : { stopPrice: trigger }),
      ...{ placed: placed.read(row), ended: updated.read(row) },
    };
  }

  function instrumentOf(row: Row): FillFact['instrument'] {
    return { text: symbolIn(symbol(row)), assetClass: 'future' };
  }
}
