import type { Area } from './call.ts';

export const images = {} satisfies Area;
