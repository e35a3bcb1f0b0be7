import { needNumber } from '../../cells/number.ts';
import { negated } from '../../cells/sums.ts';
import { isConversion } from './flex-conversion.ts';
import type { FlexRecord } from './flex-record.ts';

export const isCancel = (record: FlexRecord) =>
  record.get('transactionType') === 'TradeCancel' || /\(Ca\.\)/i.test(record.get('buySell')) || /(^|;)Ca(;|$)/.test(record.get('notes'));

/** What a record is: a trade that was taken back, what takes back a trade of this report, or what takes back one of another. */
type Part = 'original' | 'cancellation' | 'alone';

/** Trades that were cancelled in the same report, with their cancellations: neither ever was. */
export class Cancelled {
  private readonly cancels = new Map<string, number>();
  private readonly originals = new Map<string, number>();

  /** Two walks: cancellations first, that only what they name need be kept. Money that was changed is booked back instead. */
  constructor(records: () => Iterable<FlexRecord>) {
    for (const record of records()) if (isCancel(record) && !isConversion(record)) count(this.cancels, keysOf(record)[0] as string);
    if (this.cancels.size === 0) return;
    for (const record of records()) {
      const key = isCancel(record) || isConversion(record) ? undefined : this.keyOf(record);
      if (key !== undefined) count(this.originals, key);
    }
  }

  /** For one walk through all records: of several alike, only as many are taken back as were cancelled. */
  walk(): (record: FlexRecord) => Part | undefined {
    const [cancels, originals] = [new Map(this.cancels), new Map(this.originals)];
    return (record) => {
      const key = this.cancels.size === 0 || isConversion(record) ? undefined : this.keyOf(record);
      if (key === undefined) return undefined;
      if (isCancel(record)) return take(originals, key) ? 'cancellation' : 'alone';
      return take(cancels, key) ? 'original' : undefined;
    };
  }

  private keyOf(record: FlexRecord): string | undefined {
    return keysOf(record).find((each) => this.cancels.has(each));
  }
}

function take(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0;
  counts.set(key, left - 1);
  return left > 0;
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
