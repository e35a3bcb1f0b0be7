/** null where there is nothing to divide, or nothing to divide by. */
export const ratio = (over: number | null, under: number | null): number | null =>
  over === null || under === null || under === 0 ? null : over / under;
