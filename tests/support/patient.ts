/** For `expect.poll`: as long as a busy machine may take. */
export const PATIENT = { timeout: 20_000, interval: 10 } as const;
