import type { Area } from './call.ts';

export const search = {} satisfies Area;
