import { forgetAllWaiting } from '../features/imports/waiting.ts';

let isHeld = false;

/** Another journal is open now: nothing that this page knows is true any more. */
export function startOver(): void {
  if (isHeld) return;
  forgetAllWaiting();
  location.hash = '#/';
  location.reload();
}

/** Meanwhile the page stays: whoever asked for another journal wants to hear what became of it. */
export async function holdPage<T>(work: () => Promise<T>): Promise<T> {
  isHeld = true;
  try {
    return await work();
  } finally {
    isHeld = false;
  }
}
