import { isNothing } from '../../cells/sums.ts';
import type { FillFact, Moment } from '../../facts.ts';
import type { AssetClass } from './ibkr-instrument.ts';

/** What a booking that is no trade was: the codes say it, A;C or Ep or Ex;O. Options that settle in cash bring what they were worth. */
export function kindByCodes(
  transactionType: string,
  codes: string,
  assetClass: AssetClass | undefined,
  cash: string | undefined,
): FillFact['kind'] {
  const all = codes.split(/[;,\s]+/);
  if (transactionType !== '' && transactionType !== 'BookTrade') return 'trade';
  const kind = all.includes('A') ? 'assignment' : all.includes('Ex') ? 'exercise' : all.includes('Ep') ? 'expiry' : 'trade';
  const isPaid = cash !== undefined && !isNothing(cash);
  return kind !== 'trade' && isPaid && assetClass !== undefined && EXPIRING.has(assetClass) ? 'cash_settlement' : kind;
}

/** The option and the shares it brought are booked at one moment. */
export function linkOf(kind: FillFact['kind'], { date, time }: Moment, underlying: string): string | undefined {
  return kind === 'assignment' || kind === 'exercise' ? `${date} ${time ?? ''} ${underlying}` : undefined;
}

const EXPIRING: ReadonlySet<AssetClass> = new Set(['option', 'future', 'futureOption', 'warrant']);
