import { createContext, useContext } from 'react';
import type { AppError } from '../../../src/contract/errors.ts';
import type { Basis, Figure } from '../../../src/contract/report-shapes.ts';
import type { Asked } from './asked.ts';

export interface Figures {
  readonly basis: Basis;
  /** Of the trades that are shown, and of those they are compared with, where there are any. */
  of(metric: string): { now: Figure; before: Figure | null };
}

interface AskedFigures {
  readonly figures: Figures | undefined;
  readonly error: AppError | null;
  /** What they are of. */
  readonly asked: Asked;
}
export const FiguresContext = createContext<AskedFigures | null>(null);

/** All statistics of a dashboard, which were asked for once. */
export function useFigures(): AskedFigures {
  const figures = useContext(FiguresContext);
  if (!figures) throw new Error('A figure is drawn outside a dashboard.');
  return figures;
}
