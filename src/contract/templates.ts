import type { Area } from './call.ts';

export const templates = {} satisfies Area;
