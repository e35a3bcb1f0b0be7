import type { Area } from './call.ts';

export const days = {} satisfies Area;
