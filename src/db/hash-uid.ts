import { hash } from 'node:crypto';

/** 16 bytes as hex that follow from texts: on every device the same. */
export const hashUid = (...parts: readonly string[]): string => hash('sha256', parts.join(':')).slice(0, 32);
