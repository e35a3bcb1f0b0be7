import type { Draw, Paths } from '../domain/simulation/draw-paths.ts';

/** What the rest of an answer may use. */
export interface AsideTools {
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
  readonly drawPaths: DrawPaths;
}
export type DrawPaths = (results: Float64Array, draw: Draw, tools: Pick<AsideTools, 'signal' | 'progress'>) => Promise<Paths>;

/** The rest of an answer whose data is read already: it takes long, and other questions are answered meanwhile. */
export class Aside<T> {
  readonly finish: (tools: AsideTools) => Promise<T>;
  constructor(finish: (tools: AsideTools) => Promise<T>) {
    this.finish = finish;
  }
}
