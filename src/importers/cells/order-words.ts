import type { OrderFact } from '../facts.ts';

/** Market, Limit, Stop Market, StopLimit, Trailing Stop, STP LMT, take profit. */
export function orderKind(cell: string): OrderFact['kind'] {
  const word = cell
    .slice(0, 100)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  if (/trail/.test(word)) return 'trailing_stop';
  if (/(stop|stp).*(limit|lmt)/.test(word)) return 'stop_limit';
  if (/stop|stp/.test(word)) return 'stop';
  if (/limit|lmt|takeprofit/.test(word)) return 'limit';
  return /market|mkt/.test(word) ? 'market' : 'unknown';
}

/** Filled, Completed, Cancelled by user, Rejected, Working. */
export function orderStatus(cell: string): OrderFact['status'] {
  const word = cell.trim().toLowerCase();
  if (/part/.test(word)) return 'partial';
  if (/^(filled|fill|complete|completed|executed)\b/.test(word)) return 'filled';
  if (/cancel/.test(word)) return 'cancelled';
  if (/reject/.test(word)) return 'rejected';
  if (/expire/.test(word)) return 'expired';
  return /^(open|working|pending|active|accepted|new|submitted|suspended)\b/.test(word) ? 'open' : 'unknown';
}
