import { needNumber } from '../../cells/number.ts';
import { negated } from '../../cells/sums.ts';
import type { FlexRecord } from './flex-record.ts';

export const isCancel = (record: FlexRecord) =>
  record.get('transactionType') === 'TradeCancel' || /\(Ca\.\)/i.test(record.get('buySell')) || /(^|;)Ca(;|$)/.test(record.get('notes'));

/**
 * Trades that were cancelled in the same report, with their cancellations: neither ever was. A cancellation of a trade of another
 * report stays, as its opposite.
 */
export class Cancelled {
  private readonly cancels = new Map<string, number>();
  private readonly originals = new Map<string, number>();

  /** Two walks: cancellations first, that only what they name need be kept. */
  constructor(records: () => Iterable<FlexRecord>) {
    for (const record of records()) if (isCancel(record)) count(this.cancels, keysOf(record)[0] as string);
    if (this.cancels.size === 0) return;
    for (const record of records()) {
      const key = isCancel(record) ? undefined : keysOf(record).find((each) => this.cancels.has(each));
      if (key !== undefined) count(this.originals, key);
    }
  }

  /** Each pair is asked about twice: for the trade, and for its cancellation. */
  takes(record: FlexRecord): boolean {
    const key = keysOf(record).find((each) => this.cancels.has(each));
    if (key === undefined) return false;
    const side = isCancel(record) ? this.originals : this.cancels;
    const left = side.get(key) ?? 0;
    side.set(key, left - 1);
    return left > 0 && (isCancel(record) || (this.originals.get(key) ?? 0) > 0);
  }
}

/** By number where there is one, else by what was traded. */
function keysOf(record: FlexRecord): readonly string[] {
  const cancels = isCancel(record);
  const id = record.get(cancels ? 'origTransactionID' : 'transactionID');
  const quantity = needNumber(record.get('quantity')) ?? '';
  const terms = [record.get('accountId'), record.get('symbol') || record.get('isin'), record.get('tradeDate')];
  const traded = [...terms, cancels && quantity !== '' ? negated(quantity) : quantity, record.get('tradePrice')].join('|');
  if (cancels) return [id === '' || id === '0' ? traded : `#${id}`];
  return [`#${id}`, traded];
}

const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
