import { createHash } from 'node:crypto';

/** 16 bytes as hex that follow from texts: on every device the same. */
export const hashUid = (...parts: readonly string[]): string => createHash('sha256').update(parts.join(':')).digest('hex').slice(0, 32);
