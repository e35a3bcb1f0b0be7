/** A limit of many prop firms: the balance below which the account is lost. */
export interface LossLimit {
  readonly start: number;
  /** How far below it may fall. */
  readonly allowed: number;
  /** The floor follows the highest balance. */
  readonly isTrailing: boolean;
  /** So much profit stops it from following; null: it always does. */
  readonly locksAt: number | null;
}

export function lossFloor({ start, allowed, isTrailing, locksAt }: LossLimit, highest: number): number {
  if (!isTrailing) return start - allowed;
  const top = locksAt === null ? highest : Math.min(highest, start + locksAt);
  return Math.max(start, top) - allowed;
}

/** Where the balance stands after each result: never below the floor, where the firm closes the account. */
export function balancesOver(limit: LossLimit, results: readonly number[]): { balances: number[]; floor: number } {
  let [balance, highest] = [limit.start, limit.start];
  const balances = results.map((result) => {
    balance = Math.max(balance + result, lossFloor(limit, highest));
    highest = Math.max(highest, balance);
    return balance;
  });
  return { balances, floor: lossFloor(limit, highest) };
}
