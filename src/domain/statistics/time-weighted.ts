/** One day of an account: what came in at its start, what went out at its end, what was there then. */
export interface ValuedDay {
  readonly inflow: number;
  readonly outflow: number;
  readonly endValue: number;
}

/** The return of each day whatever was paid in or out: 0 on the first, and where nothing was there to earn. */
export function dailyReturns(days: readonly ValuedDay[]): number[] {
  return days.map(({ inflow, outflow, endValue }, at) => {
    const before = days[at - 1];
    const put = (before?.endValue ?? 0) + inflow;
    return before === undefined || put === 0 ? 0 : (endValue + outflow) / put - 1;
  });
}
