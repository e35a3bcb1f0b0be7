import { readMoment } from '../../cells/moment.ts';
import { readNumber } from '../../cells/number.ts';
import { badDate, badNumber } from '../../cells/problem.ts';
import { isNegative } from '../../cells/sums.ts';
import type { CashFact, Found } from '../../facts.ts';
import { type HistoryRow, instrumentOf } from './history-row.ts';
import { dividendKey, type LookAhead } from './look-ahead.ts';

export function* moneyMovement(row: HistoryRow, ahead: LookAhead): Generator<Found> {
  if (row.subType === 'Mark to Market') {
    yield { type: 'skipped', row: row.row, what: row.subType, why: 'The result of a future is counted from its fills.' };
    return;
  }
  const amount = readNumber(row.value);
  if (amount === undefined || amount === null) return yield badNumber(row.row, 'Value', row.value);
  const time = readMoment(row.date, 'mdy');
  if (!time) return yield badDate(row.row, 'Date', row.date);
  const kind = kindOf(row, amount, ahead);
  if (!kind) return yield { type: 'unknown', row: row.row, what: row.subType || row.description };
  yield {
    type: 'cash',
    row: row.row,
    account: row.account || null,
    kind,
    time,
    amount,
    currency: row.currency,
    ...(row.symbol === '' ? {} : { instrument: instrumentOf(row) }),
    identity: [row.date, row.subType, row.symbol, row.description, row.value],
    note: row.description || row.subType,
  };
}

/** Before 2021 interest and wires stand under any of Deposit, Withdrawal and Transfer: the words and the sign tell. */
function kindOf({ subType, symbol, description, ...row }: HistoryRow, amount: string, ahead: LookAhead): CashFact['kind'] | undefined {
  switch (subType) {
    case 'Credit Interest':
    case 'Debit Interest':
    case 'Fully Paid Stock Lending Income':
      return 'interest';
    case 'Dividend':
      return isNegative(amount) && ahead.dividends.has(dividendKey({ subType, symbol, description, ...row })) ? 'tax' : 'dividend';
    case 'Fee':
      return symbol === '' ? 'fee' : 'borrow';
    case 'Balance Adjustment':
      return 'fee';
    case '':
    case 'Deposit':
    case 'Withdrawal':
    case 'Transfer':
      if (symbol !== '') return 'dividend';
      if (/interest|^from .* thru /i.test(description)) return 'interest';
      if (subType === '' && /fee/i.test(description)) return 'fee';
      if (subType === '' && !/ach|wire|deposit|withdraw|transfer/i.test(description)) return undefined;
      return isNegative(amount) ? 'withdrawal' : 'deposit';
    default:
      return undefined;
  }
}
