import type { BreakdownState } from './breakdown-state.ts';

/** As much as the columns of a breakdown need to be read. */
export const pictureWidth = ({ as }: BreakdownState, columns: number): number =>
  Math.max(664, as === 'table' ? 148 + columns * 100 : as === 'map' ? 104 + columns * 40 : 0);
