import { isNegative } from '../../cells/sums.ts';
import type { Column } from '../../cells/table.ts';
import type { Row } from '../../source.ts';

/** A row of the history, as its cells stand. */
export interface OkxColumns {
  readonly id: Column;
  readonly order: Column;
  readonly time: Column;
  readonly tradeType: Column;
  readonly symbol: Column;
  readonly action: Column;
  readonly amount: Column;
  readonly unit: Column;
  readonly price: Column;
  readonly profit: Column;
  readonly fee: Column;
  readonly feeUnit: Column;
  readonly change: Column;
  readonly balanceUnit: Column;
}

export const identityOf = (at: OkxColumns, row: Row): string[] =>
  [at.id, at.order, at.time, at.symbol, at.action, at.amount, at.price].map((cell) => cell(row));

/** Below zero it was paid. */
export const paidFee = (fee: string): string => (isNegative(fee) ? fee.slice(1) : fee === '0' ? fee : `-${fee}`);
