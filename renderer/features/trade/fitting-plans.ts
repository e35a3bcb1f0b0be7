import type { Plan } from '../../../src/contract/plans.ts';
import type { TradeDetail } from '../../../src/contract/trades.ts';
import { dayNumber } from '../../../src/domain/calendar/trading-day.ts';

type Trade = Pick<TradeDetail, 'account' | 'instrument' | 'openedDay'>;

/** Those that may be this trade's: the nearest to the day it was opened on first, those for any day last. */
export function fittingPlans<P extends Pick<Plan, 'account' | 'instrument' | 'day'>>(plans: readonly P[], trade: Trade): P[] {
  const opened = dayNumber(trade.openedDay);
  const daysOff = ({ day }: P) => (day === null ? Number.MAX_VALUE : Math.abs(dayNumber(day) - opened));
  return plans
    .filter(
      ({ account, instrument }) =>
        (account === null || account === trade.account) && (instrument === null || instrument === trade.instrument),
    )
    .sort((a, b) => daysOff(a) - daysOff(b));
}
