/** How long after each failure a job is tried again. When the last of these was in vain it is listed as failed. */
export const RETRY_WAITS_MS: readonly number[] = [500, 2_000, 8_000];
export const MOST_ATTEMPTS = RETRY_WAITS_MS.length + 1;
