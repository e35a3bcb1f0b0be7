import type { Prepared, Refused } from './prepared-image.ts';

export interface Darkroom {
  prepare(file: Blob): Promise<Prepared | Refused>;
  close(): void;
}

/** Reads and draws images in a thread of its own, one after the other. Its memory goes with it. */
export function openDarkroom(): Darkroom {
  let worker: Worker | undefined;
  const close = () => {
    worker?.terminate();
    worker = undefined;
  };
  return {
    close,
    async prepare(file) {
      worker ??= new Worker(new URL('./image-worker.ts', import.meta.url), { type: 'module' });
      const answer = await ask(worker, file);
      // What failed may have left it in any state.
      if ('refused' in answer && (answer.refused === 'slow' || answer.refused === 'broken')) close();
      return answer;
    },
  };
}

function ask(worker: Worker, file: Blob): Promise<Prepared | Refused> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => resolve({ refused: 'slow' }), PATIENCE);
    worker.onmessage = ({ data }: MessageEvent<Prepared | Refused>) => (clearTimeout(patience), resolve(data));
    worker.onerror = () => (clearTimeout(patience), resolve({ refused: 'broken' }));
    worker.postMessage(file);
  });
}
const PATIENCE = 30_000;
