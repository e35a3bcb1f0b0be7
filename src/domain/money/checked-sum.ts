import { DomainError } from '../domain-error.ts';

/** Of whole amounts. What fits fits in any order, even where a sum on the way does not. */
export function checkedSum(amounts: Iterable<number>): number {
  let sum = 0;
  let beyond = 0n;
  for (const amount of amounts) {
    const next = sum + amount;
    if (Number.isSafeInteger(next)) sum = next;
    else {
      beyond += BigInt(sum) + BigInt(amount);
      sum = 0;
    }
  }
  return beyond === 0n ? sum : safe(beyond + BigInt(sum));
}

/** One step of a running sum. */
export function checkedAdd(a: number, b: number): number {
  const sum = a + b;
  return Number.isSafeInteger(sum) ? sum : safe(BigInt(a) + BigInt(b));
}

function safe(sum: bigint): number {
  const number = Number(sum);
  if (!Number.isSafeInteger(number)) throw new DomainError('sum_too_large', `A sum of ${sum} units`);
  return number;
}
