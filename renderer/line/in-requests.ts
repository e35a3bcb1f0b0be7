import { MOST_FRAMES } from '../../src/contract/frames.ts';

/** A frame as text, and the call it is about. */
export interface Outgoing {
  readonly id: number | null;
  readonly text: string;
}

/** Frames in their order, in as few requests as take them: what is large goes by itself, so that its refusal is its own. */
export function inRequests(frames: readonly Outgoing[]): Outgoing[][] {
  const requests: Outgoing[][] = [];
  let chars = 0;
  for (const frame of frames) {
    const last = requests.at(-1);
    chars += frame.text.length;
    if (last && chars <= MOST_CHARS && last.length < MOST_FRAMES) last.push(frame);
    else {
      requests.push([frame]);
      chars = frame.text.length;
    }
  }
  return requests;
}

const MOST_CHARS = 100_000;
