import type { FlexRecord } from './flex-record.ts';

/** Options that ended, where the query left them out of the trades: the same bookings in the words of their own section. */
export function endedAsTrades(events: readonly FlexRecord[], trades: readonly FlexRecord[]): readonly FlexRecord[] {
  const hasBookings = trades.some((record) => record.get('transactionType') === 'BookTrade');
  return hasBookings ? [] : events.map(asTrade);
}

function asTrade(event: FlexRecord): FlexRecord {
  return {
    row: event.row,
    get(name) {
      if (name === 'transactionType') return 'BookTrade';
      if (name === 'notes') return CODES.get(event.get('transactionType')) ?? 'A';
      if (name === 'ibCommission') return event.get('commisionsAndTax');
      return event.get(name) || (name === 'tradeDate' ? event.get('date') : '');
    },
  };
}

/** Buy and Sell are the shares that came of an assignment or an exercise. */
const CODES = new Map([
  ['Expiration', 'Ep'],
  ['Exercise', 'Ex'],
  ['Assignment', 'A'],
]);
