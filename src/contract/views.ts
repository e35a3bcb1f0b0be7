import type { Area } from './call.ts';

export const views = {} satisfies Area;
