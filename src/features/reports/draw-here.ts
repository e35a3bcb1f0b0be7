import { setImmediate as letOthersIn } from 'node:timers/promises';
import { startPaths } from '../../domain/simulation/draw-paths.ts';
import type { DrawPaths } from '../aside.ts';

/** In this thread, a few at a time: for short work, which has no threads. */
export const drawHere: DrawPaths = async (results, draw, { signal, progress }) => {
  const drawing = startPaths(results, draw);
  for (let done = 0; done < draw.paths; ) {
    done = Math.min(draw.paths, done + A_FEW);
    drawing.draw(done);
    progress(done, draw.paths);
    await letOthersIn();
    signal.throwIfAborted();
  }
  return drawing.paths();
};

const A_FEW = 250;
