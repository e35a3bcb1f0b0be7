import type { Keys } from './sort-keys.ts';

/** Of rows whose keys are known already. */
export const keysIn = (keys: Float64Array): Keys => ({ length: keys.length, between: (from, to) => keys.subarray(from, to) });
