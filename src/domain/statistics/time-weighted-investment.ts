/** So much was invested from a day on. */
export interface Invested {
  readonly day: number;
  readonly amount: number;
}

/** What was invested on average while anything was. null: nothing ever was. */
export function timeWeightedInvestment(steps: readonly Invested[], end: number): number | null {
  let [amount, days] = [0, 0];
  for (const [at, step] of steps.entries()) {
    if (step.amount === 0) continue;
    const lasted = (steps[at + 1]?.day ?? end) - step.day;
    amount += step.amount * lasted;
    days += lasted;
  }
  return days === 0 ? null : amount / days;
}
