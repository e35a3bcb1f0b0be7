import type { DayCell, DaySum } from '../../../src/contract/days.ts';
import { add } from '../../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';

/** Days in one currency, added up exactly. */
export function sumDays(days: readonly Pick<DayCell, 'sums'>[], currency: string): DaySum {
  const own = days.flatMap(({ sums }) => sums.filter((sum) => sum.currency === currency));
  const risked = own.flatMap(({ r }) => r ?? []);
  const money = (of: 'gross' | 'costs' | 'carry' | 'net' | 'closedNet') => addAll(own.map((sum) => sum[of]));
  const count = (of: 'exits' | 'costsUnknown' | 'unknown' | 'opened' | 'closed' | 'won' | 'lost' | 'breakeven') =>
    own.reduce((sum, each) => sum + each[of], 0);
  return {
    currency,
    ...{ gross: money('gross'), costs: money('costs'), carry: money('carry'), net: money('net'), closedNet: money('closedNet') },
    r:
      risked.length === 0
        ? null
        : { value: risked.reduce((sum, { value }) => sum + value, 0), exits: risked.reduce((sum, { exits }) => sum + exits, 0) },
    ...{ exits: count('exits'), costsUnknown: count('costsUnknown'), unknown: count('unknown') },
    ...{ opened: count('opened'), closed: count('closed') },
    ...{ won: count('won'), lost: count('lost'), breakeven: count('breakeven') },
  };
}

/** What was realised; null: nothing that is known. */
export const realised = ({ net, exits, unknown }: DaySum): string | null => (exits > unknown ? net : null);

/** What a day came to in a currency; null: nothing. */
export function netOf(day: Pick<DayCell, 'sums'> | undefined, currency: string): string | null {
  const own = day?.sums.find((sum) => sum.currency === currency);
  return own ? realised(own) : null;
}

const addAll = (amounts: readonly string[]): string => decimalText(amounts.map(decimal).reduce(add, decimal('0')));
