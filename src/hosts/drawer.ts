import { parentPort, workerData } from 'node:worker_threads';
import { type Draw, type Paths, startPaths } from '../domain/simulation/draw-paths.ts';

/** What the thread is told when it starts, and what it says. */
export interface DrawerData {
  readonly results: Float64Array;
  readonly draw: Draw;
}
export type FromDrawer = { readonly done: number } | { readonly paths: Paths };

/** The drawer thread: paths, and nothing else; it ends with them. */
const { results, draw } = workerData as DrawerData;
const say = (message: FromDrawer) => parentPort?.postMessage(message);
const A_FEW = 250;

const drawing = startPaths(results, draw);
for (let done = 0; done < draw.paths; ) {
  done = Math.min(draw.paths, done + A_FEW);
  drawing.draw(done);
  say({ done });
}
say({ paths: drawing.paths() });
