import { checkedAdd } from '../money/checked-sum.ts';
import { type LossLimit, lossFloor } from './loss-floor.ts';

export interface Limits {
  /** null: what the account began with is not known, and with it no balance. */
  readonly start: number | null;
  readonly daily: number | null;
  readonly inAll: number | null;
  readonly kind: 'static' | 'trailing' | 'trailingEod';
  readonly locksAt: number | null;
}
/** What changed the balance, in order. Money that came in or went out is no result of a day. */
export interface Step {
  readonly day: number;
  readonly change: number;
  readonly isResult: boolean;
}
export interface RoomLeft {
  readonly balance: number | null;
  readonly highest: number | null;
  readonly floor: number | null;
  readonly today: number;
  /** Below zero: more was lost than may be. */
  readonly leftToday: number | null;
  readonly leftToFloor: number | null;
  /** The first day on which the floor was reached; what came after does not mend it. */
  readonly brokenOn: number | null;
}

export function roomLeft({ start, daily, inAll, kind, locksAt }: Limits, steps: readonly Step[], today: number): RoomLeft {
  const own = steps.reduce((sum, { day, change, isResult }) => (isResult && day === today ? checkedAdd(sum, change) : sum), 0);
  const ofToday = { today: own, leftToday: daily === null ? null : daily + own };
  if (start === null) return { balance: null, highest: null, floor: null, ...ofToday, leftToFloor: null, brokenOn: null };

  const limit: LossLimit | null = inAll === null ? null : { start, allowed: inAll, isTrailing: kind !== 'static', locksAt };
  let [balance, highest] = [start, start];
  let brokenOn: number | null = null;
  for (const [at, { day, change }] of steps.entries()) {
    balance = checkedAdd(balance, change);
    if (kind !== 'trailingEod') highest = Math.max(highest, balance);
    if (limit && brokenOn === null && balance <= lossFloor(limit, highest)) brokenOn = day;
    // The day of now has not ended.
    if (kind === 'trailingEod' && day < today && steps[at + 1]?.day !== day) highest = Math.max(highest, balance);
  }
  const floor = limit && lossFloor(limit, highest);
  return { balance, highest, floor, ...ofToday, leftToFloor: floor === null ? null : balance - floor, brokenOn };
}
